"""The address of a page by its endpoint, also outside a request and when no slice offers it; and
whether an address that somebody typed is one of the web.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import current_app
from werkzeug.routing import BuildError

from vems.core.config import Config
from vems.core.exceptions import Invalid
from vems.core.fields import clean_text
from vems.core.i18n import N_

_LANGST = 300


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


def check_link(url: str, *, veld: str) -> str:
    """Keep a link to elsewhere; Invalid on `veld` unless it is http or https with a host."""
    schoon = clean_text(url)
    if not schoon:
        return ""
    try:
        delen = urlsplit(schoon)
        goed = delen.scheme in ("http", "https") and bool(delen.hostname)
    except ValueError:
        goed = False
    if not goed or len(schoon) > _LANGST or any(teken.isspace() for teken in schoon):
        raise Invalid(
            N_("Deze link klopt niet. Begin met https:// en gebruik hooguit 300 tekens."),
            veld=veld,
        )
    return schoon
