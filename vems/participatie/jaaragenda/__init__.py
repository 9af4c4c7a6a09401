"""The yearly agenda of participation: in which plans of the gemeente residents have a say, and how.

Not here: Plans of residents (initiatieven); what a wijk wishes (wensen) and votes on (stemmen).
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register pages, events, the panel of the wijk, and how a process is shown, found and tied."""
    from netwerk.relaties.projectie import register_projection
    from netwerk.themas.houders import LijstHouder, register_houder
    from vems.core.history import register_events
    from vems.core.reference import register_kind
    from vems.core.search.documents import register_documents
    from vems.core.web.panels import register_panel
    from vems.participatie.jaaragenda import tonen
    from vems.participatie.jaaragenda.events import EVENTS
    from vems.participatie.jaaragenda.graph import load_relations
    from vems.participatie.jaaragenda.models import Participatietraject
    from vems.participatie.jaaragenda.views import bp

    register_events(*EVENTS)
    register_kind("participatietraject", label=tonen.SOORT, load_many=tonen.load_trajecten)
    register_documents(
        "participatietraject", load_documents=tonen.load_documents, list_keys=tonen.list_keys
    )
    register_projection(
        "participatietraject", load_relations=load_relations, list_keys=tonen.list_keys
    )
    register_houder("participatietraject.themas", LijstHouder(Participatietraject, "themas"))
    register_panel("wijk", "jaaragenda", 25, tonen.load_wijk)
    app.register_blueprint(bp)
