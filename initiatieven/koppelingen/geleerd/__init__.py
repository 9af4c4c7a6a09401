"""From what an article was learned: initiatives, steps and instruments (LEERT_VAN, DOMAIN 4.2).

Not here: The articles themselves are netwerk.kennis; what a match teaches the network is `lessen`.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the page, the panels, steps as things one can learn from, and what ends a tie."""
    from initiatieven.koppelingen.geleerd import panelen, stappen
    from initiatieven.koppelingen.geleerd.herkomst import end_all
    from initiatieven.koppelingen.geleerd.views import bp
    from netwerk.kennis.events import kennisitem_weggehaald
    from netwerk.relaties.projectie import register_projection
    from vems.core.i18n import N_
    from vems.core.reference import register_kind
    from vems.core.web.panels import register_panel

    register_kind("fase", label=N_("Stap"), load_many=stappen.load_stappen)
    register_projection("fase", load_relations=stappen.load_relations, list_keys=stappen.list_keys)
    register_panel("kennisitem", "geleerd", 10, panelen.load_kennisitem)
    register_panel("zaak", "geleerd", 41, panelen.load_zaak)
    kennisitem_weggehaald.connect(end_all)
    app.register_blueprint(bp)
