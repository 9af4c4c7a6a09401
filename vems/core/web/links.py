"""The address of a page by its endpoint, also outside a request and when no slice offers it."""

from __future__ import annotations

from flask import current_app
from werkzeug.routing import BuildError

from vems.core.config import Config


def find_path(endpoint: str, **waarden: str | int) -> str:
    """Give the path on this site; "" when this installation has no such page."""
    try:
        return current_app.url_map.bind("").build(endpoint, waarden)
    except BuildError:
        return ""


def find_url(endpoint: str, **waarden: str | int) -> str:
    """Give the whole address of a page, for mail; "" when there is no such page."""
    config: Config = current_app.config["VEMS"]
    path = find_path(endpoint, **waarden)
    return config.site_url + path if path else ""
