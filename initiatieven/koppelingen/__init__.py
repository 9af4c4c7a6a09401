"""Matches of an initiatief: proposed, judged, asked, answered, introduced.

Not here: The engine is netwerk.matching and knows no initiatief.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
