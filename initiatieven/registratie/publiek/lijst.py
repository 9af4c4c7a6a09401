"""Public lists: what is chosen, the counts beside the filters, and the rows that become cards.

Everything shown comes from the current Publicatie; what is not public cannot appear. Choosing and
counting is done in the register, so a list costs the same whatever the number of initiatives: one
look at the register and one statement for the texts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import Any

import peewee

from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.registratie.publiek.kaarten import (
    Kaart,
    Kaartrij,
    Themamerk,
    Vraag,
    Wijkmerk,
    as_kaarten,
    as_wijkmerk,
    initiatief_url,
)
from initiatieven.registratie.publiek.register import (
    FASE,
    GEBIED,
    HULP,
    KIND,
    THEMA,
    Inschrijving,
    Register,
    current_register,
)
from netwerk.gebieden.boom import GebiedenBoom
from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.gebieden.models import Gebied
from netwerk.themas.boom import boom as themaboom
from vems.community.models import Steun
from vems.core.prepared import Prepared

# A list and its cards are asked for together, so the cards are offered here too.
__all__ = [
    "FACETTEN",
    "Kaart",
    "Keus",
    "Selectie",
    "Themamerk",
    "Vraag",
    "Wijkmerk",
    "as_wijkmerk",
    "find_kaarten",
    "initiatief_url",
    "select_public",
]

FACETTEN = ("wijk", "thema", "fase", "hulp")
# The columns of a card, in the order of Kaartrij.
_KAARTVELDEN = (
    Initiatief.id,
    Initiatief.sleutel,
    Initiatief.slug,
    Initiatief.gebied,
    Initiatief.fase,
    Initiatief.is_openbare_plek,
    Initiatief.lon,
    Initiatief.lat,
    Publicatie.titel,
    Publicatie.samenvatting,
    Publicatie.naam,
)


@dataclass(frozen=True, slots=True)
class Keus:
    """The chosen filters: values of one are alternatives, filters add up; unknown gives nothing.

    `sleutels` limits the list to what a text search found.
    """

    wijk: tuple[str, ...] = ()
    thema: tuple[str, ...] = ()
    fase: tuple[str, ...] = ()
    hulp: tuple[str, ...] = ()
    sleutels: tuple[str, ...] | None = None


class Selectie:
    """The public initiatives of a choice, at one moment: how many, which, and what filters give."""

    def __init__(self, keus: Keus, register: Register) -> None:
        self._keus, self._register = keus, register
        self._per_filter = _masks(keus, register)
        self._gevonden = register.alle
        if keus.sleutels is not None:
            self._gevonden = register.named(keus.sleutels)
        self._wie = reduce(and_, self._per_filter.values(), self._gevonden)

    @property
    def aantal(self) -> int:
        """How many there are."""
        return self._wie.bit_count()

    def count_facets(self) -> dict[str, dict[str, int]]:
        """Count per filter what each value would give, with the other filters on."""
        return {naam: self._count(naam) for naam in FACETTEN}

    def load(self, begin: int, aantal: int) -> list[Kaart]:
        """Load the cards of some: as they were found, else newest first, closed last."""
        ids = self._list_ids(begin, aantal)
        if not ids:
            return []
        rijen = {rij[0]: Kaartrij(*rij) for rij in _load_rows(ids=ids)}
        volgorde = [rijen[nummer] for nummer in ids if nummer in rijen]
        return as_kaarten(volgorde, self._register)

    def list_rows(self) -> Iterator[tuple[int, Inschrijving]]:
        """List them all in that order as the register knows them, with their row numbers."""
        ids = self._list_ids(0, self.aantal)
        return ((nummer, self._register.row(nummer)) for nummer in ids)

    def _list_ids(self, begin: int, aantal: int) -> list[int]:
        if self._keus.sleutels:
            return self._register.list_ids_of(self._keus.sleutels, self._wie, begin, aantal)
        return self._register.list_ids(self._wie, begin, aantal)

    def _count(self, naam: str) -> dict[str, int]:
        anderen = (wie for ander, wie in self._per_filter.items() if ander != naam)
        basis = reduce(and_, anderen, self._gevonden)
        samen: dict[str, int] = defaultdict(int)
        facet, lees = _LEZERS[naam]
        for waarde, wie in self._register.values(facet):
            samen[lees(waarde)] |= wie
        tellingen = {waarde: (wie & basis).bit_count() for waarde, wie in samen.items() if waarde}
        return {waarde: aantal for waarde, aantal in tellingen.items() if aantal}


def select_public(keus: Keus = Keus()) -> Selectie:  # noqa: B008  a frozen value
    """Choose among the public initiatives as they are now."""
    return Selectie(keus, current_register())


def find_kaarten(sleutels: Sequence[str]) -> dict[str, Kaart]:
    """Find the cards of public initiatives by key; what is not public is left out."""
    keus = Keus(sleutels=tuple(dict.fromkeys(sleutels)))
    return {kaart.reference.key: kaart for kaart in select_public(keus).load(0, len(sleutels))}


def _rows(ids: list[int]) -> peewee.ModelSelect:
    """Give the public text of these with how many support them; never of what is not public."""
    steun = Steun.select(peewee.fn.COUNT(Steun.id)).where(
        Steun.onderwerp_kind == KIND, Steun.onderwerp_key == Initiatief.sleutel
    )
    return (
        Publicatie.select(*_KAARTVELDEN, steun.alias("steun"))
        .join(Initiatief)
        .where(Initiatief.id.in_(ids), Publicatie.is_actueel, Initiatief.is_openbaar)
        .tuples()
    )


_load_rows: Prepared[tuple[Any, ...]] = Prepared(_rows)


def _masks(keus: Keus, register: Register) -> dict[str, int]:
    """Give per filter that is on who it lets through; unknown values let nobody through."""
    masks = {}
    if keus.wijk:
        masks["wijk"] = register.having(GEBIED, _gebied_ids(keus.wijk))
    if keus.thema:
        masks["thema"] = register.having(THEMA, _thema_ids(keus.thema))
    if keus.fase:
        masks["fase"] = register.having(FASE, keus.fase)
    if keus.hulp:
        masks["hulp"] = register.having(HULP, keus.hulp)
    return masks


def _gebied_ids(slugs: Sequence[str]) -> Sequence[int]:
    gebieden = gebiedenboom()
    gekozen = [gebied for slug in slugs if (gebied := gebieden.by_slug(slug)) is not None]
    return [deel.id for gebied in gekozen for deel in _within(gebieden, gebied)]


def _within(gebieden: GebiedenBoom, gebied: Gebied) -> list[Gebied]:
    """The whole city as a filter means: about the whole city, not everything in it."""
    return [gebied] if gebied.ouder_id is None else gebieden.within(gebied)


def _thema_ids(codes: Sequence[str]) -> Sequence[int]:
    themas = themaboom()
    gekozen = [thema for code in codes if (thema := themas.by_code(code)) is not None]
    return [t.id for thema in gekozen for t in (thema, *themas.delen(thema))]


def _wijk_slug(nummer: int | str) -> str:
    gebieden = gebiedenboom()
    gebied = gebieden.by_id(int(nummer))
    wijk = gebieden.wijk_of(gebied) if gebied else None
    return (wijk or gebied).slug if gebied else ""


def _thema_code(nummer: int | str) -> str:
    themas = themaboom()
    thema = themas.by_id(int(nummer))
    return themas.hoofd_of(thema).code if thema else ""


# Per filter what of the register it shows, and how a value there is called in the list.
_LEZERS: dict[str, tuple[str, Callable[[int | str], str]]] = {
    "wijk": (GEBIED, _wijk_slug),
    "thema": (THEMA, _thema_code),
    "fase": (FASE, str),
    "hulp": (HULP, str),
}
