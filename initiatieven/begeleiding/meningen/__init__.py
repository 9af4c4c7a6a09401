"""How the makers find our help: asked after each phase and contact, and what we learn from it.

One tap on one of three faces with words; a remark is welcome. Not here: looking back on what the
initiative did is begeleiding.terugblik.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages, panels, events, the mailing and who listens."""
    from initiatieven.begeleiding.events import fase_gewijzigd
    from initiatieven.begeleiding.meningen import panelen, subscribers
    from initiatieven.begeleiding.meningen.events import EVENTS
    from initiatieven.begeleiding.meningen.models import Mening
    from initiatieven.begeleiding.meningen.views import (  # noqa: F401  the pages are imported for their routes
        bp,
        eigen,
        lessen,
        loket,
        overzicht,
    )
    from initiatieven.begeleiding.meningen.vragen import mail_vragen
    from initiatieven.loket.events import gesprek_vastgelegd
    from initiatieven.registratie.gedeeld import register_deel
    from vems.core.history import register_events
    from vems.core.jobs import register_job
    from vems.core.web.panels import register_panel

    register_events(*EVENTS)
    register_deel("meningen", Mening.initiatief)
    register_job(mail_vragen, minutes="37")
    register_panel("mijn", "meningen", 40, panelen.load_mijn)
    register_panel("zaak", "meningen", 60, panelen.load_zaak)
    fase_gewijzigd.connect(subscribers.ask_after_fase)
    gesprek_vastgelegd.connect(subscribers.ask_after_gesprek)
    app.register_blueprint(bp)
