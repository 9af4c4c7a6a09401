"""Organisations in the network, their people and their profile page's facts.

Not here: Their offers are netwerk.vraagenaanbod, their matches initiatieven.koppelingen.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
