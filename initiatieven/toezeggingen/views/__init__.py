"""Pages of the register: public, and the griffie's."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("toezeggingen", __name__)
