"""Background work: proposing for who was missed, reminding, and letting a question lapse."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta

from initiatieven.koppelingen import berichten, events
from initiatieven.koppelingen.keuzes import KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.leven.beurten import hand_turn
from initiatieven.koppelingen.leven.doelen import take_claims
from initiatieven.koppelingen.leven.stappen import move, tell
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.doelwitten import find_doelwit
from initiatieven.koppelingen.zoeken.opnieuw import (
    list_andere_gewichten,
    list_verouderd,
    list_zonder_ronde,
)
from initiatieven.koppelingen.zoeken.voorstellen import has_ronde, propose_koppelingen
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from vems.core.actor import SYSTEEM
from vems.core.clock import amsterdam, now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict
from vems.core.history import Zichtbaarheid
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.normen import norm_of
from vems.termijnen.werkdagen import count_werkdagen

logger = logging.getLogger(__name__)

_PER_KEER = 100
# How far back the sweep looks for changes after which nobody searched again.
_ONTHOUDEN = timedelta(days=1)


def propose_for(sleutel: str) -> None:
    """Propose matches for an initiatief that has none; running twice is running once."""
    initiatief = Initiatief.get(Initiatief.sleutel == sleutel)
    take_claims(initiatief)
    if not has_ronde(initiatief):
        propose_koppelingen(initiatief, door=SYSTEEM)


def propose_again(sleutel: str) -> None:
    """Propose anew for an open initiatief of which place or needs changed."""
    initiatief = Initiatief.get(Initiatief.sleutel == sleutel)
    if initiatief.fase is not Fase.AFGEROND:
        propose_koppelingen(initiatief, door=SYSTEEM)


def propose_missing() -> None:
    """Propose for whoever the queue forgot: a worker that was killed, a Redis that was emptied.

    And anew, a batch at a time, for whom the weights changed since the last search.
    """
    for initiatief in list(list_zonder_ronde().limit(_PER_KEER)):
        _each(propose_for, initiatief.sleutel)
    for sleutel in list_verouderd(sinds=now() - _ONTHOUDEN)[:_PER_KEER]:
        _each(propose_again, sleutel)
    for initiatief in list(list_andere_gewichten().limit(_PER_KEER)):
        _each(propose_again, initiatief.sleutel)


def follow_up_vragen() -> None:
    """Remind once, and let lapse later: 5 and 15 working days by default (DOMAIN 4.5)."""
    gesloten = read_sluitingsdagen()
    herinner_na = norm_of("koppeling_herinnering").aantal
    vervalt_na = norm_of("koppeling_verval").aantal
    gevraagd = Koppeling.select().where(
        Koppeling.toestand == KoppelingToestand.GEVRAAGD,
        Koppeling.soort == KoppelingSoort.KAN_HELPEN,
        Koppeling.gevraagd_op.is_null(False),
    )
    for koppeling in list(gevraagd):
        sinds = count_werkdagen(amsterdam(koppeling.gevraagd_op).date(), today(), gesloten)
        genoemd = koppeling.antwoord_uiterlijk
        if sinds > vervalt_na and (genoemd is None or genoemd < today()):
            _each(lapse, koppeling.sleutel)
        elif sinds > herinner_na and koppeling.herinnerd_op is None and not koppeling.bezwaar:
            _each(remind, koppeling.sleutel)


def remind(sleutel: str) -> None:
    """Remind who was asked, once per question."""
    koppeling = Koppeling.get(Koppeling.sleutel == sleutel)
    doelwit = find_doelwit(koppeling.doelwit)
    if doelwit is None:
        return
    with write():
        guarded_update(
            Koppeling,
            Koppeling.id == koppeling.id,
            Koppeling.toestand == KoppelingToestand.GEVRAAGD,
            Koppeling.herinnerd_op.is_null(),
            herinnerd_op=now(),
        )
        berichten.tell_reminder(koppeling, doelwit)
        tell(koppeling, events.HERINNERD, Zichtbaarheid.BETROKKENEN, door=SYSTEEM)


def lapse(sleutel: str) -> None:
    """End a question that was never answered, and tell the initiator that we search on."""
    koppeling = Koppeling.get(Koppeling.sleutel == sleutel)
    doelwit = find_doelwit(koppeling.doelwit)
    with write():
        move(koppeling, "geen_reactie", door=SYSTEEM)
        tell(koppeling, events.VERVALLEN, Zichtbaarheid.BETROKKENEN, door=SYSTEEM)
        if doelwit is not None:
            berichten.tell_no(koppeling, doelwit)
        hand_turn(koppeling.initiatief, door=SYSTEEM)


def _each(work: Callable[[str], None], sleutel: str) -> None:
    """Do one piece of work; one that fails does not hold up the others."""
    try:
        work(sleutel)
    except Conflict:
        logger.info("%s %s was done by somebody else", work.__name__, sleutel)
    except Exception:
        logger.exception("%s %s failed", work.__name__, sleutel)
