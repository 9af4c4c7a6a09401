"""Organisations in the network, their people and their profile page's facts.

Not here: Their offers are netwerk.vraagenaanbod, their matches initiatieven.koppelingen.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what happens to organisations, how they are shown, and their own page."""
    from netwerk.partners.events import EVENTS
    from netwerk.partners.panelen import load_beheer
    from netwerk.partners.tonen import load_partners
    from netwerk.partners.views import (  # noqa: F401  imported for their routes
        bp,
        eigen,
        mensen,
        toelaten,
    )
    from netwerk.partners.views.voorwaarden import hold_back
    from vems.core.history import register_events
    from vems.core.i18n import N_
    from vems.core.reference import register_kind
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_kind("partner", label=N_("Organisatie"), load_many=load_partners)
    register_panel("partner", "beheer", 90, load_beheer)
    app.register_blueprint(bp)
    app.before_request(hold_back)
