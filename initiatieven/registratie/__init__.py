"""From draft to receipt: the initiatief, its themes, place and published versions.

Not here: Moving it through its phases is initiatieven.begeleiding.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
    from initiatieven.registratie.events import EVENTS
    from vems.core.history import register_events

    register_events(*EVENTS)
