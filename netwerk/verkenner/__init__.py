"""Seeing the network: drawing, list and table of the same relations, ways between two, files.

Not here: the graph (`relaties`) and what is missing in it (`initiatieven.koppelingen.tonen`).
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages."""
    from netwerk.verkenner.views import (  # noqa: F401  imported for their routes
        blikken,
        bp,
        collega,
        netwerk,
    )

    app.register_blueprint(bp)
