"""Matches of an initiatief: proposed, judged, asked, answered, introduced.

Not here: The engine is netwerk.matching and knows no initiatief.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register pages, panels, events, jobs, edges, and the reaction to a submit."""
    from initiatieven.begeleiding.events import fase_gewijzigd
    from initiatieven.koppelingen import delen, events, geleerd, graph, hulpboden, jobs
    from initiatieven.koppelingen.lessen import events as lesevents
    from initiatieven.koppelingen.leven import events as vraagevents
    from initiatieven.koppelingen.leven.belangen import select_belang
    from initiatieven.koppelingen.leven.beurten import DADEN
    from initiatieven.koppelingen.models import Koppeling
    from initiatieven.koppelingen.panelen import register_all
    from initiatieven.koppelingen.ruimte import events as ruimteevents
    from initiatieven.koppelingen.ruimte.tonen import load_koppelingen
    from initiatieven.koppelingen.subscribers import (
        follow_after_fase,
        propose_after_change,
        propose_after_submit,
        withdraw_after_apart,
    )
    from initiatieven.koppelingen.views import (  # noqa: F401  imported for their routes
        apart,
        belangen,
        bijdragen,
        bp,
        doelen,
        gaten,
        gevraagd,
        lessen,
        overzicht,
        ruimte,
        stappen,
        wensen,
    )
    from initiatieven.koppelingen.zoeken.gewichten import PUNTEN
    from initiatieven.loket.voorraad.daden import register_daad
    from initiatieven.registratie.events import initiatief_ingediend, zoekvraag_gewijzigd
    from initiatieven.registratie.gedeeld import register_deel
    from netwerk.relaties.events import apart_gezet
    from netwerk.relaties.projectie import register_projection
    from vems.core.history import register_events
    from vems.core.i18n import N_
    from vems.core.jobs import register_job
    from vems.core.reference import register_kind
    from vems.instellingen.tabel import register_settings

    for room in (events, vraagevents, ruimteevents, lesevents):
        register_events(*room.EVENTS)
    register_deel("koppelingen", Koppeling.initiatief)
    register_deel("belangen", select_belang())
    register_settings(PUNTEN)
    register_kind("koppeling", label=N_("Koppeling"), load_many=load_koppelingen)
    register_job(jobs.propose_again)
    register_job(jobs.propose_for)
    register_job(jobs.propose_missing, minutes="*/5")
    register_job(jobs.follow_up_vragen, minutes="17")
    register_projection("koppeling", load_relations=graph.load_relations, list_keys=graph.list_keys)
    initiatief_ingediend.connect(propose_after_submit)
    zoekvraag_gewijzigd.connect(propose_after_change)
    apart_gezet.connect(withdraw_after_apart)
    fase_gewijzigd.connect(follow_after_fase)
    for stap, tekst in DADEN.items():
        register_daad(stap, tekst, "koppelingen.overzicht")
    register_all()
    app.register_blueprint(bp)
    hulpboden.init_app(app)
    delen.init_app(app)
    geleerd.init_app(app)
