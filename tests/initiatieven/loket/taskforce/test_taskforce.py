"""A taskforce opens one case to its members, and no other, for as long as it lasts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.loket.knelpunten.register import register_knelpunt
from initiatieven.loket.models import Knelpunt, Notitie, Taak
from initiatieven.loket.taskforce.models import Taskforce, Taskforcelid
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.initiatieven.loket.soep import make_soep
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from vems.accounts.keuzes import ROL_KOLOMMEN, Rol
from vems.accounts.rechten import matrix, role_may
from vems.community.seintjes.models import Seintje
from vems.core.clock import at, freeze
from vems.core.history import Gebeurtenis
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]
VRAAG = "Wie wordt eigenaar van de kade?"


@pytest.fixture
def jan(app: Flask) -> Medewerker:
    """Make a specialist of another team."""
    return make_medewerker("Jan Smit", Rol.VAKAMBTENAAR, team="verkeer")


@pytest.fixture
def noor(app: Flask) -> Medewerker:
    """Make a colleague at the desk who does not guide the case."""
    return make_medewerker("Noor Haddad")


@pytest.fixture
def pad(zaak: Initiatief) -> str:
    """Where the case is."""
    return f"/loket/{zaak.identificatie}"


@pytest.fixture
def ruben_in(app: Flask, ruben: Medewerker) -> FlaskClient:
    """Log the begeleider in."""
    return log_in(app.test_client(), ruben.gebruiker)


def begin(client: FlaskClient, pad: str, trekker: Medewerker, **anders: str) -> int:
    data = {"vraag": VRAAG, "trekker": trekker.sleutel, "vanaf": "2026-11-24", "tot": "2026-11-30"}
    return submit(client, f"{pad}/taskforce", {**data, **anders}).status_code


def mails_to(collega: Medewerker) -> list[str]:
    rijen = Uitgaand.select().where(Uitgaand.aan == collega.e_mail).order_by(Uitgaand.id)
    return [rij.onderwerp for rij in rijen]


def test_bad_input_is_answered_and_kept(
    nu: datetime, pad: str, ruben_in: FlaskClient, jan: Medewerker
) -> None:
    goed = {"vraag": VRAAG, "trekker": jan.sleutel, "vanaf": "2026-11-24", "tot": "2026-11-30"}
    for fout in (
        {"vraag": " "},
        {"vraag": "x" * 301},
        {"trekker": ""},
        {"trekker": "niemand"},
        {"vanaf": "2026-11-23"},
        {"tot": ""},
        {"tot": "2026-11-20"},
        {"tot": "2028-01-01"},
        {"tot": "morgen"},
        {"knelpunt": "geen"},
    ):
        antwoord = submit(ruben_in, f"{pad}/taskforce", {**goed, **fout})
        assert antwoord.status_code == 422, fout
        tekst = antwoord.get_data(as_text=True)
        check_page(pad, tekst)
        assert "vraag" in fout or VRAAG in tekst
    assert not Taskforce.select().exists()


def test_a_member_reads_the_case_until_the_last_day(
    nu: datetime,
    app: Flask,
    pad: str,
    zaak: Initiatief,
    ruben: Medewerker,
    ruben_in: FlaskClient,
    jan: Medewerker,
    browse: Browse,
) -> None:
    ander = make_soep(ruben)
    browse(pad, as_=jan.gebruiker, status=404)
    sleutel = {"sleutel": "eenkeer123"}
    assert [begin(ruben_in, pad, jan, **sleutel) for _keer in range(2)] == [302, 302]
    assert Taskforce.select().count() == 1
    assert mails_to(jan) == ["Werk mee in een taskforce tot en met maandag 30 november"]
    assert Seintje.select().where(Seintje.gebruiker == jan.gebruiker_id).count() == 1
    taak = Taak.get(Taak.titel == "Sluit de taskforce af")
    assert (taak.eigenaar_id, taak.uiterlijk_op) == (ruben.id, date(2026, 11, 30))

    pagina = browse(pad, as_=jan.gebruiker)
    assert VRAAG in pagina
    for geheim in ("Fatima", "06-", "Neem over", "Draag over", "Volgende fase"):
        assert geheim not in pagina, geheim
    eigen = log_in(app.test_client(), jan.gebruiker)
    for link in sorted({link.split("#")[0] for link in pagina.links if link.startswith("/")}):
        assert eigen.get(link).status_code in (200, 302), link
    assert submit(eigen, pad, {"lezer": "collegas", "tekst": "De kade is van de provincie."})
    assert Notitie.select().where(Notitie.door_naam == jan.naam).count() == 1
    assert VRAAG in browse("/loket/taken", as_=jan.gebruiker)
    for dicht in (
        f"{pad}/taskforce",
        f"{pad}/begeleider",
        f"{pad}/contact",
        f"{pad}/fase",
        f"{pad}/lijkt-op",
        f"/loket/{ander.identificatie}",
        "/loket",
        "/loket/zaken",
    ):
        assert eigen.get(dicht).status_code == 404, dicht

    with freeze(at(date(2026, 11, 30), 23)):
        browse(pad, as_=jan.gebruiker)
    with freeze(at(date(2026, 12, 1), 0)):
        browse(pad, as_=jan.gebruiker, status=404)
        assert VRAAG not in browse("/loket/taken", as_=jan.gebruiker)
        assert "De laatste dag is voorbij" in browse(f"{pad}/taskforce", as_=ruben.gebruiker)
    Initiatief.update(fase=Fase.AFGEROND).where(Initiatief.id == zaak.id).execute()
    browse(pad, as_=jan.gebruiker, status=404)


def test_it_begins_on_its_first_day(
    nu: datetime, pad: str, ruben_in: FlaskClient, jan: Medewerker, browse: Browse
) -> None:
    assert begin(ruben_in, pad, jan, vanaf="2026-11-26") == 302
    browse(pad, as_=jan.gebruiker, status=404)
    with freeze(at(date(2026, 11, 26), 1)):
        browse(pad, as_=jan.gebruiker)


def test_members_come_lead_and_go(
    nu: datetime,
    pad: str,
    ruben: Medewerker,
    ruben_in: FlaskClient,
    jan: Medewerker,
    noor: Medewerker,
    browse: Browse,
) -> None:
    pagina = f"{pad}/taskforce"
    assert begin(ruben_in, pad, jan) == 302
    assert begin(ruben_in, pad, noor) == 409
    leden = f"{pagina}/leden"
    assert submit(ruben_in, leden, {"lid": "niemand"}, page=pagina).status_code == 422
    for _keer in range(2):
        assert submit(ruben_in, leden, {"lid": noor.sleutel}, page=pagina).status_code == 302
    assert len(mails_to(noor)) == 1
    # At the desk she read the case already; now she also writes on it.
    assert "Alleen collega’s" in browse(pad, as_=noor.gebruiker)
    rijen = {lid.medewerker_id: f"{leden}/{lid.sleutel}" for lid in Taskforcelid.select()}
    weg, trekt = {"daad": "weg"}, {"daad": "trekt"}
    assert submit(ruben_in, rijen[jan.id], weg, page=pagina).status_code == 409
    assert submit(ruben_in, rijen[noor.id], {"daad": "x"}, page=pagina).status_code == 404
    assert submit(ruben_in, rijen[noor.id], trekt, page=pagina).status_code == 302
    assert submit(ruben_in, rijen[jan.id], weg, page=pagina).status_code == 302
    browse(pad, as_=jan.gebruiker, status=404)
    assert [lid.medewerker_id for lid in Taskforcelid.select() if lid.trekt] == [noor.id]
    with freeze(at(date(2026, 11, 24), 11)):
        assert submit(ruben_in, leden, {"lid": jan.sleutel}, page=pagina).status_code == 302
        browse(pad, as_=jan.gebruiker)
    assert len(mails_to(jan)) == 2
    assert "Jan Smit zit niet meer in de taskforce" in browse(
        f"{pad}/tijdlijn", as_=ruben.gebruiker
    )


def test_another_last_day_and_closing_with_what_it_gave(
    nu: datetime,
    pad: str,
    zaak: Initiatief,
    ruben: Medewerker,
    ruben_in: FlaskClient,
    jan: Medewerker,
    browse: Browse,
) -> None:
    register_knelpunt(zaak, team=jan.team, tekst="Niemand tekent.", door=actor_of(ruben))
    pagina = f"{pad}/taskforce"
    assert begin(ruben_in, pad, jan, knelpunt=Knelpunt.get().sleutel) == 302
    einde, klaar = f"{pagina}/einde", f"{pagina}/klaar"
    for fout in ("", "2026-11-23", "2029-01-01"):
        antwoord = submit(ruben_in, einde, {"tot": fout, "versie": "1"}, page=pagina)
        assert antwoord.status_code == 422, fout
    later = {"tot": "2026-12-04", "versie": "1"}
    assert submit(ruben_in, einde, later, page=pagina).status_code == 302
    anders = {"tot": "2026-12-11", "versie": "1"}
    assert submit(ruben_in, einde, anders, page=pagina).status_code == 409
    open_taken = Taak.select().where(Taak.titel == "Sluit de taskforce af", Taak.toestand == "open")
    assert [taak.uiterlijk_op for taak in open_taken] == [date(2026, 12, 4)]
    with freeze(at(date(2026, 12, 4), 12)):
        browse(pad, as_=jan.gebruiker)

    assert submit(ruben_in, klaar, {"opbrengst": " "}, page=pagina).status_code == 422
    opbrengst = {"opbrengst": "De provincie tekent.", "is_opgelost": "y"}
    assert submit(ruben_in, klaar, opbrengst, page=pagina).status_code == 302
    browse(pad, as_=jan.gebruiker, status=404)
    assert mails_to(jan)[-1] == "De taskforce is klaar"
    assert not open_taken.exists()
    assert Knelpunt.get().oplossing == "De provincie tekent."
    assert "De provincie tekent." in browse(pad, as_=ruben.gebruiker)
    soorten = {rij.soort: rij.zichtbaarheid.value for rij in Gebeurtenis.select()}
    assert soorten["taskforce_begonnen"] == soorten["taskforce_klaar"] == "betrokkenen"
    assert begin(ruben_in, pad, jan) == 302  # a next one may begin
    maker = make_gebruiker(Rol.LID, partij=zaak.initiatiefnemer)
    eigen = browse(f"/mijn/{zaak.slug}", as_=maker)
    for tekst in ("Collega’s zoeken dit samen uit", "De provincie tekent.", "Team verkeer"):
        assert tekst in eigen
    assert "Jan Smit" not in eigen


def test_a_member_gets_nothing_but_what_the_table_gives() -> None:
    """The column comes on top: it opens no list, no contact data, no thread with the makers."""
    rijen = {naam: letters["TF"] for naam, letters in matrix().items() if "TF" in letters}
    for dicht in ("contactgegevens", "gesprek_begeleider", "exact_adres", "loket", "persoon"):
        assert dicht not in rijen
    assert not role_may("loket", "r", "vakambtenaar")
    assert {rol for rol, kolommen in ROL_KOLOMMEN.items() if "TF" in kolommen} == {
        "begeleider",
        "gebiedsregisseur",
        "vakambtenaar",
    }
