"""Management: users and roles, promises, texts, areas, teams, themes, mail that failed.

Not here: personal data of cases; a beheerder does not read those.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the management pages and what they write in history."""
    from vems.beheer.events import EVENTS
    from vems.beheer.inlezen import run_inlezing, sweep_inlezingen
    from vems.beheer.views import (  # noqa: F401  the pages are imported for their routes
        bp,
        gebieden,
        gebruikers,
        gemeente,
        inlezen,
        instrumenten,
        koppelpunten,
        meedenken,
        normen,
        overzicht,
        teams,
        themas,
        verantwoordelijk,
        verhuizen,
        voorstellen,
        werkwijze,
    )
    from vems.core import jobs
    from vems.core.history import register_events

    jobs.register_job(run_inlezing)
    jobs.register_job(sweep_inlezingen, minutes="*")
    register_events(*EVENTS)
    app.register_blueprint(bp)
