"""Appointments: a begeleider offers times, the makers choose one; changed, called off, reminded.

Not here: meetings for many (vems.agenda), and what was said (loket.contacten).
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register pages, panels, events and the reminder."""
    from initiatieven.begeleiding.afspraken import panelen
    from initiatieven.begeleiding.afspraken.events import EVENTS
    from initiatieven.begeleiding.afspraken.herinneren import remind_afspraken
    from initiatieven.begeleiding.afspraken.models import Tijdvak
    from initiatieven.begeleiding.afspraken.overgaan import move_afspraken
    from initiatieven.begeleiding.afspraken.views import bp
    from initiatieven.loket.events import begeleider_gewisseld
    from initiatieven.registratie.gedeeld import register_deel
    from vems.core.history import register_events
    from vems.core.jobs import register_job
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_deel("afspraken", Tijdvak.initiatief)
    begeleider_gewisseld.connect(move_afspraken)
    register_job(remind_afspraken, minutes="7")
    register_panel("mijn", "afspraken", 8, panelen.load_mijn)
    register_panel("zaak", "afspraken", 15, panelen.load_zaak)
    app.register_blueprint(bp)
