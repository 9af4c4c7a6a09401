"""Management: users and roles, promises, texts, areas, teams, themes, mail that failed.

Not here: personal data of cases; a beheerder does not read those.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the management pages and what they write in history."""
    from vems.beheer.events import EVENTS
    from vems.beheer.views import (  # noqa: F401  the pages are imported for their routes
        bp,
        gebieden,
        gebruikers,
        gemeente,
        normen,
        overzicht,
        teams,
        themas,
        voorstellen,
    )
    from vems.core.history import register_events

    register_events(*EVENTS)
    app.register_blueprint(bp)
