"""The catalogue of what the gemeente can put in, with its rules.

Not here: Requests and awards are initiatieven.aanvragen.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register how instruments are shown and found, and what happens to them."""
    from netwerk.instrumenten.events import EVENTS
    from netwerk.instrumenten.meedenken.regels import SETTINGS
    from netwerk.instrumenten.models import Instrument
    from netwerk.instrumenten.search import list_keys, load_documents
    from netwerk.instrumenten.tonen import load_instrumenten, load_regels
    from netwerk.themas.houders import LijstHouder, register_houder
    from vems.core.history import register_events
    from vems.core.i18n import N_
    from vems.core.reference import register_kind
    from vems.core.search.documents import register_documents
    from vems.instellingen.tabel import register_settings

    register_events(*EVENTS)
    register_settings(*SETTINGS.values())
    register_kind("instrument", label=N_("Regeling"), load_many=load_instrumenten)
    register_kind("regel", label=N_("Vergunning of melding"), load_many=load_regels)
    register_houder("instrument.themas", LijstHouder(Instrument, "themas"))
    register_documents("instrument", load_documents=load_documents, list_keys=list_keys)
