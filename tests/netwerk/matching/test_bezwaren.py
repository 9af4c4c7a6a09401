"""Line 3 of an explanation: against a fund with conditions, and against an article."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from netwerk.matching.kandidaat import Aanbod
from netwerk.matching.keuzes import Soort
from netwerk.matching.onderdeel import Onderdeel
from netwerk.matching.uitleg import Uitleg
from tests.netwerk.matching.wereld import PROFIEL, beeld, lezen, match, partner

POT = partner(
    "pot",
    soort=Soort.INSTRUMENT,
    aanbod=(Aanbod("p", "kennis", "uren van een adviseur"),),
    bron="gemeente",
)
TEGEN = {
    (): "Wij zien geen bezwaar.",
    ("Het is voor jongeren",): (
        "Stelt een voorwaarde die nog niet bekeken is: “Het is voor jongeren”."
    ),
    ("Het is voor jongeren", "U werkt samen"): (
        "Stelt 2 voorwaarden die nog niet bekeken zijn, zoals “Het is voor jongeren”."
    ),
}


@pytest.mark.parametrize("voorwaarden", TEGEN)
def test_a_condition_that_nobody_weighed_is_said(voorwaarden: tuple[str, ...]) -> None:
    """It costs no points: it is for people to judge."""
    profiel = replace(PROFIEL, regels_open={POT.reference: voorwaarden})
    [uitkomst] = match(profiel, beeld(POT))
    [zonder] = match(PROFIEL, beeld(POT))
    assert uitkomst.score == zonder.score
    assert uitkomst.uitleg.as_lines()[2] == TEGEN[voorwaarden]
    terug = Uitleg.from_json(json.loads(json.dumps(uitkomst.uitleg.as_json())))
    assert terug.replay() == terug == uitkomst.uitleg


def test_an_article_is_not_blamed_for_what_nobody_asked_of_it() -> None:
    [artikel] = match(PROFIEL, beeld(lezen("grond")))
    assert artikel.uitleg.as_lines()[2] == "Wij zien geen bezwaar."


def test_what_was_stored_before_is_told_as_it_was() -> None:
    [artikel] = match(PROFIEL, beeld(lezen("grond")))
    behoefte, *rest = artikel.uitleg.onderdelen
    gegevens = {naam: w for naam, w in behoefte.gegevens.items() if naam != "geheel"}
    eerder = (
        Onderdeel("behoefte", behoefte.waarde, behoefte.gewicht, behoefte.punten, gegevens),
        *rest,
    )
    assert replace(artikel.uitleg, onderdelen=eerder).replay().as_lines()[2] == (
        "Biedt niet precies wat u zoekt."
    )
