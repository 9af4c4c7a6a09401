"""Named parts of a case, shared with one organisation for a purpose, until a day (S4-03).

Not here: What the parts say; the organisation reads them as they are now, each from its own room.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register pages, panels and events."""
    from initiatieven.koppelingen.delen import panelen
    from initiatieven.koppelingen.delen.events import EVENTS
    from initiatieven.koppelingen.delen.views import bp
    from initiatieven.registratie.gedeeld import register_deel
    from vems.core.history import register_events
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_deel("delen", panelen.select_organisaties())
    register_panel("zaak", "delen", 42, panelen.load_zaak)
    register_panel("mijn", "delen", 52, panelen.load_mijn)
    register_panel("partner_eigen", "delen", 5, panelen.load_partner)
    app.register_blueprint(bp)
