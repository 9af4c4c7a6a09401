"""Offering times: a stretch of a day cut in pieces, none overlapping what the guide has already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import peewee

from initiatieven.begeleiding.afspraken.berichten import tell_withdrawn
from initiatieven.begeleiding.afspraken.events import AFSPRAAK_AFGEZEGD
from initiatieven.begeleiding.afspraken.keuzes import (
    MAX_WAAR,
    MEESTE_TIJDEN,
    VERSTE,
    Duur,
    Vorm,
)
from initiatieven.begeleiding.afspraken.models import Tijdvak
from initiatieven.begeleiding.afspraken.vastleggen import record_afspraak
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.clock import AMSTERDAM, now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound
from vems.core.fields import clean_line
from vems.core.i18n import N_


@dataclass(frozen=True, slots=True)
class Aanbod:
    """A stretch of a day as the guide's clock shows it."""

    dag: date
    van: time
    tot: time
    duur: Duur
    vorm: Vorm
    waar: str = ""


def own_medewerker(actor: Actor) -> Medewerker:
    """Give the employee who this person is; NotFound for who offers no times."""
    medewerker = Medewerker.get_or_none(Medewerker.sleutel.in_(actor.keys_of("medewerker") or [""]))
    if medewerker is None or not role_may("afspraak", "x", actor.rol):
        raise NotFound()
    return medewerker


def offer_tijden(data: Aanbod, *, door: Actor) -> list[Tijdvak]:
    """Offer the times that fit in the stretch; Invalid when one would overlap what is there."""
    medewerker = own_medewerker(door)
    waar = _check(data)
    stukken = cut(data)
    if not stukken:
        raise Invalid(N_("Hier past geen afspraak in. Kies een latere tijd."), veld="tot")
    if len(stukken) > MEESTE_TIJDEN:
        raise Invalid(N_("Dit zijn te veel afspraken. Kies een korter stuk."), veld="tot")
    with write():
        _lock(medewerker)
        if _overlap(medewerker, stukken[0][0], stukken[-1][1]).exists():
            raise Invalid(N_("U biedt dan al een tijd aan. Kies een ander stuk."), veld="van")
        return [
            Tijdvak.create(medewerker=medewerker, begin=begin, eind=eind, vorm=data.vorm, waar=waar)
            for begin, eind in stukken
        ]


def withdraw_tijd(tijdvak: Tijdvak, *, door: Actor) -> None:
    """Take a time back; who had chosen it hears so at once, with the way to another."""
    if tijdvak.medewerker_id != own_medewerker(door).id:
        raise NotFound()
    with write():
        guarded_update(
            Tijdvak,
            Tijdvak.id == tijdvak.id,
            Tijdvak.versie == tijdvak.versie,
            Tijdvak.ingetrokken_op.is_null(),
            conflict=Conflict(N_("Deze tijd is net gekozen of al weg. Kijk nog eens.")),
            ingetrokken_op=now(),
            versie=tijdvak.versie + 1,
        )
        if tijdvak.initiatief is not None:
            record_afspraak(tijdvak, tijdvak.initiatief, AFSPRAAK_AFGEZEGD, door=door)
            tijdvak.volgnummer += 1
            tell_withdrawn(tijdvak)


def list_own(medewerker: Medewerker) -> list[Tijdvak]:
    """List what a guide offers from now on, with the case that chose it."""
    return list(
        Tijdvak.select(Tijdvak, Initiatief)
        .join(Initiatief, peewee.JOIN.LEFT_OUTER)
        .where(
            Tijdvak.medewerker == medewerker,
            Tijdvak.eind > now(),
            Tijdvak.ingetrokken_op.is_null(),
        )
        .order_by(Tijdvak.begin)
    )


def cut(data: Aanbod) -> list[tuple[datetime, datetime]]:
    """Cut the stretch in pieces of the length asked; what begins in the past is left out. Pure."""
    stap = timedelta(minutes=int(data.duur.value))
    begin = datetime.combine(data.dag, data.van, tzinfo=AMSTERDAM)
    einde = datetime.combine(data.dag, data.tot, tzinfo=AMSTERDAM)
    stukken = []
    while begin + stap <= einde:
        if begin > now():
            stukken.append((begin, begin + stap))
        begin += stap
    return stukken


def _check(data: Aanbod) -> str:
    waar = clean_line(data.waar)
    if data.vorm is not Vorm.TELEFOON and not waar:
        raise Invalid(N_("Vul in waar het is, of het adres van het videogesprek."), veld="waar")
    if data.vorm is Vorm.VIDEO and not waar.startswith("https://"):
        raise Invalid(N_("Een adres begint met https://"), veld="waar")
    if len(waar) > MAX_WAAR:
        raise Invalid(N_("Maak dit korter: hooguit 200 tekens."), veld="waar")
    if data.dag > (now() + VERSTE).date():
        raise Invalid(N_("Kies een dag in de komende vier maanden."), veld="dag")
    return waar


def _overlap(medewerker: Medewerker, begin: datetime, eind: datetime) -> peewee.ModelSelect:
    return Tijdvak.select().where(
        Tijdvak.medewerker == medewerker,
        Tijdvak.ingetrokken_op.is_null(),
        Tijdvak.begin < eind,
        Tijdvak.eind > begin,
    )


def _lock(medewerker: Medewerker) -> None:
    """Let two forms of one guide go one after the other: a row that both change."""
    Medewerker.update(naam=Medewerker.naam).where(Medewerker.id == medewerker.id).execute()
