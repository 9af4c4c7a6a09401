"""What members do with anything that has a Reference: support.

Not here: Pages that show it belong to the slice of the thing.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
