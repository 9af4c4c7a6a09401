"""Wijkprogramma's and agenda's, goals and actions.

Not here: The link of an initiatief with a goal is a relation.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register how programmes and goals are shown and found."""
    from netwerk.programmas import search
    from netwerk.programmas.models import Doel
    from netwerk.programmas.tonen import load_doelen, load_programmas
    from netwerk.themas.houders import RijHouder, register_houder
    from vems.core.i18n import N_
    from vems.core.reference import register_kind
    from vems.core.search.documents import register_documents

    register_kind("programma", label=N_("Wijkprogramma"), load_many=load_programmas)
    register_kind("doel", label=N_("Doel"), load_many=load_doelen)
    register_documents(
        "programma", load_documents=search.load_programmas, list_keys=search.list_programmas
    )
    register_houder("doel.thema", RijHouder(Doel, Doel.thema, lambda rij: rij.reference))
    register_documents("doel", load_documents=search.load_doelen, list_keys=search.list_doelen)
