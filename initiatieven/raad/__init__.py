"""The council at work: the overview of a member, messages to makers, dossiers, meetings, figures.

Not here: Who sits in the council is netwerk.raad, what it promised is initiatieven.toezeggingen.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages, the events and what other pages show of dossiers and messages."""
    from initiatieven.raad import aanmelding, panelen
    from initiatieven.raad.events import EVENTS
    from initiatieven.raad.models import Raadsbericht
    from initiatieven.raad.views import (  # noqa: F401  for their routes
        berichten,
        bp,
        dossiers,
        leden,
        overzicht,
        route,
        vergaderingen,
    )
    from initiatieven.registratie.gedeeld import register_deel
    from vems.core.history import register_events
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_deel("raadsberichten", Raadsbericht.initiatief)
    aanmelding.connect()
    register_panel("openbaar", "dossier", 70, panelen.load_openbaar)
    register_panel("openbaar", "raadsbericht", 90, panelen.load_schrijven)
    register_panel("markt", "dossier", 60, panelen.load_markt)
    register_panel("mijn", "raadsberichten", 20, panelen.load_berichten)
    register_panel("zaak", "raadsberichten", 62, panelen.load_berichten)
    app.register_blueprint(bp)
