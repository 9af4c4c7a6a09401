"""Running the yardsticks as a person would: figures, or a refusal in one sentence."""

from __future__ import annotations

import json
from collections.abc import Callable

from click.testing import CliRunner

from tools.evaluate.__main__ import main

Write = Callable[..., str]


THEMAS = [
    {"id": "1", "title": "Moestuin achter de flat", "text": "", "labels": ["groen"]},
    {"id": "2", "title": "Bomen planten in de straat", "labels": ["groen"]},
    {"id": "3", "title": "Kruidentuin op het dak", "text": None, "labels": ["groen"]},
    {"id": "4", "title": "Voetballen voor meisjes", "labels": ["sport"]},
    {"id": "5", "title": "Zwemles en sporten", "labels": ["sport"]},
    {"id": "6", "title": "Voetbalveld opknappen", "labels": "sport"},
]
TOETS = [
    {"id": "7", "title": "Een tuin met bomen", "labels": ["groen"]},  # first place
    {"id": "8", "title": "Voetbal", "labels": ["sport", "groen"]},  # first place, both in two
    {"id": "9", "title": "Voetbaltoernooi", "labels": ["onbekend"]},  # never
    {"id": "10", "title": "Zonder antwoord", "labels": []},  # left out
]


def run(*arguments: str) -> dict[str, float]:
    result = CliRunner().invoke(main, [*arguments, "--json"])
    assert result.exit_code == 0, result.output
    figures: dict[str, float] = json.loads(result.stdout.splitlines()[-1])
    return figures


def refuse(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code != 0
    assert "Traceback" not in result.output
    return str(result.output)
