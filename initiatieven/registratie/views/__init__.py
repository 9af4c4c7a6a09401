"""The pages to hand in an idea, and to change and publish what was handed in."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("registratie", __name__)
