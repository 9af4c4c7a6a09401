"""Where files lie: once, within the room there is, and nothing left of what was refused."""

from __future__ import annotations

import os
from datetime import UTC, datetime

import pytest
from flask import Flask

from initiatieven.bijlagen import toevoegen
from initiatieven.bijlagen.jobs import count_lost, tidy_bijlagen
from initiatieven.bijlagen.models import Bijlage
from initiatieven.bijlagen.toevoegen import add_bijlage
from initiatieven.registratie.models import Initiatief
from tests.factories.bestanden import list_files, make_nieuwe
from tests.factories.initiatieven import make_initiatief
from vems.core.actor import Actor
from vems.core.exceptions import Invalid, NotFound, Refused


def test_sent_twice_is_one(app: Flask, tuin: Initiatief, maker: Actor) -> None:
    data = make_nieuwe()
    assert add_bijlage(tuin, data, door=maker) == add_bijlage(tuin, data, door=maker)
    assert len(list_files(app)) == 2
    ander = make_initiatief(initiatiefnemer=tuin.initiatiefnemer)
    with pytest.raises(NotFound):
        add_bijlage(ander, data, door=maker)


def test_a_refused_file_leaves_nothing(app: Flask, tuin: Initiatief, maker: Actor) -> None:
    with pytest.raises(Invalid):
        add_bijlage(tuin, make_nieuwe(naam="foto.svg"), door=maker)
    assert list_files(app) == []
    assert not Bijlage.select().exists()


@pytest.mark.parametrize(
    ("naam", "waarde"), [("MAX_AANTAL", 1), ("MAX_BYTES", 500), ("MAX_PER_DAG", 1)]
)
def test_there_is_room_for_so_much(
    tuin: Initiatief,
    maker: Actor,
    monkeypatch: pytest.MonkeyPatch,
    naam: str,
    waarde: int,
    app: Flask,
) -> None:
    monkeypatch.setattr(toevoegen, naam, waarde)
    add_bijlage(tuin, make_nieuwe(), door=maker)
    with pytest.raises(Refused):
        add_bijlage(tuin, make_nieuwe(), door=maker)
    assert len(list_files(app)) == 2


def test_a_full_disk_refuses_politely(
    app: Flask, tuin: Initiatief, maker: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vems.core.files.opslag.VRIJ", 1.0)
    with pytest.raises(Refused):
        add_bijlage(tuin, make_nieuwe(), door=maker)
    assert list_files(app) == []


def test_what_no_row_names_is_tidied_after_a_day(
    app: Flask, tuin: Initiatief, maker: Actor
) -> None:
    bijlage = add_bijlage(tuin, make_nieuwe(), door=maker)
    folder = app.config["VEMS"].bijlagen_folder / "ab"
    folder.mkdir(exist_ok=True)
    oud, jong = folder / ("ab" + "0" * 30), folder / ("ab" + "1" * 30)
    for path in (oud, jong):
        path.write_bytes(b"x")
    for path in list_files(app):
        if path != jong:
            os.utime(path, (0, datetime(2026, 1, 1, tzinfo=UTC).timestamp()))
    for _ in range(2):
        tidy_bijlagen()
    assert not oud.exists()
    assert jong.exists()
    assert count_lost() == 0
    (folder.parent / bijlage.opslag[:2] / bijlage.opslag).unlink()
    assert count_lost() == 1
