"""Pages to log in and out, to accept an invitation, and one's own account."""

from __future__ import annotations

from flask import Blueprint

bp = Blueprint("accounts", __name__)
