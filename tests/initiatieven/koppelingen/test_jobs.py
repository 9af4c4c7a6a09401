from datetime import UTC, date, datetime, timedelta

import pytest
from flask import Flask

from initiatieven.koppelingen import jobs
from initiatieven.koppelingen.jobs import follow_up_vragen, propose_missing
from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.leven import Vraagstelling, ask, judge
from initiatieven.koppelingen.models import Koppelronde
from initiatieven.koppelingen.subscribers import propose_after_submit
from initiatieven.koppelingen.tonen.overzicht import as_audit
from initiatieven.koppelingen.zoeken import voorstellen
from initiatieven.koppelingen.zoeken.gewichten import PUNTEN
from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from initiatieven.registratie.events import initiatief_ingediend
from initiatieven.registratie.keuzes import Fase
from netwerk.matching.gewichten import HUIDIG
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_partner, make_vraag
from tests.initiatieven.koppelingen.wijktuin import make_wijktuin, walk
from vems.core import clock
from vems.core.actor import SYSTEEM
from vems.core.clock import now
from vems.core.exceptions import Invalid
from vems.core.outbox import Uitgaand
from vems.instellingen.waarden import change_setting

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


def test_other_weights_renew_what_nobody_judged_yet(app: Flask, monkeypatch) -> None:  # noqa: ANN001
    """In batches, oldest search first; a judged match and what is closed keep their explanation."""
    scene = make_wijktuin()
    ander = make_partner("De Kern")
    propose_koppelingen(scene.initiatief, door=SYSTEEM)
    judge(scene.koppeling(), geschikt=True, door=scene.begeleider)
    klaar = make_initiatief("Klaar", fase=Fase.AFGEROND)
    Koppelronde.create(initiatief=klaar, gewichten_versie=HUIDIG.versie, generatie=1, op=now())
    buur = make_initiatief("Buurtuin", gebied=scene.initiatief.gebied)
    make_vraag(buur.reference)
    propose_koppelingen(buur, door=SYSTEEM)
    propose_missing()
    assert Koppelronde.select().count() == 4  # nothing changed, nobody searches
    punten = {**HUIDIG.punten, "behoefte": 5, "thema": 40, "plaats": 20}
    change_setting(PUNTEN.naam, punten, goedgekeurd_door="Bo Bosch", door=SYSTEEM)
    nieuw = f"{HUIDIG.versie}.1"
    monkeypatch.setattr(jobs, "_PER_KEER", 1)
    for keer, gezocht in enumerate(({"Wijktuin De Bloesem"}, {"Wijktuin De Bloesem", "Buurtuin"})):
        propose_missing()
        rondes = Koppelronde.select().where(Koppelronde.gewichten_versie == nieuw)
        assert {ronde.initiatief.titel for ronde in rondes} == gezocht, keer
    propose_missing()
    assert Koppelronde.select().where(Koppelronde.gewichten_versie == nieuw).count() == 2
    beoordeeld, nog_niet = scene.koppeling(), scene.koppeling(ander.reference)
    assert beoordeeld.toestand is KoppelingToestand.GESCHIKT
    assert beoordeeld.uitleg["versie"] == beoordeeld.ronde.gewichten_versie == HUIDIG.versie
    assert nog_niet.toestand is KoppelingToestand.VOORGESTELD
    assert nog_niet.uitleg["versie"] == nog_niet.ronde.gewichten_versie == nieuw
    assert [rij["herhaalbaar"] for rij in as_audit(scene.initiatief)["koppelingen"]].count(
        False
    ) == 0
