from datetime import timedelta

import pytest
from flask import Flask
from flask_babel import force_locale

from initiatieven.koppelingen.keuzes import (
    KoppelingToestand,
    Uitkomst,
    Verwerpreden,
)
from initiatieven.koppelingen.leven import (
    Antwoord,
    Vraagstelling,
    agree,
    answer,
    ask,
    end_zonder_klik,
    finish,
    introduce,
    judge,
)
from initiatieven.koppelingen.leven.overgangen import OVERGANGEN
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.toevoegen import add_koppeling
from initiatieven.registratie.keuzes import Toestand
from initiatieven.registratie.models import Initiatief
from tests.factories.basis import make_medewerker
from tests.factories.netwerk import make_partner
from tests.initiatieven.koppelingen.wijktuin import (
    KANARIE,
    NEE,
    VRAAG,
    actor,
    leaks,
    make_wijktuin,
    turn,
    walk,
)
from vems.core.clock import today
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.fields import sleutel
from vems.core.history import Gebeurtenis, Zichtbaarheid, explanation
from vems.core.i18n import translate
from vems.core.outbox import Uitgaand


def test_the_whole_life_with_the_turn_going_round(app: Flask) -> None:
    scene = make_wijktuin()
    for tot, beurt in (
        ("beoordeeld_geschikt", Toestand.BIJ_INITIATIEFNEMER),
        ("akkoord_initiatiefnemer", Toestand.BIJ_GEMEENTE),
        ("gevraagd", Toestand.BIJ_PARTNER),
        ("geaccepteerd", Toestand.BIJ_GEMEENTE),
        ("geintroduceerd", Toestand.BIJ_INITIATIEFNEMER),
    ):
        koppeling = scene.koppeling()
        {
            "beoordeeld_geschikt": lambda k: judge(k, geschikt=True, door=scene.begeleider),
            "akkoord_initiatiefnemer": lambda k: agree(k, ja=True, door=scene.initiatiefnemer),
            "gevraagd": lambda k: ask(k, VRAAG, door=scene.begeleider),
            "geaccepteerd": lambda k: answer(k, Antwoord(ja=True), door=scene.partner),
            "geintroduceerd": lambda k: introduce(k, door=scene.begeleider),
        }[tot](koppeling)
        assert turn(scene) is beurt, tot
    koppeling = scene.koppeling()
    finish(koppeling, uitkomst=Uitkomst.VEEL, door=scene.initiatiefnemer)
    assert koppeling.toestand is KoppelingToestand.SAMENWERKING
    finish(koppeling, uitkomst=Uitkomst.BEETJE, door=scene.partner)
    rij = scene.koppeling()
    assert rij.toestand is KoppelingToestand.AFGEROND
    assert (rij.uitkomst_initiatiefnemer, rij.uitkomst_doelwit) == (Uitkomst.VEEL, Uitkomst.BEETJE)


def test_the_timeline_keeps_codes_and_is_wholly_english_for_an_english_reader(app: Flask) -> None:
    scene = make_wijktuin()
    ander = Koppeling.get(Koppeling.doelwit_kind == "medewerker")
    walk(scene, "gevraagd")
    with app.test_request_context(), force_locale("nl"):
        reden = Verwerpreden.TE_VER
        hulp = make_partner("De Verte")
        verte = add_koppeling(
            scene.initiatief, hulp.reference, reden="gehoord", door=scene.begeleider
        )
        judge(verte, geschikt=False, verwerpreden=reden, door=scene.begeleider)
        ask(ander, VRAAG, door=scene.begeleider)
        answer(scene.koppeling(), NEE, door=scene.partner)
    rows = {rij.soort: rij for rij in Gebeurtenis.select()}
    with app.test_request_context(), force_locale("en"):
        assert explanation(rows["koppeling_verworpen"]) == "Too far away."
        assert explanation(rows["koppeling_nee"]) == "We don't have time now."
        waarom = explanation(rows["koppeling_gevraagd"])
        assert waarom.startswith("Works in the same district (Kersentuin)"), waarom
        assert explanation(rows["koppeling_erbij"]).startswith("Is responsible for")
        stap = Initiatief.get_by_id(scene.initiatief.id).volgende_stap
        assert translate(stap) != stap


def test_added_by_hand_is_suitable_at_once(app: Flask) -> None:
    scene = make_wijktuin()
    door = scene.begeleider
    extra = make_partner("De Verte")
    koppeling = add_koppeling(scene.initiatief, extra.reference, reden="Kent de wijk", door=door)
    assert koppeling.toestand is KoppelingToestand.GESCHIKT
    assert turn(scene) is Toestand.BIJ_INITIATIEFNEMER
    assert Uitgaand.select().where(Uitgaand.over_key == scene.initiatief.sleutel).count() == 1
    agree(koppeling, ja=True, door=scene.initiatiefnemer)


def test_what_the_gemeente_must_do_goes_before_what_may_be_chosen(app: Flask) -> None:
    scene = make_wijktuin()
    koppeling = scene.koppeling()
    anders = {"id": None, "sleutel": sleutel(), "doelwit_key": make_partner("De Kern").sleutel}
    ander = Koppeling.create(**{**koppeling.__data__, **anders})
    judge(koppeling, geschikt=True, door=scene.begeleider)
    judge(ander, geschikt=True, door=scene.begeleider)
    assert turn(scene) is Toestand.BIJ_INITIATIEFNEMER
    agree(koppeling, ja=True, door=scene.initiatiefnemer)
    assert turn(scene) is Toestand.BIJ_GEMEENTE
    ask(koppeling, VRAAG, door=scene.begeleider)
    answer(koppeling, Antwoord(ja=True), door=scene.partner)
    assert turn(scene) is Toestand.BIJ_GEMEENTE


def test_contact_data_move_at_the_introduction_and_not_before(app: Flask) -> None:
    scene = make_wijktuin()
    walk(scene, "geaccepteerd")
    aan_partner = [m for m in Uitgaand.select() if "contact@" in m.aan]
    assert len(aan_partner) == 1
    assert not leaks(aan_partner[0].tekst + aan_partner[0].onderwerp)
    aan_anke = [m.tekst for m in Uitgaand.select() if KANARIE[1] in m.aan]
    assert not any("0999 55 12 34" in tekst for tekst in aan_anke)
    introduce(scene.koppeling(), door=scene.begeleider)
    partner_mail = Uitgaand.select().where(Uitgaand.aan.contains("contact@"))[-1]
    assert leaks(partner_mail.tekst) == list(KANARIE)
    anke_mail = Uitgaand.select().where(Uitgaand.aan == KANARIE[1])[-1]
    assert "0999 55 12 34" in anke_mail.tekst
    assert "Op zaterdag" in anke_mail.tekst


def test_no_history_names_the_initiator(app: Flask) -> None:
    scene = make_wijktuin()
    walk(scene, "geintroduceerd")
    for gebeurtenis in Gebeurtenis.select():
        assert not leaks(str(gebeurtenis.gegevens))


def test_only_asking_and_the_yes_of_an_organisation_are_public(app: Flask) -> None:
    scene = make_wijktuin()
    walk(scene, "geintroduceerd")
    openbaar = [
        g.soort
        for g in Gebeurtenis.select().where(Gebeurtenis.zichtbaarheid == Zichtbaarheid.OPENBAAR)
    ]
    assert openbaar == ["koppeling_gevraagd", "koppeling_ja"]


def test_nobody_is_asked_before_the_initiator_said_yes(app: Flask) -> None:
    scene = make_wijktuin()
    koppeling = walk(scene, "beoordeeld_geschikt")
    with pytest.raises(Refused):
        ask(koppeling, VRAAG, door=scene.begeleider)
    with pytest.raises(Refused):
        introduce(koppeling, door=scene.begeleider)


@pytest.mark.parametrize("rol", ["lid", "partner", "raadslid", "vakambtenaar", "beheerder", ""])
def test_only_the_guide_judges(app: Flask, rol: str) -> None:
    scene = make_wijktuin()
    with pytest.raises(NotFound):
        judge(scene.koppeling(), geschikt=True, door=actor(scene.anke, rol))


def test_another_guide_does_not_judge(app: Flask) -> None:
    scene = make_wijktuin()
    ander = make_medewerker("Els Post")
    with pytest.raises(NotFound):
        judge(
            scene.koppeling(),
            geschikt=True,
            door=actor(ander.gebruiker, "begeleider", ander.reference),
        )


def test_another_partner_does_not_answer(app: Flask) -> None:
    scene = make_wijktuin()
    koppeling = walk(scene, "gevraagd")
    with pytest.raises(NotFound):
        answer(koppeling, Antwoord(ja=True), door=actor(scene.marijke, "partner"))


def test_a_rejection_needs_a_reason_and_so_does_a_no(app: Flask) -> None:
    scene = make_wijktuin()
    with pytest.raises(Invalid) as fout:
        judge(scene.koppeling(), geschikt=False, reden=" ", door=scene.begeleider)
    assert fout.value.veld == "reden"
    koppeling = walk(scene, "gevraagd")
    with pytest.raises(Invalid) as fout:
        answer(koppeling, Antwoord(ja=False), door=scene.partner)
    assert fout.value.veld == "weigerreden"


def test_a_no_gives_the_turn_back_and_is_told_without_blame(app: Flask) -> None:
    scene = make_wijktuin()
    answer(walk(scene, "gevraagd"), NEE, door=scene.partner)
    assert turn(scene) is Toestand.BIJ_GEMEENTE
    laatste = Uitgaand.select().where(Uitgaand.aan == KANARIE[1])[-1]
    assert "Niemand kreeg uw gegevens" in laatste.tekst


def test_two_who_judge_at_the_same_time_do_not_overwrite_each_other(app: Flask) -> None:
    scene = make_wijktuin()
    een, ander = scene.koppeling(), scene.koppeling()
    judge(een, geschikt=True, door=scene.begeleider)
    with pytest.raises(Conflict):
        judge(ander, geschikt=False, reden="te laat", door=scene.begeleider)


def test_no_click_ends_it(app: Flask) -> None:
    scene = make_wijktuin()
    koppeling = walk(scene, "geintroduceerd")
    end_zonder_klik(koppeling, reden="Andere verwachtingen", door=scene.initiatiefnemer)
    assert scene.koppeling().toestand is KoppelingToestand.GEEN_KLIK


def test_the_answer_day_lies_ahead(app: Flask) -> None:
    scene = make_wijktuin()
    koppeling = walk(scene, "akkoord_initiatiefnemer")
    gisteren = Vraagstelling("Kunt u?", uiterlijk=today() - timedelta(days=1))
    with pytest.raises(Invalid) as fout:
        ask(koppeling, gisteren, door=scene.begeleider)
    assert fout.value.veld == "uiterlijk"


def test_every_state_but_the_first_can_be_reached() -> None:
    bereikbaar = {overgang.naar for overgang in OVERGANGEN.values()}
    assert set(KoppelingToestand) - bereikbaar == {KoppelingToestand.VOORGESTELD}
