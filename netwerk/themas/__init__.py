"""The theme tree with the words residents use, and suggestions from a text.

Not here: What is about a theme is a relation.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register what this slice offers."""
