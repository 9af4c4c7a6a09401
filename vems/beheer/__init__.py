"""Management: users and roles, settings, the rights matrix, outgoing messages that failed.

Not here: Reads no personal data of cases.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
