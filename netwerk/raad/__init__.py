"""Council members, fracties, wethouders and meetings: who they are.

Not here: What they promise is initiatieven.toezeggingen.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
