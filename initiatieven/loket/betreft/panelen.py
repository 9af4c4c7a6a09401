"""The conversations about a wijk or a programme, on its page, for the desk alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import peewee

from initiatieven.loket.betreft.models import Contactbetreft
from initiatieven.loket.models import Klantcontact
from initiatieven.loket.voorraad.daden import zaak_url
from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.models import Gebied
from netwerk.programmas.models import Doel, Programma
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.clock import amsterdam
from vems.core.reference import Reference
from vems.core.web.panels import Panel

GETOOND, _GETELD = 5, 100
_SJABLOON = "initiatieven/loket/betreft/_panel.html"


@dataclass(frozen=True, slots=True)
class Contactregel:
    """One conversation: when, what about, and in which case."""

    dag: date
    onderwerp: str
    titel: str
    url: str


def load_wijk(wijken: Sequence[Gebied], actor: Actor) -> Mapping[Reference, Panel]:
    """Give what was talked about of a wijk, its programmes and goals: one query, for the desk."""
    if not _may(actor):
        return {}
    return {wijk.reference: _panel(_is_of_wijk(wijk)) for wijk in wijken}


def load_programma(programmas: Sequence[Programma], actor: Actor) -> Mapping[Reference, Panel]:
    """Give what was talked about of a programme and its goals: one query, for the desk."""
    if not _may(actor):
        return {}
    return {
        programma.reference: _panel(
            _is_over("programma", [programma.slug])
            | _is_over("doel", Doel.select(Doel.sleutel).where(Doel.programma == programma))
        )
        for programma in programmas
    }


def _may(actor: Actor) -> bool:
    """Tell whether somebody writes down contacts: who does, reads those of every case."""
    return role_may("klantcontact", "w", actor.rol)


def _panel(over: peewee.Expression) -> Panel:
    genoemd = Contactbetreft.select(Contactbetreft.contact).where(over)
    rijen = list(
        Klantcontact.select(
            Klantcontact.op, Klantcontact.onderwerp, Initiatief.titel, Initiatief.identificatie
        )
        .join(Initiatief)
        .where(Klantcontact.id.in_(genoemd))
        .order_by(Klantcontact.op.desc(), Klantcontact.id.desc())
        .limit(_GETELD)
    )
    return Panel(
        _SJABLOON,
        {"gesprekken": [_as_regel(rij) for rij in rijen[:GETOOND]], "aantal": len(rijen)},
    )


def _as_regel(rij: Klantcontact) -> Contactregel:
    zaak = rij.initiatief
    return Contactregel(amsterdam(rij.op).date(), rij.onderwerp, zaak.titel, zaak_url(zaak))


def _is_of_wijk(wijk: Gebied) -> peewee.Expression:
    hier = Programma.gebied == wijk
    return (
        _is_over("gebied", [wijk.slug])
        | _is_over("programma", Programma.select(Programma.slug).where(hier))
        | _is_over("doel", Doel.select(Doel.sleutel).join(Programma).where(hier))
    )


def _is_over(kind: str, keys: Sequence[str] | peewee.ModelSelect) -> peewee.Expression:
    return (Contactbetreft.ding_kind == kind) & Contactbetreft.ding_key.in_(keys)
