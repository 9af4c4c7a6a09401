"""Pages about how our help was: of the makers, of the desk, and the overview."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("meningen", __name__)
