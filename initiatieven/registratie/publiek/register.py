"""The public initiatives in memory, for filters and counts: in the order of the list, as bits.

A value of a filter is one whole number with a bit per initiatief, so that a choice is an AND and a
count is a count of bits, whatever the number of initiatives. It holds keys and choices, no text.
Every use looks in the change log first: what a visitor sees is what is in the database then.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

import peewee

from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief, InitiatiefThema, Publicatie
from netwerk.vraagenaanbod.keuzes import HulpSoort, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.changes import Wijziging
from vems.core.database import database, is_changed
from vems.core.kept import newest_change

KIND = "initiatief"
GEBIED, THEMA, FASE, HULP = "gebied", "thema", "fase", "hulp"
# Many thousand rows are read as the database gives them.
_SOORTEN = {soort.value: soort for soort in HulpSoort}
# With more changes than this it is quicker to read everything again.
_MEESTE = 500

Waarde = tuple[str, int | str]


@dataclass(frozen=True, slots=True)
class Inschrijving:
    """One public initiatief: its key, place in the list, area, fase, themes and open needs.

    Themes and needs stand in their own order, each once.
    """

    sleutel: str
    volgorde: tuple[bool, float, int]
    gebied: int
    fase: str
    themas: tuple[int, ...] = ()
    hulp: tuple[HulpSoort, ...] = ()

    @property
    def waarden(self) -> Iterator[Waarde]:
        """Give its values per filter."""
        yield GEBIED, self.gebied
        yield FASE, self.fase
        yield from ((THEMA, thema) for thema in self.themas)
        yield from ((HULP, soort.value) for soort in self.hulp)


class Register:
    """All public initiatives of one moment; never changed once made."""

    def __init__(self) -> None:
        self._ids: list[int] = []
        self._plaats: dict[int, int] = {}
        self._op_sleutel: dict[str, int] = {}
        self._rijen: dict[int, Inschrijving] = {}
        self._bits: dict[Waarde, int] = {}
        self._volgorde: list[tuple[tuple[bool, float, int], int]] = []
        self.alle = 0

    def with_rows(self, rijen: Mapping[int, Inschrijving | None]) -> Register:
        """Give the register after these rows changed; None for one that is not public any more."""
        nieuw = Register()
        nieuw._ids, nieuw._plaats = list(self._ids), dict(self._plaats)
        nieuw._op_sleutel, nieuw._rijen = dict(self._op_sleutel), dict(self._rijen)
        nieuw._bits, nieuw._volgorde = dict(self._bits), list(self._volgorde)
        nieuw.alle = self.alle
        for nummer, rij in rijen.items():
            nieuw._drop(nummer)
            if rij is not None:
                nieuw._put(nummer, rij)
        nieuw._volgorde.sort()
        return nieuw

    def having(self, facet: str, waarden: Iterable[int | str]) -> int:
        """Give who has any of these values."""
        return reduce(or_, (self._bits.get((facet, waarde), 0) for waarde in waarden), 0)

    def values(self, facet: str) -> Iterator[tuple[int | str, int]]:
        """Give each value of a filter that occurs, with who has it."""
        return ((waarde, bits) for (naam, waarde), bits in self._bits.items() if naam == facet)

    def named(self, sleutels: Iterable[str]) -> int:
        """Give who has one of these keys."""
        plaatsen = (self._op_sleutel.get(sleutel) for sleutel in sleutels)
        return reduce(or_, (1 << plaats for plaats in plaatsen if plaats is not None), 0)

    def row(self, nummer: int) -> Inschrijving:
        """Give what is known of one, by the row number of its Initiatief."""
        return self._rijen[nummer]

    def list_ids(self, wie: int, begin: int, aantal: int) -> list[int]:
        """List so many of these in the order of the list: row numbers of Initiatief."""
        plaatsen = (plaats for _, plaats in self._volgorde)
        return self._slice(wie, plaatsen, begin, aantal)

    def list_ids_of(self, sleutels: Sequence[str], wie: int, begin: int, aantal: int) -> list[int]:
        """List so many of these in the order of the keys."""
        plaatsen = (
            self._op_sleutel[sleutel] for sleutel in sleutels if sleutel in self._op_sleutel
        )
        return self._slice(wie, plaatsen, begin, aantal)

    def _slice(self, wie: int, plaatsen: Iterable[int], begin: int, aantal: int) -> list[int]:
        vlaggen = wie.to_bytes(len(self._ids) // 8 + 1, "little")
        gevonden: list[int] = []
        for plaats in plaatsen:
            if vlaggen[plaats >> 3] >> (plaats & 7) & 1:
                gevonden.append(self._ids[plaats])
                if len(gevonden) == begin + aantal:
                    break
        return gevonden[begin:]

    def _put(self, nummer: int, rij: Inschrijving) -> None:
        if nummer not in self._plaats:
            self._plaats[nummer] = len(self._ids)
            self._ids.append(nummer)
        plaats = self._plaats[nummer]
        self._rijen[nummer] = rij
        self._op_sleutel[rij.sleutel] = plaats
        self._volgorde.append((rij.volgorde, plaats))
        self.alle |= 1 << plaats
        for waarde in rij.waarden:
            self._bits[waarde] = self._bits.get(waarde, 0) | 1 << plaats

    def _drop(self, nummer: int) -> None:
        rij = self._rijen.pop(nummer, None)
        if rij is None:
            return
        plaats = self._plaats[nummer]
        del self._op_sleutel[rij.sleutel]
        self._volgorde.remove((rij.volgorde, plaats))
        self.alle &= ~(1 << plaats)
        for waarde in rij.waarden:
            self._bits[waarde] &= ~(1 << plaats)


@dataclass(frozen=True, slots=True)
class _Bewaard:
    """The register of a database as it was at a change."""

    bound: object
    wijziging: int
    register: Register


_slot = threading.Lock()
_bewaard: list[_Bewaard] = []


def current_register() -> Register:
    """Give the register as it is now: no statement of its own when nothing changed."""
    if is_changed(KIND):  # in an open write(): seen by this thread only
        return Register().with_rows(_read(None))
    newest = newest_change()
    with _slot:
        oud = _bewaard[-1] if _bewaard and _bewaard[-1].bound is database.obj else None
        if oud is not None and newest <= oud.wijziging:
            return oud.register
        register = Register().with_rows(_read(None)) if oud is None else _renew(oud)
        _bewaard[:] = [_Bewaard(database.obj, newest, register)]
        return register


def _renew(oud: _Bewaard) -> Register:
    """Read again what changed since; all of it when that is much, or the log was cut off."""
    gewijzigd = Wijziging.select(Wijziging.key).where(
        Wijziging.id > oud.wijziging, Wijziging.kind == KIND
    )
    sleutels = {sleutel for (sleutel,) in gewijzigd.limit(_MEESTE + 1).tuples()}
    if len(sleutels) > _MEESTE:
        return Register().with_rows(_read(None))
    if not sleutels:
        return oud.register
    return oud.register.with_rows(_read(Initiatief.sleutel.in_(sleutels)))


def _read(welke: peewee.Expression | None) -> dict[int, Inschrijving | None]:
    """Read rows in three statements; who is not public becomes None."""
    actueel = Publicatie.select(Publicatie.initiatief).where(Publicatie.is_actueel)
    velden = (
        Initiatief.id,
        Initiatief.sleutel,
        Initiatief.gebied_id,
        Initiatief.fase,
        Initiatief.ingediend_op,
        Initiatief.is_openbaar & Initiatief.id.in_(actueel),
    )
    query = Initiatief.select(*velden)
    rijen = list((query if welke is None else query.where(welke)).tuples())
    nummers = None if welke is None else [rij[0] for rij in rijen]
    themas, hulp = _read_themas(nummers), _read_hulp(nummers)
    return {
        nummer: Inschrijving(
            sleutel,
            (fase is Fase.AFGEROND, -ingediend_op.timestamp(), -nummer),
            gebied,
            fase.value,
            tuple(themas[nummer]),
            tuple(hulp[nummer]),
        )
        if is_openbaar
        else None
        for nummer, sleutel, gebied, fase, ingediend_op, is_openbaar in rijen
    }


def _read_themas(nummers: Sequence[int] | None) -> Mapping[int, dict[int, None]]:
    """Read the themes of some or of all, the main one first."""
    query = InitiatiefThema.select(InitiatiefThema.initiatief_id, InitiatiefThema.thema_id)
    if nummers is not None:
        query = query.where(InitiatiefThema.initiatief.in_(list(nummers)))
    themas: dict[int, dict[int, None]] = defaultdict(dict)
    for nummer, thema_id in database.execute(query.order_by(InitiatiefThema.rang)).fetchall():
        themas[nummer][thema_id] = None
    return themas


def _read_hulp(nummers: Sequence[int] | None) -> Mapping[int, dict[HulpSoort, None]]:
    """Read the kinds of open needs of some or of all, as they were asked."""
    query = (
        Hulpvraag.select(Initiatief.id, Hulpvraag.soort)
        .join(Initiatief, on=Hulpvraag.eigenaar_key == Initiatief.sleutel)
        .where(Hulpvraag.eigenaar_kind == KIND, Hulpvraag.toestand == HulpvraagToestand.OPEN)
    )
    if nummers is not None:
        query = query.where(Initiatief.id.in_(list(nummers)))
    hulp: dict[int, dict[HulpSoort, None]] = defaultdict(dict)
    for nummer, soort in database.execute(query.order_by(Hulpvraag.id)).fetchall():
        hulp[nummer][_SOORTEN[soort]] = None
    return hulp
