"""Accounts, roles, login, sessions, the rights matrix and the marker on every view.

Not here: Who somebody is in the network is told by the slice that knows (register_identity).
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
