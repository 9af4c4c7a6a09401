"""The functions that write addresses, made once for the whole run.

Every test makes an application of its own, and nine tenths of that time went into compiling the
same four hundred addresses. What is kept depends on nothing but the rule.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from werkzeug.routing import Rule

_made: dict[tuple[object, ...], Callable[..., Any]] = {}
_compile: Callable[[Rule, bool], Callable[..., Any]] = Rule._compile_builder


def keep_url_builders() -> None:
    """Let rules that are the same share the function that writes their address."""
    Rule._compile_builder = _kept  # type: ignore[method-assign]


def _kept(rule: Rule, append_unknown: bool = True) -> Callable[..., Any]:
    key = (rule.rule, tuple(rule._trace), repr(rule.defaults), append_unknown)
    if key not in _made:
        _made[key] = _compile(rule, append_unknown)
    return _made[key]
