"""The thirteen traps measured in this stack (RELIABILITY 3.0), and which test holds each.

Tests that fit no room of their own stand here: safe start (M6), writers (M9), heavy sums (M13),
and the life of a session.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from http.cookies import Morsel, SimpleCookie
from pathlib import Path

import pytest
from flask import Flask, request
from flask.testing import FlaskClient

from tests.factories.basis import make_gebruiker
from tests.personas import csrf_of, log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker, Sessie
from vems.accounts.rollen import give_rol
from vems.accounts.sessies import open_sessie
from vems.app import create_app
from vems.core import changes, clock
from vems.core.actor import SYSTEEM
from vems.core.config import Config
from vems.core.database import database
from vems.core.outbox import Uitgaand

ROOT = Path(__file__).parent.parent

TRAPS = {
    "M1 rebuilding a table deletes its children": (
        "vems/migrations/test_runner.py::test_rebuilding_a_parent_keeps_every_child",
        "vems/migrations/test_runner.py::test_a_migration_that_loses_rows_is_undone",
        "vems/core/test_database.py::test_no_foreign_key_cascades",
    ),
    "M2 check then insert overbooks": (
        "vems/core/test_database.py::test_a_scarce_place_is_one_conditional_update",
    ),
    "M3 SQLite says locked, PostgreSQL overbooks": (
        "vems/core/test_database.py::test_parallel_writers_wait_for_each_other",
        "vems/core/test_database.py::test_changes_commit_in_the_order_of_their_number",
    ),
    "M4 one conditional update is exact": (
        "vems/core/test_database.py::test_a_scarce_place_is_one_conditional_update",
        "vems/core/test_database.py::test_a_guarded_update_changes_one_row_or_conflicts",
    ),
    "M5 a copied cookie outlives logout": (
        "vems/accounts/test_inloggen.py::test_a_cookie_copied_before_logout_opens_nothing",
        "test_traps.py::test_who_logs_in_again_leaves_no_session_behind",
    ),
    "M6 Flask starts unsafe": (
        "vems/core/test_config.py::test_production_misses_nothing",
        "test_routes.py::test_a_forged_host_is_refused_once_hosts_are_named",
        "test_traps.py::test_production_cookies_are_armed",
        "test_traps.py::test_no_login_outlives_its_session",
    ),
    "M7 escaping is off for text": (
        "templates/test_veilig.py::test_escaping_is_on_for_every_page",
    ),
    "M8 control characters inject mail headers": (
        "vems/core/test_outbox.py::test_no_character_injects_a_header",
        "vems/partijen/test_berichten.py::test_a_name_is_no_header_and_no_markup",
    ),
    "M9 two index writers lock each other out": (
        "vems/core/search/test_index.py::test_a_second_writer_waits_and_both_are_found",
        "vems/core/search/test_index.py::test_a_failing_write_leaves_no_lock_and_changes_nothing",
        "test_traps.py::test_no_page_writes_the_index",
    ),
    "M10 a killed index writer leaves files": (
        "vems/core/search/test_index.py::test_a_killed_writer_loses_nothing_it_reported",
        "vems/core/search/test_index.py::test_rebuilding_keeps_one_folder_and_tells_its_progress",
        "faults/test_follower.py::test_a_killed_follower_catches_up_to_what_a_rebuild_gives",
    ),
    "M11 questions that hang the parser": (
        "vems/core/search/test_query.py::test_hostile_questions_are_answered_in_time",
        "vems/core/search/test_query.py::test_nothing_typed_raises",
        "vems/core/search/test_query.py::test_a_question_is_cut_at_its_limits",
    ),
    "M12 a control character breaks GraphML": (
        "netwerk/relaties/test_graaf.py::test_control_characters_are_taken_out_as_they_come_in",
        "netwerk/relaties/test_graaf.py::test_an_export_is_read_back_as_it_was",
    ),
    "M13 heavy sums over the graph": (
        "netwerk/relaties/test_graaf.py::test_an_ego_holds_a_hundred_nodes_the_strongest_first",
        "test_traps.py::test_no_page_computes_heavy_sums_over_the_graph",
    ),
}
HEAVY = ("betweenness_centrality", "all_simple_paths", "louvain_", "closeness_centrality")


def names_in(path: Path) -> set[str]:
    parsed = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(parsed) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("trap", TRAPS)
def test_every_trap_is_held(trap: str) -> None:
    for held in TRAPS[trap]:
        path, _, name = held.partition("::")
        assert name in names_in(ROOT / "tests" / path), held


def test_the_traps_are_thirteen() -> None:
    assert [trap.split()[0] for trap in TRAPS] == [f"M{number}" for number in range(1, 14)]


# -- M6: a safe start ---------------------------------------------------------------------------


HOST = "westerkade.example.org"
SITE = f"https://{HOST}"


@pytest.fixture
def production(config: Config) -> Iterator[Flask]:
    """Give the application as it runs for a gemeente, on the database of this test."""
    app = create_app(replace(config, omgeving="productie", hosts=(HOST,), proxies=1))
    database.obj.connect(reuse_if_open=True)
    with app.app_context():
        yield app
    changes.clear_followers()
    if not database.obj.is_closed():
        database.obj.close()


def get_login(app: Flask, **headers: str) -> SimpleCookie:
    answer = app.test_client().get("/inloggen", base_url=SITE, headers=headers)
    assert answer.status_code == 200
    return SimpleCookie(answer.headers["Set-Cookie"])


def test_production_cookies_are_armed(production: Flask) -> None:
    cookies = get_login(production)
    assert list(cookies) == ["__Host-vems"]
    cookie: Morsel[str] = cookies["__Host-vems"]
    assert cookie["secure"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert (cookie["path"], cookie["domain"], cookie["expires"]) == ("/", "", "")


def test_production_has_no_default_of_flask(production: Flask) -> None:
    assert production.config["SESSION_COOKIE_SECURE"] is True
    assert production.config["MAX_CONTENT_LENGTH"] == 2 * 1024 * 1024
    assert production.config["TRUSTED_HOSTS"] == ["westerkade.example.org"]
    assert production.config["RATELIMIT_ENABLED"] is True
    assert not production.debug


@pytest.mark.parametrize(("naam", "status"), [("__Host-vems", 200), ("vems", 302)])
def test_production_knows_its_cookie_by_one_name(production: Flask, naam: str, status: int) -> None:
    """A cookie without the prefix can be planted from a neighbouring host or over plain http."""
    token = open_sessie(make_gebruiker(Rol.BEHEERDER), rol=Rol.BEHEERDER)
    signer = production.session_interface.get_signing_serializer(production)  # type: ignore[attr-defined]
    value = signer.dumps({"_user_id": token, "gezien": int(clock.now().timestamp())})
    client = production.test_client()
    client.set_cookie(naam, value, domain=HOST, secure=True)
    assert client.get("/account", base_url=SITE).status_code == status


def test_production_shows_no_demo(production: Flask) -> None:
    client = production.test_client()
    for path in ("/demo", "/ontwikkel/mail", "/ontwikkel/onderdelen"):
        assert client.get(path, base_url=SITE).status_code == 404, path


def test_only_the_named_proxy_tells_who_calls(production: Flask) -> None:
    """One proxy: of what is forwarded only the last hop counts, the rest may be invented."""
    seen: list[str] = []

    @production.before_request
    def note() -> None:
        seen.append(str(request.remote_addr))

    get_login(production, **{"X-Forwarded-For": "1.2.3.4, 192.0.2.7", "X-Forwarded-Proto": "https"})
    assert seen == ["192.0.2.7"]


def test_no_login_outlives_its_session(app: Flask) -> None:
    """Flask-Login's remember cookie lasts a year; we never set it."""
    client = app.test_client()
    submit(client, "/inloggen", {"email": "anke@test.example.org"})
    code = Uitgaand.get().onderwerp
    answer = submit(client, "/inloggen/code", {"code": "".join(filter(str.isdigit, code))[:6]})
    assert answer.status_code == 302
    assert "remember" not in " ".join(answer.headers.getlist("Set-Cookie")).lower()
    assert "Expires" not in answer.headers["Set-Cookie"]


# -- the life of a session ----------------------------------------------------------------------

MINUUT, UUR, DAG = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def is_in(client: FlaskClient, moment: datetime) -> bool:
    with clock.freeze(moment):
        return client.get("/account").status_code == 200


@pytest.mark.parametrize(
    ("rol", "stil"),
    [
        (Rol.BEGELEIDER, 30 * MINUUT),
        (Rol.RAADSLID, 30 * MINUUT),
        (Rol.LID, DAG),
        (Rol.PARTNER, DAG),
    ],
)
def test_a_silent_session_ends(app: Flask, nu: datetime, rol: Rol, stil: timedelta) -> None:
    client = log_in(app.test_client(), make_gebruiker(rol))
    assert is_in(client, nu + stil - MINUUT)
    assert is_in(client, nu + 2 * (stil - MINUUT))
    assert not is_in(client, nu + 3 * stil)


@pytest.mark.parametrize(
    ("rol", "stap", "duur"),
    [(Rol.BEGELEIDER, 20 * MINUUT, 12 * UUR), (Rol.LID, 20 * UUR, 30 * DAG)],
)
def test_a_busy_session_ends_too(
    app: Flask, nu: datetime, rol: Rol, stap: timedelta, duur: timedelta
) -> None:
    client = log_in(app.test_client(), make_gebruiker(rol))
    moment = nu
    while moment + stap < nu + duur:
        moment += stap
        assert is_in(client, moment), moment - nu
    assert not is_in(client, nu + duur + MINUUT)


@pytest.fixture
def login_by_mail(app: Flask) -> Callable[[FlaskClient, str], str]:
    """Log a browser in through the pages; gives the token of its session."""

    def login(client: FlaskClient, email: str) -> str:
        submit(client, "/inloggen", {"email": email})
        mail = Uitgaand.select().order_by(Uitgaand.id.desc()).get()
        code = "".join(filter(str.isdigit, mail.onderwerp))[:6]
        assert submit(client, "/inloggen/code", {"code": code}).status_code == 302
        return token_of(client)

    return login


def token_of(client: FlaskClient) -> str:
    with client.session_transaction() as session:
        return str(session["_user_id"])


def test_login_replaces_what_the_browser_had(
    client: FlaskClient, login_by_mail: Callable[[FlaskClient, str], str]
) -> None:
    """No fixation: a cookie planted before the login is worth nothing after it."""
    client.get("/inloggen")
    planted = client.get_cookie("vems")
    with client.session_transaction() as session:
        before = session["csrf_token"]
        session["_user_id"] = "geplant"
        session["gestolen"] = "ja"
    token = login_by_mail(client, "anke@test.example.org")
    assert token != "geplant"
    client.get("/account")
    with client.session_transaction() as session:
        assert session["csrf_token"] != before
        assert "gestolen" not in session
    assert planted is not None
    thief = client.application.test_client()
    thief.set_cookie("vems", planted.value)
    assert thief.get("/account").status_code == 302


def test_who_logs_in_again_leaves_no_session_behind(
    client: FlaskClient, login_by_mail: Callable[[FlaskClient, str], str]
) -> None:
    first = login_by_mail(client, "anke@test.example.org")
    copied = client.get_cookie("vems")
    second = login_by_mail(client, "bert@test.example.org")
    assert first != second
    assert copied is not None
    thief = client.application.test_client()
    thief.set_cookie("vems", copied.value)
    assert thief.get("/account").status_code == 302
    assert Sessie.select().where(Sessie.beeindigd_op.is_null()).count() == 1


def test_another_role_is_another_session(app: Flask) -> None:
    gebruiker: Gebruiker = make_gebruiker(Rol.BEGELEIDER)
    give_rol(gebruiker, Rol.COORDINATOR, door=SYSTEEM)
    client = log_in(app.test_client(), gebruiker, Rol.BEGELEIDER)
    page = client.get("/account").get_data(as_text=True)
    first, csrf = token_of(client), csrf_of(page)
    submit(client, "/account/rol", {"rol": "coordinator"}, page="/account")
    assert token_of(client) != first
    assert client.post("/uitloggen", data={"csrf_token": csrf}).status_code == 400


# -- M9 and M13: what a page never does ------------------------------------------------------------


def pages() -> list[Path]:
    rooms = ("vems", "netwerk", "initiatieven")
    paths = [path for room in rooms for path in (ROOT / room).rglob("*.py")]
    return [
        p for p in paths if p.stem == "views" or p.parent.name == "views" or p.stem == "panelen"
    ]


def test_no_page_writes_the_index() -> None:
    assert pages()
    writers = ("vems.core.search.index", "vems.core.search.writing", "vems.core.search.store")
    for path in pages():
        found = path.read_text(encoding="utf-8")
        assert not [name for name in writers if name in found], path


def test_no_page_computes_heavy_sums_over_the_graph() -> None:
    for room in ("vems", "netwerk", "initiatieven"):
        for path in (ROOT / room).rglob("*.py"):
            if path.stem != "jobs":
                found = path.read_text(encoding="utf-8")
                assert not [name for name in HEAVY if name in found], path
