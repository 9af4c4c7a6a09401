"""For whom an article is, whether it helped, and that somebody looks at it again in time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.zoeken.kandidaten import load_kandidaten
from netwerk.kennis.keuzes import KennisSoort, Publiek
from netwerk.kennis.models import Kennisitem, Kennisoordeel
from netwerk.kennis.nakijken import list_te_laat, remind_nakijken
from netwerk.kennis.oordelen import Telling, count_oordelen
from netwerk.kennis.registration import NieuwKennisitem, change_kennisitem, register_kennisitem
from netwerk.themas.inlezen import register_standaard
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.actor import SYSTEEM, Actor
from vems.core.clock import freeze, now, today
from vems.core.outbox import Uitgaand
from vems.core.reference import load_shown
from vems.core.search.documents import load_documents

Browse = Callable[..., Page]


def write(titel: str, *publiek: Publiek, door: Actor = SYSTEEM) -> Kennisitem:
    data = NieuwKennisitem(
        titel, KennisSoort.LES, "Begin klein.", "GD", themas=("groen",), publiek=frozenset(publiek)
    )
    return register_kennisitem(data, door=door)


@pytest.fixture
def items(app: Flask) -> dict[Publiek, Kennisitem]:
    """An article for each audience."""
    register_standaard(door=SYSTEEM)
    return {lid: write(f"Les voor {lid.value}", lid) for lid in Publiek}


@pytest.mark.parametrize(
    ("rol", "leest"),
    [
        (None, {"initiatiefnemer"}),
        (Rol.LID, {"initiatiefnemer"}),
        (Rol.BEGELEIDER, {"initiatiefnemer", "begeleider"}),
        (Rol.PARTNER, {"initiatiefnemer", "partner"}),
        (Rol.GRIFFIE, {"initiatiefnemer", "raad"}),
        (Rol.REDACTEUR, {lid.value for lid in Publiek}),
        (Rol.TOEZICHT, {lid.value for lid in Publiek}),
    ],
)
def test_each_reads_what_is_for_them(
    browse: Browse, items: dict[Publiek, Kennisitem], rol: Rol | None, leest: set[str]
) -> None:
    wie = make_gebruiker(rol) if rol else None
    lijst = browse("/kennis", as_=wie)
    actor = Actor(rol=rol.value if rol else "")
    shown = load_shown([item.reference for item in items.values()], actor)
    for lid, item in items.items():
        mag = lid.value in leest
        assert (item.titel in lijst) is mag
        assert (item.reference in shown) is mag
        browse(f"/kennis/{item.slug}", as_=wie, status=200 if mag else 404)


def test_of_one_audience_when_chosen(browse: Browse, items: dict[Publiek, Kennisitem]) -> None:
    wie = make_gebruiker(Rol.PARTNER)
    assert "Les voor initiatiefnemer" not in browse("/kennis?voor=partner", as_=wie)
    for onzin in ("raad", "x" * 900, "%00"):
        assert "Les voor raad" not in browse(f"/kennis?voor={onzin}", as_=wie)


def test_what_is_not_for_makers_is_in_no_public_place(items: dict[Publiek, Kennisitem]) -> None:
    documenten = load_documents([item.reference for item in items.values()])
    openbaar = {ref.key for ref, doc in documenten.items() if doc and doc.openbaar}
    assert openbaar == {items[Publiek.INITIATIEFNEMER].slug}
    aangeraden = {k.reference.key for k in load_kandidaten({}) if k.reference.kind == "kennisitem"}
    assert aangeraden == openbaar


def test_whether_it_helped_is_said_once_and_by_nobody(
    browse: Browse, client: FlaskClient, items: dict[Publiek, Kennisitem]
) -> None:
    item = items[Publiek.INITIATIEFNEMER]
    pad = f"/kennis/{item.slug}"
    for fout, zin in (
        ({"opmerking": "Mooi"}, "Kies ja of nee."),
        ({"hielp": "misschien"}, "Kies ja of nee."),
        ({"hielp": "nee", "opmerking": "x" * 301}, "hooguit 300 tekens"),
        ({"hielp": "nee", "opmerking": "Bel 06 12 34 56 78"}, "Laat e-mailadressen"),
        ({"hielp": "nee", "opmerking": "Mail anke@web.nl"}, "Laat e-mailadressen"),
    ):
        antwoord = submit(client, pad, fout)
        assert antwoord.status_code == 422
        assert zin in antwoord.text
    assert submit(client, pad, {"hielp": "nee", "opmerking": "Ik mis 1 ding."}).status_code == 302
    assert "U gaf al antwoord" in client.get(pad).text
    ander = items[Publiek.INITIATIEFNEMER].slug
    client.post(f"/kennis/{ander}", data={"hielp": "ja"})
    assert Kennisoordeel.select().count() == 1
    velden = set(Kennisoordeel._meta.fields)
    assert velden == {"id", "sleutel", "item", "hielp", "opmerking", "created_at"}


def test_the_editor_reads_the_counts_and_what_was_said(
    client: FlaskClient, browse: Browse, items: dict[Publiek, Kennisitem]
) -> None:
    item = items[Publiek.INITIATIEFNEMER]
    submit(client, f"/kennis/{item.slug}", {"hielp": "nee", "opmerking": "Ik mis een tekening."})
    assert count_oordelen([item]) == {item.id: Telling(0, 1, 1)}
    redacteur = make_gebruiker(Rol.REDACTEUR)
    assert "Les voor raad" in browse("/kennis/beheer", as_=redacteur)
    assert "Ik mis een tekening." in browse(f"/kennis/{item.slug}/wijzig", as_=redacteur)
    for rol in (Rol.BEGELEIDER, Rol.PARTNER):
        browse("/kennis/beheer", as_=make_gebruiker(rol), status=404)
    assert "Ik mis een tekening." not in browse(f"/kennis/{item.slug}")


def test_one_reminder_when_it_is_time_to_look_again(
    app: Flask, browse: Browse, client: FlaskClient
) -> None:
    register_standaard(door=SYSTEEM)
    eigen, ander = make_gebruiker(Rol.REDACTEUR), make_gebruiker(Rol.REDACTEUR)
    door = Actor(rol="redacteur", gebruiker_id=eigen.id)
    een, twee = write("Een", Publiek.RAAD, door=door), write("Twee", Publiek.RAAD, door=door)
    write("Van niemand", Publiek.RAAD)
    remind_nakijken()
    assert _mails() == {}
    with freeze(now() + timedelta(days=365)):
        assert [item.titel for item in list_te_laat()] == ["Een", "Twee", "Van niemand"]
        remind_nakijken()
        remind_nakijken()
        assert _mails() == {eigen.email: 3, ander.email: 1}
        Gebruiker.update(is_actief=False).where(Gebruiker.id == eigen.id).execute()
        change_kennisitem(
            Kennisitem.get_by_id(een.id),
            NieuwKennisitem("Een", KennisSoort.LES, "Nog goed.", "GD", themas=("groen",)),
            door=door,
        )
        assert [item.titel for item in list_te_laat()] == ["Twee", "Van niemand"]
        assert Kennisitem.get_by_id(een.id).nakijken_op == today() + timedelta(days=365)
        page = browse("/kennis/beheer", as_=ander)
        assert "2 artikelen moet u nu nakijken." in page
        assert "Nu nakijken" in page
        log_in(client, ander)
        assert "Wij kijken dit binnenkort opnieuw na." in client.get(f"/kennis/{twee.slug}").text


def _mails() -> dict[str, int]:
    """Give how many articles each mail about looking again names."""
    mails = Uitgaand.select().where(Uitgaand.eenmalig.startswith("nakijken:"))
    return {mail.aan: mail.tekst.count("\n- ") for mail in mails}
