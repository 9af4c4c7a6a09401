"""Files with an initiatief: added by the makers and the desk, each with its own visibility.

Not here: what a file may be and where it lies; that is vems.core.files.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
    from initiatieven.bijlagen.events import EVENTS
    from initiatieven.bijlagen.jobs import tidy_bijlagen
    from initiatieven.bijlagen.keuzes import SOORT
    from initiatieven.bijlagen.lezen import load_many
    from initiatieven.bijlagen.panelen import load_mijn, load_zaak
    from initiatieven.bijlagen.views import bp
    from vems.core import jobs
    from vems.core.history import register_events
    from vems.core.reference import register_kind
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_kind("bijlage", label=SOORT, load_many=load_many)
    register_panel("mijn", "bijlagen", 50, load_mijn)
    register_panel("zaak", "bijlagen", 14, load_zaak)
    jobs.register_job(tidy_bijlagen, minutes="43")
    app.register_blueprint(bp)
