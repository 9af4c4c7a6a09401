"""History: declared events, exact keys, visibility per item, sentences."""

from __future__ import annotations

import pytest
from flask import Flask

from vems.core.actor import SYSTEEM, Actor
from vems.core.database import write
from vems.core.history import (
    Event,
    Gebeurtenis,
    Zichtbaarheid,
    explanation,
    list_for,
    record,
    register_events,
    sentence,
)
from vems.core.reference import Reference

VERPLAATST = Event(
    "test_verplaatst",
    "%(wie)s ging naar %(waar)s",
    frozenset({"wie", "waar"}),
    toelichting="Vanaf %(waar)s.",
)
register_events(VERPLAATST)
DING = Reference("ding", "1")


def tell(zichtbaarheid: Zichtbaarheid, door: Actor = SYSTEEM) -> Gebeurtenis:
    with write():
        return record(
            DING,
            VERPLAATST,
            zichtbaarheid=zichtbaarheid,
            gegevens={"wie": "Anke", "waar": "De Kern"},
            door=door,
        )


def test_each_reader_sees_what_is_for_him(app: Flask) -> None:
    for zichtbaarheid in Zichtbaarheid:
        tell(zichtbaarheid)
    assert list_for(DING, zichtbaarheden=[Zichtbaarheid.OPENBAAR]).count() == 1
    both = [Zichtbaarheid.OPENBAAR, Zichtbaarheid.BETROKKENEN]
    assert list_for(DING, zichtbaarheden=both).count() == 2


def test_an_event_reads_as_a_sentence(app: Flask) -> None:
    gebeurtenis = tell(Zichtbaarheid.OPENBAAR)
    assert sentence(gebeurtenis) == "Anke ging naar De Kern"
    assert explanation(gebeurtenis) == "Vanaf De Kern."


def test_other_keys_than_declared_are_refused(app: Flask) -> None:
    with pytest.raises(ValueError, match="carries"), write():
        record(
            DING,
            VERPLAATST,
            zichtbaarheid=Zichtbaarheid.INTERN,
            gegevens={"wie": "Anke"},
            door=SYSTEEM,
        )


def test_history_is_written_inside_the_transaction(app: Flask) -> None:
    with pytest.raises(RuntimeError):
        record(
            DING,
            VERPLAATST,
            zichtbaarheid=Zichtbaarheid.INTERN,
            gegevens={"wie": "a", "waar": "b"},
            door=SYSTEEM,
        )


def test_who_did_it_is_kept(app: Flask) -> None:
    door = Actor(rol="begeleider", gebruiker_id=7, naam="Ruben", kanaal="telefoon", namens="Fatima")
    row = Gebeurtenis.get_by_id(tell(Zichtbaarheid.INTERN, door).id)
    assert (row.door_rol, row.door_naam, row.kanaal, row.namens) == (
        "begeleider",
        "Ruben",
        "telefoon",
        "Fatima",
    )


def test_an_event_is_declared_once() -> None:
    with pytest.raises(ValueError, match="twice"):
        register_events(Event("test_verplaatst", "iets anders"))
