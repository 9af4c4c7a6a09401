"""Ontmoetingspunten and rooms that can be used, when they are free, and who has them.

Not here: What a booking is for and who may make it is told by a higher slice, by Reference.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register how places are shown and found, and the pages of who runs them."""
    from netwerk.plekken.bord.views import bp as bord_bp
    from netwerk.plekken.models import Plek
    from netwerk.plekken.panelen import load_eigen
    from netwerk.plekken.search import list_keys, load_documents
    from netwerk.plekken.tonen import load_plekken
    from netwerk.plekken.views import bp
    from netwerk.themas.houders import LijstHouder, register_houder
    from vems.core.i18n import N_
    from vems.core.reference import register_kind
    from vems.core.search.documents import register_documents
    from vems.core.web.panels import register_panel

    register_kind("plek", label=N_("Plek"), load_many=load_plekken)
    register_houder("plek.themas", LijstHouder(Plek, "themas"))
    register_documents("plek", load_documents=load_documents, list_keys=list_keys)
    register_panel("partner_eigen", "ruimtes", 15, load_eigen)
    app.register_blueprint(bp)
    app.register_blueprint(bord_bp)
