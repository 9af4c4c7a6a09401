"""Westerkade on another day and another database: the same city, with dates that fit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Markt
from initiatieven.registratie.models import Initiatief
from tests.vems.demo.conftest import make_app
from vems.core import changes, clock
from vems.core.clock import amsterdam
from vems.core.database import database
from vems.core.history import Gebeurtenis
from vems.core.outbox import Toestand, Uitgaand
from vems.demo.westerkade.bron import Rij

# A Sunday in the night, with holidays in the weeks before.
ANDERE_DAG = datetime(2027, 5, 9, 1, 20, tzinfo=UTC)


def _facts() -> list[tuple[object, ...]]:
    """Give what must be the same in every load at the same moment."""
    rows = Initiatief.select().order_by(Initiatief.id)
    return [
        (i.sleutel, i.slug, i.identificatie, i.ingediend_op, i.fase, i.beloofd_op) for i in rows
    ]


def test_dates_follow_the_day_it_is_loaded(
    make_westerkade: Callable[[datetime], tuple[Path, object]], rijen: dict[str, Rij]
) -> None:
    folder, _ = make_westerkade(ANDERE_DAG)
    with make_app(folder).app_context(), clock.freeze(ANDERE_DAG):
        for initiatief in Initiatief.select():
            rij = rijen[initiatief.titel]
            stand = (initiatief.fase.value, initiatief.toestand.value)
            assert stand == (rij["fase"], rij["toestand"]), rij["sleutel"]
            bedoeld = amsterdam(ANDERE_DAG).date() - timedelta(days=rij["dagen_geleden"])
            verschil = bedoeld - amsterdam(initiatief.ingediend_op).date()
            assert timedelta(0) <= verschil <= timedelta(days=6), rij["sleutel"]
        assert Gebeurtenis.select().where(Gebeurtenis.op > ANDERE_DAG).count() == 0
        assert Uitgaand.select().where(Uitgaand.toestand == Toestand.MISLUKT).count() == 0
        titels = {markt.toestand: markt.titel for markt in Markt.select()}
        assert titels[MarktToestand.OPROEP_OPEN].endswith("zomer 2027")
    changes.clear_followers()
    database.obj.close()


@pytest.mark.postgres
def test_postgresql_gets_the_same_city_as_sqlite(
    stad: Flask, postgres_stad: tuple[Path, str]
) -> None:
    verwacht = _facts()
    database.obj.close()
    with make_app(*postgres_stad).app_context():
        assert _facts() == verwacht
    database.obj.close()
