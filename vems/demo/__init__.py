"""The demo gemeente Westerkade and its personas. Its pages exist in demo mode only.

Not here: data for tests, which make their own with factories.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the demo pages, never in production."""
    from vems.demo.views import bp

    if app.config["VEMS"].is_demo:
        app.register_blueprint(bp)
