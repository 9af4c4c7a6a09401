"""The register of promises by council and college, and whether they were kept.

Not here: Adoptions themselves are initiatieven.markten.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages, panels, events, the guard on closing a market, and the reminders."""
    from initiatieven.markten.keuzes import MarktToestand
    from initiatieven.markten.opvolging.beletsels import register_beletsel
    from initiatieven.toezeggingen import graph, panelen, subscribers, tonen
    from initiatieven.toezeggingen.beletsels import every_promise_ended
    from initiatieven.toezeggingen.events import EVENTS
    from initiatieven.toezeggingen.jobs import ask_news, remind_toezeggingen
    from initiatieven.toezeggingen.views import (  # noqa: F401  for their routes
        agenda,
        beheer,
        bp,
        jaren,
        register,
        sluiten,
    )
    from netwerk.relaties.projectie import register_projection
    from vems.core.history import register_events
    from vems.core.i18n import N_
    from vems.core.jobs import register_job
    from vems.core.reference import register_kind
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_kind("toezegging", label=N_("Toezegging"), load_many=tonen.load_many)
    register_projection(
        "toezegging", load_relations=graph.load_relations, list_keys=graph.list_keys
    )
    register_beletsel(MarktToestand.GESLOTEN, every_promise_ended)
    register_job(remind_toezeggingen, minutes="17")
    register_job(ask_news, minutes="27")
    subscribers.connect()
    register_panel("openbaar", "toezeggingen", 60, panelen.load_openbaar)
    register_panel("mijn", "toezeggingen", 60, panelen.load_openbaar)
    register_panel("markt", "toezeggingen", 50, panelen.load_markt)
    register_panel("raad", "toezeggingen", 50, panelen.load_raad)
    app.register_blueprint(bp)
