"""What a rejected line made is forgotten with it, whatever list it stands in."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from flask import Flask

from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.models import Gebied
from netwerk.medewerkers.models import Medewerker
from netwerk.partners.inlezen import is_organisatie
from netwerk.partners.models import Partner
from netwerk.relaties.keuzes import BEVESTIGD, NIET_BEVESTIGD
from netwerk.relaties.models import Relatie
from netwerk.vraagenaanbod.models import Hulpaanbod
from tests.factories.basis import make_thema, make_wijk
from vems.beheer.lijsten import LIJSTEN
from vems.core.actor import IMPORT
from vems.core.changes import Wijziging
from vems.core.clock import freeze, now, today
from vems.core.database import after_rollback, write
from vems.core.inlezen.bestand import read_tabel
from vems.core.inlezen.geheugen import Geheugen
from vems.core.inlezen.herkomst import Herkomst
from vems.core.inlezen.opdracht import Opdracht, Uitkomst
from vems.core.inlezen.uitvoeren import read_in

MENSEN = "naam;e-mail;functie;team;wijk;telefoon;talen"
PARTNERS = "id;naam;kvk;thema;wijk;aanbod"
INITIATIEVEN = "dossier;titel;resultaat;ingediend;afgerond;aanvrager"


@pytest.fixture(autouse=True)
def stad(app: Flask) -> None:
    make_wijk("kersentuin")
    make_thema("groen")


def read(soort: str, *regels: str, **hoe: bool) -> Uitkomst:
    tabel = read_tabel("\n".join((*regels, "")).encode(), "lijst.csv")
    return read_in(tabel, LIJSTEN[soort], Opdracht("gids", **hoe), door=IMPORT)


@pytest.mark.parametrize("proef", [True, False])
def test_a_team_of_a_rejected_line_is_made_by_the_next(proef: bool) -> None:
    anne, bo = "Anne;anne@stad.nl;x;Groen;de maan;;", "Bo;bo@stad.nl;x;Groen;kersentuin;;"
    uitkomst = read("medewerkers", MENSEN, anne, bo, proef=proef)
    assert (uitkomst.nieuw, [af.regel for af in uitkomst.afgekeurd]) == (1, [2])
    if not proef:
        assert Medewerker.get().team.naam == "Groen"


def test_an_organisation_of_a_rejected_line_is_made_by_the_next() -> None:
    fout = "1;Stichting Fout;12345678;groen;kersentuin;vliegen: ja"
    goed = "2;Stichting Goed;12345678;groen;kersentuin;ruimte: Zaal"
    for _ in range(2):
        uitkomst = read("partners", PARTNERS, fout, goed)
        assert [af.regel for af in uitkomst.afgekeurd] == [2]
    assert [(p.naam, p.kvk_nummer) for p in Partner.select()] == [("Stichting Goed", "12345678")]
    assert {aanbod.eigenaar_key for aanbod in Hulpaanbod.select()} == {Partner.get().sleutel}
    assert [rij.object_key for rij in Herkomst.select()] == [Partner.get().sleutel]


def test_a_wijk_and_a_party_of_a_rejected_line_are_made_by_the_next() -> None:
    kop = "buurtcode;buurtnaam;wijkcode;wijk;inwoners;gemeentecode"
    wijk = "WK990177;Noord;{};GM9901"
    fout, goed = (f"BU9901770{n};Plein {n};{wijk.format(m)}" for n, m in ((1, "veel"), (2, "90")))
    assert read("gebieden", kop, fout, goed).nieuw == 1
    assert Gebied.get(Gebied.cbs_code == "BU99017702").ouder.naam == "Noord"
    # A party comes before its initiatief: too long a title is found out after it.
    zaak = "gerealiseerd;2015;{};Stichting Samen"
    regels = (f"S-1;;{zaak.format('')}", f"S-2;Een tuin;{zaak.format('2012')}")
    uitkomst = read("initiatieven", INITIATIEVEN, *regels)
    assert (uitkomst.nieuw, len(uitkomst.afgekeurd)) == (1, 1)
    tuin = Initiatief.get()
    assert tuin.initiatiefnemer.naam == "Stichting Samen"
    # Closed before it began: said, and closed on the day it came.
    assert [regel.reden for regel in uitkomst.opgemerkt] == [
        "Afgerond op 31 december 2012, maar ingediend op 1 januari 2015. "
        "Wij nemen de dag van indienen als einde."
    ]
    assert tuin.fase_sinds.date() == date(2015, 1, 1)


def test_what_was_known_comes_back_and_what_is_kept_stays() -> None:
    geheugen: Geheugen[str, int] = Geheugen({"een": 1})
    with write():
        with pytest.raises(ZeroDivisionError), write():
            geheugen["een"], geheugen["twee"] = 10, 20
            with write():
                geheugen["twee"] = 200
            assert 1 / 0
        assert dict(geheugen) == {"een": 1}
        geheugen["drie"] = 3
    assert dict(geheugen) == {"een": 1, "drie": 3}
    with pytest.raises(RuntimeError, match="after_rollback"):
        after_rollback(geheugen.clear)


def test_an_employee_gets_what_the_list_says_anew_and_loses_what_it_empties() -> None:
    regel = "Bo;bo@stad.nl;x;Groen;kersentuin;{}"
    read("medewerkers", MENSEN, regel.format("0612345678;Turks"))
    assert read("medewerkers", MENSEN, regel.format(";Turks|Pools")).gewijzigd == 1
    bo = Medewerker.get()
    assert (bo.telefoon, bo.talen) == ("", ["Turks", "Pools"])
    # A column that is no longer there says nothing.
    assert read("medewerkers", MENSEN.removesuffix(";talen"), regel.format("")).gewijzigd == 1
    assert Medewerker.get().talen == ["Turks", "Pools"]


def test_the_same_list_confirms_what_stands_in_it() -> None:
    een, twee = (f"{n};Stichting {n};;groen;kersentuin;" for n in (1, 2))
    read("partners", PARTNERS, een, twee)
    Partner.update(bron="").where(Partner.naam == "Stichting 2").execute()
    Relatie.update(zekerheid=NIET_BEVESTIGD, gevraagd_op=today()).execute()
    begin, later = today(), now() + timedelta(days=400)
    with freeze(later):
        assert read("partners", PARTNERS, een, proef=True).gelijk == 1
        assert {p.overgenomen_op for p in Partner.select()} == {begin}
        assert read("partners", PARTNERS, een, twee).gelijk == 2
        dagen = {p.naam: p.overgenomen_op for p in Partner.select()}
        assert dagen == {"Stichting 1": today(), "Stichting 2": begin}
        rijen = [(r.zekerheid, r.gevraagd_op, r.bevestigd_op) for r in Relatie.select()]
        assert rijen == [(BEVESTIGD, None, today())] * 4
        voor = Wijziging.select().count()
        read("partners", PARTNERS, een, twee)
        assert Wijziging.select().count() == voor


@pytest.mark.parametrize(
    ("naam", "verwacht"),
    [
        ("(Particulier)", False),
        ("Particulieren", False),
        ("PARTICULIER (naam verwijderd)", False),
        ("Naam verwijderd i.v.m. AVG", False),
        ("[naam is verwijderd wegens privacy]", False),
        ("Natuurlijke personen", False),
        ("Geanonimiseerd (AVG)", False),
        ("Privé-persoon", False),
        ("---", False),
        ("Anonieme Alcoholisten", True),
        ("Stichting Particulier Initiatief", True),
        ("Particuliere Woningverbetering BV", True),
        ("Namen & Nummers", True),
    ],
)
def test_a_stand_in_for_a_person_is_no_organisation(naam: str, verwacht: bool) -> None:
    assert is_organisatie(naam) is verwacht


def test_a_person_by_kind_is_passed_over_unless_the_name_says_what_it_is() -> None:
    kop = "naam;soort"
    regels = ("J. Jansen;Particulier", "Stichting De Ark;particulier", "Particulieren;Stichting")
    uitkomst = read("partners", kop, *regels)
    assert (uitkomst.nieuw, uitkomst.overgeslagen) == (1, 2)
