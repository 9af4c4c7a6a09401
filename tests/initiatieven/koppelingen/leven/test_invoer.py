"""What cannot be right in a step is answered by one clear sentence; what was typed stays."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.keuzes import KoppelingToestand
from tests.initiatieven.koppelingen.wijktuin import Wijktuin, make_wijktuin, walk
from tests.personas import log_in, submit
from vems.core.clock import today


@pytest.fixture
def scene(app: Flask) -> Wijktuin:
    return make_wijktuin()


@pytest.mark.parametrize("dag", ["31-02-2026", "morgen"])
def test_a_day_that_is_none(client: FlaskClient, scene: Wijktuin, dag: str) -> None:
    koppeling = walk(scene, "akkoord_initiatiefnemer")
    log_in(client, scene.ruben.gebruiker)
    vraag = {"tekst": "Kunt u komen?", "uiterlijk": dag}
    antwoord = submit(client, f"/koppelingen/{koppeling.sleutel}/vragen", vraag)
    assert antwoord.status_code == 422
    assert "Vul een dag in met cijfers, bijvoorbeeld 1-12-2026." in antwoord.text
    assert "Kunt u komen?" in antwoord.text
    assert scene.koppeling().gevraagd_op is None


def test_a_day_as_people_write_it(client: FlaskClient, scene: Wijktuin) -> None:
    koppeling = walk(scene, "akkoord_initiatiefnemer")
    log_in(client, scene.ruben.gebruiker)
    dag = today() + timedelta(days=7)
    vraag = {"tekst": "Kunt u komen?", "uiterlijk": f"{dag.day}-{dag.month}-{dag.year}"}
    assert submit(client, f"/koppelingen/{koppeling.sleutel}/vragen", vraag).status_code == 302
    assert scene.koppeling().antwoord_uiterlijk == dag


def test_a_reason_that_is_not_in_the_list(client: FlaskClient, scene: Wijktuin) -> None:
    log_in(client, scene.ruben.gebruiker)
    pad = f"/koppelingen/{scene.koppeling().sleutel}/verwerpen"
    antwoord = submit(client, pad, {"reden": "zomaar", "toelichting": "Past niet bij ons"})
    assert antwoord.status_code == 422
    assert "Kies een reden. Dan weten collega" in antwoord.text
    assert "Past niet bij ons" in antwoord.text


def test_a_day_beside_a_reason_that_knows_none_is_not_dropped(
    client: FlaskClient, scene: Wijktuin
) -> None:
    pad = f"/gevraagd/{walk(scene, 'gevraagd').sleutel}"
    log_in(client, scene.marijke)
    weer = (today() + timedelta(days=60)).isoformat()
    nee = {"nee-weigerreden": "doen_we_al", "nee-weer_vanaf": weer}
    antwoord = submit(client, f"{pad}/nee", nee, page=pad)
    assert antwoord.status_code == 422
    assert "Een dag past alleen bij “Wij hebben nu geen tijd”." in antwoord.text
    assert weer in antwoord.text
    assert scene.koppeling().toestand is KoppelingToestand.GEVRAAGD
