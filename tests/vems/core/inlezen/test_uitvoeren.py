"""Reading in on both databases: once, again, partly, wholly, as a rehearsal, with bad lines."""

from __future__ import annotations

import pytest
from flask import Flask

from netwerk.medewerkers.models import Medewerker
from netwerk.partners.keuzes import PartnerSoort, PartnerToestand
from netwerk.partners.models import Partner
from netwerk.relaties.models import Relatie
from netwerk.vraagenaanbod.models import Hulpaanbod
from tests.factories.basis import make_thema, make_wijk
from tests.queries import Queries
from vems.beheer.lijsten import LIJSTEN
from vems.core.actor import IMPORT
from vems.core.changes import Wijziging
from vems.core.exceptions import Invalid, Refused
from vems.core.inlezen.bestand import read_tabel
from vems.core.inlezen.herkomst import Herkomst, find_keuze, keep_keuze
from vems.core.inlezen.kolommen import Kolomkeuze
from vems.core.inlezen.opdracht import Opdracht, Uitkomst
from vems.core.inlezen.tabel import check_rijen
from vems.core.inlezen.uitvoeren import read_in

KOP = "id;naam;website;thema;wijk;aanbod"
VIJF = [f"{n};Stichting Nummer {n};;groen;kersentuin;ruimte: Zaal {n}" for n in range(1, 6)]

pytestmark = pytest.mark.usefixtures("stad")


@pytest.fixture
def stad(app: Flask) -> None:
    make_wijk("kersentuin")
    make_thema("groen")


def read(*regels: str, bron: str = "gids", **hoe: bool) -> Uitkomst:
    tabel = read_tabel("\n".join((KOP, *regels, "")).encode(), "partners.csv")
    return read_in(tabel, LIJSTEN["partners"], Opdracht(bron, **hoe), door=IMPORT)


def test_a_list_becomes_partners_with_relations_and_offers() -> None:
    uitkomst = read(*VIJF)
    assert (uitkomst.nieuw, uitkomst.afgekeurd) == (5, [])
    partner = Partner.get(Partner.naam == "Stichting Nummer 1")
    assert (partner.soort, partner.bron) == (PartnerSoort.STICHTING, "gids")
    banden = {(r.soort.value, r.naar_key) for r in Relatie.select() if r.van == partner.reference}
    assert banden == {("gaat_over", "groen"), ("actief_in", "kersentuin")}
    assert Hulpaanbod.select().count() == 5


def test_the_same_list_again_writes_nothing(queries: Queries) -> None:
    read(*VIJF)
    voor = Wijziging.select().count()
    queries.statements.clear()
    uitkomst = read(*VIJF)
    assert (uitkomst.nieuw, uitkomst.gewijzigd, uitkomst.gelijk) == (0, 0, 5)
    assert not [sql for sql in queries.statements if not sql.startswith("SELECT")]
    assert Wijziging.select().count() == voor


def test_only_what_the_list_says_anew_changes() -> None:
    read(*VIJF)
    eigen = Partner.get(Partner.naam == "Stichting Nummer 2")
    Partner.update(omschrijving="Zelf geschreven").where(Partner.id == eigen.id).execute()
    anders = VIJF[1].replace(";;groen", ";voorbeeld.nl;groen")
    uitkomst = read(VIJF[0], anders, *VIJF[2:])
    assert (uitkomst.gewijzigd, uitkomst.gelijk) == (1, 4)
    eigen = Partner.get_by_id(eigen.id)
    assert (eigen.website, eigen.omschrijving) == ("https://voorbeeld.nl", "Zelf geschreven")


def test_a_rehearsal_counts_the_same_and_leaves_nothing() -> None:
    fout = "9;Stichting Fout;;;;vliegen: ja"
    proef = read(*VIJF, fout, proef=True)
    assert (proef.nieuw, len(proef.afgekeurd)) == (5, 1)
    assert not Partner.select().exists()
    assert not Herkomst.select().exists()
    assert not Wijziging.select().exists()
    assert read(*VIJF, fout).nieuw == 5


def test_a_bad_line_stops_only_itself() -> None:
    uitkomst = read(VIJF[0], "9;Stichting Fout;;;;vliegen: ja", VIJF[1])
    assert uitkomst.nieuw == 2
    assert [(af.regel, "vliegen" in af.reden) for af in uitkomst.afgekeurd] == [(3, True)]
    assert not Partner.select().where(Partner.naam == "Stichting Fout").exists()


def test_people_never_become_partners() -> None:
    uitkomst = read("7;(Particulier);;;;", "8;(naam verwijderd);;;;", VIJF[0])
    assert (uitkomst.overgeslagen, uitkomst.nieuw) == (2, 1)


def test_only_a_whole_list_ends_what_is_gone_and_it_may_come_back() -> None:
    read(*VIJF)
    assert read(*VIJF[:4]).beeindigd == 0
    assert read(*VIJF[:4], volledig=True).beeindigd == 1
    weg = Partner.get(Partner.naam == "Stichting Nummer 5")
    assert weg.toestand is PartnerToestand.OPGESCHORT
    assert read(*VIJF[:4], volledig=True).beeindigd == 0
    assert read(*VIJF, volledig=True).gewijzigd == 1
    assert Partner.get_by_id(weg.id).toestand is PartnerToestand.ACTIEF


def test_removing_more_than_a_fifth_is_refused_before_anything_is_written() -> None:
    read(*VIJF)
    with pytest.raises(Refused, match="20 procent"):
        read(*VIJF[:3], "6;Nieuw;;;;", volledig=True)
    assert Partner.select().count() == 5


@pytest.mark.parametrize("slot", ["4;Half", "4;Fout;;;;vliegen: ja\n"])
def test_nothing_ends_by_a_list_that_could_not_be_read_whole(slot: str) -> None:
    read(*VIJF)
    tabel = read_tabel("\n".join((KOP, *VIJF[:4], slot)).encode(), "partners.csv")
    if slot.endswith("\n"):
        uitkomst = read_in(tabel, LIJSTEN["partners"], Opdracht("gids", volledig=True), door=IMPORT)
        assert uitkomst.beeindigd <= 1
    else:
        with pytest.raises(Refused, match="breekt af"):
            read_in(tabel, LIJSTEN["partners"], Opdracht("gids", volledig=True), door=IMPORT)


def test_an_organisation_that_is_known_by_name_is_that_one() -> None:
    read(*VIJF)
    assert read("x-1;stichting  nummer 1;;;;", bron="ander").nieuw == 1
    assert Partner.select().count() == 5


def test_what_another_line_or_list_still_names_does_not_end() -> None:
    zes, hernummerd = "6;Stichting Zes;;;;", "99;Stichting Nummer 5;;;;"
    read(*VIJF, zes)
    read("a;Stichting Nummer 4;;;;", bron="ander")
    assert read(*VIJF[:4], hernummerd, zes, volledig=True).beeindigd == 0
    assert read(*VIJF[:3], hernummerd, zes, volledig=True).beeindigd == 0
    Partner.update(bron="").where(Partner.naam == "Stichting Zes").execute()
    read(*VIJF[:3], hernummerd, volledig=True)  # came by itself; the list only named it as well
    assert {partner.toestand for partner in Partner.select()} == {PartnerToestand.ACTIEF}


def test_a_list_without_a_line_to_read_says_why() -> None:
    with pytest.raises(Invalid, match="geen enkele regel"):
        read()
    inhoud = b'{"features": [{"geometry": {"type": "Point"}, "properties": {"code": "BU1"}}]}'
    tabel = read_tabel(inhoud, "buurten.geojson")
    uitkomst = read_in(tabel, LIJSTEN["gebieden"], Opdracht("cbs"), door=IMPORT)
    assert ["geen vlak" in af.reden for af in uitkomst.afgekeurd] == [True]
    with pytest.raises(Invalid, match="Regel 1: Dit is geen vlak"):
        check_rijen(tabel)


def test_two_lines_about_one_employee_are_not_one() -> None:
    regels = ["naam;e_mail;functie;team;id", "An;an@stad.nl;adviseur;Zuid;1"]
    tabel = read_tabel("\n".join((*regels, "Eva;an@stad.nl;arts;Oost;2", "")).encode(), "m.csv")
    for _ in range(2):  # the second time the first is known
        uitkomst = read_in(tabel, LIJSTEN["medewerkers"], Opdracht("hr"), door=IMPORT)
        assert [(af.regel, "regel 2" in af.reden) for af in uitkomst.afgekeurd] == [(3, True)]
    (an,) = Medewerker.select()
    assert (an.naam, an.functie) == ("An", "adviseur")


def test_a_choice_of_columns_is_kept_by_name(queries: Queries) -> None:
    keuze = Kolomkeuze({"naam": "x"}, {"soort": "school"}, {"jaar": "2016"})
    keep_keuze("partners", "gids", keuze)
    assert find_keuze("partners", "gids") == keuze
    assert find_keuze("medewerkers", "gids") is None
    queries.statements.clear()
    keep_keuze("partners", "gids", keuze)
    assert len(queries) == 1
    keep_keuze("partners", "gids", Kolomkeuze())
    assert find_keuze("partners", "gids") == Kolomkeuze()


def test_an_area_that_is_in_no_list_is_said_and_the_line_is_read() -> None:
    anders = [
        "6;Stichting Zes;;groen;kersentuyn;",
        "7;Stichting Zeven;;groen;kersentuin|de maan;",
        "8;Stichting Acht;;groen;;",
    ]
    for hoe in ({"proef": True}, {}, {}):  # said again when nothing is new
        uitkomst = read(*VIJF, *anders, **hoe)
        assert uitkomst.afgekeurd == []
        assert [(regel.regel, regel.reden) for regel in uitkomst.opgemerkt] == [
            (7, "Gebied onbekend: “kersentuyn”. Wij lezen dit als: in de hele gemeente."),
            (8, "Gebied onbekend: “de maan”. De andere gebieden zijn overgenomen."),
        ]
    assert Partner.select().count() == 8
