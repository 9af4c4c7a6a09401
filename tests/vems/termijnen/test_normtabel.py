"""Every norm of the table has its day, its source and its own number."""

from dataclasses import replace
from datetime import date

import pytest

from tests.vems.termijnen.momenten import MAANDAG
from vems.termijnen.keuzes import NORMEN, Eenheid
from vems.termijnen.klokken import first_deadline


@pytest.mark.parametrize(
    ("code", "einde"),
    [
        ("ontvangst", "2026-11-23"),
        ("triage", "2026-11-25"),
        ("eerste_contact", "2026-11-30"),
        ("antwoord", "2026-12-21"),
        ("bijpraten_plan", "2026-12-21"),
        ("bijpraten_uitvoering", "2026-12-23"),
        ("nazorg", "2027-01-18"),
        ("volgende_fase", "2026-11-25"),
        ("terugbellen", "2026-11-24"),
        ("bericht", "2026-11-26"),
        ("escaleren", "2026-11-26"),
        ("overdracht_bellen", "2026-11-30"),
        ("overdracht_antwoord", "2026-11-30"),
        ("koppeling_herinnering", "2026-11-30"),
        ("koppeling_verval", "2026-12-14"),
        ("tweede_blik_vragen", "2026-12-23"),
        ("tweede_blik", "2026-12-07"),
        ("uitbetaling", "2026-12-07"),
        ("verantwoording", "2027-02-22"),
        ("geen_reactie", "2026-12-23"),
        ("parkeren", "2027-05-24"),  # 23 May is a Sunday
        ("profiel_bevestigen", "2027-11-23"),
        ("relatie_bevestigen", "2027-11-23"),
        ("relatie_antwoord", "2026-12-21"),
        ("concept_waarschuwing", "2027-01-22"),
        ("concept_opruimen", "2027-02-21"),  # a Sunday: machines clean up then too
    ],
)
def test_every_norm_has_its_day(code: str, einde: str) -> None:
    assert first_deadline(NORMEN[code], MAANDAG) == date.fromisoformat(einde)


def test_no_norm_is_without_a_row_above() -> None:
    mark = next(m for m in test_every_norm_has_its_day.pytestmark if m.name == "parametrize")
    assert {code for code, _ in mark.args[1]} == set(NORMEN)


@pytest.mark.parametrize("code", sorted(NORMEN))
def test_every_norm_says_where_it_comes_from(code: str) -> None:
    norm = NORMEN[code]
    assert norm.code == code
    assert norm.naam
    assert norm.toelichting
    assert "bij_gemeente" not in norm.stopt_bij


def test_a_norm_in_days_ends_on_a_working_day() -> None:
    """30 days from 26 November is 26 December, a Saturday and a holiday: Monday."""
    assert first_deadline(NORMEN["bijpraten_uitvoering"], date(2026, 11, 26)) == date(2026, 12, 28)


def test_a_gemeente_may_set_its_own_number() -> None:
    norm = replace(NORMEN["eerste_contact"], aantal=3, eenheid=Eenheid.WERKDAGEN)
    assert first_deadline(norm, MAANDAG) == date(2026, 11, 26)
