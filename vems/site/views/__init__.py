"""Pages about the city, statements, search, and what machines ask for."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("site", __name__)
