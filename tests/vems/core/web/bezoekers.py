"""One browser per role, the routes without a parameter, and what an answer must be."""

from __future__ import annotations

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from tests.browse import Page, check_page
from tests.factories.basis import make_gebruiker
from tests.personas import log_in
from vems.accounts.keuzes import Rol
from vems.accounts.toegang import ZONDER_MARKER, toegang_of
from vems.core.actor import Actor

# Ends the session of the browser: tried by itself.
ENDS_SESSION = ("/uitloggen", "/account/overal-uitloggen", "/account/rol")


def plain_rules(app: Flask, method: str) -> list[Rule]:
    return [
        rule
        for rule in app.url_map.iter_rules()
        if not rule.arguments
        and method in (rule.methods or ())
        and rule.endpoint not in ZONDER_MARKER
        and rule.rule not in ENDS_SESSION
    ]


class Visitors:
    """One browser per role; gives the one that may open a route."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.browsers: dict[str, FlaskClient] = {}

    def for_rule(self, rule: Rule) -> FlaskClient:
        toegang = toegang_of(self.app.view_functions[rule.endpoint])
        assert toegang is not None
        rol = next(r for r in ("", *(r.value for r in Rol)) if toegang.admits(Actor(rol=r)))
        if rol not in self.browsers:
            client = self.app.test_client()
            self.browsers[rol] = log_in(client, make_gebruiker(Rol(rol))) if rol else client
        return self.browsers[rol]


def said(answer: TestResponse, *what: object) -> Page:
    assert answer.status_code < 500, what
    html = answer.get_data(as_text=True) if answer.mimetype.startswith("text/") else ""
    if answer.mimetype == "text/html" and answer.status_code not in (301, 302, 303, 308) and html:
        return check_page(str(what), html)
    return Page(html)
