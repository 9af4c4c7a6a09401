"""Guidance: the move table with its guards, scan, plan, answer, decisions, looking back.

Not here: Who does what today is initiatieven.loket.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
