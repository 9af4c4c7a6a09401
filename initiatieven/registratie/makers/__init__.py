"""Who makes a plan together: co-initiators, each invited by mail and there after an own yes.

Not here: who handed it in and stays the contact; that is the initiatiefnemer of the initiatief.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register identity, events, panels, jobs and pages."""
    from initiatieven.registratie.gedeeld import register_deel
    from initiatieven.registratie.makers.events import EVENTS
    from initiatieven.registratie.makers.identiteit import identify_lid
    from initiatieven.registratie.makers.jobs import forget_unanswered
    from initiatieven.registratie.makers.models import Medemaker
    from initiatieven.registratie.makers.panelen import load_mijn, load_zaak
    from initiatieven.registratie.makers.views import bp
    from vems.accounts.keuzes import Rol
    from vems.accounts.toegang import register_identity
    from vems.core import jobs
    from vems.core.history import register_events
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_deel("makers", Medemaker.initiatief)
    register_identity(Rol.LID, identify_lid)
    register_panel("mijn", "makers", 45, load_mijn)
    register_panel("zaak", "makers", 12, load_zaak)
    jobs.register_job(forget_unanswered, minutes="37")
    app.register_blueprint(bp)
