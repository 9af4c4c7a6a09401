"""How we approach one plan: the stance of the guide per phase, and which teams, one in the lead.

Not here: asking a team for advice is loket.taken, what holds a team up is loket.knelpunten.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the page, the panels and the events."""
    from initiatieven.begeleiding.aanpak import panelen
    from initiatieven.begeleiding.aanpak.events import EVENTS
    from initiatieven.begeleiding.aanpak.models import Betrokkenteam, Stijlkeuze
    from initiatieven.begeleiding.aanpak.views import bp
    from initiatieven.registratie.gedeeld import register_deel
    from vems.core.history import register_events
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_deel("stijl", Stijlkeuze.initiatief)
    register_deel("teams", Betrokkenteam.initiatief)
    register_panel("zaak", "aanpak", 22, panelen.load_zaak)
    register_panel("mijn", "aanpak", 13, panelen.load_mijn)
    app.register_blueprint(bp)
