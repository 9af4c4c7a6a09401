"""Plans that touch: makers who meet or join after two yeses, a part split off, a larger plan.

Not here: closing the one that stops; that is a move of initiatieven.begeleiding with its guard.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register events, panels, pages and what follows a closing."""
    from initiatieven.begeleiding.events import fase_gewijzigd, initiatief_afgerond
    from initiatieven.samenvoegen.afronden import follow_heropend, join_plans
    from initiatieven.samenvoegen.events import EVENTS
    from initiatieven.samenvoegen.graph import register_all
    from initiatieven.samenvoegen.panelen import load_mijn, load_openbaar, load_zaak
    from initiatieven.samenvoegen.views import bp
    from vems.core.history import register_events
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_all()
    register_panel("zaak", "samenvoegen", 16, load_zaak)
    register_panel("mijn", "samenvoegen", 4, load_mijn)
    register_panel("mijn", "verband", 58, load_openbaar)
    register_panel("openbaar", "verband", 20, load_openbaar)
    initiatief_afgerond.connect(join_plans)
    fase_gewijzigd.connect(follow_heropend)
    app.register_blueprint(bp)
