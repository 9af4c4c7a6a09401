"""Wishes of a wijk, ranked: who asked, who supports them, what became of them.

Not here: That something handed in is a wish is decided at the desk (initiatieven.loket).
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register pages, events, the panel of the wijk, and how wishes are shown and found."""
    from vems.core.history import register_events
    from vems.core.i18n import N_
    from vems.core.reference import register_kind
    from vems.core.search.documents import register_documents
    from vems.core.web.panels import register_panel
    from vems.participatie.wensen import tonen
    from vems.participatie.wensen.events import EVENTS
    from vems.participatie.wensen.views import bp, regie  # noqa: F401  for their routes

    register_events(*EVENTS)
    register_kind("wens", label=N_("Wens"), load_many=tonen.load_wensen)
    register_documents("wens", load_documents=tonen.load_documents, list_keys=tonen.list_keys)
    register_panel("wijk", "wensen", 30, tonen.load_wijk)
    app.register_blueprint(bp)
