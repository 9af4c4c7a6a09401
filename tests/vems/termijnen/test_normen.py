"""Norms of this gemeente: the table with its own numbers, by day, and never read around."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from flask import Flask

from vems.core.actor import SYSTEEM
from vems.core.exceptions import Invalid, Refused
from vems.instellingen.waarden import change_setting, find_gepland
from vems.termijnen.keuzes import NORMEN, Eenheid
from vems.termijnen.normen import EERDER_DAN, SETTINGS, check_aantal, is_instelbaar, norm_of, normen

ROOT = Path(__file__).parent.parent.parent.parent


def set_norm(code: str, aantal: int, vanaf: date) -> None:
    change_setting(SETTINGS[code].naam, aantal, vanaf=vanaf, door=SYSTEEM)


def test_without_settings_the_table_counts(app: Flask) -> None:
    assert normen() == NORMEN


def test_each_day_has_the_norm_of_then(app: Flask) -> None:
    set_norm("antwoord", 25, date(2027, 1, 1))
    set_norm("antwoord", 15, date(2027, 7, 1))
    dagen = (date(2026, 12, 31), date(2027, 1, 1), date(2027, 6, 30), date(2027, 7, 1))
    assert [norm_of("antwoord", dag).aantal for dag in dagen] == [20, 25, 25, 15]
    assert norm_of("triage", dagen[1]) == NORMEN["triage"]


def test_a_moment_counts_in_amsterdam(app: Flask) -> None:
    set_norm("antwoord", 25, date(2027, 1, 1))
    oudjaar = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)  # half past midnight at home
    assert norm_of("antwoord", oudjaar).aantal == 25


def test_what_was_decided_for_a_later_day_is_not_lost(app: Flask) -> None:
    set_norm("antwoord", 25, date(2099, 1, 1))
    with pytest.raises(Refused, match="2099"):
        set_norm("antwoord", 15, date(2027, 1, 1))
    set_norm("antwoord", 24, date(2099, 1, 1))
    gepland = find_gepland(SETTINGS["antwoord"].naam)
    assert gepland is not None
    assert gepland.waarde == 24


def test_bounds_and_order(app: Flask) -> None:
    for aantal in (0, -1, 131):
        with pytest.raises(Invalid):
            check_aantal("triage", aantal)
    check_aantal("triage", 130)
    for eerst, later in EERDER_DAN.items():
        with pytest.raises(Invalid, match="korter"):
            check_aantal(eerst, norm_of(later).aantal)
        with pytest.raises(Invalid, match="langer"):
            check_aantal(later, norm_of(eerst).aantal)
    assert not is_instelbaar("ontvangst")
    assert all(
        is_instelbaar(code) for code, norm in NORMEN.items() if norm.eenheid is not Eenheid.METEEN
    )


def test_nobody_reads_a_number_around_the_setting() -> None:
    """A number taken from the table would be the default, whatever the gemeente chose."""
    fout = [
        str(path.relative_to(ROOT))
        for pakket in ("vems", "netwerk", "initiatieven")
        for path in (ROOT / pakket).rglob("*.py")
        if re.search(r"NORMEN\[[^]]+\]\.aantal", path.read_text(encoding="utf-8"))
    ]
    assert not fout
