"""The four promises, measured per case (S0-01): quick, made to measure, in good contact, weighed.

The interests that were weighed are kept here; the other three follow from what is kept elsewhere.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages, events and what stands beside a case."""
    from initiatieven.begeleiding.beloften import panelen
    from initiatieven.begeleiding.beloften.events import EVENTS
    from initiatieven.begeleiding.beloften.views import bp
    from vems.core.history import register_events
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_panel("zaak", "belasting", 55, panelen.load_zaak)
    app.register_blueprint(bp)
