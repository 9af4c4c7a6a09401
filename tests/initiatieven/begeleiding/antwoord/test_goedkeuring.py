"""A no that waits is put to the coordinators, and what they decide ends their tasks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from initiatieven.begeleiding.antwoord.antwoorden import prepare_antwoord, send_antwoord
from initiatieven.begeleiding.antwoord.goedkeuring import approve_antwoord, return_antwoord
from initiatieven.begeleiding.antwoord.nee import NieuwAntwoord
from initiatieven.begeleiding.keuzes import AntwoordSoort
from initiatieven.begeleiding.models import Antwoord
from initiatieven.loket.keuzes import TaakToestand
from initiatieven.loket.models import Taak
from initiatieven.loket.taken.taken import finish_taak
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.begeleiding.test_inhoud import NEE
from tests.initiatieven.mensen import actor_of
from tests.personas import csrf_of, log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]


@pytest.fixture
def ruben(app: object) -> Medewerker:
    """Make the begeleider."""
    return make_medewerker()


@pytest.fixture
def carla(app: object) -> Medewerker:
    """Make a coordinator."""
    return make_medewerker("Carla Bos", Rol.COORDINATOR)


@pytest.fixture
def zaak(ruben: Medewerker) -> Initiatief:
    """Make a case that is being looked into."""
    return make_initiatief("Watertap", begeleider=ruben, fase=Fase.VERKENNING)


def open_taken(collega: Medewerker) -> list[str]:
    """Give the titles of what waits for somebody."""
    rijen = Taak.select().where(Taak.eigenaar == collega, Taak.toestand == TaakToestand.OPEN)
    return [rij.titel for rij in rijen.order_by(Taak.id)]


def test_a_no_is_put_to_every_coordinator_but_its_writer(
    zaak: Initiatief, ruben: Medewerker, carla: Medewerker, nu: object
) -> None:
    dirk = make_medewerker("Dirk Pool", Rol.COORDINATOR)
    prepare_antwoord(zaak, NEE, door=actor_of(carla))
    assert open_taken(dirk) == ["Beoordeel het nee"]
    assert open_taken(carla) == open_taken(ruben) == []
    mail = Uitgaand.get()
    assert mail.aan == dirk.e_mail
    assert mail.onderwerp == "Een nee wacht op u: Watertap"
    assert "voor donderdag 26 november" in mail.tekst
    assert f"/loket/{zaak.identificatie}/antwoord" in mail.tekst


def test_approving_ends_the_tasks_of_all(
    zaak: Initiatief, ruben: Medewerker, carla: Medewerker
) -> None:
    dirk = make_medewerker("Dirk Pool", Rol.COORDINATOR)
    nee = prepare_antwoord(zaak, NEE, door=actor_of(ruben))
    assert open_taken(dirk) == open_taken(carla) == ["Beoordeel het nee"]
    with pytest.raises(Refused, match="vanzelf"):
        finish_taak(Taak.get(Taak.eigenaar == carla), door=actor_of(carla))
    approve_antwoord(nee, door=actor_of(carla))
    assert open_taken(dirk) == open_taken(carla) == []


def test_a_returned_no_goes_back_to_its_writer_and_is_not_sent(
    zaak: Initiatief, ruben: Medewerker, carla: Medewerker
) -> None:
    nee = prepare_antwoord(zaak, NEE, door=actor_of(ruben))
    with pytest.raises(NotFound):
        return_antwoord(nee, reden="Nee.", door=actor_of(ruben))
    with pytest.raises(Invalid):
        return_antwoord(nee, reden=" \x00", door=actor_of(carla))
    oud = Antwoord.get_by_id(nee.id)
    return_antwoord(nee, reden="Noem de planning.", door=actor_of(carla))
    assert open_taken(carla) == []
    assert open_taken(ruben) == ["Pas het nee aan"]
    mail = Uitgaand.get(Uitgaand.aan == ruben.e_mail)
    assert "Noem de planning." in mail.tekst
    with pytest.raises(Refused):
        send_antwoord(nee, door=actor_of(ruben))
    with pytest.raises(Conflict):
        approve_antwoord(oud, door=actor_of(carla))
    prepare_antwoord(zaak, replace(NEE, gezien=nee.sleutel), door=actor_of(ruben))
    assert open_taken(ruben) == []
    assert open_taken(carla) == ["Beoordeel het nee"]


def test_the_coordinator_sees_it_on_the_work_list_and_decides_on_the_page(
    zaak: Initiatief, ruben: Medewerker, carla: Medewerker, app: object, browse: Browse
) -> None:
    nee = prepare_antwoord(zaak, NEE, door=actor_of(ruben))
    pad = f"/loket/{zaak.identificatie}/antwoord"
    page = browse("/loket", as_=carla.gebruiker)
    assert "Beoordeel het nee" in page
    assert pad in page.links
    page = browse(pad, as_=carla.gebruiker)
    for zin in (
        "Keur het nee goed",
        "Dit is geen besluit",
        "Nu niet, later misschien wel",
        "vanaf 1 oktober 2027",
        "Ruben de Wit",
        "Een tweede blik vragen, tot",
        "Drie keer gebeld",
        "Nagelopen door Ruben de Wit",
        "Ik vroeg na bij wie erover gaat",
    ):
        assert zin in page, zin
    assert "niet aangekruist" not in page
    assert "Keur het nee goed" not in browse(pad, as_=ruben.gebruiker)
    client = log_in(app.test_client(), carla.gebruiker)
    actie = f"{pad}/{nee.sleutel}/teruggeven"
    leeg = submit(client, actie, {"reden": ""}, page=pad)
    assert leeg.status_code == 422
    check_page(actie, leeg.get_data(as_text=True))
    assert submit(client, actie, {"reden": "Noem de planning."}, page=pad).status_code == 302
    page = browse(pad, as_=ruben.gebruiker)
    assert "Carla Bos gaf dit nee terug." in page
    assert page.html.count(NEE.uitleg) == 2


def test_an_answer_stands_on_the_public_page_only_when_everybody_may_read_it(
    ruben: Medewerker, browse: Browse
) -> None:
    zaak = make_initiatief("Soep", begeleider=ruben, fase=Fase.VERKENNING, openbaar=True)
    door = actor_of(ruben)
    dicht = NieuwAntwoord(AntwoordSoort.JA, "Wij betalen de pannen.")
    send_antwoord(prepare_antwoord(zaak, dicht, door=door), door=door)
    assert "Wij betalen de pannen." not in browse(f"/initiatieven/{zaak.slug}")
    ja = NieuwAntwoord(AntwoordSoort.DEELS, "De keuken is op dinsdag vrij.", is_openbaar=True)
    send_antwoord(prepare_antwoord(zaak, ja, door=door), door=door)
    page = browse(f"/initiatieven/{zaak.slug}")
    assert "De keuken is op dinsdag vrij." in page
    assert "Ons antwoord: Ja, voor een deel" in page
    assert "De gemeente schreef aan de makers:" in page


def test_a_colleague_who_wrote_meanwhile_is_not_overwritten(
    zaak: Initiatief, ruben: Medewerker, carla: Medewerker, app: Flask
) -> None:
    """Both open the empty page; the second to save reads both texts, and can then choose."""
    pad = f"/loket/{zaak.identificatie}/antwoord"
    eerste, tweede = (
        log_in(app.test_client(), ruben.gebruiker),
        log_in(app.test_client(), carla.gebruiker),
    )
    token = csrf_of(tweede.get(pad).get_data(as_text=True))
    data = {"soort": "deels", "uitleg": "De keuken mag op dinsdag.", "sleutel": "a" * 14}
    assert submit(eerste, pad, data).status_code == 302
    anders = {"csrf_token": token, "soort": "ja", "uitleg": "Ja, met geld.", "sleutel": "b" * 14}
    botst = tweede.post(pad, data={**anders, "gezien": ""})
    html = botst.get_data(as_text=True)
    assert botst.status_code == 409
    check_page(pad, html)
    assert "De keuken mag op dinsdag." in html
    assert "Ja, met geld." in html
    assert Antwoord.select().count() == 1
    gezien = {**anders, "gezien": Antwoord.get().sleutel}
    assert tweede.post(pad, data=gezien).status_code == 302


@pytest.mark.parametrize(
    ("fase", "zin"),
    [
        (Fase.INTAKE, "Een ja kan nu niet."),
        (Fase.VERKENNING, ""),
        (Fase.UITVOERING, "In deze fase is er geen antwoord meer."),
    ],
)
def test_which_answers_can_be_given_is_said_before_one_writes(
    ruben: Medewerker, browse: Browse, fase: Fase, zin: str
) -> None:
    zaak = make_initiatief("Watertap", begeleider=ruben, fase=fase)
    pagina = browse(f"/loket/{zaak.identificatie}/antwoord", as_=ruben.gebruiker)
    assert (zin or "Wat is het antwoord?") in pagina
    assert ("Een ja kan nu niet." in pagina) is bool(zin)
