"""Needs and offers, each owned through a Reference.

Not here: Bringing them together is netwerk.matching and initiatieven.koppelingen.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
