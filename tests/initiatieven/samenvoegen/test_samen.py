"""Two plans that are one: asked of both, after two yeses one goes on with what the other had."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.begeleiding.fasen.verzetten import change_fase
from initiatieven.loket.models import Taak
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.makers.models import Medemaker
from initiatieven.registratie.models import Initiatief
from initiatieven.samenvoegen.keuzes import Samensoort
from initiatieven.samenvoegen.models import Samenvraag
from initiatieven.samenvoegen.vragen import (
    NAAR,
    VAN,
    NieuweSamenvraag,
    answer_by_token,
    answer_samen,
    ask_samen,
    get_vraag,
)
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.community.models import Steun, Volging
from vems.community.steun import give_steun
from vems.community.volgen import follow
from vems.core import history
from vems.core.actor import ANONIEM, Actor
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import sleutel
from vems.core.history import Zichtbaarheid
from vems.core.outbox import Uitgaand

WAAROM = "Beide willen soep koken op dinsdag."


@pytest.fixture
def medewerker(app: Flask) -> Medewerker:
    return make_medewerker()


@pytest.fixture
def ruben(medewerker: Medewerker) -> Actor:
    return Actor(rol="begeleider", naam="Ruben", als=frozenset({medewerker.reference}))


@pytest.fixture
def anke(app: Flask) -> Gebruiker:
    return make_gebruiker(Rol.LID, "Anke Visser", "anke@test.example.org")


@pytest.fixture
def soep(anke: Gebruiker, medewerker: Medewerker) -> Initiatief:
    return make_initiatief(
        "Soep in de buurt",
        openbaar=True,
        initiatiefnemer=anke.partij,
        begeleider=medewerker,
        fase=Fase.INTAKE,
    )


@pytest.fixture
def tafel(app: Flask) -> Initiatief:
    fatima = make_partij("Fatima el Idrissi", telefoon="06 12 34 56 78")
    return make_initiatief("Dinsdagtafel", openbaar=True, initiatiefnemer=fatima)


def vragen(van: Initiatief, naar: Initiatief, door: Actor) -> Samenvraag:
    return ask_samen(van, naar, NieuweSamenvraag(WAAROM, sleutel()), door=door)


def lid(gebruiker: Gebruiker) -> Actor:
    return Actor(rol="lid", naam=gebruiker.naam, gebruiker_id=gebruiker.id)


def soorten(initiatief: Initiatief, *wie: Zichtbaarheid) -> list[str]:
    rijen = history.list_for(initiatief.reference, zichtbaarheden=wie or list(Zichtbaarheid))
    return [rij.soort for rij in rijen][::-1]


def close(soep: Initiatief, ruben: Actor) -> None:
    vers = Initiatief.get_by_id(soep.id)
    change_fase(vers, Fase.AFGEROND, resultaat=Resultaat.SAMENGEVOEGD, door=ruben)


def test_after_two_yeses_one_goes_on_with_what_the_other_had(
    soep: Initiatief, tafel: Initiatief, ruben: Actor, browse: Callable[..., Page]
) -> None:
    buren = [make_gebruiker(Rol.LID, f"Buur {n}", f"buur{n}@test.example.org") for n in range(3)]
    for buur in buren:
        give_steun(soep.reference, kolom="IX", door=lid(buur))
        follow(soep.reference, door=lid(buur))
    give_steun(tafel.reference, kolom="IX", door=lid(buren[0]))
    follow(tafel.reference, door=lid(buren[0]))
    vraag = vragen(soep, tafel, ruben)
    with pytest.raises(Refused):
        close(soep, ruben)
    mail = Uitgaand.get(Uitgaand.aan == "anke@test.example.org")
    token = re.search(r"/samen/antwoord/(\S+)", mail.tekst)[1]
    answer_by_token(token, ja=True, door=ANONIEM)
    with pytest.raises(NotFound):
        answer_by_token(token, ja=False, door=ANONIEM)
    with pytest.raises(Refused):
        close(soep, ruben)
    answer_samen(get_vraag(vraag.sleutel), NAAR, ja=True, door=ruben)
    assert [taak.titel for taak in Taak.select()] == ["Sluit af: de plannen gaan samen verder"]
    close(soep, ruben)

    assert Steun.select().where(Steun.onderwerp_key == tafel.sleutel).count() == 3
    assert Volging.select().where(Volging.onderwerp_key == tafel.sleutel).count() == 3
    assert not Steun.select().where(Steun.onderwerp_key == soep.sleutel).exists()
    assert [maker.naam for maker in Medemaker.select()] == ["Anke Visser"]
    assert soorten(tafel, Zichtbaarheid.OPENBAAR) == ["samen_opgegaan_in"]
    oud = browse(f"/initiatieven/{soep.slug}")
    assert f'href="/initiatieven/{tafel.slug}"' in oud.html
    assert "“Soep in de buurt” gaat hier verder" in browse(f"/initiatieven/{tafel.slug}")
    anke = Gebruiker.get(Gebruiker.email == "anke@test.example.org")
    assert "Dinsdagtafel" in browse("/mijn", as_=anke)


def test_one_no_keeps_them_apart(soep: Initiatief, tafel: Initiatief, ruben: Actor) -> None:
    vraag = vragen(soep, tafel, ruben)
    answer_samen(vraag, VAN, ja=True, door=ruben)
    answer_samen(get_vraag(vraag.sleutel), NAAR, ja=False, door=ruben)
    assert not get_vraag(vraag.sleutel).is_open
    with pytest.raises(Refused):
        close(soep, ruben)
    assert soorten(soep) == ["samen_gevraagd", "samen_ja", "samen_nee"]
    assert vragen(soep, tafel, ruben).is_open


def test_asked_once_of_plans_that_can_still_join(
    soep: Initiatief, tafel: Initiatief, ruben: Actor
) -> None:
    for tekst in ("", "x" * 601):
        with pytest.raises(Invalid):
            ask_samen(soep, tafel, NieuweSamenvraag(tekst, sleutel()), door=ruben)
    with pytest.raises(Refused):
        vragen(soep, soep, ruben)
    data = NieuweSamenvraag(WAAROM, sleutel())
    assert ask_samen(soep, tafel, data, door=ruben) == ask_samen(soep, tafel, data, door=ruben)
    with pytest.raises(Refused):
        vragen(soep, tafel, ruben)
    klaar = make_initiatief(fase=Fase.AFGEROND)
    Samenvraag.update(lopend=None).execute()
    with pytest.raises(Refused):
        vragen(soep, klaar, ruben)


@pytest.mark.parametrize("rol", ["", "lid", "begeleider", "raadslid", "partner", "redacteur"])
def test_others_have_no_say(soep: Initiatief, tafel: Initiatief, ruben: Actor, rol: str) -> None:
    vraag, ander = vragen(soep, tafel, ruben), Actor(rol=rol, naam="Ander")
    for doe in (
        lambda: vragen(soep, tafel, ander),
        lambda: answer_samen(vraag, VAN, ja=True, door=ander),
    ):
        with pytest.raises(NotFound):
            doe()


def test_the_pages(
    soep: Initiatief,
    tafel: Initiatief,
    medewerker: Medewerker,
    anke: Gebruiker,
    client: FlaskClient,
    browse: Callable[..., Page],
) -> None:
    begeleider = make_gebruiker(Rol.COORDINATOR, "Sanne Jansen", "sanne@test.example.org")
    zaak = f"/loket/{soep.identificatie}"
    assert f"{zaak}/lijkt-op" in browse(zaak, as_=begeleider).html
    browse(f"{zaak}/lijkt-op", as_=begeleider)
    vraag = f"{zaak}/samen/{tafel.identificatie}"
    browse(vraag, as_=begeleider)
    log_in(client, begeleider)
    assert submit(client, vraag, {"toelichting": ""}).status_code == 422
    assert submit(client, vraag, {"toelichting": WAAROM}).location == zaak
    assert "Zei ja aan de telefoon" in browse(zaak, as_=begeleider)
    samen = f"/samen/{Samenvraag.get().sleutel}"
    mijn = browse("/mijn", as_=anke)
    assert samen in mijn.html
    assert "Er ligt één vraag voor u klaar." in mijn
    assert "Dinsdagtafel" in browse(samen, as_=anke)
    link = re.search(r"/samen/antwoord/\S+", Uitgaand.get(Uitgaand.aan == anke.email).tekst)[0]
    for _ in range(2):
        assert "Eén keer nee is genoeg" in browse(link)
    vreemd = make_gebruiker(Rol.LID, "Joris Bakker", "joris@test.example.org")
    browse(samen, as_=vreemd, status=404)
    log_in(client, anke)
    assert submit(client, f"{samen}/van", {"antwoord": "ja"}, page=samen).location == "/mijn"
    assert Samenvraag.get().van_ja_op is not None
    browse(link, status=404)
    log_in(client, begeleider)
    antwoord = submit(client, f"{samen}/naar", {"antwoord": "ja"}, page=zaak)
    assert antwoord.location == zaak
    assert "Beide makers willen samen verder" in browse(zaak, as_=begeleider)
    assert submit(client, f"{samen}/x", {"antwoord": "ja"}, page=zaak).status_code == 404


def test_makers_who_meet_keep_their_own_plans(
    soep: Initiatief, tafel: Initiatief, ruben: Actor, browse: Callable[..., Page]
) -> None:
    kennis = NieuweSamenvraag(WAAROM, sleutel(), Samensoort.ONTMOETEN)
    vraag = ask_samen(soep, tafel, kennis, door=ruben)
    assert ask_samen(soep, tafel, kennis, door=ruben) == vraag
    mail = Uitgaand.get(Uitgaand.aan == "anke@test.example.org")
    assert "kennismaken" in mail.onderwerp
    assert "Fatima" not in mail.tekst
    pad = re.search(r"(/samen/antwoord/\S+)", mail.tekst)[1]
    assert "Wilt u elkaar leren kennen?" in browse(pad)
    answer_samen(vraag, VAN, ja=True, door=ruben)
    answer_samen(get_vraag(vraag.sleutel), NAAR, ja=True, door=ruben)
    assert Taak.get().titel == "Breng de makers van twee plannen met elkaar in contact"
    assert soorten(tafel)[-1] == "kennismaken_akkoord"
    assert Initiatief.get_by_id(soep.id).fase is Fase.INTAKE
    with pytest.raises(Refused):
        close(soep, ruben)
    assert vragen(soep, tafel, ruben).is_open
