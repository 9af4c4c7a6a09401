"""The desk: work list, triage, contacts, tasks, notes and the case screen.

Not here: Phases and answers are initiatieven.begeleiding; matches initiatieven.koppelingen.
"""

from __future__ import annotations

from flask import Flask
from peewee import SQL


def init_app(app: Flask) -> None:
    """Register the pages of the desk, its events, kinds and panels."""
    from initiatieven.loket import panelen, taskforce
    from initiatieven.loket.beslistermijn import events as termijnen
    from initiatieven.loket.beslistermijn import panelen as termijnpanelen
    from initiatieven.loket.beslistermijn.models import Beslistermijn
    from initiatieven.loket.betreft import panelen as betreftpanelen
    from initiatieven.loket.events import EVENTS
    from initiatieven.loket.intake.aanname import keep_aanname
    from initiatieven.loket.knelpunten import panelen as knelpuntpanelen
    from initiatieven.loket.models import Bericht, Knelpunt
    from initiatieven.loket.overdracht.models import Overdracht
    from initiatieven.loket.overdracht.najagen import follow_up_overdrachten
    from initiatieven.loket.overdracht.overname import run_wissels
    from initiatieven.loket.overdracht.panelen import connect
    from initiatieven.loket.taken.vertellen import plan_vertellen
    from initiatieven.loket.termijn.aanmanen import remind_achterstand
    from initiatieven.loket.views import (  # noqa: F401  the pages are imported for their routes
        achterstand,
        adviezen,
        beslistermijnen,
        bp,
        brieven,
        contactgegevens,
        eigen,
        inhoud,
        knelpunten,
        onderwerpen,
        ontvangen,
        overdragen,
        overnemen,
        personen,
        tekst,
        tijdlijn,
        uitdraai,
        verdelen,
        werk,
        werken,
        wissels,
        zaak,
        zaken,
    )
    from initiatieven.loket.zaak import tonen
    from initiatieven.registratie.events import initiatief_aangenomen
    from initiatieven.registratie.gedeeld import register_deel
    from initiatieven.registratie.models import Initiatief
    from vems.core.history import register_events
    from vems.core.jobs import register_job
    from vems.core.reference import register_kind
    from vems.core.web.panels import register_panel
    from vems.partijen.berichten import register_spreker

    register_events(*EVENTS, *termijnen.EVENTS)
    register_deel("overdrachten", Overdracht.initiatief)
    register_deel(
        "beslistermijnen",
        Beslistermijn.select(SQL("1")).where(
            Beslistermijn.initiatief == Initiatief.id, Beslistermijn.klaar_op.is_null()
        ),
    )
    register_deel(
        "onbeantwoord",
        Bericht.select(SQL("1")).where(
            Bericht.initiatief == Initiatief.id, Bericht.onbeantwoord.is_null(False)
        ),
    )
    initiatief_aangenomen.connect(keep_aanname)
    register_spreker(plan_vertellen)
    register_deel(
        "knelpunten",
        Knelpunt.select(SQL("1")).where(
            Knelpunt.initiatief == Initiatief.id, Knelpunt.opgelost_op.is_null()
        ),
    )
    register_job(run_wissels, minutes="*")
    register_job(follow_up_overdrachten, minutes="13")
    register_job(remind_achterstand, minutes="*/15")
    register_kind("klantcontact", label=tonen.KLANTCONTACT, load_many=tonen.load_klantcontacten)
    register_kind("advies", label=tonen.ADVIES, load_many=tonen.load_adviezen)
    register_kind("overdracht", label=tonen.OVERDRACHT, load_many=tonen.load_overdrachten)
    register_kind("wissel", label=tonen.WISSEL, load_many=tonen.load_wissels)
    register_kind("taak", label=tonen.TAAK, load_many=tonen.load_taken)
    register_panel("zaak", "termijnen", 1, termijnpanelen.load_zij)
    register_panel("zaak", "knelpunten", 2, knelpuntpanelen.load_zaak)
    register_panel("mijn", "termijnen", 5, termijnpanelen.load_mijn)
    register_panel("mijn", "berichten", 20, panelen.load_mijn)
    register_panel("mijn", "bereik", 70, panelen.load_bereik)
    register_panel("wijk", "gesprekken", 40, betreftpanelen.load_wijk)
    register_panel("programma", "gesprekken", 40, betreftpanelen.load_programma)
    connect()
    taskforce.connect()
    app.register_blueprint(bp)
