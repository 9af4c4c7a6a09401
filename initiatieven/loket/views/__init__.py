"""Pages of the desk: the work list, the case screen and what is done with a case."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("loket", __name__)
