"""The extra questions of a case: shown, answered later, and asked in the plan; never asked twice.

Not here: which questions there are (initiatieven.extravragen) and the form for a new idea.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register pages, panels and events."""
    from initiatieven.begeleiding.vragen import panelen
    from initiatieven.begeleiding.vragen.events import EVENTS
    from initiatieven.begeleiding.vragen.views import bp
    from vems.core.history import register_events
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_panel("zaak", "extravragen", 13, panelen.load_zaak)
    register_panel("mijn", "extravragen", 45, panelen.load_mijn)
    app.register_blueprint(bp)
