"""Wijkprogramma's and agenda's, goals and actions.

Not here: The link of an initiatief with a goal is a relation.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
