"""Answers, plan, scan, decisions and looking back; and a whole case through the real guards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from initiatieven.begeleiding.antwoord.antwoorden import prepare_antwoord, send_antwoord
from initiatieven.begeleiding.antwoord.goedkeuring import approve_antwoord
from initiatieven.begeleiding.antwoord.nee import NieuwAntwoord
from initiatieven.begeleiding.fasen.feiten import load_feiten
from initiatieven.begeleiding.fasen.verzetten import change_fase
from initiatieven.begeleiding.keuzes import (
    NEE_CHECKLIST,
    AntwoordSoort,
    NeeReden,
    NeeSoort,
    NeeVariant,
)
from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from vems.accounts.keuzes import Rol
from vems.core.clock import now
from vems.core.exceptions import Conflict, NotFound, Refused
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
