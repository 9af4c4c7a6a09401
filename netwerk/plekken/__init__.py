"""Ontmoetingspunten and rooms that can be used.

Not here: Booking them is vems.agenda.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
