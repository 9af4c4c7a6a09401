"""Wijkprogramma's and agenda's, goals and actions.

Not here: The link of an initiatief with a goal is a relation.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register pages, events, the reminder, and how programmes and goals are shown and found."""
    from netwerk.programmas import search
    from netwerk.programmas.events import EVENTS
    from netwerk.programmas.jobs import remind_voortgang
    from netwerk.programmas.models import Doel
    from netwerk.programmas.tonen import load_doelen, load_opgaven, load_programmas
    from netwerk.programmas.views import (  # noqa: F401  imported for their routes
        bp,
        doel,
        opgave,
        programma,
    )
    from netwerk.themas.houders import RijHouder, register_houder
    from vems.core.history import register_events
    from vems.core.i18n import N_
    from vems.core.jobs import register_job
    from vems.core.reference import register_kind
    from vems.core.search.documents import register_documents

    register_events(*EVENTS)
    register_job(remind_voortgang, minutes="17")
    register_kind("programma", label=N_("Wijkprogramma"), load_many=load_programmas)
    register_kind("opgave", label=N_("Opgave van de stad"), load_many=load_opgaven)
    register_kind("doel", label=N_("Doel"), load_many=load_doelen)
    register_documents(
        "programma", load_documents=search.load_programmas, list_keys=search.list_programmas
    )
    register_houder("doel.thema", RijHouder(Doel, Doel.thema, lambda rij: rij.reference))
    register_documents("doel", load_documents=search.load_doelen, list_keys=search.list_doelen)
    app.register_blueprint(bp)
