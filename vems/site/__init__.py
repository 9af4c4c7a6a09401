"""Pages about the city as a whole: home, search, wijk, partner, statements; and the shell.

Not here: Pages of one initiatief are initiatieven.etalage.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages, and which news of a programme is mailed to who follows it."""
    from netwerk.programmas.events import BERICHT, DOEL_ERBIJ, GEMETEN
    from vems.community.keuzes import Nieuwssoort
    from vems.community.nieuws import register_nieuws
    from vems.core.web.panels import register_panel
    from vems.site.gebiedsbord import load_bord
    from vems.site.views import (  # noqa: F401  the pages are imported for their routes
        algoritmeregister,
        bp,
        home,
        machine,
        netwerk,
        programmas,
        teksten,
        volgen,
        wijken,
        zoeken,
    )

    register_nieuws(Nieuwssoort.STAP, BERICHT)
    register_nieuws(Nieuwssoort.OVERIG, GEMETEN, DOEL_ERBIJ)
    register_panel("partner_eigen", "bord", 18, load_bord)
    app.register_blueprint(bp)
