"""News of the makers: read first, in the story, taken back, mailed once to who follows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.registratie.keuzes import Berichtstand
from initiatieven.registratie.models import Initiatief, Makersnieuws
from initiatieven.registratie.publiek.makersnieuws import (
    NieuwBericht,
    get_nieuws,
    hide_nieuws,
    place_nieuws,
    withdraw_nieuws,
    write_nieuws,
)
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.community.nieuws import hand_out
from vems.community.samenvatting import send_volgnieuws
from vems.community.volgen import follow
from vems.core import clock, history
from vems.core.actor import ANONIEM, Actor
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.fields import sleutel
from vems.core.history import Zichtbaarheid
from vems.core.outbox import Uitgaand

DINSDAG = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
NA_VIEREN = DINSDAG + timedelta(hours=7)
TITEL = "De eerste bomen staan"


@pytest.fixture
def anke(app: Flask) -> Gebruiker:
    return make_gebruiker(Rol.LID, "Anke Visser", "anke@test.example.org")


@pytest.fixture
def ruben(app: Flask) -> Actor:
    return Actor(
        rol="begeleider", naam="Ruben de Wit", als=frozenset({make_medewerker().reference})
    )


@pytest.fixture
def tuin(anke: Gebruiker, ruben: Actor) -> Initiatief:
    medewerker = Initiatief.begeleider.rel_model.get()
    return make_initiatief(openbaar=True, initiatiefnemer=anke.partij, begeleider=medewerker)


@pytest.fixture
def maker(anke: Gebruiker) -> Actor:
    return Actor(rol="lid", naam=anke.naam, gebruiker_id=anke.id, partij_id=anke.partij_id)


def bericht(titel: str = TITEL, tekst: str = "Acht linden, geplant met de school.") -> NieuwBericht:
    return NieuwBericht(titel, tekst, sleutel())


def soorten(initiatief: Initiatief, *wie: Zichtbaarheid) -> list[str]:
    rijen = history.list_for(initiatief.reference, zichtbaarheden=wie or list(Zichtbaarheid))
    return [rij.soort for rij in rijen][::-1]


def test_it_waits_for_a_reader_and_then_stands_in_the_story(
    tuin: Initiatief, maker: Actor, ruben: Actor, browse: Callable[..., Page]
) -> None:
    nieuws = write_nieuws(tuin, bericht(), door=maker)
    pad = f"/initiatieven/{tuin.slug}"
    assert TITEL not in browse(pad)
    assert soorten(tuin, Zichtbaarheid.OPENBAAR) == []
    for _ in range(2):
        place_nieuws(nieuws, door=ruben)
    pagina = browse(pad)
    assert f"Nieuws van de makers: {TITEL}" in pagina
    assert "Acht linden" in pagina
    assert "Acht linden" in browse(f"{pad}/tijdlijn")
    assert soorten(tuin) == ["makersnieuws_geschreven", "makersnieuws"]


def test_the_makers_take_it_back_and_nothing_of_it_stays(
    tuin: Initiatief, maker: Actor, ruben: Actor, browse: Callable[..., Page]
) -> None:
    nieuws = write_nieuws(tuin, bericht(), door=maker)
    place_nieuws(nieuws, door=ruben)
    for _ in range(2):
        withdraw_nieuws(nieuws, door=maker)
    pagina = browse(f"/initiatieven/{tuin.slug}")
    assert TITEL not in pagina
    assert "Dit nieuws staat niet meer op de site." in pagina
    with pytest.raises(Conflict):
        place_nieuws(nieuws, door=ruben)


def test_the_desk_keeps_it_off_with_a_reason_that_the_makers_get(
    tuin: Initiatief, maker: Actor, ruben: Actor
) -> None:
    nieuws = write_nieuws(tuin, bericht(), door=maker)
    for fout in ("", "x" * 301):
        with pytest.raises(Invalid):
            hide_nieuws(nieuws, fout, door=ruben)
    for _ in range(2):
        hide_nieuws(nieuws, "Er staat een adres in.", door=ruben)
    (mail,) = Uitgaand.select()
    assert mail.aan == "anke@test.example.org"
    assert mail.onderwerp == f"Uw nieuws staat niet op de site: {TITEL}"
    assert "Er staat een adres in." in mail.tekst
    assert soorten(tuin, Zichtbaarheid.BETROKKENEN)[-1] == "makersnieuws_verborgen"
    with pytest.raises(Conflict):
        withdraw_nieuws(nieuws, door=maker)


@pytest.mark.parametrize(
    ("rol", "mag"),
    [("", ""), ("lid", ""), ("begeleider", ""), ("raadslid", ""), ("redacteur", "x")],
)
def test_who_may_do_what(tuin: Initiatief, maker: Actor, ruben: Actor, rol: str, mag: str) -> None:
    nieuws, ander = write_nieuws(tuin, bericht(), door=maker), Actor(rol=rol, naam="Ander")
    for doe in (
        lambda: write_nieuws(tuin, bericht(), door=ander),
        lambda: withdraw_nieuws(nieuws, door=ander),
        *([] if mag else [lambda: place_nieuws(nieuws, door=ander)]),
        *([] if mag else [lambda: hide_nieuws(nieuws, "Nee", door=ander)]),
    ):
        with pytest.raises(NotFound):
            doe()
    with pytest.raises(NotFound):
        place_nieuws(nieuws, door=maker)
    with pytest.raises(NotFound):
        get_nieuws(nieuws.sleutel, ANONIEM)
    if mag:
        place_nieuws(nieuws, door=ander)


def test_sent_twice_is_one_and_more_than_three_wait_for_nobody(
    tuin: Initiatief, maker: Actor
) -> None:
    eerste = bericht()
    assert write_nieuws(tuin, eerste, door=maker) == write_nieuws(tuin, eerste, door=maker)
    ander = make_initiatief(openbaar=True, initiatiefnemer=tuin.initiatiefnemer)
    with pytest.raises(NotFound):
        write_nieuws(ander, eerste, door=maker)
    for _ in range(2):
        write_nieuws(tuin, bericht(), door=maker)
    with pytest.raises(Refused):
        write_nieuws(tuin, bericht(), door=maker)
    assert Makersnieuws.select().count() == 3


def test_what_is_not_on_the_site_has_no_news(tuin: Initiatief, maker: Actor, ruben: Actor) -> None:
    nieuws = write_nieuws(tuin, bericht(), door=maker)
    Initiatief.update(is_openbaar=False).execute()
    verborgen = get_nieuws(nieuws.sleutel, ruben)
    with pytest.raises(Refused):
        place_nieuws(verborgen, door=ruben)
    with pytest.raises(Refused):
        write_nieuws(verborgen.initiatief, bericht(), door=maker)


def test_followers_hear_of_it_once_and_not_of_what_was_taken_back(
    tuin: Initiatief, maker: Actor, ruben: Actor
) -> None:
    with clock.freeze(DINSDAG - timedelta(minutes=5)):
        buur = make_gebruiker(Rol.LID, "Joris Bakker", "joris@voorbeeld.nl")
        hand_out()
        follow(tuin.reference, door=Actor(rol="lid", gebruiker_id=buur.id, naam=buur.naam))
    with clock.freeze(DINSDAG):
        place_nieuws(write_nieuws(tuin, bericht(), door=maker), door=ruben)
        weg = write_nieuws(tuin, bericht("Toch geen feest"), door=maker)
        place_nieuws(weg, door=ruben)
        write_nieuws(tuin, bericht("Nog niet gelezen"), door=maker)
    with clock.freeze(DINSDAG + timedelta(minutes=5)):
        send_volgnieuws()
        assert not Uitgaand.select().exists()
        withdraw_nieuws(weg, door=maker)
    with clock.freeze(NA_VIEREN):
        for _ in range(3):
            send_volgnieuws()
    (mail,) = Uitgaand.select()
    assert f"- Nieuws van de makers: {TITEL}" in mail.tekst
    assert mail.tekst.count("Nieuws van de makers") == 1
    assert "Acht linden" not in mail.tekst


def test_the_pages_from_mijn_to_the_site(
    tuin: Initiatief, anke: Gebruiker, client: FlaskClient, browse: Callable[..., Page]
) -> None:
    pad = f"/initiatieven/{tuin.slug}/nieuws"
    assert pad in browse("/mijn", as_=anke).html
    browse(pad, as_=anke)
    log_in(client, anke)
    for fout in ({"titel": "", "tekst": ""}, {"titel": "x" * 81, "tekst": "y" * 1_001}):
        antwoord = submit(client, pad, fout)
        assert antwoord.status_code == 422
    assert "hooguit 80 letters" in antwoord.text
    antwoord = submit(client, pad, {"titel": TITEL, "tekst": "Acht linden.", "sleutel": "é\x00"})
    nieuws = Makersnieuws.get()
    eigen = f"/makersnieuws/{nieuws.sleutel}"
    assert antwoord.location == eigen
    assert "Wacht op controle" in browse(eigen, as_=anke)

    redacteur = make_gebruiker(Rol.REDACTEUR, "Fleur Smit", "fleur@test.example.org")
    assert TITEL in browse(f"/initiatieven/{tuin.slug}", as_=redacteur)
    browse(eigen, as_=redacteur)
    log_in(client, redacteur)
    assert submit(client, f"{eigen}/plaats", {}, page=eigen).location == eigen
    assert submit(client, f"{eigen}/verberg", {"reden": ""}, page=eigen).status_code == 422
    assert submit(client, f"{eigen}/haal-weg", {}, page=eigen).status_code == 404
    log_in(client, anke)
    assert submit(client, f"{eigen}/haal-weg", {}, page=eigen).location == eigen
    assert Makersnieuws.get().stand is Berichtstand.INGETROKKEN


def test_the_story_stays_within_its_statements(
    tuin: Initiatief, maker: Actor, ruben: Actor, browse: Callable[..., Page], queries: Queries
) -> None:
    pad = f"/initiatieven/{tuin.slug}/tijdlijn"
    browse(pad)
    for _ in range(6):
        place_nieuws(write_nieuws(tuin, bericht(), door=maker), door=ruben)
    queries.statements.clear()
    browse(pad)
    assert len(queries) <= 8
