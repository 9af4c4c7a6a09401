"""Mistakes at the terminal: Dutch sentences, for what click says itself too."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from vems.cli import main
from vems.usage import Commands


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["imprt"], "De opdracht “imprt” bestaat niet. Bedoelt u import?"),
        (["db", "upgrad"], "De opdracht “upgrad” bestaat niet. Bedoelt u upgrade?"),
        (["db", "upgrade", "--jsn"], "De optie --jsn bestaat niet. Bedoelt u --json?"),
        (["import", "gebieden"], "Het argument BESTAND ontbreekt."),
        (["import", "boeken", "x.csv"], "SOORT klopt niet. Kies uit: gebieden, "),
        (["import", "gebieden", "/is/er/niet"], "BESTAND klopt niet. /is/er/niet bestaat niet."),
        (["import", "gebieden", "/"], "BESTAND klopt niet. / is een map, geen bestand."),
        (["--port", "hoog"], "--port klopt niet. Dat is geen heel getal"),
        (["db", "status", "--instance"], "De optie --instance heeft een waarde nodig."),
        (["db", "status", "--json=ja"], "De optie --json krijgt geen waarde."),
        (["db", "status", "nog", "iets"], "Dit is te veel: nog iets."),
        (["import", "gebieden", __file__, "--kolom", "x"], "--kolom klopt niet. “x” is geen naam"),
    ],
)
def test_a_mistake_is_said_in_dutch(arguments: list[str], sentence: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith(sentence), result.stderr
    assert result.stdout == ""


def test_where_the_explanation_is_is_said() -> None:
    assert run("db", "upgrade", "nog").stderr.splitlines()[-1] == "Uitleg: main db upgrade --help"


def test_machines_get_the_same_sentence_as_an_object() -> None:
    result = run("import", "gebieden", "--json")
    assert json.loads(result.stdout) == {"error": "Het argument BESTAND ontbreekt."}
    assert result.exit_code == 2


def test_what_a_command_refuses_is_an_object_too(tmp_path: Path) -> None:
    lijst = tmp_path / "leeg.csv"
    lijst.write_text("", encoding="utf-8")
    result = run("import", "gebieden", str(lijst), "--json", "--instance", str(tmp_path))
    assert result.exit_code == 1
    last = json.loads(result.stdout.splitlines()[-1])
    assert last["error"] == result.stderr.splitlines()[-1]


def test_a_group_without_a_command_gives_its_help() -> None:
    assert "upgrade" in run("db").output
    assert run("--help").exit_code == 0


def test_stopping_a_command_is_no_fault() -> None:
    @click.group(cls=Commands)
    def group() -> None:
        """Collect."""

    @group.command()
    def stop() -> None:
        raise KeyboardInterrupt

    result = CliRunner().invoke(group, ["stop"])
    assert result.exit_code == 130
    assert result.stderr.strip() == "Afgebroken."
