"""Small tables in memory: seen at once when they change, one look per unit of work."""

from __future__ import annotations

import pytest
from flask import Flask

from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.gebieden.models import Gebied
from netwerk.themas.boom import _kept as themas
from netwerk.themas.boom import boom as themaboom
from tests.factories.basis import make_thema, make_wijk
from tests.queries import Queries
from vems.core.changes import announce, last_cursor
from vems.core.database import write


def rename(wijk: Gebied, naam: str) -> None:
    Gebied.update(naam=naam).where(Gebied.id == wijk.id).execute()
    announce(wijk.reference)


def test_a_request_looks_once_for_all_tables(app: Flask, queries: Queries) -> None:
    make_wijk()
    make_thema()
    with app.test_request_context():
        gebiedenboom(), themaboom()
        gebiedenboom(), themaboom()
    assert sum("wijzigingen" in sql for sql in queries.statements) == 1


def test_a_write_looks_once_outside_requests(app: Flask, queries: Queries) -> None:
    make_wijk()
    gebiedenboom(), themaboom()
    del queries.statements[:]
    with write():
        for _ in range(10):
            gebiedenboom(), themaboom()
    assert sum("wijzigingen" in sql for sql in queries.statements) == 1


def test_a_write_sees_its_own_changes(app: Flask) -> None:
    wijk = make_wijk()
    with write():
        assert gebiedenboom().by_id(wijk.id).naam == wijk.naam
        rename(wijk, "Nieuwe naam")
        assert gebiedenboom().by_id(wijk.id).naam == "Nieuwe naam"
    assert gebiedenboom().by_id(wijk.id).naam == "Nieuwe naam"


def test_what_was_rolled_back_was_never_kept(app: Flask) -> None:
    wijk = make_wijk()
    oud = gebiedenboom().by_id(wijk.id).naam
    with pytest.raises(ZeroDivisionError), write():
        rename(wijk, "Toch niet")
        assert gebiedenboom().by_id(wijk.id).naam == "Toch niet"
        raise ZeroDivisionError
    assert gebiedenboom().by_id(wijk.id).naam == oud


def test_a_savepoint_that_failed_is_forgotten_inside_the_write(app: Flask) -> None:
    wijk = make_wijk()
    with write():
        oud = gebiedenboom().by_id(wijk.id).naam
        with pytest.raises(ZeroDivisionError), write():
            rename(wijk, "Toch niet")
            gebiedenboom()
            raise ZeroDivisionError
        assert gebiedenboom().by_id(wijk.id).naam == oud


def test_a_change_is_seen_by_the_next_look(app: Flask) -> None:
    wijk = make_wijk()
    gebiedenboom()
    with write():
        rename(wijk, "Overdie")
    assert gebiedenboom().by_id(wijk.id).naam == "Overdie"
    make_wijk("risdam")
    assert gebiedenboom().by_slug("risdam") is not None


def test_what_was_rolled_back_does_not_hide_a_later_change(app: Flask) -> None:
    """SQLite gives the number of a change that was rolled back to the next one."""
    wijk, thema = make_wijk(), make_thema()
    with pytest.raises(ZeroDivisionError), write():
        announce(*[thema.reference] * 3)
        gebiedenboom()
        raise ZeroDivisionError
    with write():
        rename(wijk, "Later")
    assert gebiedenboom().by_id(wijk.id).naam == "Later"


def test_the_log_is_read_once_also_for_what_a_page_does_not_use(app: Flask) -> None:
    wijk = make_wijk()
    themaboom()
    with write():
        announce(*[wijk.reference] * 3)
    with app.test_request_context():
        gebiedenboom()
    assert themas.cursor == last_cursor()
