"""Help that people offer on the public page of a plan: offered, judged, agreed to, introduced.

Not here: what organisations offer to everybody (netwerk.vraagenaanbod) and proposed matches.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register pages, panels, events and jobs."""
    from initiatieven.begeleiding.events import initiatief_afgerond
    from initiatieven.koppelingen.hulpboden import panelen
    from initiatieven.koppelingen.hulpboden.events import EVENTS
    from initiatieven.koppelingen.hulpboden.leven import end_hulpboden
    from initiatieven.koppelingen.hulpboden.models import Hulpbod
    from initiatieven.koppelingen.hulpboden.registration import forget_unconfirmed_hulp
    from initiatieven.koppelingen.hulpboden.stadsmakerpaginas import load_vragen
    from initiatieven.koppelingen.hulpboden.stadsmakers import end_vragen, lapse_vragen
    from initiatieven.koppelingen.hulpboden.views import bp
    from initiatieven.registratie.gedeeld import register_deel
    from netwerk.vraagenaanbod.stadsmakers.events import niet_meer_vragen
    from vems.core.history import register_events
    from vems.core.jobs import register_job
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_deel("hulpboden", Hulpbod.initiatief)
    register_panel("zaak", "hulpboden", 35, panelen.load_zaak)
    register_panel("mijn", "hulpboden", 6, panelen.load_mijn)
    register_panel("stadsmaker", "vragen", 10, load_vragen)
    register_job(lapse_vragen, minutes="29")
    niet_meer_vragen.connect(end_vragen)
    register_job(forget_unconfirmed_hulp, minutes="23")
    initiatief_afgerond.connect(end_hulpboden)
    app.register_blueprint(bp)
