"""The plan: what must be answered, what is refused, the sums, two writers, and the pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from flask import Flask

from initiatieven.begeleiding.meedenken.feiten import read_feiten
from initiatieven.begeleiding.plan.begroting import say_sommen
from initiatieven.begeleiding.plan.plannen import PlanInvoer, save_plan
from initiatieven.begeleiding.plan.vragen import PLANVRAGEN
from initiatieven.begeleiding.plan.waarden import (
    clean_antwoorden,
    list_verplicht,
    pick_openbaar,
    say_openbaar,
)
from initiatieven.registratie.keuzes import Fase, Publiceren
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.initiatieven.plannen import KOSTEN, answer_of
from tests.races import race
from vems.accounts.models import Gebruiker
from vems.core.exceptions import Conflict, Invalid

Browse = Callable[..., Page]
ALTIJD = {code for code, vraag in PLANVRAGEN.items() if vraag.wanneer == "altijd"}
RISICO = {"risicos", "verzekering"}


@pytest.fixture
def zaak(ruben: Medewerker, anke: Gebruiker) -> Initiatief:
    """Make a case in the fase of the plan."""
    return make_initiatief(
        "Soep op straat",
        begeleider=ruben,
        fase=Fase.PLAN,
        initiatiefnemer=anke.partij,
        publiceren=Publiceren.MET_NAAM,
    )


@pytest.mark.parametrize(
    ("soorten", "openbaar", "antwoorden", "extra"),
    [
        (set(), False, {}, set()),
        ({"geld"}, False, {}, {"begroting", "uitbetaling"}),
        ({"ruimte"}, False, {}, {"beheer", "vergunning"}),
        (set(), True, {}, {"beheer", "vergunning"}),
        (
            {"geld", "vergunning"},
            False,
            {},
            {"begroting", "uitbetaling", "beheer", "vergunning"},
        ),
        (set(), False, {"duur": "eenmalig"}, {"eind"}),
        (set(), False, {"duur": "doorlopend"}, set()),
        (set(), False, {"evenement": "ja"}, RISICO | {"vergunning"}),
        (set(), False, {"kwetsbaar": "ja"}, RISICO | {"vog"}),
        (set(), False, {"kwetsbaar": "nee", "evenement": "nee"}, set()),
    ],
)
def test_what_must_be_answered_follows_from_help_place_and_answers(
    soorten: set, openbaar: bool, antwoorden: dict[str, str], extra: set
) -> None:
    gevraagd = list_verplicht(frozenset(soorten), is_openbare_plek=openbaar, antwoorden=antwoorden)
    assert set(gevraagd) == ALTIJD | extra


@pytest.mark.parametrize(
    ("antwoorden", "veld"),
    [
        ({"doelgroep": "x" * 5_001}, "doelgroep"),
        ({"omwonenden_kort": "x" * 501}, "omwonenden_kort"),
        ({"aantal": -1}, "aantal"),
        ({"aantal": 2_000_000}, "aantal"),
        ({"duur": "soms"}, "duur"),
        ({"begin": "ooit"}, "begin"),
        ({"begroting": [{}, {**KOSTEN, "bedrag": None}]}, "begroting-1-bedrag"),
        ({"begroting": [{**KOSTEN, "betaler": ""}]}, "begroting-0-betaler"),
        ({"begroting": [{**KOSTEN, "betaler": "opa"}]}, "begroting-0-betaler"),
        ({"begroting": [{**KOSTEN, "wat": "x" * 161}]}, "begroting-0-wat"),
        ({"begroting": [KOSTEN] * 41}, "begroting"),
        ({"taken": [{"wie": "", "wat": "Koken"}]}, "taken-0-wie"),
    ],
)
def test_an_answer_that_is_not_right_names_its_field(antwoorden: dict[str, Any], veld: str) -> None:
    with pytest.raises(Invalid) as fout:
        clean_antwoorden(antwoorden)
    assert fout.value.veld == veld


def test_empty_rows_go_and_nothing_is_zero(app: Flask) -> None:
    schoon = clean_antwoorden({"tegen": 0, "doelgroep": "  ", "begroting": [{}, KOSTEN, {}]})
    assert schoon == {"tegen": 0, "begroting": [KOSTEN]}
    regels = [
        KOSTEN,
        {"wat": "Zand", "bedrag": 50_50, "betaler": "gemeente", "stand": "toegezegd"},
        {"wat": "Soep", "bedrag": 1000_00, "betaler": "zelf"},
    ]
    assert [tuple(rij.values()) for rij in say_sommen(regels)] == [
        ("Wij zelf", "€ 1.000"),
        ("De gemeente", "€ 175,50"),
        ("Bij elkaar", "€ 1.175,50"),
        ("Daarvan nog te vragen", "€ 125"),
    ]
    assert say_sommen([]) == []


def test_the_public_reads_counts_and_the_total_and_no_names(app: Flask) -> None:
    """Per field as DOMAIN 2.2 says."""
    alles = clean_antwoorden({code: answer_of(code) for code in PLANVRAGEN})
    openbaar = pick_openbaar(alles)
    assert set(openbaar) == {
        "doelgroep", "aantal", "voor", "tegen", "omwonenden_kort", "eigen_inzet", "begin", "eind",
        "duur", "planning", "begroting", "vergunning", "beheer",
    }  # fmt: skip
    assert openbaar["begroting"] == 125_00
    assert {"term": "Wat kost het bij elkaar?", "waarde": "€ 125"} in say_openbaar(openbaar)


def test_plan_keeps_both_texts_when_two_write(zaak: Initiatief, ruben: Medewerker) -> None:
    save_plan(zaak, PlanInvoer({"planning": "In mei."}), door=initiatiefnemer_of(zaak))
    with pytest.raises(Conflict) as fout:
        save_plan(zaak, PlanInvoer({"planning": "In juni."}), door=actor_of(ruben))
    assert list(fout.value.theirs.values()) == ["In mei."]
    assert list(fout.value.yours.values()) == ["In juni."]
    plan = save_plan(zaak, PlanInvoer({"planning": "In juni."}, versie=1), door=actor_of(ruben))
    assert (plan.versie, plan.antwoorden) == (2, {"planning": "In juni."})
    with pytest.raises(Invalid):
        save_plan(zaak, PlanInvoer(instrumenten=("x",), versie=2), door=actor_of(ruben))


def test_two_who_save_the_first_plan_at_once_both_keep_their_text(app: Flask) -> None:
    for _ in range(5):
        initiatief = make_initiatief(begeleider=make_medewerker(), fase=Fase.PLAN)
        schrijvers = {
            "In mei.": initiatiefnemer_of(initiatief),
            "In juni.": actor_of(initiatief.begeleider),
        }
        afloop = race(
            app,
            *(
                partial(save_plan, initiatief, PlanInvoer({"planning": tekst}), door=door)
                for tekst, door in schrijvers.items()
            ),
        )
        (fout,) = (uitkomst for uitkomst in afloop if isinstance(uitkomst, Conflict))
        assert {*fout.theirs.values(), *fout.yours.values()} == set(schrijvers)


def test_what_the_plan_says_is_not_asked_when_thinking_along(
    zaak: Initiatief, ruben: Medewerker
) -> None:
    invoer = PlanInvoer({"evenement": "ja", "kwetsbaar": "nee", "begroting": [KOSTEN]})
    save_plan(zaak, invoer, door=actor_of(ruben))
    feiten = read_feiten(zaak)
    assert (feiten["evenement"], feiten["kwetsbaar"], feiten["bedrag"]) == (True, False, 125)
