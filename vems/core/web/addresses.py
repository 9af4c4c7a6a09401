"""Addresses of pages: how one is written is worked out when the first link to it is drawn.

There are four hundred routes, and Werkzeug compiles two functions for each: a tenth of the start.
"""

from __future__ import annotations

from collections.abc import Callable

from werkzeug.routing import Rule


class LateRule(Rule):
    """A route that compiles what writes its address when that is asked for, once."""

    def _compile_builder(self, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
        compile_now = super()._compile_builder
        place = "_build_unknown" if append_unknown else "_build"

        def build(rule: Rule, **values: object) -> tuple[str, str]:
            compiled = compile_now(append_unknown).__get__(rule, None)
            setattr(rule, place, compiled)
            written: tuple[str, str] = compiled(**values)
            return written

        return build
