"""What there is to read: rules explained, lessons, examples and templates, by theme and need.

Not here: proposing it to an initiative (`netwerk.matching` and `initiatieven.koppelingen`).
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages, the reminder, and how articles are shown and found."""
    from netwerk.kennis.models import Kennisitem
    from netwerk.kennis.nakijken import remind_nakijken
    from netwerk.kennis.tonen import list_keys, load_documents, load_kennisitems
    from netwerk.kennis.views import bp
    from netwerk.themas.houders import LijstHouder, register_houder
    from vems.core.i18n import N_
    from vems.core.jobs import register_job
    from vems.core.reference import register_kind
    from vems.core.search.documents import register_documents

    register_job(remind_nakijken, minutes="53")
    register_kind("kennisitem", label=N_("Kennis"), load_many=load_kennisitems)
    register_houder("kennisitem.themas", LijstHouder(Kennisitem, "themas"))
    register_documents("kennisitem", load_documents=load_documents, list_keys=list_keys)
    app.register_blueprint(bp)
