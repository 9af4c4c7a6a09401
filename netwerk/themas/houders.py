"""Everything that points at a theme, wherever it lives: a slice registers how its rows move.

A holder moves rows from one theme to another and gives back what it did, as JSON; with that it
puts back exactly those rows that are still as it left them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import peewee

from netwerk.themas.models import Thema
from vems.core.changes import announce
from vems.core.database import BaseModel
from vems.core.reference import Reference

_PER_KEER = 500


class Houder(Protocol):
    """Rows of one kind that point at a theme."""

    def references(self, thema: Thema) -> list[Reference]:
        """List the objects that point at a theme, each once."""

    def move(self, van: Thema, naar: Thema) -> list[Any]:
        """Let the rows point at another theme; gives what was done, as JSON."""

    def undo(self, gedaan: Sequence[Any], van: Thema, naar: Thema) -> None:
        """Put back the rows that are still as `move(van, naar)` left them."""


_houders: dict[str, Houder] = {}


def register_houder(naam: str, houder: Houder) -> None:
    """Make a holder known by a name that stays; called from a slice's init_app."""
    _houders[naam] = houder


def houders() -> dict[str, Houder]:
    """Give the holders by name, in a fixed order."""
    return dict(sorted(_houders.items()))


def list_betrokken(themas: Iterable[Thema]) -> list[Reference]:
    """List every object that points at one of these themes, each once."""
    gevonden = {
        reference
        for thema in themas
        for houder in houders().values()
        for reference in houder.references(thema)
    }
    return sorted(gevonden)


def count_betrokken(themas: Iterable[Thema]) -> Counter[str]:
    """Count the objects that point at these themes, per kind."""
    return Counter(reference.kind for reference in list_betrokken(themas))


def announce_all(references: Sequence[Reference]) -> None:
    """Tell search and graph about many objects; inside write()."""
    for begin in range(0, len(references), _PER_KEER):
        announce(*references[begin : begin + _PER_KEER])


@dataclass(frozen=True)
class RijHouder:
    """Rows with a foreign key to a theme. `eigenaar` gives of a row what others know it by.

    `eenmaal` is the field that may point at a theme once: of two rows the one that is there stays,
    the other is taken away and kept in what is given back.
    """

    model: type[BaseModel]
    veld: peewee.ForeignKeyField
    eigenaar: Callable[[Any], Reference]
    eenmaal: peewee.ForeignKeyField | None = None
    erbij: tuple[type[BaseModel], ...] = ()

    def references(self, thema: Thema) -> list[Reference]:
        """List the owners of the rows."""
        return sorted({self.eigenaar(rij) for rij in self._rijen(thema)})

    def move(self, van: Thema, naar: Thema) -> list[Any]:
        """Point the rows at the other theme."""
        gedaan: list[Any] = []
        rijen, bezet = list(self._rijen(van)), self._taken(naar)
        for rij in rijen:
            al_daar = bezet.get(getattr(rij, self._eenmaal_naam)) if self.eenmaal else None
            if al_daar is None:
                self._point([rij.id], naar)
                gedaan.append({"id": rij.id})
            else:
                self.model.delete().where(self.model.id == rij.id).execute()
                gedaan.append({"weg": self._as_json(rij), "bij": al_daar})
        announce_all(sorted({self.eigenaar(rij) for rij in rijen}))
        return gedaan

    def undo(self, gedaan: Sequence[Any], van: Thema, naar: Thema) -> None:
        """Point back the rows that still point there; make again what was taken away."""
        daar = {rij.id: rij for rij in self._rijen(naar)}
        bezet = self._taken(van)
        terug = [g["id"] for g in gedaan if g.get("id") in daar]
        if self.eenmaal:
            terug = [nr for nr in terug if getattr(daar[nr], self._eenmaal_naam) not in bezet]
        self._point(terug, van)
        opnieuw = [g["weg"] for g in gedaan if g.get("bij") in daar]
        for waarden in opnieuw:
            if waarden.get(self._eenmaal_naam) not in bezet:
                self.model.create(**waarden)
        announce_all(sorted({self.eigenaar(rij) for rij in self._rijen(van)}))

    @property
    def _eenmaal_naam(self) -> str:
        return str(self.eenmaal.object_id_name) if self.eenmaal is not None else ""

    def _rijen(self, thema: Thema) -> peewee.ModelSelect:
        query = self.model.select(self.model, *self.erbij)
        for ander in self.erbij:
            query = query.join(ander)
        return query.where(self.veld == thema).order_by(self.model.id)

    def _taken(self, thema: Thema) -> dict[int, int]:
        """Give per owner the row that points at a theme already."""
        if self.eenmaal is None:
            return {}
        rijen = self.model.select(self.eenmaal, self.model.id).where(self.veld == thema)
        return dict(rijen.tuples())

    def _point(self, nummers: Sequence[int], thema: Thema) -> None:
        for begin in range(0, len(nummers), _PER_KEER):
            stuk = nummers[begin : begin + _PER_KEER]
            self.model.update({self.veld: thema}).where(self.model.id.in_(stuk)).execute()

    def _as_json(self, rij: BaseModel) -> dict[str, Any]:
        velden = [veld for veld in self.model._meta.sorted_fields if veld.name != "id"]
        namen = [getattr(veld, "object_id_name", veld.name) for veld in velden]
        return {naam: getattr(rij, naam) for naam in namen}


@dataclass(frozen=True)
class LijstHouder:
    """Rows with a list of theme codes in one JSON field."""

    model: type[BaseModel]
    veld: str

    def references(self, thema: Thema) -> list[Reference]:
        """List the rows that name the theme."""
        return [rij.reference for rij in self._rijen(thema)]

    def move(self, van: Thema, naar: Thema) -> list[Any]:
        """Write the other code in the list, once."""
        gedaan = []
        for rij in self._rijen(van):
            oud = getattr(rij, self.veld)
            nieuw = list(dict.fromkeys(naar.code if code == van.code else code for code in oud))
            self._write(rij, nieuw)
            gedaan.append({"id": rij.id, "oud": oud, "nieuw": nieuw})
        return gedaan

    def undo(self, gedaan: Sequence[Any], van: Thema, naar: Thema) -> None:
        """Write the old list where the new one was not touched."""
        was = {g["id"]: g for g in gedaan}
        for rij in self.model.select().where(self.model.id.in_(list(was))):
            if getattr(rij, self.veld) == was[rij.id]["nieuw"]:
                self._write(rij, was[rij.id]["oud"])

    def _rijen(self, thema: Thema) -> list[Any]:
        """Look in each row: these tables hold tens of rows."""
        return [rij for rij in self.model.select() if thema.code in getattr(rij, self.veld)]

    def _write(self, rij: BaseModel, codes: Sequence[str]) -> None:
        self.model.update({self.veld: list(codes)}).where(self.model.id == rij.id).execute()
        announce(rij.reference)
