"""Thinking along with one plan: what is known, what fits, and what the makers are shown of that.

Not here: the rules and how they are weighed are netwerk.instrumenten.meedenken.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the page, the panels and the event."""
    from initiatieven.begeleiding.meedenken import panelen
    from initiatieven.begeleiding.meedenken.events import EVENTS
    from initiatieven.begeleiding.meedenken.models import Meedenkstand
    from initiatieven.begeleiding.meedenken.views import bp
    from initiatieven.registratie.gedeeld import register_deel
    from vems.core.history import register_events
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_deel("meedenken", Meedenkstand.initiatief)
    register_panel("zaak", "meedenken", 24, panelen.load_zaak)
    register_panel("mijn", "meedenken", 11, panelen.load_mijn)
    app.register_blueprint(bp)
