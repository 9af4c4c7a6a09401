"""The catalogue of what the gemeente can put in, with its rules.

Not here: Requests and awards are initiatieven.aanvragen.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
