"""Management: users and roles, settings, the rights matrix, outgoing messages that failed.

Not here: personal data of cases; a beheerder does not read those.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the management pages."""
    from vems.beheer.views import bp

    app.register_blueprint(bp)
