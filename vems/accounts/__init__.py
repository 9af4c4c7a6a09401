"""Accounts, roles, login, sessions, the rights matrix and the marker on every view.

Not here: who somebody is in the network; the slice that knows tells it (register_identity).
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages to log in and out."""
    from vems.accounts.events import EVENTS
    from vems.accounts.rollen import end_toegang
    from vems.accounts.views import (  # noqa: F401  the pages are imported for their routes
        account,
        bp,
        contact,
        inloggen,
        uitnodiging,
    )
    from vems.core.history import register_events
    from vems.core.jobs import register_job

    register_events(*EVENTS)
    register_job(end_toegang, minutes="*")
    app.register_blueprint(bp)
