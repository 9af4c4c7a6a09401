"""Thinking along: twelve plans weighed by hand, and what every rule must be."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from netwerk.instrumenten.meedenken.afweging import Feiten, think_along, weigh
from netwerk.instrumenten.meedenken.keuzes import Stand
from netwerk.instrumenten.meedenken.regels import Advies, as_regels, read_regels

REGELS = read_regels()
CATALOGUS = frozenset(advies.instrument for advies in REGELS.adviezen if advies.instrument)
# No event, nothing built, nothing sold: what most plans are not.
GEWOON = dict.fromkeys(
    ("evenement", "weg_dicht", "muziek", "alcohol", "kansspel", "collecte", "bouwt", "graaft")
    + ("kapt", "gebouw", "kwetsbaar", "neemt_taak_over", "winst", "elk_jaar", "meer_wijken")
    + ("eten", "openbare_plek", "grond_gemeente"),
    False,
)


@dataclass(frozen=True)
class Geval:
    """One plan: what is known, and what must come of it."""

    naam: str
    feiten: Feiten
    past: set[str]
    vragen: set[str] = field(default_factory=set)
    niet: set[str] = field(default_factory=set)


GEVALLEN = [
    Geval(
        "Soep op dinsdag: elke week eten in een buurthuis, met vrijwilligers",
        {**GEWOON, "hulp": ["ruimte", "mensen"], "eten": True, "vrijwilligers": True},
        {"verzekering", "voedsel", "bekendheid"},
        niet={"gebruik_grond"},
    ),
    Geval(
        "Wijktuin De Bloesem: gemeentegrond, een kas, € 1.850 en advies over de bodem",
        {
            **GEWOON,
            "hulp": ["geld", "kennis", "ruimte"],
            "bedrag": 1850,
            "grond_gemeente": True,
            "openbare_plek": True,
            "bouwt": True,
            "vrijwilligers": True,
        },
        {"wijkbudget", "gebruik_grond", "expertise", "verzekering", "omgevingsvergunning"}
        | {"voorwerp_op_straat"},
        niet={"buurtbijdrage", "burgerkracht"},
    ),
    Geval(
        "Watertap op het Kerkplein: € 9.400, er wordt gegraven",
        {
            **GEWOON,
            "hulp": ["geld"],
            "bedrag": 9400,
            "openbare_plek": True,
            "bouwt": True,
            "graaft": True,
            "vrijwilligers": False,
        },
        {"omgevingsvergunning", "voorwerp_op_straat", "klic"},
        niet={"buurtbijdrage", "wijkbudget", "burgerkracht", "verzekering"},
    ),
    Geval(
        "Barbecue in de straat: zestig mensen, € 150, een feestkist",
        {
            **GEWOON,
            "hulp": ["geld", "materiaal"],
            "bedrag": 150,
            "evenement": True,
            "bezoekers": 60,
            "openbare_plek": True,
            "eten": True,
            "vrijwilligers": True,
        },
        {"buurtbijdrage", "gereedschap", "verzekering", "melding_evenement", "voedsel"},
        niet={"wijkbudget", "burgerkracht", "evenementenvergunning"},
    ),
    Geval(
        "Dezelfde barbecue, maar de straat moet dicht en er is bier te koop",
        {
            **GEWOON,
            "hulp": ["geld"],
            "bedrag": 150,
            "evenement": True,
            "bezoekers": 60,
            "openbare_plek": True,
            "weg_dicht": True,
            "eten": True,
            "alcohol": True,
            "muziek": True,
            "vrijwilligers": True,
        },
        {"buurtbijdrage", "verzekering", "evenementenvergunning", "weg_dicht", "geluid"}
        | {"alcohol", "voedsel"},
        niet={"wijkbudget", "burgerkracht", "melding_evenement"},
    ),
    Geval(
        "Wijkfestival voor twee wijken: achthonderd bezoekers, € 12.000",
        {
            **GEWOON,
            "hulp": ["geld", "bekendheid"],
            "bedrag": 12_000,
            "meer_wijken": True,
            "evenement": True,
            "bezoekers": 800,
            "openbare_plek": True,
            "muziek": True,
            "vrijwilligers": True,
        },
        {"burgerkracht", "verzekering", "evenementenvergunning", "geluid", "bekendheid"},
        niet={"buurtbijdrage", "wijkbudget", "melding_evenement"},
    ),
    Geval(
        "Hulp bij huiswerk voor kinderen, door vrijwilligers",
        {**GEWOON, "hulp": ["mensen"], "kwetsbaar": True, "vrijwilligers": True},
        {"verzekering", "gratis_vog", "bekendheid"},
    ),
    Geval(
        "Hulp bij huiswerk door betaalde krachten, die eraan verdienen",
        {
            **GEWOON,
            "hulp": ["geld"],
            "bedrag": 400,
            "kwetsbaar": True,
            "vrijwilligers": False,
            "winst": True,
        },
        set(),
        niet={"buurtbijdrage", "wijkbudget", "burgerkracht", "verzekering", "gratis_vog"},
    ),
    Geval(
        "Repair café in een leeg pand van de gemeente, voor zeventig mensen",
        {
            **GEWOON,
            "hulp": ["ruimte", "materiaal"],
            "gebouw": True,
            "bezoekers": 70,
            "grond_gemeente": True,
            "vrijwilligers": True,
        },
        {"gebruik_grond", "gereedschap", "verzekering", "omgevingsvergunning", "brandveilig"},
    ),
    Geval(
        "Zelf het plantsoen onderhouden: elk jaar geld, een taak van de gemeente",
        {
            **GEWOON,
            "hulp": ["geld"],
            "bedrag": 3000,
            "elk_jaar": True,
            "openbare_plek": True,
            "neemt_taak_over": True,
            "kapt": True,
            "vrijwilligers": True,
        },
        {"uitdaagrecht", "verzekering", "kap"},
        niet={"buurtbijdrage", "wijkbudget", "burgerkracht"},
    ),
    Geval(
        "Bingo met collecte voor ouderen; hoeveel geld er nodig is weten wij nog niet",
        {
            **GEWOON,
            "hulp": ["geld"],
            "kansspel": True,
            "collecte": True,
            "kwetsbaar": True,
            "vrijwilligers": True,
        },
        {"verzekering", "gratis_vog", "klein_kansspel", "collecte"},
        vragen={"bedrag"},
        niet={"burgerkracht"},
    ),
    Geval(
        "Er is nog niets bekend: alleen vragen, geen enkel advies",
        {},
        set(),
        vragen={"hulp", "evenement", "openbare_plek", "eten", "kansspel", "collecte", "bouwt"}
        | {"gebouw", "graaft", "kapt", "kwetsbaar", "vrijwilligers", "neemt_taak_over"},
    ),
]


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
