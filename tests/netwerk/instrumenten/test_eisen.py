"""What a must can test, weighed by hand; and a list of instruments read in."""

from __future__ import annotations

import pytest
from flask import Flask

from initiatieven.registratie.keuzes import IndienerSoort
from netwerk.instrumenten.eisen import (
    check_waarde,
    find_niet_gehaald,
    list_voorwaarden,
    say_toets,
)
from netwerk.instrumenten.keuzes import HULP_LABELS, VORM_LABELS, RegelSoort, list_toetsen
from netwerk.instrumenten.meedenken.afweging import Feiten
from netwerk.instrumenten.models import Instrument
from netwerk.instrumenten.regels import NieuweRegel, check_regel
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.factories.basis import make_medewerker, make_thema, make_wijk
from vems.beheer.lijsten import LIJSTEN
from vems.core.actor import IMPORT
from vems.core.exceptions import Invalid
from vems.core.inlezen.bestand import read_tabel
from vems.core.inlezen.opdracht import Opdracht, Uitkomst
from vems.core.inlezen.uitvoeren import read_in

KOP = "code;naam;soort;voor_hulpvraag;plafond;gebieden;themas;regels;eigenaar"


def must(toets: str, waarde: str = "", **anders: object) -> Instrument:
    regel = check_regel(NieuweRegel(f"De regel {toets}.", RegelSoort.MUST, toets, waarde))
    return Instrument(code="x", naam="X", soort="geld", regels=[{"code": "r", **regel}], **anders)


@pytest.mark.parametrize(
    ("instrument", "feiten", "gehaald"),
    [
        (("bedrag_hoogstens", "500"), {"bedrag": 500}, True),
        (("bedrag_hoogstens", "€ 1.500"), {"bedrag": 1501}, False),
        (("bedrag_hoogstens", "500"), {}, True),
        (("bedrag_minstens", "500"), {"bedrag": 499}, False),
        (("makers_minstens", "3"), {"makers": 2}, False),
        (("weken_vooraf", "4"), {"weken": 4}, True),
        (("rechtsvorm", "bewoner, groep"), {"vorm": ("ondernemer",)}, False),
        (("rechtsvorm", "bewoner|groep"), {"vorm": ("groep",)}, True),
        (("winst", "nee"), {"winst": True}, False),
        (("winst", "Nee"), {"winst": False}, True),
        (("kwetsbaar", "ja"), {}, True),
    ],
)
def test_a_must_holds_or_not_and_the_unknown_decides_nothing(
    instrument: tuple[str, str], feiten: Feiten, gehaald: bool
) -> None:
    gezegd = find_niet_gehaald(list_voorwaarden(must(*instrument)), feiten)
    assert gezegd == ("" if gehaald else f"De regel {instrument[0]}")


def test_theme_and_area_are_those_of_the_instrument() -> None:
    groen = must("thema", themas=["groen"])
    assert find_niet_gehaald(list_voorwaarden(groen), {"thema": ("tuin", "groen")}) == ""
    assert find_niet_gehaald(list_voorwaarden(groen), {"thema": ("sport",)})
    # a wijk beside it is near enough to help, not to be within the rule
    wijk = must("gebied", gebieden=["kersentuin"])
    assert find_niet_gehaald(list_voorwaarden(wijk), {"gebied": ("molenwaard", "stad")})
    assert list_voorwaarden(must("gebied")) == ()


@pytest.mark.parametrize(
    ("toets", "waarde", "veld"),
    [
        ("onzin", "1", "toets"),
        ("bedrag_hoogstens", "veel", "waarde"),
        ("bedrag_hoogstens", "", "waarde"),
        ("winst", "misschien", "waarde"),
        ("rechtsvorm", "piraat", "waarde"),
        ("rechtsvorm", "", "waarde"),
    ],
)
def test_what_cannot_be_tested_is_refused(toets: str, waarde: str, veld: str) -> None:
    with pytest.raises(Invalid) as fout:
        check_waarde(toets, waarde)
    assert fout.value.veld == veld


def test_each_test_can_be_said_and_the_words_are_those_of_a_need_and_a_maker(app: Flask) -> None:
    waarden = {"euro": "500", "getal": "3", "vorm": "groep", "ja_nee": "nee", "geen": ""}
    gezegd = [
        say_toets({"toets": toets.code, "waarde": waarden[toets.soort.value]})
        for toets in list_toetsen().values()
    ]
    assert all(gezegd)
    assert "De maker vraagt hoogstens € 500" in gezegd
    assert {soort.value for soort in IndienerSoort} == set(VORM_LABELS)
    hulp = {soort.value for soort in HulpSoort} - {HulpSoort.WEET_IK_NOG_NIET.value}
    assert hulp == set(HULP_LABELS)


def read(*regels: str, volledig: bool = False, proef: bool = False) -> Uitkomst:
    tabel = read_tabel("\n".join((KOP, *regels, "")).encode(), "regelingen.csv")
    opdracht = Opdracht("financien", volledig=volledig, proef=proef)
    return read_in(tabel, LIJSTEN["instrumenten"], opdracht, door=IMPORT)


BUDGET = (
    "WB27;Wijkbudget;geld;geld|materiaal;€ 38.550;kersentuin;Groen;"
    "moet [bedrag_hoogstens=500]: Hooguit € 500.|telt: Buren steunen het.|Iedereen doet mee.;"
    "Noor@stad.nl"
)


def test_a_list_makes_changes_and_ends_instruments(app: Flask) -> None:
    make_wijk("kersentuin")
    make_thema("groen")
    noor = make_medewerker("Noor")
    type(noor).update(e_mail="noor@stad.nl").execute()
    assert read(BUDGET, proef=True).nieuw == 1
    assert not Instrument.select().exists()
    assert read(BUDGET).nieuw == 1
    budget = Instrument.get()
    assert (budget.code, budget.plafond, budget.gebieden) == ("wb27", 38_550, ["kersentuin"])
    assert [(r["soort"], r.get("waarde")) for r in budget.regels] == [
        ("must", "500"),
        ("weeg", None),
        ("must", None),
    ]
    assert budget.eigenaar == noor
    # what people changed here stays until the list says something else about it
    Instrument.update(plafond=1, naam="Ons wijkbudget").execute()
    assert read(BUDGET).gelijk == 1
    assert read(BUDGET.replace("38.550", "39.700")).gewijzigd == 1
    budget = Instrument.get()
    assert (budget.plafond, budget.naam, budget.versie) == (39_700, "Ons wijkbudget", 2)
    rest = [f"R{nummer};Regeling {nummer};kennis;kennis;;;;;" for nummer in range(5)]
    read(*rest)
    assert read(*rest, volledig=True).beeindigd == 1
    assert Instrument.get(code="wb27").beeindigd_op
    assert Instrument.select_geldig().count() == 5
    read(BUDGET)
    assert Instrument.get(code="wb27").beeindigd_op is None


@pytest.mark.parametrize(
    ("oud", "nieuw", "woord"),
    [
        ("Wijkbudget;", ";", "Vul een naam in."),
        ("geld|materiaal", "koffie", "“koffie” kennen wij niet."),
        ("€ 38.550", "veel", "heel getal"),
        ("kersentuin", "elders", "Gebied onbekend: “elders”."),
        ("Groen", "grijs", "Onderwerp onbekend: “grijs”."),
        ("=500", "=veel", "Regel 1: Vul een heel getal in"),
        ("bedrag_hoogstens", "dagkoers", "Regel 1: Kies uit de lijst."),
        ("Noor@stad.nl", "weg@stad.nl", "Geen medewerker met dit e-mailadres: weg@stad.nl."),
    ],
)
def test_what_is_wrong_in_a_list_is_said(app: Flask, oud: str, nieuw: str, woord: str) -> None:
    make_wijk("kersentuin")
    make_thema("groen")
    uitkomst = read(
        BUDGET.replace("Noor@stad.nl", "").replace(oud, nieuw, 1)
        if oud != "Noor@stad.nl"
        else BUDGET.replace(oud, nieuw)
    )
    assert woord in uitkomst.afgekeurd[0].reden
    assert not Instrument.select().exists()
