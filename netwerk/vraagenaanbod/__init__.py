"""Needs and offers, each owned through a Reference.

Not here: Bringing them together is netwerk.matching and initiatieven.koppelingen.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages of own offers, and the panels of a partner."""
    from netwerk.vraagenaanbod import panelen
    from netwerk.vraagenaanbod.registration import refill_aanbod
    from netwerk.vraagenaanbod.views import bp
    from vems.core.jobs import register_job
    from vems.core.web.panels import register_panel

    register_panel("partner_eigen", "aanbod", 10, panelen.load_eigen)
    register_panel("partner", "aanbod", 10, panelen.load_openbaar)
    register_job(refill_aanbod, minutes="7")
    app.register_blueprint(bp)
