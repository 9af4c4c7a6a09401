"""Initiatievenmarkten: call, entry, screening, stand, pitch, visit, adoption.

Not here: Promises are initiatieven.toezeggingen.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
