"""What an object puts into the graph: nodes, edges, and how a slice registers its projection.

Pure values, cleaned as they come in. Not here: the graph made of them (`graaf`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from vems.core.reference import Reference

Gegeven = str | int | float | bool
# Residents are never nodes in anything public, whatever a projection says (ARCHITECTURE rule 5).
NOOIT_OPENBAAR = frozenset(
    {"partij", "gebruiker", "lid", "bewoner", "stadsmaker", "initiatiefnemer", "contactpersoon"}
)
# What XML 1.0 does not allow: one such character makes a whole export unreadable (trap M12).
_GEEN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean_label(tekst: str) -> str:
    """Take out control characters and make all white space one space."""
    return " ".join(_GEEN_XML.sub(" ", tekst).split())


@dataclass(frozen=True, slots=True)
class Knoop:
    """A node; titles and texts are cleaned as they come in, and nobody may write in `gegevens`."""

    reference: Reference
    soort: str
    titel: str
    openbaar: bool = False
    gegevens: Mapping[str, Gegeven] = field(default_factory=dict)

    def __post_init__(self) -> None:
        schoon = {
            clean_label(naam): clean_label(w) if isinstance(w, str) else w
            for naam, w in self.gegevens.items()
        }
        object.__setattr__(self, "titel", clean_label(self.titel))
        object.__setattr__(self, "gegevens", _keep_once(_as_rijen(schoon)))

    @property
    def mag_openbaar(self) -> bool:
        """Tell whether the public may see it: never a resident."""
        return self.openbaar and NOOIT_OPENBAAR.isdisjoint((self.soort, self.reference.kind))


def _as_rijen(gegevens: Mapping[str, Gegeven]) -> tuple[tuple[str, type, Gegeven], ...]:
    return tuple((naam, type(waarde), waarde) for naam, waarde in gegevens.items())


@lru_cache(maxsize=256)
def _keep_once(rijen: tuple[tuple[str, type, Gegeven], ...]) -> Mapping[str, Gegeven]:
    """Give what many nodes say alike, such as their fase, once; `type`: True is not 1."""
    return MappingProxyType({naam: waarde for naam, _, waarde in rijen})


@dataclass(frozen=True, slots=True)
class Relatiepijl:
    """A directed edge; without `id` it is known by its ends and kind."""

    van: Reference
    naar: Reference
    soort: str
    gewicht: float = 1.0
    openbaar: bool = False
    id: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", f"{self.van}>{self.soort}>{self.naar}")


@dataclass(frozen=True, slots=True)
class Projectie:
    """All that one object puts into the graph."""

    knopen: tuple[Knoop, ...] = ()
    relaties: tuple[Relatiepijl, ...] = ()


def make_feit(van: Reference, naar: Reference, soort: str, openbaar: bool = True) -> Relatiepijl:
    """Give an edge that follows from a table: public unless said otherwise."""
    return Relatiepijl(van, naar, soort, openbaar=openbaar)


@dataclass(frozen=True, slots=True)
class Bronprojectie:
    """How a slice's objects are loaded: many at once; None or missing when there is nothing."""

    load_relations: Callable[[Sequence[str]], Mapping[str, Projectie | None]]
    list_keys: Callable[[], Iterable[str]]


_bronnen: dict[str, Bronprojectie] = {}


def register_projection(
    kind: str,
    *,
    load_relations: Callable[[Sequence[str]], Mapping[str, Projectie | None]],
    list_keys: Callable[[], Iterable[str]],
) -> None:
    """Tell how objects of a kind become nodes and edges; called from a slice's init_app."""
    _bronnen[kind] = Bronprojectie(load_relations, list_keys)


def projections() -> Mapping[str, Bronprojectie]:
    """Give the registered projections by kind, in order of kind."""
    return dict(sorted(_bronnen.items()))
