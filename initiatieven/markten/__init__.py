"""Initiatievenmarkten: call, entry, screening, stand, pitch, visit, adoption.

Not here: Promises are initiatieven.toezeggingen.
"""

from __future__ import annotations

from flask import Flask
from peewee import SQL


def init_app(app: Flask) -> None:
    """Register the pages, panels, events, kinds, search and graph of markets and adoptions."""
    from initiatieven.markten import graph, panelen, search, tonen
    from initiatieven.markten.events import EVENTS
    from initiatieven.markten.keuzes import MarktToestand
    from initiatieven.markten.models import Inzending, Markt
    from initiatieven.markten.opvolging import afronding
    from initiatieven.markten.views import (  # noqa: F401  the pages are imported for their routes
        adopties,
        bezoek,
        bezoekers,
        bp,
        dekking,
        drukwerk,
        griffie,
        kramen,
        marktdag,
        meedoen,
        openbaar,
        raad,
        reacties,
        reserves,
        screening,
        stemming,
        uitnodigen,
        volgorde,
        wensen,
    )
    from initiatieven.markten.zaal.behoeften import forget_deelnemers
    from initiatieven.markten.zaal.bevestigen import follow_up_kramen
    from initiatieven.registratie.gedeeld import register_deel
    from vems.core.history import register_events
    from vems.core.i18n import N_
    from vems.core.jobs import register_job
    from vems.core.reference import register_kind
    from vems.core.search.documents import register_documents
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_deel("markten", Inzending.initiatief)
    register_deel(
        "oproep", Markt.select(SQL("1")).where(Markt.toestand == MarktToestand.OPROEP_OPEN)
    )
    register_kind("markt", label=N_("Initiatievenmarkt"), load_many=tonen.load_markten)
    register_kind("adoptie", label=N_("Adoptie"), load_many=tonen.load_adopties)
    register_documents("markt", load_documents=search.load_documents, list_keys=search.list_keys)
    graph.register_all()
    afronding.connect()
    register_panel("openbaar", "markten", 40, panelen.load_openbaar)
    register_panel("zaak", "markten", 60, panelen.load_zaak)
    register_panel("mijn", "markten-vragen", 20, panelen.load_vragen)
    register_panel("mijn", "markten", 45, panelen.load_mijn)
    register_job(follow_up_kramen, minutes="*/10")
    register_job(forget_deelnemers, minutes="43")
    app.register_blueprint(bp)
