"""What a resident offers and likes to be asked for: a stadsmaker, hidden until he or she says so.

Never a node, never in search, never ranked. Not here: asking one for a plan
(initiatieven.koppelingen.hulpboden).
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the own pages and what happens."""
    from netwerk.vraagenaanbod.stadsmakers.events import EVENTS
    from netwerk.vraagenaanbod.stadsmakers.tonen import load_stadsmakers
    from netwerk.vraagenaanbod.stadsmakers.views import bp
    from vems.core.history import register_events
    from vems.core.i18n import N_
    from vems.core.reference import register_kind

    register_events(*EVENTS)
    register_kind("stadsmaker", label=N_("Stadsmaker"), load_many=load_stadsmakers)
    app.register_blueprint(bp)
