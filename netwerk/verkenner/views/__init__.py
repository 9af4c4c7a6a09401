"""Pages of the network; without script, by links and a GET form."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("verkenner", __name__)
