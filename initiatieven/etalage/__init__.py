"""Pages that show an initiatief as a whole: list, map, public page, timeline, mijn.

Not here: Composed from the panels that slices offer; decides nothing.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
    from initiatieven.etalage import nieuws
    from initiatieven.etalage.begeleid import load_begeleid
    from initiatieven.etalage.views import (  # noqa: F401  the pages are imported for their routes
        bp,
        initiatief,
        lijst,
        mijn,
        volgen,
    )
    from vems.core.web.panels import register_panel

    nieuws.register_all()
    register_panel("medewerker", "begeleid", 10, load_begeleid)
    app.register_blueprint(bp)
