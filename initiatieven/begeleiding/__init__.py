"""Guidance: the move table with its guards, ACTIE scan, plan, answers, decisions, looking back.

Not here: the desk's own work (triage, contacts, tasks) is initiatieven.loket.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
    from initiatieven.begeleiding.events import EVENTS
    from vems.core.history import register_events

    register_events(*EVENTS)
