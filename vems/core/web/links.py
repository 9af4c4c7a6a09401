"""The path of a page by its endpoint, also outside a request and when no slice offers the page."""

from __future__ import annotations

from flask import current_app
from werkzeug.routing import BuildError


def find_path(endpoint: str, **waarden: str | int) -> str:
    """Give the path on this site; "" when this installation has no such page."""
    try:
        return current_app.url_map.bind("").build(endpoint, waarden)
    except BuildError:
        return ""
