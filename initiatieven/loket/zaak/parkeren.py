"""Parking: nobody's turn for a while, with a reason and a day to look again (DOMAIN 2.3)."""

from __future__ import annotations

from datetime import date

from initiatieven.loket.termijn.klok import carry_day
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.exceptions import Invalid, Refused
from vems.core.fields import clean_text
from vems.core.i18n import N_, format_datum
from vems.core.teksten import checked_text
from vems.termijnen.normen import norm_of
from vems.termijnen.wettelijk import add_termijn

# Somebody decided that it is nobody's turn as usual; somebody says whose it is again.
WACHT = frozenset({Toestand.GEPARKEERD, Toestand.INGRIJPEN})


def park(initiatief: Initiatief, *, reden: str, herzien_op: date, door: Actor) -> None:
    """Let it rest until a day, at most six months ahead, with a reason the initiator can read."""
    require(door, "fase", "x", initiatief)
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit initiatief is klaar. Heropen het eerst."))
    schoon = check_reden(reden, N_("Schrijf op waarom het even stilligt."))
    if herzien_op <= today():
        raise Invalid(N_("Kies een dag na vandaag."), veld="herzien_op")
    if herzien_op > latest_review():
        raise Invalid(
            N_("Kies een dag uiterlijk op %(datum)s."),
            veld="herzien_op",
            datum=format_datum(latest_review()),
        )
    give_turn(
        initiatief,
        Toestand.GEPARKEERD,
        volgende_stap=N_("Opnieuw bekijken"),
        beloofd_op=carry_day(initiatief, Toestand.GEPARKEERD),
        reden=schoon,
        herzien_op=herzien_op,
        door=door,
    )


def unpark(initiatief: Initiatief, *, toestand: Toestand, stap: str = "", door: Actor) -> None:
    """Take up again what rests, or what the coordinator helped with, and say whose turn it is."""
    require(door, "fase", "x", initiatief)
    if initiatief.toestand not in WACHT:
        raise Refused(N_("Dit initiatief ligt niet stil."))
    if toestand in WACHT:
        raise Invalid(N_("Kies wie aan zet is."), veld="toestand")
    give_turn(
        initiatief,
        toestand,
        volgende_stap=checked_text(stap, 200, veld="stap") or N_("Verder waar wij waren"),
        beloofd_op=carry_day(initiatief, toestand),
        door=door,
    )


def check_reden(reden: str, leeg: str) -> str:
    """Give the reason as it is kept; Invalid with the sentence for an empty one, or too long."""
    schoon = clean_text(reden)
    if not schoon:
        raise Invalid(leeg, veld="reden")
    if len(schoon) > 500:
        raise Invalid(N_("Maak dit korter: hooguit 500 tekens."), veld="reden")
    return schoon


def latest_review() -> date:
    """Give the last day a parked initiatief may be looked at again."""
    norm = norm_of("parkeren")
    return add_termijn(today(), norm.aantal, norm.eenheid)
