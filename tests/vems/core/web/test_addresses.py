"""Addresses are the same as Werkzeug writes them, and are worked out when they are needed."""

from __future__ import annotations

import pytest
from flask import Flask, url_for
from werkzeug.routing import Map, Rule

from vems.core.web.addresses import LateRule

ROUTES = ("/", "/wijken/<slug>", "/a/<int:nummer>/b", "/vast/<path:rest>")
ASKED: tuple[tuple[str, dict[str, object]], ...] = (
    ("/", {}),
    ("/", {"pagina": 2}),
    ("/wijken/<slug>", {"slug": "de dijk/é", "x": ["1", "2"]}),
    ("/a/<int:nummer>/b", {"nummer": 3, "q": ""}),
    ("/vast/<path:rest>", {"rest": "a/b c"}),
)


def written(rule: type[Rule], times: int) -> list[str]:
    routes = Map([rule(route, endpoint=route) for route in ROUTES])
    adapter = routes.bind("voorbeeld.nl")
    return [
        adapter.build(endpoint, dict(values), append_unknown=unknown)
        for _ in range(times)
        for endpoint, values in ASKED
        for unknown in (True, False)
    ]


def test_an_address_is_what_werkzeug_writes() -> None:
    assert written(LateRule, 2) == written(Rule, 2)


def test_what_is_missing_is_told() -> None:
    adapter = Map([LateRule("/wijken/<slug>", endpoint="wijk")]).bind("voorbeeld.nl")
    with pytest.raises(Exception, match="slug"):
        adapter.build("wijk")


def test_the_application_works_them_out_late(app: Flask) -> None:
    rules = [rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]
    assert all(type(rule) is LateRule for rule in rules)
    with app.test_request_context():
        assert url_for("site.home", q="a b") == "/?q=a+b"
