"""Meetings: registered, changed with a word to whoever waits for one, cancelled, listed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import peewee

from netwerk.raad.events import vergadering_gewijzigd
from netwerk.raad.keuzes import OVER_TOEZEGGINGEN, Vergadersoort
from netwerk.raad.models import Vergadering
from netwerk.raad.permissions import require_manage
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_
from vems.core.teksten import checked_line
from vems.core.web.links import check_link


@dataclass(frozen=True, slots=True)
class NieuweVergadering:
    """A meeting: what it is called, when, of which kind, where, and its page at the council's."""

    titel: str
    begin: datetime
    soort: Vergadersoort = Vergadersoort.RAAD
    plek: str = ""
    url: str = ""


def register_vergadering(data: NieuweVergadering, *, door: Actor) -> Vergadering:
    """Register a meeting; Invalid without a title or with a link that is none."""
    require_manage(door)
    velden = _fields(data)
    with write():
        vergadering = Vergadering.create(**velden)
        announce(vergadering.reference)
    return vergadering


def edit_vergadering(
    vergadering: Vergadering,
    data: NieuweVergadering,
    *,
    versie: int,
    is_vervallen: bool = False,
    reden: str = "",
    door: Actor,
) -> Vergadering:
    """Change a meeting. What is due at it moves along: higher slices hear the new moment.

    Another moment or cancelling asks for a reason, which everybody may read.
    """
    require_manage(door)
    velden = _fields(data)
    gezegd = checked_line(reden, 200, veld="reden")
    verzet = data.begin != vergadering.begin
    vervalt = is_vervallen and not vergadering.is_vervallen
    if (verzet or vervalt) and not gezegd:
        raise Invalid(N_("Schrijf op waarom. Iedereen kan dit lezen."), veld="reden")
    with write():
        guarded_update(
            Vergadering,
            Vergadering.id == vergadering.id,
            Vergadering.versie == versie,
            is_vervallen=is_vervallen,
            versie=versie + 1,
            **velden,
        )
        nieuw = Vergadering.get_by_id(vergadering.id)
        if verzet or vervalt:
            vergadering_gewijzigd.send(nieuw, eerder=vergadering.begin, reden=gezegd, door=door)
        announce(vergadering.reference)
    return nieuw


def get_vergadering(sleutel: str) -> Vergadering:
    """Get a meeting by key; NotFound for an unknown one."""
    vergadering = Vergadering.get_or_none(Vergadering.sleutel == sleutel)
    if vergadering is None:
        raise NotFound()
    return vergadering


def select_komende() -> peewee.ModelSelect:
    """Select the meetings to come that go on, the first one first."""
    return (
        Vergadering.select()
        .where(Vergadering.begin >= now(), Vergadering.is_vervallen == False)  # noqa: E712
        .order_by(Vergadering.begin)
    )


def select_geweest() -> peewee.ModelSelect:
    """Select the meetings that were held, or would have been, the last one first."""
    return Vergadering.select().where(Vergadering.begin < now()).order_by(Vergadering.begin.desc())


def list_for_promises() -> list[Vergadering]:
    """List the meetings to come where a promise can be dealt with."""
    return list(select_komende().where(Vergadering.soort.in_(list(OVER_TOEZEGGINGEN))))


def _fields(data: NieuweVergadering) -> dict[str, Any]:
    titel = checked_line(data.titel, 120, veld="titel")
    if not titel:
        raise Invalid(N_("Vul een naam in."), veld="titel")
    return {
        "titel": titel,
        "soort": data.soort,
        "begin": data.begin,
        "plek": checked_line(data.plek, 160, veld="plek"),
        "url": check_link(data.url, veld="url"),
    }
