"""Thinking along: twelve plans weighed by hand, and what every rule must be."""

from __future__ import annotations

import pytest

from netwerk.instrumenten.meedenken.afweging import think_along, weigh
from netwerk.instrumenten.meedenken.keuzes import Stand
from netwerk.instrumenten.meedenken.regels import Advies, as_regels, read_regels
from tests.netwerk.instrumenten.plannen import GEVALLEN, GEWOON, Geval

REGELS = read_regels()
CATALOGUS = frozenset(advies.instrument for advies in REGELS.adviezen if advies.instrument)


@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda geval: geval.naam)
def test_twelve_plans_weighed_by_hand(geval: Geval) -> None:
    uitkomst = think_along(REGELS, geval.feiten, catalogus=CATALOGUS)
    assert {weging.advies.code for weging in uitkomst.past} == geval.past
    assert {feit.code for feit in uitkomst.vragen} == geval.vragen
    assert {weging.advies.code for weging in uitkomst.past_niet} == geval.niet


def test_every_outcome_says_why() -> None:
    for geval in GEVALLEN:
        uitkomst = think_along(REGELS, geval.feiten, catalogus=CATALOGUS)
        assert all(weging.waarom for weging in uitkomst.past)
        assert all(weging.ontbreekt for weging in uitkomst.open)
        assert all(weging.waarom_niet for weging in uitkomst.past_niet)


def test_a_question_is_asked_only_while_its_answer_can_matter() -> None:
    bekend = {**GEWOON, "hulp": ["geld"], "winst": True, "vrijwilligers": False}
    assert not think_along(REGELS, bekend, catalogus=CATALOGUS).vragen


def test_what_the_gemeente_does_not_have_is_not_advised() -> None:
    uitkomst = think_along(REGELS, GEVALLEN[1].feiten, catalogus=())
    assert {w.advies.code for w in uitkomst.past} == {"omgevingsvergunning", "voorwerp_op_straat"}


@pytest.mark.parametrize("advies", REGELS.adviezen, ids=lambda advies: advies.code)
def test_every_rule_names_its_ground_and_can_come_true_by_its_own_conditions(
    advies: Advies,
) -> None:
    assert advies.grond
    assert advies.tekst.endswith(".")
    assert all(voorwaarde.zin.endswith(".") for groep in advies.als for voorwaarde in groep)
    feiten: dict[str, object] = {}
    for groep in advies.als:
        voorwaarde = groep[0]
        feiten[voorwaarde.feit] = (
            [voorwaarde.waarde] if voorwaarde.toets == "heeft" else voorwaarde.waarde
        )
    assert weigh(advies, feiten).stand is Stand.PAST  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "als",
    [
        [],
        [{"feit": "onbekend", "is": True, "zin": "Zo."}],
        [{"feit": "a", "zin": "Zonder toets."}],
        [{"feit": "a", "is": True, "minstens": 3, "zin": "Twee toetsen."}],
    ],
)
def test_a_rule_that_cannot_be_weighed_is_refused(als: list[dict[str, object]]) -> None:
    advies = {"code": "x", "soort": "tip", "naam": "X", "tekst": "X.", "grond": "X", "als": als}
    feit = {"a": {"vraag": "A?", "soort": "ja_nee"}}
    with pytest.raises(ValueError, match="advice x"):
        as_regels(
            {
                "vanaf": REGELS.vanaf,
                "feit": feit,
                "advies": [{**advies, "grond_soort": "wet"}],
            }
        )
