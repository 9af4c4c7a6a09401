"""Settings have versions; the newest counts and none is lost."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from flask import Flask

from vems.core.actor import SYSTEEM, Actor
from vems.core.database import database
from vems.core.exceptions import Conflict
from vems.instellingen.gemeente import (
    GEMEENTE,
    Gemeente,
    change_gemeente,
    read_gemeente,
    read_sluitingsdagen,
)
from vems.instellingen.models import Instelling
from vems.instellingen.waarden import change_setting, read_setting

BEHEERDER = Actor(rol="beheerder", naam="Saskia Prins")


def test_an_empty_installation_has_defaults(app: Flask) -> None:
    assert read_gemeente() == Gemeente()
    assert read_setting("norm", 5) == 5
    assert read_sluitingsdagen() == frozenset()


def test_the_newest_version_counts_and_the_older_stay(app: Flask) -> None:
    change_gemeente(Gemeente(naam="Westerkade"), door=SYSTEEM)
    change_gemeente(replace(read_gemeente(), telefoon="14 0999"), door=BEHEERDER)
    assert read_gemeente() == Gemeente(naam="Westerkade", telefoon="14 0999")
    rows = Instelling.select().where(Instelling.naam == GEMEENTE.naam).order_by(Instelling.versie)
    assert [(r.versie, r.door_naam) for r in rows] == [(1, "VEMS"), (2, "Saskia Prins")]


def test_settings_do_not_mix(app: Flask) -> None:
    change_setting("een", 1, door=SYSTEEM)
    change_setting("twee", 2, door=SYSTEEM)
    assert (read_setting("een", 0), read_setting("twee", 0)) == (1, 2)


@pytest.mark.parametrize("waarde", [0, False, "", [], {}, {"ë": ["€", 1.5, None]}])
def test_a_value_comes_back_as_it_went_in(app: Flask, waarde: object) -> None:
    change_setting("proef", waarde, door=SYSTEEM)
    assert read_setting("proef", "standaard") == waarde


def test_a_fact_of_a_later_version_is_ignored(app: Flask) -> None:
    """After going back a release, the settings of the newer one still open."""
    change_setting(GEMEENTE.naam, {"naam": "Westerkade", "hologram": "ja"}, door=SYSTEEM)
    assert read_gemeente().naam == "Westerkade"


def test_two_at_the_same_moment_both_count_or_one_is_told(app: Flask) -> None:
    """The version is unique: who came second gets a Conflict, never an error page."""
    barrier = threading.Barrier(4)
    told: list[str] = []

    def change(nummer: int) -> None:
        with database.obj.connection_context():
            barrier.wait()
            try:
                change_setting("proef", nummer, door=SYSTEEM)
            except Conflict:
                told.append("conflict")

    threads = [threading.Thread(target=change, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    versions = [row.versie for row in Instelling.select().order_by(Instelling.versie)]
    assert versions == list(range(1, 5 - len(told)))
