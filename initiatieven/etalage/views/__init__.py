"""The pages: the list, one initiatief for everybody, and mijn."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("etalage", __name__)
