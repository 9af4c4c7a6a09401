"""What is said after a step holds: for who reads it, and for what it was about."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.leven import ask, judge
from initiatieven.koppelingen.zoeken.toevoegen import add_koppeling
from netwerk.kennis.keuzes import KennisSoort
from netwerk.kennis.registration import NieuwKennisitem, register_kennisitem
from netwerk.themas.inlezen import register_standaard
from tests.factories.netwerk import make_doel
from tests.initiatieven.koppelingen.wijktuin import VRAAG, Wijktuin, make_wijktuin, walk
from tests.personas import log_in, submit
from vems.accounts.models import Gebruiker
from vems.core.actor import SYSTEEM
from vems.core.clock import today


@pytest.fixture
def scene(app: Flask) -> Wijktuin:
    return make_wijktuin()


def _say(
    client: FlaskClient, wie: Gebruiker, pad: str, data: dict[str, object], page: str = ""
) -> str:
    """Give the page that is met after a step."""
    log_in(client, wie)
    antwoord = submit(client, pad, data, page=page)
    assert antwoord.status_code == 302, antwoord.text
    return client.get(antwoord.location).get_data(as_text=True)


def _overzicht(scene: Wijktuin) -> str:
    return f"/initiatieven/{scene.initiatief.slug}/koppelingen"


def test_an_article_asks_nothing_of_the_maker(client: FlaskClient, scene: Wijktuin) -> None:
    register_standaard(door=SYSTEEM)
    les = NieuwKennisitem("Vijf fouten", KennisSoort.LES, "Begin klein.", "GD", themas=("groen",))
    item = register_kennisitem(les, door=SYSTEEM)
    pad = f"{_overzicht(scene)}/zoeken"
    keuze = {"naam": "vijf", "doelwit": str(item.reference), "reden": "Handig om te lezen"}
    pagina = _say(client, scene.ruben.gebruiker, pad, keuze, f"{pad}?naam=vijf")
    assert "Toegevoegd. De initiatiefnemer krijgt er bericht van." in pagina
    koppeling = scene.koppeling(item.reference)
    judge(koppeling, geschikt=False, reden="Toch niet", door=scene.begeleider)
    pad = f"/koppelingen/{koppeling.sleutel}/geschikt"
    pagina = _say(client, scene.ruben.gebruiker, pad, {}, _overzicht(scene))
    assert "Aangeraden. De initiatiefnemer krijgt er bericht van." in pagina


def test_the_desk_reads_what_it_wrote_down(client: FlaskClient, scene: Wijktuin) -> None:
    koppeling = walk(scene, "beoordeeld_geschikt")
    gezegd: dict[str, object] = {"hoe": "telefoon", "gezegd_op": today().isoformat()}
    pad = f"/koppelingen/{koppeling.sleutel}/akkoord"
    pagina = _say(client, scene.ruben.gebruiker, pad, gezegd)
    assert "Vastgelegd. De gegevens blijven bij ons tot beiden ja zeggen." in pagina
    assert "Uw gegevens" not in pagina
    ask(scene.koppeling(), VRAAG, door=scene.begeleider)
    vraag = f"/gevraagd/{koppeling.sleutel}"
    namens = {f"ja-{naam}": waarde for naam, waarde in gezegd.items()}
    pagina = _say(client, scene.ruben.gebruiker, f"{vraag}/ja", namens, vraag)
    assert "Vastgelegd. Breng hen nu met elkaar in contact." in pagina


def test_a_goal_goes_to_who_keeps_the_programme(client: FlaskClient, scene: Wijktuin) -> None:
    koppeling = add_koppeling(
        scene.initiatief, make_doel().reference, reden="Ontmoeten", door=scene.begeleider
    )
    pad = f"/koppelingen/{koppeling.sleutel}/akkoord"
    pagina = _say(client, scene.anke, pad, {}, _overzicht(scene))
    assert "De gebiedsregisseur beslist of het meetelt." in pagina


def test_nobody_promises_to_remind_or_introduce_a_colleague(
    client: FlaskClient, scene: Wijktuin
) -> None:
    koppeling = scene.koppeling(scene.noor.reference)
    pad = f"/koppelingen/{koppeling.sleutel}/vragen"
    pagina = _say(client, scene.ruben.gebruiker, pad, {"tekst": "Denkt u mee?"})
    assert "Gevraagd. Komt er geen antwoord? Bel dan zelf." in pagina
    vraag = f"/gevraagd/{koppeling.sleutel}"
    log_in(client, scene.noor.gebruiker)
    assert "U krijgt de gegevens van de initiatiefnemer" not in client.get(vraag).text
    pagina = _say(client, scene.noor.gebruiker, f"{vraag}/ja", {}, vraag)
    assert "Dank u. De begeleider weet dat u erbij bent." in pagina
