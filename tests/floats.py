"""Finding numbers that a template writes as Python does: "39.8" where we write "39,8".

A mark that nobody sees is set behind each; drawings may have them as coordinates, texts may not.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from flask import Flask

from vems.core.web.drawing import Words

MERK = "\u2063"
# What of a tag is read by people.
GELEZEN = frozenset({"alt", "aria-label", "placeholder", "title", "content"})


class Kaal(float):
    """A number that shows it was written without its filter."""

    def __str__(self) -> str:
        return f"{float(self)}{MERK}"


@contextmanager
def mark_floats(app: Flask) -> Iterator[None]:
    """Mark each number with decimals that goes from a template, or a sentence in it, to a page."""
    omgeving, fill = app.jinja_env, Words.fill

    def write_value(value: Any) -> str:  # noqa: ANN401  whatever a template writes
        return str(Kaal(value)) if type(value) is float else geef(value)

    def fill_marked(self: Words, autoescape: bool, /, *args: Any, **waarden: Any) -> str:  # noqa: ANN401
        gemerkt = {n: Kaal(w) if type(w) is float else w for n, w in waarden.items()}
        return fill(self, autoescape, *args, **gemerkt)

    geef = omgeving.write_value  # type: ignore[attr-defined]  # of our own environment
    omgeving.write_value = write_value  # type: ignore[attr-defined]
    with mock.patch.object(Words, "fill", fill_marked):
        yield
