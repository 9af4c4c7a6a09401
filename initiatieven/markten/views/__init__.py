"""Pages of a market: public, entering, griffie, panel, council, adoption."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("markten", __name__)
