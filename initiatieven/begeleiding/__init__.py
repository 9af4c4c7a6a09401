"""Guidance: the move table with its guards, ACTIE scan, plan, answers, decisions, looking back.

Not here: the desk's own work (triage, contacts, tasks) is initiatieven.loket.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages of guidance, its events and panels."""
    from initiatieven.begeleiding import (
        aanpak,
        afspraken,
        beloften,
        bijdragen,
        graph,
        meedenken,
        meningen,
        panelen,
        stappen,
        tonen,
        vragen,
    )
    from initiatieven.begeleiding.antwoord.opnieuw import remind_nu_niet
    from initiatieven.begeleiding.antwoord.post import begin_term
    from initiatieven.begeleiding.events import EVENTS
    from initiatieven.begeleiding.methode import METHODE, promises, teksten_of
    from initiatieven.begeleiding.models import ActieScan, Antwoord, Beslispunt, Plan
    from initiatieven.begeleiding.plan.concepten import clear_concepten
    from initiatieven.begeleiding.views import (  # noqa: F401  the pages are imported for their routes
        antwoorden,
        besluiten,
        bp,
        fasen,
        inhoud,
        plan,
        tweede_blik,
        werkwijze,
    )
    from initiatieven.loket.gesprek.standaardteksten import register_teksten
    from initiatieven.loket.termijn.klok import register_belofte
    from initiatieven.registratie.gedeeld import register_deel
    from vems.core.delivery import bezorgd
    from vems.core.history import register_events
    from vems.core.jobs import register_job
    from vems.core.reference import register_kind
    from vems.core.web.panels import register_panel
    from vems.instellingen.tabel import register_settings

    register_events(*EVENTS)
    bezorgd.connect(begin_term)
    graph.register_all()
    register_teksten(teksten_of)
    register_belofte(promises)
    register_settings(METHODE)
    register_deel("scan", ActieScan.initiatief)
    register_deel("antwoorden", Antwoord.initiatief)
    register_deel("plan", Plan.initiatief)
    register_deel("beslispunten", Beslispunt.initiatief)
    register_kind("tweede_blik", label=tonen.TWEEDE_BLIK, load_many=tonen.load_blikken)
    register_kind("antwoord", label=tonen.ANTWOORD, load_many=tonen.load_antwoorden)
    register_panel("zaak", "begeleiding_kop", 10, panelen.load_kop)
    register_panel("zaak", "begeleiding_zij", 20, panelen.load_zij)
    register_panel("mijn", "begeleiding", 10, panelen.load_mijn)
    register_panel("mijn", "stoppen", 95, panelen.load_stoppen)
    app.register_blueprint(bp)
    register_job(remind_nu_niet, minutes="11")
    register_job(clear_concepten, minutes="47")
    meningen.init_app(app)
    bijdragen.init_app(app)
    stappen.init_app(app)
    afspraken.init_app(app)
    beloften.init_app(app)
    meedenken.init_app(app)
    aanpak.init_app(app)
    vragen.init_app(app)
