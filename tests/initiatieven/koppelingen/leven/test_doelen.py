from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.graph import load_relations
from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.leven import agree
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.toevoegen import add_koppeling
from netwerk.relaties.models import Relatie
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_gemeente, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_doel
from tests.initiatieven.koppelingen.wijktuin import Wijktuin, make_wijktuin
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.actor import SYSTEEM

Browse = Callable[..., Page]


@pytest.fixture
def scene(app: Flask) -> Wijktuin:
    return make_wijktuin()


def test_a_goal_is_claimed_and_decided(app: Flask, client: FlaskClient, scene: Wijktuin) -> None:
    doel = make_doel()
    koppeling = add_koppeling(
        scene.initiatief, doel.reference, reden="Buren ontmoeten elkaar", door=scene.begeleider
    )
    agree(koppeling, ja=True, door=scene.initiatiefnemer)
    relatie = Relatie.get(Relatie.naar_kind == "doel")
    assert relatie.zekerheid < 1
    log_in(client, scene.noor.gebruiker)
    html = client.get("/doelen").get_data(as_text=True)
    assert "Wijktuin De Bloesem" in html
    submit(client, f"/doelen/{koppeling.sleutel}/bevestigen", {}, page="/doelen")
    relatie = Relatie.get_by_id(relatie.id)
    assert (relatie.zekerheid, relatie.is_openbaar) == (1.0, True)
    assert scene.koppeling(doel.reference).toestand is KoppelingToestand.GEACCEPTEERD
    # The contribution is the relation; a goal helps nobody, so the match draws no arrow of its own.
    projectie = load_relations([koppeling.sleutel])[koppeling.sleutel]
    assert projectie is not None
    assert projectie.relaties == ()


def test_a_refused_goal_needs_a_reason(app: Flask, client: FlaskClient, scene: Wijktuin) -> None:
    doel = make_doel()
    koppeling = add_koppeling(
        scene.initiatief, doel.reference, reden="Buren ontmoeten elkaar", door=scene.begeleider
    )
    agree(koppeling, ja=True, door=scene.initiatiefnemer)
    log_in(client, scene.noor.gebruiker)
    path = f"/doelen/{koppeling.sleutel}/weigeren"
    assert submit(client, path, {"reden": " "}).status_code == 422
    submit(client, path, {"reden": "Telt al mee bij een ander doel"})
    assert scene.koppeling(doel.reference).toestand is KoppelingToestand.GEWEIGERD
    assert Relatie.get(Relatie.naar_kind == "doel").tot is not None


def test_a_gebiedsregisseur_elsewhere_decides_nothing(browse: Browse, scene: Wijktuin) -> None:
    ander = make_medewerker("Piet Post", Rol.GEBIEDSREGISSEUR)
    doel = make_doel()
    koppeling = add_koppeling(scene.initiatief, doel.reference, reden="Past", door=scene.begeleider)
    agree(koppeling, ja=True, door=scene.initiatiefnemer)
    assert "Bloesem" not in browse("/doelen", as_=ander.gebruiker)
    browse(f"/doelen/{koppeling.sleutel}/weigeren", as_=ander.gebruiker, status=404)


def test_the_coordinator_decides_for_the_whole_city_and_nowhere_else(
    app: Flask, client: FlaskClient, scene: Wijktuin
) -> None:
    doel = make_doel()
    stad = make_initiatief("Zingen in de hele stad", gebied=make_gemeente())
    koppelingen = [
        add_koppeling(initiatief, doel.reference, reden="Past", door=SYSTEEM)
        for initiatief in (scene.initiatief, stad)
    ]
    for koppeling in koppelingen:
        agree(koppeling, ja=True, door=SYSTEEM)
    log_in(client, make_gebruiker(Rol.COORDINATOR))
    html = client.get("/doelen").get_data(as_text=True)
    assert "Zingen in de hele stad" in html
    assert "Bloesem" not in html
    in_de_wijk, in_de_stad = koppelingen
    verboden = submit(client, f"/doelen/{in_de_wijk.sleutel}/bevestigen", {}, page="/doelen")
    assert verboden.status_code == 404
    submit(client, f"/doelen/{in_de_stad.sleutel}/bevestigen", {}, page="/doelen")
    assert Koppeling.get_by_id(in_de_stad.id).toestand is KoppelingToestand.GEACCEPTEERD
