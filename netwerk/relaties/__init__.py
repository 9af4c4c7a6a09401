"""Relations that are the fact themselves, and the graph of them and every slice's projection.

Not here: A fact with a table of its own is projected, not stored here.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
