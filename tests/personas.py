"""Log a test browser in as somebody, the way a real login ends: a session row and its token."""

from __future__ import annotations

import re

from flask.testing import FlaskClient

from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.accounts.sessies import list_rollen, open_sessie
from vems.core.clock import now


def log_in(client: FlaskClient, gebruiker: Gebruiker, rol: Rol | None = None) -> FlaskClient:
    """Give the browser an open session in the role, by default the user's first."""
    token = open_sessie(gebruiker, rol=rol or list_rollen(gebruiker)[0])
    with client.session_transaction() as session:
        session["_user_id"] = token
        session["_fresh"] = True
        session["gezien"] = int(now().timestamp())
    return client


def csrf_of(html: str) -> str:
    """Find the csrf token in a page."""
    match = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', html)
    assert match, "no csrf token in the page"
    return match[1]


def submit(client: FlaskClient, path: str, data: dict[str, object], *, page: str = ""):  # noqa: ANN201
    """GET a page (default: the path itself), take its csrf token, and POST the form."""
    token = csrf_of(client.get(page or path).get_data(as_text=True))
    return client.post(path, data={"csrf_token": token, **data})
