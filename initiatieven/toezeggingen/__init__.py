"""The register of promises by council and college, and whether they were kept.

Not here: Adoptions themselves are initiatieven.markten.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
