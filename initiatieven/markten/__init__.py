"""Initiatievenmarkten: call, entry, screening, stand, pitch, visit, adoption.

Not here: Promises are initiatieven.toezeggingen.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register events, kinds, search and graph of markets and adoptions."""
    from initiatieven.markten import graph, search, tonen
    from initiatieven.markten.events import EVENTS
    from vems.core.history import register_events
    from vems.core.i18n import N_
    from vems.core.reference import register_kind
    from vems.core.search.documents import register_documents

    register_events(*EVENTS)
    register_kind("markt", label=N_("Initiatievenmarkt"), load_many=tonen.load_markten)
    register_kind("adoptie", label=N_("Adoptie"), load_many=tonen.load_adopties)
    register_documents("markt", load_documents=search.load_documents, list_keys=search.list_keys)
    graph.register_all()
