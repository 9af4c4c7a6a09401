"""Pages of guidance: the next fase, scan, plan, answers, decisions, looking back."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("begeleiding", __name__)
