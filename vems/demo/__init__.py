"""The demo gemeente Westerkade and its personas. Refused in production.

Not here: Tests make their own data with factories.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
