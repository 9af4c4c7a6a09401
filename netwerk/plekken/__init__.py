"""Ontmoetingspunten and rooms that can be used.

Not here: Booking them is vems.agenda.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register how places are shown and found."""
    from netwerk.plekken.models import Plek
    from netwerk.plekken.search import list_keys, load_documents
    from netwerk.plekken.tonen import load_plekken
    from netwerk.themas.houders import LijstHouder, register_houder
    from vems.core.i18n import N_
    from vems.core.reference import register_kind
    from vems.core.search.documents import register_documents

    register_kind("plek", label=N_("Plek"), load_many=load_plekken)
    register_houder("plek.themas", LijstHouder(Plek, "themas"))
    register_documents("plek", load_documents=load_documents, list_keys=list_keys)
