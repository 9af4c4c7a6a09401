"""The vote of a market through its pages: prepared, cast by council and public, counted, shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.markt import change_markt
from initiatieven.markten.models import Inzending, Kraam, Markt
from initiatieven.markten.opvolging.beletsels import list_beletsels
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.raad import griffie_actor, make_kraam, make_markt, make_raadslid
from tests.factories.stemmen import make_stemming
from tests.personas import csrf_of, log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.clock import amsterdam, freeze, now
from vems.participatie.stemmen.keuzes import Stemgroep, Stemvorm
from vems.participatie.stemmen.models import Kiezer, Stembiljet, Stemming, Stemoptie
from vems.participatie.stemmen.stemming import count_stemming

pytestmark = pytest.mark.usefixtures("nu")
Browse = Callable[..., Page]
HOSTILE = ["", "x" * 6000, "<script>alert(1)</script>", "a\x00\x07b", "\u202e" * 9]


def evening() -> tuple[Markt, Gebruiker]:
    markt = make_markt(MarktToestand.MARKTDAG, stemregels="3-2-1", begin=now())
    for nummer in (1, 2, 3):
        make_kraam(markt, nummer)
    return markt, Gebruiker.get_by_id(griffie_actor().gebruiker_id)


def as_client(app: Flask, gebruiker: Gebruiker, rol: Rol) -> FlaskClient:
    return log_in(app.test_client(), gebruiker, rol)


def local(dagen: float) -> str:
    return amsterdam(now() + timedelta(days=dagen)).strftime("%Y-%m-%dT%H:%M")


def regels(groep: str, vorm: str) -> dict[str, object]:
    return {
        "titel": "Raadsprijs" if groep == "raad" else "Publieksprijs",
        "groep": groep,
        "vorm": vorm,
        "gelijk": "eerste_plaatsen",
        "opent": local(0),
        "sluit": local(1),
    }


def test_two_prizes_from_rules_to_result(app: Flask, browse: Browse) -> None:
    markt, griffier = evening()
    client = as_client(app, griffier, Rol.GRIFFIE)
    pad = f"/griffie/markten/{markt.slug}/stemming"
    assert submit(client, pad, regels("raad", "punten")).status_code == 302
    assert submit(client, pad, regels("publiek", "een_stem")).status_code == 302
    assert submit(client, pad, regels("raad", "punten")).status_code == 409
    browse(pad, as_=griffier, rol=Rol.GRIFFIE)
    markt = change_markt(markt, MarktToestand.STEMMING, door=griffie_actor())
    raad, publiek = Stemming.select().order_by(Stemming.id)
    opties = [o.sleutel for o in Stemoptie.select().where(Stemoptie.stemming == raad)]
    lid = make_raadslid()
    stem = {f"keuze_{rang}": opties[rang - 1] for rang in (1, 2, 3)}
    raadslid = as_client(app, lid.gebruiker, Rol.RAADSLID)
    browse(f"/stemmen/{raad.sleutel}", as_=lid.gebruiker, rol=Rol.RAADSLID)
    token = csrf_of(raadslid.get(f"/stemmen/{raad.sleutel}").text)
    for _ in ("once", "and a second click"):
        antwoord = raadslid.post(f"/stemmen/{raad.sleutel}", data={**stem, "csrf_token": token})
        assert antwoord.location.endswith("/gestemd")
    assert Stembiljet.select().count() == 1
    bewijs = re.search(
        r"([0-9A-F]{4}-){3}[0-9A-F]{4}", raadslid.get(f"/stemmen/{raad.sleutel}/gestemd").text
    )
    assert bewijs
    bewijs_url = f"/stemmen/{raad.sleutel}/bewijs?bewijs={bewijs[0]}"
    assert "Ja, deze stem zit in de bus." in app.test_client().get(bewijs_url).text
    assert "U heeft gestemd" in raadslid.get(f"/stemmen/{raad.sleutel}").text

    codes = submit(client, f"{pad}/{publiek.sleutel}/codes", {"aantal": "3"}, page=pad)
    code = re.search(r"[0-9A-F]{5}-[0-9A-F]{5}", codes.text)
    assert code
    andere = [o.sleutel for o in Stemoptie.select().where(Stemoptie.stemming == publiek)]
    bezoeker = app.test_client()
    browse(f"/stemmen/{publiek.sleutel}")
    kies = {"keuze_1": andere[1], "deurcode": code[0]}
    assert submit(bezoeker, f"/stemmen/{publiek.sleutel}", kies).status_code == 302
    assert [str(b) for b in list_beletsels(markt, MarktToestand.UITSLAG)] == [
        "Raadsprijs is nog niet geteld.",
        "Publieksprijs is nog niet geteld.",
    ]
    with freeze(raad.sluit_op):
        client = as_client(app, griffier, Rol.GRIFFIE)
        for stemming in (raad, publiek):
            tellen = submit(client, f"{pad}/{stemming.sleutel}/tellen", {}, page=pad)
            assert tellen.status_code == 302
        page = browse(f"/stemmen/{raad.sleutel}/uitslag")
        assert "Eerste plaatsen" in page
        browse(f"/markten/{markt.slug}")
        change_markt(markt, MarktToestand.UITSLAG, door=griffie_actor())
        form = as_client(app, griffier, Rol.GRIFFIE).get(f"/griffie/markten/{markt.slug}/uitslag")
        assert 'value="Raadsprijs"' in form.text
        assert 'value="Publieksprijs"' in form.text
        assert app.test_client().get(f"/stemmen/{raad.sleutel}/telstaat.csv").status_code == 200


def test_no_page_or_export_shows_a_total_before_the_end(app: Flask) -> None:
    markt, griffier = evening()
    stemming = make_stemming(plannen=("Een", "Twee"))
    Stemming.update(onderwerp_kind="markt", onderwerp_key=markt.slug).execute()
    Markt.update(toestand=MarktToestand.STEMMING).execute()
    optie = Stemoptie.get(Stemoptie.naam == "Twee").sleutel
    paden = [
        f"/stemmen/{stemming.sleutel}",
        f"/stemmen/{stemming.sleutel}/uitslag",
        f"/markten/{markt.slug}",
        f"/griffie/markten/{markt.slug}/stemming",
        f"/griffie/markten/{markt.slug}",
    ]
    clients = [as_client(app, griffier, Rol.GRIFFIE), app.test_client()]
    weg = re.compile(r'name="csrf_token"[^>]*>|nonce="[^"]*"')
    voor = [weg.sub("", client.get(pad).text) for client in clients for pad in paden]
    for nummer in range(7):
        Kiezer.create(stemming=stemming, wie=f"lid:{nummer}")
        Stembiljet.create(stemming=stemming, keuzes=[optie], bewijs=str(nummer))
    na = [weg.sub("", client.get(pad).text) for client in clients for pad in paden]
    assert voor == na
    for bestand in ("telstaat.csv", "bewijzen.csv"):
        antwoord = clients[1].get(f"/stemmen/{stemming.sleutel}/{bestand}")
        assert antwoord.status_code in (302, 404)
        assert clients[0].get(f"/stemmen/{stemming.sleutel}/{bestand}").status_code == 404


def test_a_council_vote_is_for_the_council(app: Flask) -> None:
    stemming = make_stemming(Stemgroep.RAAD, Stemvorm.PUNTEN)
    lid = as_client(app, make_gebruiker(Rol.LID), Rol.LID)
    assert lid.get(f"/stemmen/{stemming.sleutel}").status_code == 404
    assert app.test_client().get(f"/stemmen/{stemming.sleutel}").status_code == 302
    assert app.test_client().get("/stemmen/bestaatniet").status_code in (302, 404)


def test_an_open_council_vote_says_who_voted_what_after_the_count(
    app: Flask, browse: Browse
) -> None:
    stemming = make_stemming(Stemgroep.RAAD, Stemvorm.EEN_STEM, is_geheim=False)
    lid = make_raadslid()
    client = as_client(app, lid.gebruiker, Rol.RAADSLID)
    optie = Stemoptie.get(Stemoptie.naam == "Soep op dinsdag").sleutel
    assert submit(client, f"/stemmen/{stemming.sleutel}", {"keuze_1": optie}).status_code == 302
    assert "E. van Dam" not in app.test_client().get(f"/stemmen/{stemming.sleutel}/uitslag").text
    with freeze(stemming.sluit_op):
        count_stemming(stemming, door=griffie_actor())
    page = browse(f"/stemmen/{stemming.sleutel}/uitslag")
    assert "E. van Dam" in page


@pytest.mark.parametrize("rommel", HOSTILE, ids=["empty", "long", "xss", "control", "bidi"])
def test_bad_input_keeps_the_page(app: Flask, rommel: str) -> None:
    markt, griffier = evening()
    client = as_client(app, griffier, Rol.GRIFFIE)
    pad = f"/griffie/markten/{markt.slug}/stemming"
    antwoord = submit(client, pad, dict.fromkeys(regels("raad", "punten"), rommel))
    assert antwoord.status_code == 422
    stemming = make_stemming()
    bezoeker = app.test_client()
    stem = submit(bezoeker, f"/stemmen/{stemming.sleutel}", {"keuze_1": rommel, "deurcode": rommel})
    assert stem.status_code == 422
    bewijs = bezoeker.get(f"/stemmen/{stemming.sleutel}/bewijs", query_string={"bewijs": rommel})
    assert bewijs.status_code in (200, 400)
    assert not Stembiljet.select().exists()
    assert Inzending.select().count() == Kraam.select().count() == 3


def test_the_ballot_keeps_its_query_budget(app: Flask, queries: list[str]) -> None:
    stemming = make_stemming()
    client = app.test_client()
    client.get(f"/stemmen/{stemming.sleutel}")
    before = len(queries)
    assert client.get(f"/stemmen/{stemming.sleutel}").status_code == 200
    assert len(queries) - before <= 8
