"""What the routing makes of an address, made once for the whole run.

Every test makes an application of its own, and nine tenths of that time went into reading the same
five hundred addresses. What is kept depends on nothing but the rule.
"""

from __future__ import annotations

from typing import Any

from werkzeug.routing import Rule

# What `Rule.compile` sets; what writes an address is bound to its own rule again.
_READ = ("_parts", "_trace", "_converters")
_WRITERS = ("_build", "_build_unknown")
_kept: dict[tuple[object, ...], dict[str, Any]] = {}
_compile = Rule.compile


def keep_addresses() -> None:
    """Let rules that are the same share what was made of them."""
    Rule.compile = _keep  # type: ignore[method-assign]


def _keep(rule: Rule) -> None:
    key = (rule.rule, rule.subdomain, repr(rule.defaults), rule.merge_slashes)
    if key not in _kept:
        _compile(rule)
        _kept[key] = {name: getattr(rule, name) for name in _READ} | {
            name: getattr(rule, name).__func__ for name in _WRITERS
        }
        return
    made = _kept[key]
    for name in _READ:
        setattr(rule, name, made[name])
    for name in _WRITERS:
        setattr(rule, name, made[name].__get__(rule, None))
    rule.arguments.update(made["_converters"])
