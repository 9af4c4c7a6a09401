"""The theme tree with the words residents use, and suggestions from a text.

Not here: What is about a theme is a relation.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register how a theme is shown."""
    from netwerk.themas.tonen import SOORT, load_many
    from vems.core.reference import register_kind

    register_kind("thema", label=SOORT, load_many=load_many)
