"""Staff and teams of the gemeente.

Not here: Their expertise and responsibility are relations; their login is an account.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
