"""The area tree: polygons, postcodes, streets, and which buurt a point lies in.

Not here: What happens in an area belongs to the slice that knows it.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
