"""A receiver who says nothing: reminded once, and then the guide asks (DOMAIN 2.1).

The case stays with the desk all that time, so nothing lapses by itself.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import peewee

from initiatieven.loket.events import OVERDRACHT_HERINNERD
from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.loket.overdracht.post import mail_ontvanger
from initiatieven.loket.taken.taken import NieuweTaak, give_taak
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import SYSTEEM
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.werkdagen import add_werkdagen

logger = logging.getLogger(__name__)

VRAAG_NA = N_("Vraag na of de ontvanger het overneemt")
# Working days: so long before the day the receiver is reminded, so long after it the guide asks.
_VOORAF, _DOE_BINNEN = 1, 2


def follow_up_overdrachten() -> None:
    """Remind who has a page before the day, and give the guide a task after it; may run twice."""
    morgen = add_werkdagen(today(), _VOORAF, read_sluitingsdagen())
    for overdracht in list(
        _open().where(
            Overdracht.aan_kind != "",
            Overdracht.herinnerd_op.is_null(),
            Overdracht.uiterlijk_op <= morgen,
        )
    ):
        _each(_remind, overdracht)
    for overdracht in list(
        _open().where(
            Overdracht.nagevraagd_op.is_null(),
            Overdracht.uiterlijk_op < today(),
            Initiatief.begeleider.is_null(False),
        )
    ):
        _each(_ask_begeleider, overdracht)


def _remind(overdracht: Overdracht) -> None:
    with write():
        _claim(overdracht, Overdracht.herinnerd_op, herinnerd_op=now())
        mail_ontvanger(overdracht, "overname_herinnering")
        record(
            overdracht.initiatief.reference,
            OVERDRACHT_HERINNERD,
            zichtbaarheid=Zichtbaarheid.BETROKKENEN,
            gegevens={"ontvanger": overdracht.ontvanger},
            over=overdracht.reference,
            door=SYSTEEM,
        )
        announce(overdracht.initiatief.reference)


def _ask_begeleider(overdracht: Overdracht) -> None:
    initiatief = overdracht.initiatief
    uiterlijk = add_werkdagen(today(), _DOE_BINNEN, read_sluitingsdagen())
    taak = NieuweTaak(VRAAG_NA, initiatief.begeleider, uiterlijk, over=overdracht.reference)
    with write():
        _claim(overdracht, Overdracht.nagevraagd_op, nagevraagd_op=now())
        give_taak(initiatief, taak, door=SYSTEEM)
        announce(initiatief.reference)


def _claim(overdracht: Overdracht, veld: peewee.Field, **waarden: Any) -> None:  # noqa: ANN401
    """Let one scheduler do it, and nobody once there is an answer."""
    guarded_update(
        Overdracht,
        Overdracht.id == overdracht.id,
        Overdracht.aangenomen_op.is_null(),
        Overdracht.geweigerd_op.is_null(),
        veld.is_null(),
        **waarden,
    )


def _open() -> peewee.ModelSelect:
    return (
        Overdracht.select(Overdracht, Initiatief, Medewerker)
        .join(Initiatief, on=Overdracht.initiatief == Initiatief.id)
        .join(Medewerker, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == Medewerker.id)
        .where(
            Overdracht.aangenomen_op.is_null(),
            Overdracht.geweigerd_op.is_null(),
            Initiatief.fase != Fase.AFGEROND,
        )
    )


def _each(doe: Callable[[Overdracht], None], overdracht: Overdracht) -> None:
    """Do one; what somebody else did, or what fails, does not hold up the others."""
    try:
        doe(overdracht)
    except Conflict:
        logger.info("transfer %s was done by somebody else", overdracht.sleutel)
    except Exception:
        logger.exception("transfer %s failed", overdracht.sleutel)
