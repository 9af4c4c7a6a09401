"""Pages of organisations: their own, their people, and what the gemeente decides about them."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("partners", __name__)
