"""Pages of who keeps programmes. What everybody reads is in vems.site."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("programmas", __name__)
