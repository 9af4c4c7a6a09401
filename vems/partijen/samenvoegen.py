"""Joining two records of one person: all that points at the one goes to the other, for good.

Which tables point at a party is read from the models, so a new one goes along by itself. Undoing is
not offered: afterwards nobody can tell whose a new contact would have been (docs/adr/0022).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import peewee
from blinker import signal

from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import BaseModel, guarded_update, write
from vems.core.exceptions import Conflict, Refused
from vems.core.i18n import N_
from vems.partijen.models import DigitaalAdres, Partij, Persooninzage

# Sent inside write() before anything moves, with the partij that goes, `naar` and `door`: for who
# tells it, and for who knows a party by its Reference.
partijen_samengevoegd = signal("partijen-samengevoegd")


@dataclass(frozen=True, slots=True)
class Verhuizing:
    """How many rows of a table go along."""

    tabel: str
    aantal: int


def count_verhuizing(weg: Partij) -> list[Verhuizing]:
    """Count per table what would go along, without the log of who looked."""
    rijen = (
        Verhuizing(veld.model._meta.table_name, _rows_of(veld, weg).count())
        for veld in _fields_to_partij()
    )
    return [rij for rij in rijen if rij.aantal]


def join_partijen(weg: Partij, naar: Partij, *, door: Actor) -> None:
    """Make `weg` part of `naar`, with the addresses that one did not have; not to be undone.

    Refused for one and the same; Conflict when a colleague was first.
    """
    if weg.id == naar.id:
        raise Refused(N_("Kies twee verschillende registraties."))
    if naar.samengevoegd_met_id is not None:
        raise Refused(N_("Deze registratie is zelf al samengevoegd."))
    with write():
        guarded_update(
            Partij,
            Partij.id == weg.id,
            Partij.samengevoegd_met.is_null(),
            conflict=Conflict(N_("Een collega voegde deze registratie net al samen.")),
            samengevoegd_met=naar,
        )
        partijen_samengevoegd.send(weg, naar=naar, door=door)
        for veld in _fields_to_partij():
            if veld.model is not DigitaalAdres:
                _move(veld, weg, naar)
        _move_adressen(weg, naar)
        _fill_empty(weg, naar)
        announce(weg.reference, naar.reference)


def _fields_to_partij() -> Iterator[peewee.ForeignKeyField]:
    """Give every field of a model that points at a party, in a fixed order."""
    velden = [
        veld
        for model in BaseModel.__subclasses__()
        for veld in model._meta.sorted_fields
        if isinstance(veld, peewee.ForeignKeyField)
        and veld.rel_model is Partij
        and model not in (Partij, Persooninzage)
    ]
    return iter(sorted(velden, key=lambda veld: (veld.model._meta.table_name, veld.name)))


def _rows_of(veld: peewee.ForeignKeyField, partij: Partij) -> peewee.ModelSelect:
    return veld.model.select().where(veld == partij)


def _move(veld: peewee.ForeignKeyField, weg: Partij, naar: Partij) -> None:
    """Let rows point at the one that stays; a row it has already is left out."""
    model = veld.model
    for kolommen in _unique_with(veld):
        anderen = [kolom for kolom in kolommen if kolom is not veld]
        al = model.alias()
        zelfde = [getattr(al, kolom.name) == kolom for kolom in anderen]
        heeft = al.select(peewee.SQL("1")).where(getattr(al, veld.name) == naar, *zelfde)
        rijen = model.select(model.id).where(veld == weg, peewee.fn.EXISTS(heeft))
        dubbel = [rij.id for rij in rijen]
        if dubbel:
            model.delete().where(model.id.in_(dubbel)).execute()
    model.update({veld: naar}).where(veld == weg).execute()


def _move_adressen(weg: Partij, naar: Partij) -> None:
    """Let the addresses come after those of the one that stays: its own are used first."""
    rijen = DigitaalAdres.select().where(DigitaalAdres.partij == weg).order_by(DigitaalAdres.id)
    erbij = [
        {
            "partij": naar,
            "soort": rij.soort,
            "adres": rij.adres,
            "genormaliseerd": rij.genormaliseerd,
            "bevestigd_op": rij.bevestigd_op,
            "created_at": rij.created_at,
        }
        for rij in rijen
    ]
    DigitaalAdres.delete().where(DigitaalAdres.partij == weg).execute()
    if erbij:
        DigitaalAdres.insert_many(erbij).on_conflict_ignore().execute()


def _unique_with(veld: peewee.ForeignKeyField) -> Iterator[list[peewee.Field]]:
    """Give the unique indexes of its table that this field is part of."""
    meta = veld.model._meta
    if veld.unique:
        yield [veld]
    for index in meta.indexes:
        namen, is_uniek = index if isinstance(index, tuple) else ((), False)
        if is_uniek and veld.name in namen:
            yield [meta.fields[naam] for naam in namen]


def _fill_empty(weg: Partij, naar: Partij) -> None:
    """Keep what only the one that goes knew."""
    velden = ("postadres", "organisatie", "kvk_nummer")
    erbij = {veld: getattr(weg, veld) for veld in velden if not getattr(naar, veld)}
    Partij.update(versie=Partij.versie + 1, **erbij).where(Partij.id == naar.id).execute()
    Partij.update(postadres="", zoeknaam="").where(Partij.id == weg.id).execute()
