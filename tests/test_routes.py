"""The route census: every view has a marker, every address reads as Dutch, every answer is armed.

The expected rights are generated from vems/rechten.toml, the single source.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.routing import Rule

from tests.factories.basis import make_gebruiker
from tests.personas import log_in
from vems.accounts.keuzes import KOLOMMEN, ROL_KOLOMMEN, Rol
from vems.accounts.rechten import allows, matrix, role_may
from vems.accounts.toegang import ZONDER_MARKER, toegang_of
from vems.app import create_app
from vems.core.actor import Actor
from vems.core.config import Config
from vems.core.database import BaseModel, database
from vems.core.web.headers import content_security_policy

ROOT = Path(__file__).resolve().parent.parent

ROLLEN = ["", *(rol.value for rol in Rol)]
# What machines ask for keeps its machine name.
MACHINE = ("/healthz", "/readyz", "/robots.txt", "/.well-known/security.txt")


def rules(app: Flask) -> list[Rule]:
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint not in ZONDER_MARKER]


def unmarked(app: Flask) -> list[str]:
    return [
        rule.endpoint
        for rule in rules(app)
        if toegang_of(app.view_functions[rule.endpoint]) is None
    ]


def test_every_view_says_who_may_come_in(app: Flask) -> None:
    assert not unmarked(app)


def test_the_census_finds_a_bare_view(config: Config) -> None:
    bare = create_app(config)
    bare.add_url_rule("/bloot", "bloot", lambda: "x")
    assert unmarked(bare) == ["bloot"]
    assert bare.test_client().get("/bloot").status_code == 302


def test_addresses_are_kebab_case_with_typed_parameters(app: Flask) -> None:
    for rule in rules(app):
        if rule.rule in MACHINE:
            continue
        assert not re.search(r"<\w+>", rule.rule), f"{rule.rule}: parameter without a type"
        fixed = re.sub(r"<[^>]+>", "x", rule.rule)
        assert re.fullmatch(r"(/|(/[a-z0-9.]+(-[a-z0-9.]+)*)+)", fixed), rule.rule


@pytest.mark.parametrize("rol", ROLLEN)
def test_the_door_follows_the_matrix(app: Flask, rol: str) -> None:
    for rule in rules(app):
        toegang = toegang_of(app.view_functions[rule.endpoint])
        assert toegang is not None
        expected = {
            "openbaar": True,
            "ingelogd": bool(rol),
            "recht": toegang.soort == "recht" and role_may(toegang.object, toegang.letter, rol),
        }[toegang.soort]
        assert toegang.admits(Actor(rol=rol)) == expected, rule.rule


@pytest.mark.parametrize("rol", ROLLEN)
def test_pages_without_parameters_open_as_the_matrix_says(app: Flask, rol: str) -> None:
    client = app.test_client()
    if rol:
        log_in(client, make_gebruiker(Rol(rol)))
    for rule in rules(app):
        if rule.arguments or "GET" not in (rule.methods or ()):
            continue
        toegang = toegang_of(app.view_functions[rule.endpoint])
        answer = client.get(rule.rule)
        assert answer.status_code < 500 or "Retry-After" in answer.headers, rule.rule
        if toegang is None or toegang.admits(Actor(rol=rol)):
            continue
        if rol:
            assert answer.status_code == 404, (rule.rule, answer.status_code)
        else:
            assert answer.status_code == 302, (rule.rule, answer.status_code)
            assert answer.location.startswith("/inloggen"), rule.rule


def test_get_changes_nothing(app: Flask) -> None:
    def counts() -> dict[str, int]:
        return {
            t: database.execute_sql(f'SELECT COUNT(*) FROM "{t}"').fetchone()[0] for t in TABLES
        }

    client = log_in(app.test_client(), make_gebruiker(Rol.COORDINATOR))
    before = counts()
    for rule in rules(app):
        if not rule.arguments and "GET" in (rule.methods or ()):
            client.get(rule.rule)
    assert counts() == before


TABLES = sorted({model._meta.table_name for model in BaseModel.__subclasses__()})


def test_unsafe_methods_need_a_csrf_token(app: Flask) -> None:
    client = app.test_client()
    for rule in rules(app):
        if "POST" not in (rule.methods or ()):
            continue
        path = re.sub(r"<int:[^>]+>", "1", rule.rule)
        path = re.sub(r"<[^>]+>", "x", path)
        assert client.post(path).status_code == 400, rule.rule


def test_every_answer_is_armed(app: Flask) -> None:
    client = app.test_client()
    paths = [r.rule for r in rules(app) if not r.arguments and "GET" in (r.methods or ())]
    for path in [*paths, "/bestaat-niet", "/static/css/tokens.css"]:
        with client.get(path) as answer:
            headers = answer.headers
        assert headers["Content-Security-Policy"] == content_security_policy(), path
        assert headers["X-Content-Type-Options"] == "nosniff", path
        assert headers["Referrer-Policy"] == "same-origin", path
        if not path.startswith("/static"):
            assert headers["Cache-Control"] == "no-store", path
            assert "Cookie" in headers["Vary"], path


def test_the_policy_allows_nothing_inline_and_one_map_host() -> None:
    policy = content_security_policy("https://tegels.example.org/{z}/{x}/{y}.png")
    assert "unsafe" not in policy
    assert "img-src 'self' data: blob: https://tegels.example.org;" in policy


def test_a_forged_host_is_refused_once_hosts_are_named(config: Config) -> None:
    """Trap M6."""
    fields = {name: getattr(config, name) for name in Config.__dataclass_fields__}
    app = create_app(Config(**{**fields, "hosts": ("westerkade.example.org",)}))
    client = app.test_client()
    assert client.get("/inloggen", headers={"Host": "evil.example"}).status_code == 400
    assert client.get("/inloggen", headers={"Host": "westerkade.example.org"}).status_code == 200


def test_every_row_of_the_matrix_is_asked_for() -> None:
    """What is published as a right is one that code looks at."""
    pakketten = ("vems", "initiatieven", "netwerk")
    code = "".join(
        path.read_text(encoding="utf-8")
        for pakket in pakketten
        for path in (ROOT / pakket).rglob("*.py")
    )
    assert {naam for naam in matrix() if f'"{naam}"' not in code} == set()


@pytest.mark.parametrize("naam", sorted(matrix()))
def test_no_act_without_read(naam: str) -> None:
    """RELIABILITY 2.3 a: no act on an object whose read is nothing."""
    alleen_schrijven = {"stem", "relaybericht"}
    for kolom in KOLOMMEN:
        letters = matrix()[naam].get(kolom, "").lower()
        if set(letters) & set("wdx") and naam not in alleen_schrijven:
            assert set(letters) & set("rpn"), (naam, kolom, letters)


def test_every_role_has_columns_and_every_column_a_role() -> None:
    assert set(ROL_KOLOMMEN) == {"", *(rol.value for rol in Rol)}
    assert {k for kolommen in ROL_KOLOMMEN.values() for k in kolommen} == set(KOLOMMEN)


def test_an_unknown_role_or_column_may_nothing() -> None:
    assert not any(role_may(naam, letter, "tovenaar") for naam in matrix() for letter in "prwdxn")
    assert not any(allows(naam, "r", "") for naam in matrix())
    with pytest.raises(KeyError):
        allows("bestaat_niet", "r", "GA")


def test_break_glass_is_not_a_right() -> None:
    assert not allows("contactgegevens", "r", "AD")
    assert not allows("contactgegevens", "R".lower(), "TZ")
