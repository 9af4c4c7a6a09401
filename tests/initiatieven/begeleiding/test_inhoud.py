"""Answers, plan, scan, decisions and looking back; and a whole case through the real guards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from flask import Flask

from initiatieven.begeleiding.antwoord.antwoorden import prepare_antwoord, send_antwoord
from initiatieven.begeleiding.antwoord.goedkeuring import approve_antwoord
from initiatieven.begeleiding.antwoord.nee import NieuwAntwoord
from initiatieven.begeleiding.fasen.feiten import load_feiten
from initiatieven.begeleiding.fasen.verzetten import change_fase
from initiatieven.begeleiding.keuzes import (
    NEE_CHECKLIST,
    PLAN_VRAGEN,
    AntwoordSoort,
    NeeReden,
    NeeSoort,
    NeeVariant,
)
from initiatieven.begeleiding.plan.plannen import (
    PlanInvoer,
    list_verplicht,
    save_plan,
)
from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.races import race
from vems.accounts.keuzes import Rol
from vems.core.clock import now
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.outbox import Uitgaand
from vems.partijen.registration import email_of

NEE = NieuwAntwoord(
    AntwoordSoort.NEE,
    "Het Kerkplein wordt in 2028 opnieuw gemaakt.",
    nee_soort=NeeSoort.DIENSTVERLENING,
    reden=NeeReden.AL_GEPLAND,
    variant=NeeVariant.NU_NIET,
    nu_niet_tot=date(2027, 10, 1),
    alternatief="Een tap op marktdagen.",
    contactpersoon="Ruben de Wit",
    gesproken="Drie keer gebeld, niemand nam op.",
    checklist=frozenset(NEE_CHECKLIST),
)


def test_a_no_without_alternative_says_so(app: object) -> None:
    ruben = make_medewerker()
    initiatief = make_initiatief(begeleider=ruben, fase=Fase.VERKENNING)
    data = replace(NEE, alternatief="", geen_alternatief=True)
    assert prepare_antwoord(initiatief, data, door=actor_of(ruben)).geen_alternatief


def test_a_no_is_approved_by_another_coordinator_and_closes(app: object, nu: object) -> None:
    """Story I4: the no, its mail with the way to a second look, and the closing."""
    ruben = make_medewerker()
    carla = actor_of(make_medewerker("Carla Bos", Rol.COORDINATOR))
    dirk = actor_of(make_medewerker("Dirk Pool", Rol.COORDINATOR))
    initiatief = make_initiatief("Watertap", begeleider=ruben, fase=Fase.VERKENNING)
    door = actor_of(ruben)
    nee = prepare_antwoord(initiatief, NEE, door=door)
    with pytest.raises(Refused, match="coördinator"):
        send_antwoord(nee, door=door)
    with pytest.raises(NotFound):
        approve_antwoord(nee, door=door)
    with pytest.raises(Conflict) as fout:
        prepare_antwoord(initiatief, replace(NEE, uitleg="Anders."), door=carla)
    assert NEE.uitleg in fout.value.theirs.values()
    assert "Anders." in fout.value.yours.values()
    eigen = prepare_antwoord(initiatief, replace(NEE, gezien=nee.sleutel), door=carla)
    with pytest.raises(Refused, match="zelf"):
        approve_antwoord(eigen, door=carla)
    with pytest.raises(Refused, match="nieuwer"):
        send_antwoord(nee, door=door)
    with pytest.raises(Refused, match="Verstuur eerst"):
        change_fase(initiatief, Fase.AFGEROND, resultaat=Resultaat.GEMOTIVEERD_NEE, door=door)
    approve_antwoord(eigen, door=dirk)
    send_antwoord(eigen, door=door)
    send_antwoord(eigen, door=door)
    mail = _mail_to(initiatief)
    assert "Vraag voor 24 december 2026 een tweede blik." in mail.tekst
    assert "1 oktober 2027" in mail.tekst
    assert "Een tap op marktdagen." in mail.tekst
    assert "bezwaar" not in mail.tekst
    assert "Stuur een klacht aan klachten@" in mail.tekst
    change_fase(initiatief, Fase.AFGEROND, resultaat=Resultaat.GEMOTIVEERD_NEE, door=door)
    assert _mail_to(initiatief) == mail
    assert Initiatief.get_by_id(initiatief.id).resultaat is Resultaat.GEMOTIVEERD_NEE


def test_a_besluit_carries_the_objection_clause(app: object, nu: object) -> None:
    ruben = make_medewerker()
    initiatief = make_initiatief(begeleider=ruben, fase=Fase.BESLUIT)
    door = actor_of(ruben)
    nee = prepare_antwoord(initiatief, replace(NEE, nee_soort=NeeSoort.BESLUIT), door=door)
    approve_antwoord(nee, door=actor_of(make_medewerker("Carla Bos", Rol.COORDINATOR)))
    send_antwoord(nee, door=door)
    mail = _mail_to(initiatief)
    assert mail.onderwerp.startswith("Besluit over ")
    assert "Maak dan bezwaar voor 5 januari 2027." in mail.tekst
    assert "tweede blik" not in mail.tekst
    change_fase(initiatief, Fase.AFGEROND, resultaat=Resultaat.GEMOTIVEERD_NEE, door=door)


def _mail_to(initiatief: Initiatief) -> Uitgaand:
    """Give the one message the initiator got."""
    return Uitgaand.get(Uitgaand.aan == email_of(initiatief.initiatiefnemer))


def test_yes_is_said_in_verkenning_only(app: object) -> None:
    ruben = make_medewerker()
    ja = NieuwAntwoord(AntwoordSoort.JA, "Mooi plan.")
    for fase in Fase:
        if fase in (Fase.CONCEPT, Fase.VERKENNING):
            continue
        initiatief = make_initiatief(begeleider=ruben, fase=fase)
        with pytest.raises(Refused):
            prepare_antwoord(initiatief, ja, door=actor_of(ruben))


def test_an_answer_of_an_earlier_fase_does_not_count(app: object) -> None:
    ruben = make_medewerker()
    initiatief = make_initiatief(begeleider=ruben, fase=Fase.VERKENNING)
    ja = prepare_antwoord(initiatief, NieuwAntwoord(AntwoordSoort.JA, "Ja."), door=actor_of(ruben))
    send_antwoord(ja, door=actor_of(ruben))
    assert load_feiten(initiatief).antwoord is AntwoordSoort.JA
    initiatief.fase_sinds = now() + timedelta(minutes=1)
    assert load_feiten(initiatief).antwoord is None


@pytest.mark.parametrize(
    ("soorten", "openbaar", "extra"),
    [
        (set(), False, set()),
        ({"geld"}, False, {"begroting"}),
        ({"ruimte"}, False, {"beheer"}),
        (set(), True, {"beheer"}),
        ({"geld", "vergunning"}, False, {"begroting", "beheer"}),
    ],
)
def test_plan_questions_follow_the_instruments(soorten: set, openbaar: bool, extra: set) -> None:
    altijd = {code for code, (_zin, wanneer) in PLAN_VRAGEN.items() if wanneer == "altijd"}
    gevraagd = list_verplicht(frozenset(soorten), is_openbare_plek=openbaar)
    assert set(gevraagd) == altijd | extra


def test_plan_keeps_both_texts_when_two_write(app: object) -> None:
    ruben = make_medewerker()
    initiatief = make_initiatief(begeleider=ruben, fase=Fase.PLAN)
    save_plan(initiatief, PlanInvoer({"planning": "In mei."}), door=initiatiefnemer_of(initiatief))
    with pytest.raises(Conflict) as fout:
        save_plan(initiatief, PlanInvoer({"planning": "In juni."}), door=actor_of(ruben))
    assert list(fout.value.theirs.values()) == ["In mei."]
    assert list(fout.value.yours.values()) == ["In juni."]
    plan = save_plan(
        initiatief, PlanInvoer({"planning": "In juni."}, versie=1), door=actor_of(ruben)
    )
    assert (plan.versie, plan.antwoorden) == (2, {"planning": "In juni."})
    with pytest.raises(Invalid):
        save_plan(initiatief, PlanInvoer(instrumenten=("x",), versie=2), door=actor_of(ruben))


def test_two_who_save_the_first_plan_at_once_both_keep_their_text(app: Flask) -> None:
    for _ in range(5):
        initiatief = make_initiatief(begeleider=make_medewerker(), fase=Fase.PLAN)
        schrijvers = {
            "In mei.": initiatiefnemer_of(initiatief),
            "In juni.": actor_of(initiatief.begeleider),
        }
        afloop = race(
            app,
            *(
                partial(save_plan, initiatief, PlanInvoer({"planning": tekst}), door=door)
                for tekst, door in schrijvers.items()
            ),
        )
        (fout,) = (uitkomst for uitkomst in afloop if isinstance(uitkomst, Conflict))
        assert {*fout.theirs.values(), *fout.yours.values()} == set(schrijvers)


def test_three_attempts_in_two_ways_without_an_answer(app: object) -> None:
    ruben = make_medewerker()
    oud = {"begeleider": ruben, "fase": Fase.INTAKE, "ingediend_op": now() - timedelta(days=50)}
    initiatief = make_initiatief(**oud)
    door = actor_of(ruben)

    def probeer(soort: ContactSoort, dagen: int, van_ons: bool = True) -> tuple[int, int]:
        data = NieuwContact(
            soort, "Bellen", "Geen gehoor.", van_ons=van_ons, op=now() - timedelta(days=dagen)
        )
        record_klantcontact(initiatief, data, door=door)
        feiten = load_feiten(initiatief)
        return feiten.pogingen, feiten.pogingen_kanalen

    assert probeer(ContactSoort.TELEFOON, 40) == (0, 0)
    assert probeer(ContactSoort.TELEFOON, 20) == (1, 1)
    assert probeer(ContactSoort.TELEFOON, 10) == (2, 1)
    assert probeer(ContactSoort.BRIEF, 5) == (3, 2)
    change_fase(initiatief, Fase.AFGEROND, resultaat=Resultaat.VERLOPEN, door=door)
    ander = make_initiatief("Soep", **oud)
    initiatief = ander
    probeer(ContactSoort.TELEFOON, 20)
    probeer(ContactSoort.MAIL, 10)
    assert probeer(ContactSoort.MAIL, 8, van_ons=False) == (0, 0)
