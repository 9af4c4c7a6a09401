"""Nobody waits for the matcher: a submit is answered first, proposals come from the queue."""

from __future__ import annotations

import contextvars
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from flask import Flask

from initiatieven.koppelingen.jobs import propose_missing
from initiatieven.koppelingen.models import Koppeling, Koppelronde
from initiatieven.koppelingen.zoeken import voorstellen
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.plaats import Plaats
from initiatieven.registratie.verplaatsen import change_plaats
from tests.factories.basis import make_thema, make_wijk
from tests.factories.netwerk import make_partner
from tests.initiatieven.koppelingen.wijktuin import Wijktuin, make_wijktuin
from tools.bench.teksten import Schrijver
from tools.bench.visitors import make_drafts
from vems.core import clock
from vems.core.outbox import Uitgaand

NU = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
RunQueue = Callable[[], None]


def submit(app: Flask) -> int:
    """Send a finished form; gives the status."""
    (draft,) = make_drafts(app, 1, Schrijver(Random(3)))
    answer = contextvars.Context().run(
        app.test_client(use_cookies=False).post,
        draft.path,
        headers=draft.headers,
        data=draft.body,
    )
    return answer.status_code


def move(scene: Wijktuin) -> None:
    """Put the initiatief in another wijk."""
    plaats = Plaats(make_wijk("haven"), None)
    begeleider = scene.begeleider
    assert change_plaats(scene.initiatief, plaats, is_openbaar=False, versie=1, door=begeleider)


def test_a_submit_is_answered_before_anybody_searched(app: Flask, run_queue: RunQueue) -> None:
    wijk = make_wijk()
    make_thema("groen", synoniemen=["tuin", "buren", "natuur"])
    make_partner(wijk=wijk)
    assert submit(app) == 302
    assert Uitgaand.select().count() == 1
    assert not Koppelronde.select().exists()
    run_queue()
    assert Koppelronde.get().initiatief == Initiatief.get()
    assert Koppeling.select().exists()


def test_a_matcher_that_fails_costs_no_receipt(
    app: Flask, run_queue: RunQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_partner(wijk=make_wijk())

    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError("no memory")

    with monkeypatch.context() as broken:
        broken.setattr(voorstellen, "who_could_help", fail)
        assert submit(app) == 302
        run_queue()
    assert Uitgaand.select().count() == 1
    assert not Koppelronde.select().exists()
    propose_missing()
    assert Koppelronde.select().count() == 1


def test_a_change_that_nobody_searched_for_is_swept_once(app: Flask, run_queue: RunQueue) -> None:
    with clock.freeze(NU):
        scene = make_wijktuin()
    with clock.freeze(NU + timedelta(hours=1)):
        move(scene)
        assert Koppelronde.select().count() == 1  # the queue has it, and is lost
    for minuten in (65, 70):
        with clock.freeze(NU + timedelta(minutes=minuten)):
            propose_missing()
    assert Koppelronde.select().count() == 2


def test_an_old_change_is_no_news(app: Flask, run_queue: RunQueue) -> None:
    with clock.freeze(NU):
        scene = make_wijktuin()
    with clock.freeze(NU + timedelta(hours=1)):
        move(scene)
    with clock.freeze(NU + timedelta(days=3)):
        propose_missing()
    assert Koppelronde.select().count() == 1
