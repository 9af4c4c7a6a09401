"""Messages of the council to makers: no address on either side, logged, limited, answered once."""

from __future__ import annotations

import pytest
from flask import Flask

from initiatieven.raad.berichten import (
    PER_DAG,
    answer_raadsbericht,
    get_raadsbericht,
    list_sent,
    send_raadsbericht,
)
from initiatieven.raad.models import Raadsbericht
from initiatieven.registratie.models import Initiatief
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    griffie_actor,
    initiatiefnemer_actor,
    make_raadslid,
    raadslid_actor,
)
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.actor import ANONIEM
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.history import Zichtbaarheid, list_for
from vems.core.outbox import Uitgaand

pytestmark = pytest.mark.usefixtures("nu")


def test_neither_side_sees_an_address_and_both_texts_are_logged(app: Flask) -> None:
    lid, plan = make_raadslid(), make_initiatief("Wijktuin", openbaar=True)
    maker = initiatiefnemer_actor(plan)
    bericht = send_raadsbericht(plan, "Wat kost het?", raadslid=lid, door=raadslid_actor(lid))
    answer_raadsbericht(bericht, "Ongeveer 400 euro.", door=maker)
    heen, terug = Uitgaand.select().order_by(Uitgaand.id)
    assert lid.gebruiker.email not in heen.tekst
    assert "E. van Dam (Groen Westerkade)" in heen.tekst
    assert f"/raadsberichten/{bericht.sleutel}" in heen.tekst
    assert terug.aan == lid.gebruiker.email
    assert heen.aan not in terug.tekst
    assert "Ongeveer 400 euro." in terug.tekst
    openbaar = list_for(plan.reference, zichtbaarheden=[Zichtbaarheid.OPENBAAR])
    assert not [g for g in openbaar if g.soort.startswith("raadsbericht")]
    besloten = list_for(plan.reference, zichtbaarheden=[Zichtbaarheid.BETROKKENEN])
    assert [g.gegevens["tekst"] for g in besloten if g.soort.startswith("raadsbericht")] == [
        "Ongeveer 400 euro.",
        "Wat kost het?",
    ]
    with pytest.raises(Refused):
        answer_raadsbericht(Raadsbericht.get(), "Nog eens.", door=maker)


def test_who_may_not_does_not_find_it(app: Flask) -> None:
    lid, plan = make_raadslid(), make_initiatief(openbaar=True)
    bericht = send_raadsbericht(plan, "Vraag", raadslid=lid, door=raadslid_actor(lid))
    buurman = initiatiefnemer_actor(make_initiatief(openbaar=True))
    for ander in (ANONIEM, buurman, griffie_actor(), raadslid_actor(make_raadslid("Ander"))):
        with pytest.raises(NotFound):
            get_raadsbericht(bericht.sleutel, ander)
        with pytest.raises(NotFound):
            answer_raadsbericht(bericht, "Antwoord", door=ander)
    for door in (griffie_actor(), raadslid_actor(make_raadslid("Derde"))):
        with pytest.raises(NotFound):
            send_raadsbericht(plan, "Vraag", raadslid=lid, door=door)
    with pytest.raises(NotFound):
        send_raadsbericht(make_initiatief(), "Vraag", raadslid=lid, door=raadslid_actor(lid))


def test_a_form_sent_twice_is_one_message_and_a_day_has_a_limit(app: Flask) -> None:
    lid, plan = make_raadslid(), make_initiatief(openbaar=True)
    door = raadslid_actor(lid)
    for _ in range(2):
        send_raadsbericht(plan, "Vraag", raadslid=lid, formulier="bcdfgh", door=door)
    assert Raadsbericht.select().count() == Uitgaand.select().count() == 1
    for nummer in range(PER_DAG - 1):
        send_raadsbericht(plan, f"Vraag {nummer}", raadslid=lid, door=door)
    with pytest.raises(Refused, match="Morgen"):
        send_raadsbericht(plan, "Te veel", raadslid=lid, door=door)
    assert len(list_sent(lid, 50)) == PER_DAG
    ander = make_raadslid("Ander")
    for wrong in ("", " \x00 ", "x" * 2001):
        with pytest.raises(Invalid):
            send_raadsbericht(plan, wrong, raadslid=ander, door=raadslid_actor(ander))


def test_the_page_sends_and_the_makers_answer_from_theirs(app: Flask) -> None:
    lid, plan = make_raadslid(), make_initiatief("Wijktuin", openbaar=True)
    maker = initiatiefnemer_actor(plan)
    raad = log_in(app.test_client(), lid.gebruiker, Rol.RAADSLID)
    page = f"/raad/bericht/{plan.slug}"
    for wrong in ("", "x" * 100_000):
        assert submit(raad, page, {"tekst": wrong}).status_code == 422
    sleutel = {"sleutel": "bcdfghjkmnpqrs"}
    for _ in range(2):
        assert submit(raad, page, {"tekst": "Wat kost het?", **sleutel}).status_code == 302
    bericht = Raadsbericht.get()
    fenna = log_in(app.test_client(), Gebruiker.get_by_id(maker.gebruiker_id), Rol.LID)
    eigen = fenna.get(f"/mijn/{plan.slug}").get_data(as_text=True)
    assert f"/raadsberichten/{bericht.sleutel}" in eigen
    answer = f"/raadsberichten/{bericht.sleutel}"
    assert submit(fenna, answer, {"tekst": ""}).status_code == 422
    assert submit(fenna, answer, {"tekst": "400 euro."}).status_code == 302
    assert "400 euro." in raad.get("/raad").get_data(as_text=True)
    assert raad.get(answer).status_code == 404
    Initiatief.update(is_openbaar=False).execute()
    assert raad.get(page).status_code == 404
    assert "Wijktuin" not in raad.get("/raad").get_data(as_text=True)
