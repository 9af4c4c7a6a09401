"""The four promises, measured per case (S0-01): quick, made to measure, in good contact, weighed.

The interests that were weighed are kept here; the other three follow from what is kept elsewhere.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages and events."""
    from initiatieven.begeleiding.beloften.events import EVENTS
    from initiatieven.begeleiding.beloften.views import bp
    from vems.core.history import register_events

    register_events(*EVENTS)
    app.register_blueprint(bp)
