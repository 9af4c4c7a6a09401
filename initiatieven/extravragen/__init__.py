"""Extra questions per theme or instrument, made by the beheerder, and what was answered.

A question changes by a new version; who has begun keeps the questions of that moment. Not here: the
pages where people answer; those are of the form (registratie) and of the plan (begeleiding).
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages of the beheerder, and how questions follow a theme that moves."""
    from initiatieven.extravragen.models import Extravraag
    from initiatieven.extravragen.tonen import SOORT, load_many
    from initiatieven.extravragen.views import bp
    from netwerk.themas.houders import RijHouder, register_houder
    from vems.core.reference import register_kind

    register_kind("extravraag", label=SOORT, load_many=load_many)
    register_houder(
        "extravraag", RijHouder(Extravraag, Extravraag.thema, lambda rij: rij.reference)
    )
    app.register_blueprint(bp)
