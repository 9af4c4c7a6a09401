"""The step plan of an initiative: tasks with who, when and which document, from a template.

Not here: the templates are begeleiding.methode; tasks of colleagues are loket.taken.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register pages, panels and events."""
    from initiatieven.begeleiding.stappen import panelen
    from initiatieven.begeleiding.stappen.events import EVENTS
    from initiatieven.begeleiding.stappen.models import Stap
    from initiatieven.begeleiding.stappen.views import bp
    from initiatieven.registratie.gedeeld import register_deel
    from vems.core.history import register_events
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_deel("stappen", Stap.initiatief)
    register_panel("zaak", "stappen", 25, panelen.load_zaak)
    register_panel("mijn", "stappen", 12, panelen.load_mijn)
    app.register_blueprint(bp)
