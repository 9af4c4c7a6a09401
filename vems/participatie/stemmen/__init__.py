"""Voting: who may vote once, the ballots apart from the voters, the count that anybody can redo.

Not here: What is voted on. A higher slice makes the vote over its own things, by Reference.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register the pages of voting."""
    from vems.participatie.stemmen.views import bp

    app.register_blueprint(bp)
