"""Pages about the city as a whole: home, search, wijk, partner, statements; and the shell.

Not here: Pages of one initiatief are initiatieven.etalage.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages."""
    from vems.site.views import (  # noqa: F401  the pages are imported for their routes
        algoritmeregister,
        bp,
        home,
        machine,
        netwerk,
        programmas,
        teksten,
        wijken,
        zoeken,
    )

    app.register_blueprint(bp)
