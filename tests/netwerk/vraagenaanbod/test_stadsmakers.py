"""A resident who offers something: hidden until he or she says so, asked through the desk only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.hulpboden.keuzes import HulpbodToestand
from initiatieven.koppelingen.hulpboden.models import Hulpbod
from initiatieven.koppelingen.hulpboden.stadsmakers import WACHT, lapse_vragen
from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.models import Hulpaanbod, Hulpvraag
from netwerk.vraagenaanbod.stadsmakers.models import Stadsmaker
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_vraag
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core import changes
from vems.core.clock import freeze, now
from vems.core.history import Zichtbaarheid, list_for, sentence
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]
MIJN = "/mijn/aanbod"
T = HulpbodToestand


@pytest.fixture
def ruben(app: Flask, nu: object) -> Gebruiker:
    return make_medewerker("Ruben de Wit").gebruiker


@pytest.fixture
def plan(ruben: Gebruiker) -> Initiatief:
    """A plan of Ruben that looks for somebody who can saw, in January."""
    initiatief = make_initiatief(begeleider=Medewerker.get(Medewerker.gebruiker == ruben))
    make_vraag(
        initiatief.reference,
        HulpSoort.KENNIS,
        tekst="Wie kan timmeren?",
        vanaf=date(2027, 1, 1),
        tot=date(2027, 1, 31),
    )
    return initiatief


@pytest.fixture
def petra(app: Flask, nu: object) -> Gebruiker:
    return make_gebruiker(Rol.LID, "Petra Plank")


def offer(client: FlaskClient, wie: Gebruiker, **anders: object) -> None:
    log_in(client, wie)
    data = {"soort": "kennis", "titel": "Ik kan goed timmeren", **anders}
    assert submit(client, f"{MIJN}/nieuw", data).location == MIJN


def list_page(client: FlaskClient, plan: Initiatief, ruben: Gebruiker) -> str:
    log_in(client, ruben)
    return client.get(_pad(plan)).get_data(as_text=True)


def _pad(plan: Initiatief) -> str:
    return f"/loket/{plan.identificatie}/bewoners"


def ask(client: FlaskClient, plan: Initiatief, ruben: Gebruiker) -> Hulpbod:
    log_in(client, ruben)
    aanbod = Hulpaanbod.get(Hulpaanbod.eigenaar_kind == "stadsmaker")
    vraag = next(iter(plan_vragen(plan)))
    for _ in range(2):
        submit(client, _pad(plan), {"vraag": vraag, "aanbod": aanbod.sleutel})
    return Hulpbod.get()


def plan_vragen(plan: Initiatief) -> list[str]:
    from_plan = Hulpvraag.select().where(Hulpvraag.eigenaar_key == plan.sleutel)
    return [vraag.sleutel for vraag in from_plan.order_by(Hulpvraag.id.desc())]


def test_nobody_sees_an_offer_until_its_owner_says_so(
    client: FlaskClient, browse: Browse, plan: Initiatief, ruben: Gebruiker, petra: Gebruiker
) -> None:
    offer(client, petra)
    submit(client, f"{MIJN}/profiel", {"graag": "Planken zagen", "gebieden": ["kersentuin"]})
    assert "timmeren" not in list_page(client, plan, ruben).replace("Wie kan timmeren?", "")
    log_in(client, petra)
    assert "Alleen u" in client.get(MIJN).get_data(as_text=True)
    submit(client, f"{MIJN}/vragen", {}, page=MIJN)
    pagina = list_page(client, plan, ruben)
    assert "Ik kan goed timmeren" in pagina
    assert "Biedt zelf wat u zoekt: Kennis · Kersentuin" in pagina
    assert "Planken zagen" in pagina
    assert "Petra" not in pagina
    changes.catch_up()
    # In no score, no graph and no page for everybody.
    assert not [r for r in netwerkbeeld().kandidaten if r.kind == "stadsmaker"]
    for pad in ("/netwerk?alles=ja", "/netwerk/uitvoer.json", "/zoeken?q=timmeren", "/partners"):
        assert "goed timmeren" not in client.get(pad).get_data(as_text=True)
    log_in(client, petra)
    submit(client, f"{MIJN}/niet-vragen", {}, page=MIJN)
    assert "goed timmeren" not in list_page(client, plan, ruben)


def test_asked_through_the_desk_and_known_only_after_a_yes(
    client: FlaskClient, plan: Initiatief, ruben: Gebruiker, petra: Gebruiker
) -> None:
    offer(client, petra)
    submit(client, f"{MIJN}/vragen", {}, page=MIJN)
    bod = ask(client, plan, ruben)
    assert (Hulpbod.select().count(), bod.toestand) == (1, T.GEVRAAGD)
    mail = Uitgaand.select().order_by(Uitgaand.id.desc()).get()
    assert "Wie kan timmeren?" in mail.tekst
    assert plan.titel not in mail.tekst
    zaak = client.get(f"/loket/{plan.identificatie}").get_data(as_text=True)
    assert "Een bewoner is gevraagd" in zaak
    assert "Petra" not in zaak
    log_in(client, petra)
    assert "Wilt u helpen?" in client.get(MIJN).get_data(as_text=True)
    submit(client, f"/hulp/{bod.sleutel}/ik-help", {}, page=MIJN)
    assert Hulpbod.get().toestand is T.DOORGEGEVEN
    verteld = list_for(plan.reference, zichtbaarheden=list(Zichtbaarheid))
    assert "Petra Plank wil u helpen" in {sentence(rij) for rij in verteld}
    log_in(client, ruben)
    submit(client, f"/hulp/{bod.sleutel}/ja", {}, page=f"/loket/{plan.identificatie}")
    assert Hulpbod.get().toestand is T.CONTACT


@pytest.mark.parametrize("hoe", ["nee", "intrekken", "stilte"])
def test_a_no_names_nobody(
    client: FlaskClient, plan: Initiatief, ruben: Gebruiker, petra: Gebruiker, hoe: str
) -> None:
    offer(client, petra)
    submit(client, f"{MIJN}/vragen", {}, page=MIJN)
    bod = ask(client, plan, ruben)
    log_in(client, petra)
    if hoe == "nee":
        submit(client, f"/hulp/{bod.sleutel}/ik-help-niet", {}, page=MIJN)
    elif hoe == "intrekken":
        submit(client, f"{MIJN}/niet-vragen", {}, page=MIJN)
    else:
        lapse_vragen()
        assert Hulpbod.get().toestand is T.GEVRAAGD
        with freeze(now() + WACHT + timedelta(days=1)):
            lapse_vragen()
    assert Hulpbod.get().toestand is T.WIL_NIET
    log_in(client, ruben)
    assert "Petra" not in client.get(f"/loket/{plan.identificatie}").get_data(as_text=True)
    verteld = list_for(plan.reference, zichtbaarheden=list(Zichtbaarheid))
    assert not [rij for rij in verteld if "Petra" in sentence(rij) or "Petra" in rij.door_naam]


@pytest.mark.parametrize(
    "anders", [{"soort": "mensen"}, {"tot": "2026-12-31"}, {"vanaf": "2027-02-01"}]
)
def test_another_kind_or_another_time_is_not_listed(
    client: FlaskClient, plan: Initiatief, ruben: Gebruiker, petra: Gebruiker, anders: dict
) -> None:
    offer(client, petra, **anders)
    submit(client, f"{MIJN}/vragen", {}, page=MIJN)
    assert "goed timmeren" not in list_page(client, plan, ruben)
    offer(client, petra, titel="Ik kan ook schilderen", vanaf="2027-01-15", tot="2027-06-01")
    make_wijk("molenwaard")
    assert "ook schilderen" in list_page(client, plan, ruben)
    log_in(client, petra)
    submit(client, f"{MIJN}/profiel", {"gebieden": ["molenwaard"]})
    assert "ook schilderen" not in list_page(client, plan, ruben)


@pytest.mark.parametrize(
    ("pad", "fout"),
    [
        ("nieuw", {"soort": "geld", "titel": "x"}),
        ("nieuw", {"soort": "kennis", "titel": ""}),
        ("nieuw", {"soort": "kennis", "titel": "x" * 200}),
        ("profiel", {"graag": "x" * 501}),
        ("profiel", {"uren_per_maand": "999"}),
        ("profiel", {"gebieden": ["nergens"]}),
    ],
)
def test_what_does_not_fit_comes_back(
    client: FlaskClient, petra: Gebruiker, pad: str, fout: dict[str, object]
) -> None:
    make_wijk()
    log_in(client, petra)
    assert submit(client, f"{MIJN}/{pad}", fout).status_code == 422
    assert not Hulpaanbod.select().exists()


def test_it_is_ones_own_alone(
    client: FlaskClient, browse: Browse, plan: Initiatief, ruben: Gebruiker, petra: Gebruiker
) -> None:
    offer(client, petra)
    aanbod = Hulpaanbod.get()
    submit(client, f"{MIJN}/vragen", {}, page=MIJN)
    bod = ask(client, plan, ruben)
    browse(MIJN, as_=ruben, status=404)
    ander = make_gebruiker(Rol.LID, "Piet Anders")
    browse(f"{MIJN}/{aanbod.sleutel}", as_=ander, status=404)
    log_in(client, ander)
    assert submit(client, f"/hulp/{bod.sleutel}/ik-help", {}, page=MIJN).status_code == 404
    browse(_pad(plan), as_=make_gebruiker(Rol.RAADSLID, "Rik Raad"), status=404)
    browse(_pad(plan), as_=make_medewerker("Andere Gids").gebruiker, status=404)
    log_in(client, petra)
    submit(client, f"{MIJN}/{aanbod.sleutel}/stoppen", {}, page=f"{MIJN}/{aanbod.sleutel}")
    assert Stadsmaker.get().mag_vragen_sinds is not None
    assert not Hulpaanbod.get().is_actief


def test_an_offer_that_is_over_is_shown_to_nobody(
    client: FlaskClient, ruben: Gebruiker, petra: Gebruiker, plan: Initiatief
) -> None:
    Hulpvraag.update(vanaf=None, tot=None).execute()
    offer(client, petra, tot="2026-12-31")
    submit(client, f"{MIJN}/vragen", {}, page=MIJN)
    assert "Ik kan goed timmeren" in list_page(client, plan, ruben)
    Hulpaanbod.update(tot=date(2026, 11, 1)).execute()
    assert "Ik kan goed timmeren" not in list_page(client, plan, ruben)
