"""Choosing a time and calling it off, by the makers or by the desk for them.

One time belongs to one initiative, and an initiative has one appointment ahead: choosing another
moves it, and the old time is free again in the same transaction.
"""

from __future__ import annotations

import peewee

from initiatieven.begeleiding.afspraken.berichten import tell_called_off, tell_chosen
from initiatieven.begeleiding.afspraken.events import AFSPRAAK_AFGEZEGD, AFSPRAAK_GEMAAKT
from initiatieven.begeleiding.afspraken.keuzes import MAX_OVER, TOT_VOORAF
from initiatieven.begeleiding.afspraken.models import Tijdvak
from initiatieven.begeleiding.afspraken.vastleggen import record_afspraak
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, Refused
from vems.core.fields import clean_line, sleutel
from vems.core.i18n import N_


def list_vrij(initiatief: Initiatief) -> list[Tijdvak]:
    """List the times of this case's guide that can still be chosen, the first ones first."""
    return list(
        Tijdvak.select()
        .where(
            Tijdvak.medewerker == initiatief.begeleider_id,
            Tijdvak.initiatief.is_null(),
            Tijdvak.ingetrokken_op.is_null(),
            Tijdvak.begin > now() + TOT_VOORAF,
        )
        .order_by(Tijdvak.begin)
        .limit(60)
    )


def find_afspraak(initiatief: Initiatief) -> Tijdvak | None:
    """Find the appointment ahead."""
    return _ahead(initiatief).first()


def choose_tijd(
    initiatief: Initiatief, tijdvak: Tijdvak, *, over: str = "", door: Actor
) -> Tijdvak:
    """Make the appointment, or move it here; Conflict when another chose this time first."""
    require(door, "afspraak", "w", initiatief)
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit initiatief is klaar. Heropen het eerst."))
    waarover = clean_line(over)
    if len(waarover) > MAX_OVER:
        raise Invalid(N_("Maak dit korter: hooguit 300 tekens."), veld="over")
    if tijdvak.medewerker_id != initiatief.begeleider_id:
        raise Refused(N_("Deze tijd hoort bij een andere begeleider."))
    with write():
        _lock(initiatief)
        vorige = find_afspraak(initiatief)
        if vorige is not None and vorige.id == tijdvak.id:
            return vorige
        guarded_update(
            Tijdvak,
            Tijdvak.id == tijdvak.id,
            Tijdvak.initiatief.is_null(),
            Tijdvak.ingetrokken_op.is_null(),
            Tijdvak.begin > now() + TOT_VOORAF,
            conflict=Conflict(
                N_("Deze tijd is net weg. Kies een andere."), yours={N_("Waarover?"): waarover}
            ),
            initiatief=initiatief,
            over=waarover,
            gekozen_op=now(),
            herinnerd_op=None,
            afspraak=vorige.afspraak if vorige else sleutel(),
            volgnummer=vorige.volgnummer + 1 if vorige else 1,
            versie=Tijdvak.versie + 1,
        )
        if vorige is not None:
            _free(vorige)
            record_afspraak(vorige, initiatief, AFSPRAAK_AFGEZEGD, door=door)
        gekozen = _ahead(initiatief).get()
        record_afspraak(gekozen, initiatief, AFSPRAAK_GEMAAKT, door=door)
        tell_chosen(gekozen)
    return gekozen


def call_off(initiatief: Initiatief, *, door: Actor) -> None:
    """Call the appointment off; the time is free for another."""
    require(door, "afspraak", "w", initiatief)
    with write():
        _lock(initiatief)
        tijdvak = find_afspraak(initiatief)
        if tijdvak is None:
            return
        _free(tijdvak)
        tijdvak.versie += 1
        tijdvak.volgnummer += 1
        record_afspraak(tijdvak, initiatief, AFSPRAAK_AFGEZEGD, door=door)
        tell_called_off(tijdvak)


def _ahead(initiatief: Initiatief) -> peewee.ModelSelect:
    return (
        Tijdvak.select(Tijdvak, Medewerker, Initiatief)
        .join(Medewerker)
        .switch(Tijdvak)
        .join(Initiatief)
        .where(
            Tijdvak.initiatief == initiatief,
            Tijdvak.ingetrokken_op.is_null(),
            Tijdvak.eind > now(),
        )
        .order_by(Tijdvak.begin)
    )


def _free(tijdvak: Tijdvak) -> None:
    Tijdvak.update(
        initiatief=None,
        over="",
        afspraak="",
        volgnummer=0,
        gekozen_op=None,
        herinnerd_op=None,
        versie=Tijdvak.versie + 1,
    ).where(Tijdvak.id == tijdvak.id).execute()


def _lock(initiatief: Initiatief) -> None:
    """Let two who choose for one case go one after the other: a row that both change."""
    Initiatief.update(updated_at=now()).where(Initiatief.id == initiatief.id).execute()
