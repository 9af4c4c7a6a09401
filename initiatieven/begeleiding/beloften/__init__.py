"""The four promises, measured per case (S0-01): quick, made to measure, in good contact, weighed.

The interests that were weighed are kept here; the other three follow from what is kept elsewhere.
"""

from __future__ import annotations

from flask import Flask
from peewee import SQL


def init_app(app: Flask) -> None:
    """Register the pages, events and what stands beside a case."""
    from initiatieven.begeleiding.beloften import panelen
    from initiatieven.begeleiding.beloften.events import EVENTS
    from initiatieven.begeleiding.beloften.models import Belang
    from initiatieven.begeleiding.beloften.views import bp
    from initiatieven.begeleiding.stappen.models import Stappenplan
    from initiatieven.loket.models import Klantcontact
    from initiatieven.registratie.gedeeld import register_deel
    from initiatieven.registratie.models import Initiatief
    from vems.core.history import register_events
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_deel("belang", Belang.initiatief)
    register_deel("stappenplan", Stappenplan.initiatief)
    register_deel(
        "gesproken",
        Klantcontact.select(SQL("1")).where(
            Klantcontact.initiatief == Initiatief.id, Klantcontact.is_tweerichting
        ),
    )
    register_panel("zaak", "beloften", 18, panelen.load_beloften)
    register_panel("zaak", "belasting", 55, panelen.load_zaak)
    app.register_blueprint(bp)
