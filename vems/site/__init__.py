"""Pages about the city as a whole: home, search, wijk, partner, statements; and the shell.

Not here: Pages of one initiatief are initiatieven.etalage.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
