"""Who answers for what: kept on a page and by list, and matching routes there with the reason."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.begeleiding.meedenken.models import Meedenkstand
from initiatieven.koppelingen.keuzes import KoppelingSoort
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from netwerk.matching.zinnen import Zin
from netwerk.medewerkers.models import Medewerker
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.browse import check_page
from tests.factories.basis import make_gebruiker, make_medewerker, make_thema
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_relatie, make_vraag
from tests.personas import csrf_of, log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.beheer.lijsten import LIJSTEN
from vems.core.actor import IMPORT, SYSTEEM
from vems.core.clock import now
from vems.core.inlezen.bestand import read_tabel
from vems.core.inlezen.opdracht import Opdracht, Uitkomst
from vems.core.inlezen.uitvoeren import read_in

PAGINA, NIEUW = "/beheer/verantwoordelijk", "/beheer/verantwoordelijk/nieuw"


@pytest.fixture
def lotte(app: Flask) -> FlaskClient:
    make_thema("groen")
    return log_in(app.test_client(), make_gebruiker(Rol.BEHEERDER, "Lotte Bos"))


def routes(initiatief) -> dict[str, str]:  # noqa: ANN001
    """Propose, and give whom is routed to with the reason in words."""
    propose_koppelingen(initiatief, door=SYSTEEM)
    rijen = Koppeling.select().where(Koppeling.soort == KoppelingSoort.MOET_ERBIJ)
    namen = {m.sleutel: m.naam for m in Medewerker.select()}
    return {namen[rij.doelwit_key]: Zin.from_json(rij.uitleg["reden"]).as_text() for rij in rijen}


def test_set_routed_and_ended(app: Flask, lotte: FlaskClient, queries: Queries) -> None:
    maud = make_medewerker("Maud Reijnders", Rol.VAKAMBTENAAR)
    bob, ann = make_medewerker("Bob Balie"), make_medewerker("Ann Balie")
    for wie, waarover in (
        (maud.reference, "regel:evenementenvergunning"),
        (bob.team.reference, "vraag:bekendheid"),
    ):
        for _twee_keer in range(2):
            data = {"wie": str(wie), "waarover": waarover, "toelichting": "Sinds 2026"}
            assert submit(lotte, NIEUW, data).status_code == 302
    assert Relatie.select().count() == 2
    queries.statements.clear()
    html = lotte.get(PAGINA).get_data(as_text=True)
    assert len(queries) <= 12, queries.statements
    check_page(PAGINA, html)
    for woord in ("Vergunning voor een evenement", "Maud Reijnders", "Team ", "Sinds 2026"):
        assert woord in html
    feest = make_initiatief("Zomerfeest")
    make_vraag(feest.reference, HulpSoort.BEKENDHEID)
    bekend = {"evenement": True, "bezoekers": 400, "openbare_plek": True}
    Meedenkstand.create(initiatief=feest, antwoorden=bekend, updated_at=now())
    # nobody coordinates the team: the first by name is asked for it
    assert routes(feest) == {
        "Maud Reijnders": (
            "Gaat over “Vergunning voor een evenement”, en dat heeft uw plan nodig."
        ),
        "Ann Balie": "Gaat over meer bekendheid, en daar vraagt u om.",
    }
    make_relatie(bob.reference, RelatieSoort.VERANTWOORDELIJK_VOOR, bob.team.reference)
    assert "Bob Balie" in routes(make_gelijk(feest))
    for relatie in Relatie.select().where(Relatie.naar_kind.in_(["regel", "vraag"])):
        for _twee_keer in range(2):
            token = csrf_of(lotte.get(NIEUW).get_data(as_text=True))
            pad = f"{PAGINA}/{relatie.id}/beeindigen"
            assert lotte.post(pad, data={"csrf_token": token}).status_code == 302
    assert routes(make_initiatief("Later feest")).keys().isdisjoint({"Maud Reijnders", ann.naam})


def make_gelijk(feest):  # noqa: ANN001, ANN201
    """Make another plan that asks the same."""
    Koppeling.delete().execute()
    ander = make_initiatief("Winterfeest")
    make_vraag(ander.reference, HulpSoort.BEKENDHEID)
    return ander


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"waarover": ""}, "Kies waarover het gaat."),
        ({"wie": ""}, "Kies wie erover gaat."),
        ({"toelichting": "x" * 300}, "Deze tekst is te lang."),
    ],
)
def test_bad_input_comes_back(lotte: FlaskClient, anders: dict[str, str], zin: str) -> None:
    maud = make_medewerker("Maud")
    data = {"wie": str(maud.reference), "waarover": "thema:groen", **anders}
    antwoord = submit(lotte, NIEUW, data)
    assert antwoord.status_code == 422
    assert zin in antwoord.get_data(as_text=True)
    assert not Relatie.select().exists()


def test_only_who_may(app: Flask, lotte: FlaskClient) -> None:
    maud = make_medewerker("Maud")
    andere = make_relatie(maud.reference, RelatieSoort.DESKUNDIG_IN, make_thema("groen").reference)
    token = csrf_of(lotte.get(NIEUW).get_data(as_text=True))
    pad = f"{PAGINA}/{andere.id}/beeindigen"
    assert lotte.post(pad, data={"csrf_token": token}).status_code == 404
    for rol, lezen, schrijven in (
        (Rol.COORDINATOR, 200, 200),
        (Rol.BEGELEIDER, 200, 404),
        (Rol.PARTNER, 404, 404),
    ):
        client = log_in(app.test_client(), make_gebruiker(rol, f"Een {rol.value}"))
        assert (client.get(PAGINA).status_code, client.get(NIEUW).status_code) == (lezen, schrijven)


def read(cel: str) -> Uitkomst:
    over = ";".join(f"verantwoordelijk_{wat}" for wat in ("themas", "regels", "vragen"))
    kop = f"naam;e_mail;functie;team;{over}"
    tabel = read_tabel(f"{kop}\nMaud;maud@stad.nl;vergunningen;APV;{cel}\n".encode(), "m.csv")
    return read_in(tabel, LIJSTEN["medewerkers"], Opdracht("hr"), door=IMPORT)


def test_by_list_and_what_is_gone_from_it_ends(app: Flask) -> None:
    make_thema("groen")

    def nu() -> set[tuple[str, str]]:
        rijen = Relatie.select().where(Relatie.tot.is_null())
        return {(rij.naar_kind, rij.naar_key) for rij in rijen}

    assert read("Groen;evenementenvergunning|Straat tijdelijk dicht;geld").nieuw == 1
    assert nu() == {
        ("thema", "groen"),
        ("regel", "evenementenvergunning"),
        ("regel", "weg_dicht"),
        ("vraag", "geld"),
    }
    assert read("Groen;weg_dicht;").gewijzigd == 1
    assert nu() == {("thema", "groen"), ("regel", "weg_dicht")}
    fout = read(";bestaatniet;").afgekeurd[0].reden
    assert "“bestaatniet” kennen wij niet." in fout
