"""The theme tree with the words residents use, and suggestions from a text.

Not here: What is about a theme is a relation.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register how a theme is shown, what hangs under one, and where old addresses lead."""
    from netwerk.themas.houders import RijHouder, register_houder
    from netwerk.themas.models import Thema
    from netwerk.themas.omleiden import lead_on
    from netwerk.themas.tonen import SOORT, load_many
    from vems.core.reference import register_kind

    register_kind("thema", label=SOORT, load_many=load_many)
    register_houder("thema.ouder", RijHouder(Thema, Thema.ouder, lambda rij: rij.reference))
    app.before_request(lead_on)
