"""Management: users and roles, promises, texts, areas, teams, themes, mail that failed.

Not here: personal data of cases; a beheerder does not read those.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the management pages."""
    from vems.beheer.inlezen import run_inlezing, sweep_inlezingen
    from vems.beheer.views import (  # noqa: F401  the pages are imported for their routes
        bp,
        gebruikers,
        gemeente,
        inlezen,
        normen,
        overzicht,
        voorstellen,
    )
    from vems.core import jobs

    jobs.register_job(run_inlezing)
    jobs.register_job(sweep_inlezingen, minutes="*")
    app.register_blueprint(bp)
