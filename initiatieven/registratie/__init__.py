"""From draft to receipt: the initiatief, its themes, place and published versions.

Not here: Moving it through its phases is initiatieven.begeleiding.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
    from initiatieven.registratie import bereik, graph, makers, search
    from initiatieven.registratie.events import EVENTS
    from initiatieven.registratie.gedeeld import register_deel
    from initiatieven.registratie.jobs import tidy_concepten
    from initiatieven.registratie.models import Initiatief, InitiatiefThema, Makersnieuws
    from initiatieven.registratie.panelen import (
        load_nieuws_mijn,
        load_nieuws_redactie,
        load_publicatie,
    )
    from initiatieven.registratie.publiek import makersnieuws
    from initiatieven.registratie.tonen import SOORT, load_many
    from initiatieven.registratie.views import (  # noqa: F401  imported for their routes
        bp,
        extrastap,
        namens,
        nieuws,
        tekst,
        versturen,
        wizard,
    )
    from netwerk.relaties.projectie import register_projection
    from netwerk.themas.houders import RijHouder, register_houder
    from vems.core import jobs
    from vems.core.history import register_events
    from vems.core.reference import register_kind
    from vems.core.search.documents import register_documents
    from vems.core.web.panels import register_panel
    from vems.partijen.samenvoegen import partijen_samengevoegd
    from vems.partijen.wijzigen import bereik_gewijzigd

    register_events(*EVENTS, *bereik.EVENTS)
    bereik_gewijzigd.connect(bereik.tell_bereik)
    partijen_samengevoegd.connect(bereik.tell_samengevoegd)
    register_deel("makersnieuws", Makersnieuws.initiatief)
    register_kind("initiatief", label=SOORT, load_many=load_many)
    register_kind("makersnieuws", label=makersnieuws.SOORT, load_many=makersnieuws.load_many)
    register_documents(
        "initiatief", load_documents=search.load_documents, list_keys=search.list_keys
    )
    register_projection(
        "initiatief", load_relations=graph.load_relations, list_keys=graph.list_keys
    )
    register_houder(
        "initiatief_thema",
        RijHouder(
            InitiatiefThema,
            InitiatiefThema.thema,
            lambda rij: rij.initiatief.reference,
            eenmaal=InitiatiefThema.initiatief,
            erbij=(Initiatief,),
        ),
    )
    register_panel("mijn", "publicatie", 60, load_publicatie)
    register_panel("mijn", "makersnieuws", 55, load_nieuws_mijn)
    register_panel("openbaar", "makersnieuws", 90, load_nieuws_redactie)
    register_panel("zaak", "makersnieuws", 15, load_nieuws_redactie)
    jobs.register_job(tidy_concepten, minutes="17")
    app.register_blueprint(bp)
    makers.init_app(app)
