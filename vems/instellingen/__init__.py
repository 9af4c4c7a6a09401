"""Versioned settings of the gemeente: its name, desk, norms, closing days.

Not here: What differs per installation (database, mail server) is vems.core.config.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
