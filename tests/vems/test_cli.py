"""The commands: one clear sentence when something is wrong, one JSON object when asked."""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from vems.cli import main

Run = Callable[..., Result]

ENVIRON = {"VEMS_OMGEVING": "demo", "DATABASE_URL": None, "REDIS_URL": None, "VEMS_INSTANCE": None}


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a command in an instance of its own."""

    def command(*arguments: str, **environ: str) -> Result:
        instance = ["--instance", str(tmp_path)]
        return CliRunner().invoke(main, [*arguments, *instance], env={**ENVIRON, **environ})

    return command


def rows_of(result: Result) -> list[dict[str, object]]:
    return json.loads(result.stdout.splitlines()[-1])["rows"]


def test_port_in_use_is_one_sentence(run: Run) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        result = run("--port", port)
    assert result.exit_code == 1
    assert result.stderr == f"Poort {port} is al in gebruik: kies een andere met --port.\n"


def test_unknown_setting_stops_with_one_sentence(run: Run) -> None:
    result = run("check", VEMS_FOUT="1")
    assert result.exit_code == 1
    assert result.stderr == "Deze instelling ken ik niet: VEMS_FOUT.\n"


def test_db_upgrade_runs_once_and_status_tells(run: Run) -> None:
    assert [row["ok"] for row in rows_of(run("db", "status", "--json"))] != []
    assert not all(row["ok"] for row in rows_of(run("db", "status", "--json")))
    assert rows_of(run("db", "upgrade", "--json")) != []
    assert rows_of(run("db", "upgrade", "--json")) == []
    assert all(row["ok"] for row in rows_of(run("db", "status", "--json")))


def test_check_fails_until_the_database_is_up_to_date(run: Run) -> None:
    assert run("check", "database").exit_code == 1
    run("db", "upgrade")
    result = run("check", "database", "storage", "mail", "--json")
    assert result.exit_code == 0, result.output
    assert all(row.keys() == {"name", "value", "unit", "goal", "ok"} for row in rows_of(result))


def test_mail_deliver_counts_what_left(run: Run) -> None:
    run("db", "upgrade")
    assert rows_of(run("mail", "deliver", "--json"))[0]["value"] == 0


def test_search_rebuild_says_that_nobody_is_behind(run: Run) -> None:
    run("db", "upgrade")
    rows = rows_of(run("search", "rebuild", "--json"))
    assert rows
    assert all(row["value"] == 0 and row["ok"] for row in rows)


def test_a_missing_column_is_said_with_the_option_that_names_it(run: Run, tmp_path: Path) -> None:
    lijst = tmp_path / "lijst.csv"
    lijst.write_text("x;y\n1;2\n", encoding="utf-8")
    result = run("import", "partners", str(lijst))
    assert result.exit_code == 1
    assert "Kies in welke kolom “Naam” staat." in result.stderr
    assert result.stderr.endswith("Bijvoorbeeld: --kolom naam=x (in het bestand staan: x, y).\n")


def test_demo_load_counts_what_is_there(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole city takes half a minute: here the loading itself is left out."""
    monkeypatch.setattr(
        sys.modules["vems.cli.demo"], "load_demo", lambda voortgang: voortgang(1, 1)
    )
    result = run("demo", "load", "--json")
    assert result.exit_code == 0, result.output
    assert {row["name"] for row in rows_of(result)} >= {"initiatief", "partner", "gebied", "duur"}


def production(database_url: str) -> dict[str, str]:
    return {
        "VEMS_OMGEVING": "productie",
        "VEMS_SECRET_KEY": "x" * 40,
        "VEMS_HOSTS": "vems.example.org",
        "VEMS_SITE_URL": "https://vems.example.org",
        "VEMS_MAIL_SERVER": "localhost",
        "VEMS_MAIL_AFZENDER": "loket@gemeente.nl",
        "DATABASE_URL": database_url,
        "REDIS_URL": "redis://127.0.0.1:1/0",
    }


def test_unreachable_database_is_one_sentence(run: Run) -> None:
    result = run("db", "status", **production("postgresql://127.0.0.1:1/vems"))
    assert result.exit_code == 1
    assert result.stderr == "De database is niet bereikbaar: controleer DATABASE_URL.\n"


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (("demo", "load"), "De demo gemeente hoort niet in productie.\n"),
        (("serve",), "In productie start u VEMS met gunicorn: zie deploy/.\n"),
    ],
)
def test_production_refuses_what_is_for_one_machine(
    run: Run,
    postgres_url: str,
    command: tuple[str, ...],
    sentence: str,
) -> None:
    result = run(*command, **production(postgres_url))
    assert result.exit_code == 1
    assert result.stderr == sentence
