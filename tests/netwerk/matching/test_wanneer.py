"""When something is needed and when it is offered: the period stops, the parts of the day weigh."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from flask import Flask

from netwerk.matching.gewichten import get_gewichten
from netwerk.matching.kandidaat import Aanbod
from netwerk.matching.koppelen import Match, who_could_help
from netwerk.matching.profiel import Vraag
from netwerk.matching.waarom_niet import why_not
from tests.netwerk.matching.wereld import PROFIEL, VANDAAG, beeld, plek
from vems.core.i18n import in_taal

SOEP = Vraag(
    "v1", "ruimte", "een zaal voor de soep", 20, "personen",
    dagdelen=frozenset({"dinsdag middag", "dinsdag avond"}),
)  # fmt: skip


def _plek(**wanneer: object) -> object:
    zaal = Aanbod("z1", "ruimte", "een zaal", 20, "personen", **wanneer)  # type: ignore[arg-type]
    return plek("1", aanbod=(zaal,))


def _match(vraag: Vraag, versie: str = "2026-2", **wanneer: object) -> Match | None:
    profiel = replace(PROFIEL, vragen=(vraag,))
    wereld = beeld(_plek(**wanneer))  # type: ignore[arg-type]
    gevonden = who_could_help(profiel, wereld, vandaag=VANDAAG, gewichten=get_gewichten(versie))
    return gevonden[0] if gevonden else None


@pytest.mark.parametrize(
    ("dagdelen", "punten", "bezwaar"),
    [
        # 30 x (0.50 kind + 0.25 amount + 0.25 period x share of the parts of days)
        ({"dinsdag middag", "dinsdag avond", "vrijdag avond"}, 30.0, ""),
        ({"dinsdag avond"}, 26.25, "is niet vrij op dinsdag (middag)"),
        (
            {"maandag ochtend", "woensdag ochtend"},
            22.5,
            "is niet vrij op dinsdag (middag, avond)",
        ),
        (set(), 30.0, ""),
    ],
)
def test_a_room_on_another_part_of_the_week_gets_less(
    dagdelen: set[str], punten: float, bezwaar: str
) -> None:
    match = _match(SOEP, dagdelen=frozenset(dagdelen))
    assert match is not None
    assert match.onderdelen[0].punten == punten
    with in_taal("nl"):
        tegen = match.uitleg.as_lines()[2].lower()
    assert bezwaar in tegen
    assert bool(bezwaar) == ("niet vrij" in tegen)


def test_the_words_in_english(app: Flask) -> None:
    match = _match(SOEP, dagdelen=frozenset({"maandag ochtend"}))
    assert match is not None
    with in_taal("en"):
        assert "not free on tuesday (afternoon, evening)" in match.uitleg.as_lines()[2].lower()


def test_the_first_weights_did_not_weigh_parts_of_days() -> None:
    match = _match(SOEP, "2026-1", dagdelen=frozenset({"maandag ochtend"}))
    assert match is not None
    assert match.onderdelen[0].punten == 30.0


def test_a_room_that_is_gone_by_then_is_stopped() -> None:
    zomer = replace(SOEP, vanaf=date(2028, 6, 1), tot=date(2028, 8, 31), dagdelen=frozenset())
    maanden = {"vanaf": date(2027, 2, 1), "tot": date(2027, 4, 30)}
    assert _match(zomer, **maanden) is None
    profiel = replace(PROFIEL, vragen=(zomer,))
    kandidaat = _plek(**maanden)
    (zin,) = why_not(
        profiel,
        kandidaat,  # type: ignore[arg-type]
        beeld(kandidaat),  # type: ignore[arg-type]
        vandaag=VANDAAG,
    )
    assert zin.code == "niet_periode"
    assert _match(replace(zomer, vanaf=date(2027, 4, 30)), **maanden) is not None


def test_the_period_stops_it_before_the_list_is_cut() -> None:
    """Forty rooms that are gone by then leave room for the one that is there."""
    zomer = replace(SOEP, vanaf=date(2028, 6, 1), tot=date(2028, 8, 31), dagdelen=frozenset())
    weg = [
        plek(
            f"weg{n}",
            gebieden=frozenset({"KT1"}),
            aanbod=(Aanbod(f"w{n}", "ruimte", "een zaal", 20, "personen", tot=date(2027, 4, 30)),),
        )
        for n in range(40)
    ]
    blijft = plek("blijft", gebieden=frozenset({"BS"}))
    profiel = replace(PROFIEL, vragen=(zomer,))
    gevonden = who_could_help(
        profiel, beeld(*weg, replace(blijft, stadsbreed=True)), vandaag=VANDAAG
    )
    assert [match.reference.key for match in gevonden] == ["blijft"]
