"""Challenges of the city (opgaven): written down, changed, ended; never deleted.

Not here: the programmes that work on them.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import peewee

from netwerk.programmas.events import (
    OPGAVE_BEEINDIGD,
    OPGAVE_ERBIJ,
    OPGAVE_GEWIJZIGD,
    OPGAVE_HERVAT,
)
from netwerk.programmas.keuzes import Schaal
from netwerk.programmas.models import Opgave, Programma
from netwerk.raad.models import Wethouder
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import today
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound
from vems.core.fields import clean_line, clean_text
from vems.core.fields import sleutel as new_sleutel
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.teksten import check_length
from vems.core.versies import save_next_versie

_NAMEN = {"titel": N_("Titel"), "omschrijving": N_("Toelichting")}
MAX_OMSCHRIJVING = 4_000
_VERTROUWD = frozenset({"systeem", "import"})
_NUMMER = re.compile(r"O(\d{1,6})")


@dataclass(frozen=True, slots=True)
class NieuweOpgave:
    """A challenge of the city; without a code it gets the next: O1, O2, …"""

    code: str
    titel: str
    omschrijving: str = ""
    schaal: Schaal = Schaal.STAD
    portefeuillehouder: Wethouder | None = None


def register_opgave(data: NieuweOpgave, *, sleutel: str = "", door: Actor) -> Opgave:
    """Write a challenge down; Invalid names the field at fault. Sent twice is once."""
    _require(door, "w")
    with write():
        eerder = Opgave.get_or_none(Opgave.sleutel == sleutel) if sleutel else None
        if eerder is not None:
            return eerder
        opgave = Opgave.create(sleutel=sleutel or new_sleutel(), **_check(data))
        _tell(opgave, OPGAVE_ERBIJ, door)
    return opgave


def change_opgave(opgave: Opgave, data: NieuweOpgave, *, versie: int, door: Actor) -> None:
    """Change a challenge; Conflict with both texts when a colleague did so meanwhile."""
    _require(door, "w")
    waarden = _check(data, zelf=opgave)
    with write():
        if save_next_versie(opgave, waarden, versie=versie, namen=_NAMEN):
            _tell(opgave, OPGAVE_GEWIJZIGD, door)


def end_opgave(opgave: Opgave, *, door: Actor) -> None:
    """Let no new programme be hung below a challenge; twice is once."""
    _require(door, "d")
    _set_end(opgave, today(), OPGAVE_BEEINDIGD, door)


def resume_opgave(opgave: Opgave, *, door: Actor) -> None:
    """Let an ended challenge count again; twice is once."""
    _require(door, "d")
    _set_end(opgave, None, OPGAVE_HERVAT, door)


def get_opgave(sleutel: str) -> Opgave:
    """Get a challenge by key; NotFound without."""
    opgave = Opgave.get_or_none(Opgave.sleutel == sleutel)
    if opgave is None:
        raise NotFound()
    return opgave


def list_opgaven() -> list[Opgave]:
    """List all challenges with their wethouder, those that count first."""
    return list(
        Opgave.select(Opgave, Wethouder)
        .join(Wethouder, peewee.JOIN.LEFT_OUTER)
        .order_by(Opgave.beeindigd_op.is_null().desc(), Opgave.code, Opgave.id)
    )


def list_kiesbaar(ook: int | None = None) -> list[Opgave]:
    """List what a programme may hang below: all that count, and the ended one it hangs below."""
    kiesbaar = Opgave.beeindigd_op.is_null() | (Opgave.id == (ook or 0))
    return list(Opgave.select().where(kiesbaar).order_by(Opgave.code, Opgave.id))


def count_programmas(opgaven: Collection[Opgave]) -> dict[int, int]:
    """Count the programmes that hang below each."""
    rows = (
        Programma.select(Programma.opgave, peewee.fn.COUNT(Programma.id))
        .where(Programma.opgave.in_([opgave.id for opgave in opgaven] or [0]))
        .group_by(Programma.opgave)
    )
    return dict(rows.tuples())


def _check(data: NieuweOpgave, zelf: Opgave | None = None) -> dict[str, object]:
    titel, code = clean_line(data.titel), clean_line(data.code)
    if not titel:
        raise Invalid(N_("Vul een titel in."), veld="titel")
    if len(titel) > 120:
        raise Invalid(N_("Een titel heeft hoogstens 120 tekens."), veld="titel")
    if len(code) > 20:
        raise Invalid(N_("Een code heeft hoogstens 20 tekens."), veld="code")
    code = code or (zelf.code if zelf else _next_code())
    zelfde = Opgave.select().where(peewee.fn.LOWER(Opgave.code) == code.lower())
    if any(zelf is None or rij.id != zelf.id for rij in zelfde):
        raise Invalid(N_("Er is al een opgave met deze code."), veld="code")
    tekst = clean_text(data.omschrijving)
    check_length(tekst, MAX_OMSCHRIJVING, veld="omschrijving")
    return {
        "code": code,
        "titel": titel,
        "omschrijving": tekst,
        "schaal": data.schaal,
        "portefeuillehouder": data.portefeuillehouder,
    }


def _next_code() -> str:
    nummers = [
        int(gevonden[1])
        for (code,) in Opgave.select(Opgave.code).tuples()
        if (gevonden := _NUMMER.fullmatch(code))
    ]
    return f"O{max(nummers, default=0) + 1}"


def _set_end(opgave: Opgave, op: date | None, event: Event, door: Actor) -> None:
    with write():
        anders = Opgave.beeindigd_op.is_null(op is not None)
        if Opgave.update(beeindigd_op=op).where(Opgave.id == opgave.id, anders).execute():
            _tell(opgave, event, door)
            announce(opgave.reference, *(programma.reference for programma in opgave.programmas))
    opgave.beeindigd_op = op


def _tell(opgave: Opgave, event: Event, door: Actor) -> None:
    """Write on the timeline of a challenge, and let graph and search follow."""
    record(opgave.reference, event, zichtbaarheid=Zichtbaarheid.OPENBAAR, gegevens={}, door=door)
    announce(opgave.reference)


def _require(door: Actor, letter: str) -> None:
    if door.rol not in _VERTROUWD and not role_may("opgave", letter, door.rol):
        raise NotFound()
