"""A wish lands on the list of its wijk, is ranked, answered, merged and fulfilled."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.loket.intake.triage import triage
from initiatieven.loket.keuzes import TriageSoort
from initiatieven.registratie.keuzes import Publiceren
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.publiek.publicatie import withdraw_publicatie
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_partij, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.netwerk.programmas.regisseur import make_noor
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.community.models import Steun
from vems.core.actor import SYSTEEM, Actor
from vems.core.outbox import Uitgaand
from vems.participatie.wensen.antwoorden import link_initiatief, merge_wensen
from vems.participatie.wensen.keuzes import WensStatus
from vems.participatie.wensen.lijst import as_regels, select_public
from vems.participatie.wensen.models import Wens, Wensvrager

Browse = Callable[..., Page]


def make_wens(
    titel: str = "Een bankje op het plein",
    naam: str = "Anke Visser",
    publiceren: Publiceren = Publiceren.MET_NAAM,
    wijk: str = "kersentuin",
) -> Wens:
    """Make a wish the way one comes in: handed in, and judged at the desk."""
    zaak = make_initiatief(
        titel,
        gebied=make_wijk(wijk),
        publiceren=publiceren,
        initiatiefnemer=make_partij(naam, f"{naam.split()[0].lower()}@test.example.org"),
    )
    triage(zaak, soort=TriageSoort.WENS, door=LOKET)
    return Wens.get(Wens.bron_key == zaak.sleutel)


LOKET = Actor(rol="coordinator", naam="Ingrid")


@pytest.fixture
def wens(app: Flask) -> Wens:
    return make_wens()


@pytest.fixture
def noor(app: Flask, wens: Wens) -> FlaskClient:
    return log_in(app.test_client(), make_noor())


def zaak_of(wens: Wens) -> Initiatief:
    """Give what was handed in."""
    return Initiatief.get(Initiatief.sleutel == wens.bron_key)


def test_what_the_desk_calls_a_wish_lands_on_the_list_once(wens: Wens, browse: Browse) -> None:
    triage(zaak_of(wens), soort=TriageSoort.WENS, toelichting="Nog eens", door=LOKET)
    assert Wens.select().count() == 1
    pagina = browse("/wijken/kersentuin/wensen")
    assert "Een bankje op het plein" in pagina
    assert "Gevraagd door Anke." in pagina
    assert "Visser" not in pagina
    mail = Uitgaand.get(Uitgaand.aan == "anke@test.example.org")
    assert "Kersentuin" in mail.onderwerp
    assert f"/wensen/{wens.sleutel}" in mail.tekst


def test_no_wish_after_all_leaves_the_list(wens: Wens, browse: Browse) -> None:
    triage(zaak_of(wens), soort=TriageSoort.VRAAG, door=LOKET)
    assert "Een bankje" not in browse("/wijken/kersentuin/wensen")
    triage(zaak_of(wens), soort=TriageSoort.WENS, door=LOKET)
    assert "Een bankje" in browse("/wijken/kersentuin/wensen")
    assert Wens.select().count() == 1


@pytest.mark.parametrize(
    ("keuze", "zichtbaar", "naam"),
    [
        (Publiceren.MET_NAAM, True, "Gevraagd door Saida."),
        (Publiceren.ZONDER_NAAM, True, "Gevraagd door een bewoner."),
        (Publiceren.NEE, False, ""),
    ],
)
def test_the_public_reads_what_was_consented_to(
    app: Flask, browse: Browse, keuze: Publiceren, zichtbaar: bool, naam: str
) -> None:
    wens = make_wens("Een fontein", "Saida Aksoy", keuze)
    browse(f"/wensen/{wens.sleutel}", status=200 if zichtbaar else 404)
    pagina = browse("/wijken/kersentuin/wensen")
    assert ("Een fontein" in pagina) is zichtbaar
    assert naam in pagina.html
    assert "Een fontein" in browse("/wensen/beheer", as_=make_noor())


def test_consent_taken_back_takes_the_words_off(wens: Wens, browse: Browse) -> None:
    withdraw_publicatie(zaak_of(wens), door=LOKET)
    assert "Een bankje" not in browse("/wijken/kersentuin/wensen")
    assert Wensvrager.get().naam == ""


def test_most_people_first_then_the_oldest(wens: Wens, browse: Browse) -> None:
    jonger = make_wens("Een tafeltennistafel", "Bram Vos")
    make_wens("Een drinkkraan", "Cor Smit")
    steun(jonger, make_gebruiker())
    titels = [w.titel for w in select_public([make_wijk("kersentuin")])]
    assert titels == ["Een tafeltennistafel", "Een bankje op het plein", "Een drinkkraan"]
    browse("/wijken/kersentuin")


def steun(wens: Wens, wie: Gebruiker) -> None:
    """Support a wish."""
    Steun.create(
        onderwerp_kind="wens", onderwerp_key=wens.sleutel, gebruiker=wie, op=wens.created_at
    )


def test_a_member_supports_once_and_takes_it_back(client: FlaskClient, wens: Wens) -> None:
    log_in(client, make_gebruiker())
    pad = f"/wensen/{wens.sleutel}"
    for _ in range(2):
        assert submit(client, f"{pad}/steun", {}, page=pad).status_code == 302
    assert Steun.select().count() == 1
    assert "2 mensen willen dit" in client.get(pad).get_data(as_text=True)
    submit(client, f"{pad}/steun", {"doe": "terug"}, page=pad)
    assert not Steun.select().exists()


def test_who_asked_counts_already(client: FlaskClient, wens: Wens) -> None:
    vrager = make_gebruiker(partij=zaak_of(wens).initiatiefnemer)
    log_in(client, vrager)
    pad = f"/wensen/{wens.sleutel}"
    assert "Dat telt al mee." in client.get(pad).get_data(as_text=True)
    assert submit(client, f"{pad}/steun", {}, page="/wijken").status_code == 404


@pytest.mark.parametrize("rol", [Rol.PARTNER, Rol.RAADSLID])
def test_only_members_support(app: Flask, wens: Wens, rol: Rol) -> None:
    browser = log_in(app.test_client(), make_gebruiker(rol))
    antwoord = submit(browser, f"/wensen/{wens.sleutel}/steun", {}, page="/wijken")
    assert antwoord.status_code == 404


def test_the_regisseur_answers_with_a_reason(noor: FlaskClient, wens: Wens, browse: Browse) -> None:
    pad = f"/wensen/{wens.sleutel}/antwoord"
    assert submit(noor, pad, {"uitslag": "niet_nu", "antwoord": " "}).status_code == 422
    assert submit(noor, pad, {"uitslag": "open", "antwoord": "Hm"}).status_code == 422
    assert submit(noor, pad, {"uitslag": "onzin", "antwoord": "x" * 5000}).status_code == 422
    goed = {"uitslag": "niet_nu", "antwoord": "Het plein gaat in 2028 open.", "versie": "1"}
    for _ in range(2):
        assert submit(noor, pad, goed).status_code == 302
    pagina = browse(f"/wensen/{wens.sleutel}")
    assert "Niet nu" in pagina
    assert "Het plein gaat in 2028 open." in pagina
    mails = Uitgaand.select().where(Uitgaand.onderwerp.contains("Antwoord op uw wens"))
    assert mails.count() == 1


def test_two_answers_at_once_lose_none(noor: FlaskClient, wens: Wens) -> None:
    pad = f"/wensen/{wens.sleutel}/antwoord"
    eerst = {"uitslag": "opgepakt", "antwoord": "In mei staat hij er.", "versie": "1"}
    assert submit(noor, pad, eerst).status_code == 302
    later = {"uitslag": "niet_nu", "antwoord": "Er is geen geld.", "versie": "1"}
    antwoord = submit(noor, pad, later)
    assert antwoord.status_code == 409
    html = antwoord.get_data(as_text=True)
    assert "In mei staat hij er." in html
    assert "Er is geen geld." in html
    assert Wens.get_by_id(wens.id).antwoord == "In mei staat hij er."
    assert submit(noor, pad, {**later, "versie": "2"}).status_code == 302


def test_merging_brings_people_and_initiatives_together(noor: FlaskClient, wens: Wens) -> None:
    ander = make_wens("Meer bankjes", "Bram Vos")
    lid = make_gebruiker()
    for w in (wens, ander):
        steun(w, lid)
    steun(ander, make_gebruiker(partij=zaak_of(wens).initiatiefnemer))
    plan = make_initiatief("Bankjes timmeren", openbaar=True)
    link_initiatief(ander, plan.reference, bevestigd=True, door=SYSTEEM)
    pad = f"/wensen/{ander.sleutel}/samenvoegen"
    assert submit(noor, pad, {"naar": "bestaat-niet"}).status_code == 422
    assert submit(noor, pad, {"naar": wens.sleutel}).status_code == 302
    assert noor.get(pad).status_code == 302
    (regel,) = as_regels(list(select_public([make_wijk("kersentuin")])))
    assert (regel.mensen, sorted(regel.namen)) == (3, ["Anke", "Bram"])
    assert [i.titel for i in regel.initiatieven] == ["Bankjes timmeren"]
    assert Wens.get_by_id(ander.id).status is WensStatus.SAMENGEVOEGD
    assert Uitgaand.select().where(Uitgaand.onderwerp.contains("gaat samen")).count() == 1
    merge_wensen(Wens.get_by_id(ander.id), wens, door=SYSTEEM)


def test_the_words_are_told_anew_and_put_on_the_site(noor: FlaskClient, browse: Browse) -> None:
    wens = make_wens("Buurman Piet moet weg", "Dirk Bos", Publiceren.NEE)
    pad = f"/wensen/{wens.sleutel}/tekst"
    leeg = submit(noor, pad, {"titel": "", "versie": "1"})
    assert leeg.status_code == 422
    nieuw = {"titel": "Minder lawaai", "tekst": "", "is_openbaar": "y", "versie": "1"}
    assert submit(noor, pad, nieuw).status_code == 302
    assert "Minder lawaai" in browse("/wijken/kersentuin/wensen")
    assert submit(noor, pad, {**nieuw, "titel": "Anders"}).status_code == 409


PADEN = ("antwoord", "samenvoegen", "tekst", "initiatief")


@pytest.mark.parametrize("deel", PADEN)
def test_another_area_is_not_hers(wens: Wens, browse: Browse, deel: str) -> None:
    browse(f"/wensen/{wens.sleutel}/{deel}", as_=make_noor("molenwaard", "Piet"), status=404)
    browse(f"/wensen/{wens.sleutel}/{deel}", as_=make_gebruiker(), status=404)


def test_an_initiative_is_put_with_a_wish_and_taken_off(
    noor: FlaskClient, wens: Wens, browse: Browse
) -> None:
    plan = make_initiatief("Bankjes timmeren", openbaar=True)
    pad = f"/wensen/{wens.sleutel}/initiatief"
    assert submit(noor, pad, {"initiatief": "onzin"}).status_code == 422
    for _ in range(2):
        assert submit(noor, pad, {"initiatief": plan.sleutel}).status_code == 302
    pagina = browse(f"/wensen/{wens.sleutel}")
    assert "Hier werken bewoners al aan: Bankjes timmeren" in pagina
    html = noor.get("/wensen/beheer").get_data(as_text=True)
    weg = html.split('/weg"')[0].rsplit('"', 1)[1] + "/weg"
    for _ in range(2):
        assert submit(noor, weg, {}, page="/wensen/beheer").status_code == 302
    assert "Bankjes timmeren" not in browse(f"/wensen/{wens.sleutel}")


def test_the_list_asks_little(wens: Wens, page_statements: Callable[[str], list[str]]) -> None:
    for nummer in range(4):
        make_wens(f"Wens {nummer}", f"Bewoner{nummer} Test")
    assert len(page_statements("/wijken/kersentuin/wensen")) <= 5
    assert len(page_statements(f"/wensen/{wens.sleutel}")) <= 8
