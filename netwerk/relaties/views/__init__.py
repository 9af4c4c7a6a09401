"""Pages about relations: the field of work of an organisation, what still holds, suggestions."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("relaties", __name__)
