"""Pages of matches: load, check, parse, one domain call, redirect or render."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("koppelingen", __name__)
