"""The desk: work list, triage, contacts, tasks, notes and the case screen.

Not here: Phases and answers are initiatieven.begeleiding; matches initiatieven.koppelingen.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
    from initiatieven.loket.events import EVENTS
    from vems.core.history import register_events

    register_events(*EVENTS)
