from datetime import UTC, date, datetime, timedelta

import pytest
from flask import Flask

from initiatieven.koppelingen.jobs import follow_up_vragen, propose_missing
from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.leven import Vraagstelling, ask
from initiatieven.koppelingen.models import Koppelronde
from initiatieven.koppelingen.subscribers import propose_after_submit
from initiatieven.koppelingen.zoeken import voorstellen
from initiatieven.registratie.events import initiatief_ingediend
from tests.initiatieven.koppelingen.wijktuin import make_wijktuin, walk
from vems.core import clock
from vems.core.exceptions import Invalid
from vems.core.outbox import Uitgaand

START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def mails() -> list[str]:
    return [m.onderwerp for m in Uitgaand.select().where(Uitgaand.aan.contains("contact@"))]


def test_one_reminder_after_five_working_days_and_lapse_after_fifteen(app: Flask) -> None:
    with clock.freeze(START):
        scene = make_wijktuin()
        walk(scene, "gevraagd")
    for dagen, aantal, toestand in (
        (7, 1, KoppelingToestand.GEVRAAGD),
        (8, 2, KoppelingToestand.GEVRAAGD),
        (20, 2, KoppelingToestand.GEVRAAGD),
        (22, 2, KoppelingToestand.GEEN_REACTIE),
    ):
        with clock.freeze(START + timedelta(days=dagen)):
            follow_up_vragen()
            follow_up_vragen()
        assert len(mails()) == aantal, dagen
        assert scene.koppeling().toestand is toestand


def test_no_answer_is_asked_for_after_the_question_lapsed(app: Flask) -> None:
    december = datetime(2026, 12, 21, 9, tzinfo=UTC)
    with clock.freeze(december):
        scene = make_wijktuin()
        walk(scene, "akkoord_initiatiefnemer")
        with pytest.raises(Invalid, match="tot en met 13 januari 2027. Daarna vervalt de vraag."):
            ask(
                scene.koppeling(),
                Vraagstelling("Kan dit?", date(2029, 1, 1)),
                door=scene.begeleider,
            )
        vraag = Vraagstelling("Kan dit?", date(2027, 1, 13))
        ask(scene.koppeling(), vraag, door=scene.begeleider)
    (mail,) = Uitgaand.select().where(Uitgaand.aan.contains("contact@"))
    assert "antwoord voor woensdag 13 januari 2027" in mail.tekst
    assert "Na woensdag 13 januari 2027 vervalt de vraag." in mail.tekst
    for dag, toestand in ((13, KoppelingToestand.GEVRAAGD), (14, KoppelingToestand.GEEN_REACTIE)):
        with clock.freeze(datetime(2027, 1, dag, 9, tzinfo=UTC)):
            follow_up_vragen()
        assert scene.koppeling().toestand is toestand, dag


def test_a_submit_is_answered_with_proposals_at_once(app: Flask) -> None:
    scene = make_wijktuin(voorgesteld=False)
    initiatief_ingediend.send(None, sleutel=scene.initiatief.sleutel)
    initiatief_ingediend.send(None, sleutel=scene.initiatief.sleutel)
    assert Koppelronde.select().count() == 1


def test_what_the_submit_missed_is_swept(app: Flask, monkeypatch) -> None:  # noqa: ANN001
    scene = make_wijktuin(voorgesteld=False)

    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError("no memory")

    with monkeypatch.context() as broken:
        broken.setattr(voorstellen, "who_could_help", fail)
        propose_after_submit(None, sleutel=scene.initiatief.sleutel)
    assert Koppelronde.select().count() == 0
    propose_missing()
    propose_missing()
    assert Koppelronde.select().count() == 1
