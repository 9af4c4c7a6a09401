"""Management pages, by noun; each rests on a row of the rights matrix."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("beheer", __name__, url_prefix="/beheer")
