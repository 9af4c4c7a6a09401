"""What the gemeente itself put in (S2-30): hours, money, room, permits, introductions.

Written down by the desk per case; the public reads the sum of it, never a name. Not here: what was
asked for (the needs) and what partners gave (koppelingen).
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register pages, panels and events."""
    from initiatieven.begeleiding.bijdragen import panelen
    from initiatieven.begeleiding.bijdragen.events import EVENTS
    from initiatieven.begeleiding.bijdragen.models import Bijdrage
    from initiatieven.begeleiding.bijdragen.views import bp
    from initiatieven.registratie.gedeeld import register_deel
    from vems.core.history import register_events
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_deel("bijdragen", Bijdrage.initiatief)
    register_panel("zaak", "bijdragen", 50, panelen.load_zaak)
    register_panel("mijn", "bijdragen", 35, panelen.load_mijn)
    app.register_blueprint(bp)
