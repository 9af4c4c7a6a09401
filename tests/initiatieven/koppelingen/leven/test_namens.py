"""The desk says yes for a side only with how and when that side said it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.leven import Antwoord, Vraagstelling, agree, answer, ask, judge
from initiatieven.koppelingen.leven.namens import Namens
from initiatieven.koppelingen.models import Koppeling
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.loket.models import Klantcontact
from tests.browse import check_page
from tests.initiatieven.koppelingen.wijktuin import make_wijktuin
from tests.personas import log_in, submit
from vems.core.clock import today
from vems.core.exceptions import Invalid
from vems.core.history import Gebeurtenis, Zichtbaarheid

BELDE = Namens(ContactSoort.TELEFOON, today())


def test_one_guide_alone_brings_nobody_together(app: Flask) -> None:
    scene = make_wijktuin()
    koppeling, ruben = scene.koppeling(), scene.begeleider
    judge(koppeling, geschikt=True, door=ruben)
    for namens in (None, Namens(ContactSoort.TELEFOON, today() + timedelta(days=1))):
        with pytest.raises(Invalid):
            agree(koppeling, ja=True, namens=namens, door=ruben)
    agree(koppeling, ja=True, namens=BELDE, door=ruben)
    ask(koppeling, Vraagstelling("Kunt u helpen?"), door=ruben)
    for namens in (None, Namens(ContactSoort.BRIEF, today() - timedelta(days=1))):
        with pytest.raises(Invalid):
            answer(koppeling, Antwoord(ja=True, namens=namens), door=ruben)
    assert Koppeling.get_by_id(koppeling.id).toestand is KoppelingToestand.GEVRAAGD
    answer(koppeling, Antwoord(ja=True, namens=BELDE), door=ruben)
    vast = Koppeling.get_by_id(koppeling.id)
    assert set(vast.gezegd) == {"initiatiefnemer", "doelwit"}
    contacten = list(Klantcontact.select().order_by(Klantcontact.id))
    assert [(rij.soort, rij.is_tweerichting) for rij in contacten] == [
        (ContactSoort.TELEFOON, True),
        (ContactSoort.TELEFOON, False),
    ]
    assert "zegt ja op onze vraag" in contacten[1].onderwerp
    rows = Gebeurtenis.select().where(Gebeurtenis.soort.startswith("koppeling_namens"))
    assert [rij.zichtbaarheid for rij in rows] == [Zichtbaarheid.BETROKKENEN] * 2


def test_the_sides_themselves_need_not_say_how(app: Flask) -> None:
    scene = make_wijktuin()
    koppeling = scene.koppeling()
    judge(koppeling, geschikt=True, door=scene.begeleider)
    agree(koppeling, ja=True, door=scene.initiatiefnemer)
    ask(koppeling, Vraagstelling("Kunt u helpen?"), door=scene.begeleider)
    answer(koppeling, Antwoord(ja=True), door=scene.partner)
    assert Koppeling.get_by_id(koppeling.id).gezegd == {}
    assert not Klantcontact.select().exists()


def test_the_pages_of_the_desk_ask_it(app: Flask, client: FlaskClient) -> None:
    scene = make_wijktuin()
    koppeling = scene.koppeling()
    judge(koppeling, geschikt=True, door=scene.begeleider)
    log_in(client, scene.ruben.gebruiker)
    pad = f"/koppelingen/{koppeling.sleutel}/akkoord"
    check_page(pad, client.get(pad).text)
    leeg = submit(client, pad, {})
    assert leeg.status_code == 422
    assert "Vul in hoe zij dit zeiden." in leeg.text
    zei = {"hoe": "telefoon", "gezegd_op": today().isoformat()}
    assert submit(client, pad, zei).status_code == 302
    ask(scene.koppeling(), Vraagstelling("Kunt u helpen?"), door=scene.begeleider)
    vraag = f"/gevraagd/{koppeling.sleutel}"
    check_page(vraag, client.get(vraag).text)
    assert submit(client, f"{vraag}/ja", {}, page=vraag).status_code == 422
    zei = {f"ja-{veld}": waarde for veld, waarde in zei.items()}
    assert submit(client, f"{vraag}/ja", zei, page=vraag).status_code == 302
    van_hen = app.test_client()
    log_in(van_hen, scene.marijke)
    assert "Het loket noteerde het ja van de maker" in van_hen.get(vraag).text
    van_anke = app.test_client()
    log_in(van_anke, scene.anke)
    slug = scene.initiatief.slug
    assert (
        "Het loket noteerde het ja van wie is gevraagd"
        in van_anke.get(f"/initiatieven/{slug}/koppelingen").text
    )
