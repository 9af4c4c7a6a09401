"""Needs and offers, each owned through a Reference.

Not here: Bringing them together is netwerk.matching and initiatieven.koppelingen.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register pages and panels of own offers, and how a kind of need is shown."""
    from netwerk.vraagenaanbod import panelen, stadsmakers
    from netwerk.vraagenaanbod.registration import refill_aanbod
    from netwerk.vraagenaanbod.tonen import load_vraagsoorten
    from netwerk.vraagenaanbod.views import bp
    from vems.core.i18n import N_
    from vems.core.jobs import register_job
    from vems.core.reference import register_kind
    from vems.core.web.panels import register_panel

    register_kind("vraag", label=N_("Soort vraag"), load_many=load_vraagsoorten)
    register_panel("partner_eigen", "aanbod", 10, panelen.load_eigen)
    register_panel("partner", "aanbod", 10, panelen.load_openbaar)
    register_job(refill_aanbod, minutes="7")
    app.register_blueprint(bp)
    stadsmakers.init_app(app)
