"""The area tree: polygons, postcodes, streets, and which buurt a point lies in.

Not here: What happens in an area belongs to the slice that knows it.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register how an area is shown."""
    from netwerk.gebieden.tonen import load_many
    from vems.core.i18n import N_
    from vems.core.reference import register_kind

    register_kind("gebied", label=N_("Gebied"), load_many=load_many)
