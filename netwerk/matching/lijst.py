"""The shape of the list, after the score and itself explained (DOMAIN.md 4.3 step 3).

At most two of one organisation; each need its best; another kind of help; a place for a newcomer;
who was asked often this month stands behind. Two things to read stand beside it and take nobody's
place. Not here: the score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from netwerk.matching.gewichten import Gewichten
from netwerk.matching.kandidaat import Kandidaat
from netwerk.matching.keuzes import Soort
from netwerk.matching.onderdeel import Onderdeel
from netwerk.matching.profiel import Vraag
from netwerk.matching.tabellen import ERVARING_TELT
from netwerk.matching.zinnen import Zin
from vems.core.reference import Reference

_OP_SCORE = Zin("lijst_score")


@dataclass(frozen=True, slots=True)
class Beoordeling:
    """A candidate judged for one need."""

    kandidaat: Kandidaat
    vraag: Vraag
    onderdelen: tuple[Onderdeel, ...]
    score: float

    @property
    def volgorde(self) -> tuple[float, Reference, str]:
        """Sort key: highest score first, ties by stable key."""
        return -self.score, self.kandidaat.reference, self.vraag.sleutel


@dataclass(frozen=True, slots=True)
class Plaats:
    """A place in the list and why it was given."""

    beoordeling: Beoordeling
    reden: Zin


@dataclass(slots=True)
class _Lijst:
    limit: int
    gewichten: Gewichten
    plaatsen: list[Plaats] = field(default_factory=list)

    def has(self, kandidaat: Kandidaat) -> bool:
        return any(p.beoordeling.kandidaat.reference == kandidaat.reference for p in self.plaatsen)

    def may_add(self, kandidaat: Kandidaat) -> bool:
        zelfde = count_organisatie(kandidaat, (p.beoordeling.kandidaat for p in self.plaatsen))
        return not self.has(kandidaat) and zelfde < self.gewichten.max_per_organisatie

    def add(self, beoordeling: Beoordeling, reden: Zin) -> None:
        self.plaatsen.append(Plaats(beoordeling, reden))

    def add_reserved(self, kandidaten: Iterable[Beoordeling], reden: Zin) -> None:
        """Give the first that may come in a place, at the cost of the last that stood by score."""
        nieuw = next((b for b in kandidaten if self.may_add(b.kandidaat)), None)
        if nieuw is None:
            return
        if len(self.plaatsen) >= self.limit:
            weg = self._find_replaceable()
            if weg is None:
                return
            self.plaatsen.remove(weg)
        self.add(nieuw, reden)

    def _find_replaceable(self) -> Plaats | None:
        """Give the last by score whose need stays answered, and not the only one of its kind."""
        vragen = [p.beoordeling.vraag.sleutel for p in self.plaatsen]
        anders = [p for p in self.plaatsen if _is_ander_soort(self)(p.beoordeling)]
        for plaats in sorted(self.plaatsen, key=lambda p: p.beoordeling.volgorde, reverse=True):
            alleen = vragen.count(plaats.beoordeling.vraag.sleutel) == 1 or anders == [plaats]
            if plaats.reden.code in ("lijst_score", "lijst_gespreid") and not alleen:
                return plaats
        return None


def shape_list(
    beoordelingen: Sequence[Beoordeling],
    vragen: Sequence[Vraag],
    *,
    limit: int,
    gewichten: Gewichten,
) -> list[Plaats]:
    """Make the list from all judged pairs of candidate and need; nobody stands in it twice."""
    genoeg = sorted(
        (b for b in beoordelingen if b.score >= gewichten.ondergrens), key=lambda b: b.volgorde
    )
    alle_beste = list(_best_per_kandidaat(genoeg))
    eigen_beste = [b for b in alle_beste if not _is_leesbaar(b)]
    lijst = _Lijst(limit, gewichten)
    for beoordeling in sorted(eigen_beste, key=lambda b: is_druk(b, gewichten)):
        if len(lijst.plaatsen) < limit and lijst.may_add(beoordeling.kandidaat):
            lijst.add(beoordeling, _reason(beoordeling, gewichten))
    for vraag in vragen:
        if not any(p.beoordeling.vraag.sleutel == vraag.sleutel for p in lijst.plaatsen):
            beste = [b for b in genoeg if b.vraag.sleutel == vraag.sleutel]
            lijst.add_reserved(beste, Zin("lijst_vraag", {"vraag": vraag.soort}))
    _reserve(lijst, eigen_beste, _is_ander_soort(lijst), Zin("lijst_andere_soort"))
    _reserve(lijst, eigen_beste, _is_nieuw, Zin("lijst_nieuwkomer"))
    for beoordeling in list(filter(_is_leesbaar, alle_beste))[: gewichten.meeste_lezen]:
        lijst.add(beoordeling, Zin("lijst_lezen"))
    return sorted(
        lijst.plaatsen, key=lambda p: (is_druk(p.beoordeling, gewichten), p.beoordeling.volgorde)
    )


def is_druk(beoordeling: Beoordeling, gewichten: Gewichten) -> bool:
    """Tell whether it was proposed so often this month that others go first."""
    return beoordeling.kandidaat.belasting >= gewichten.druk_vanaf


def count_organisatie(kandidaat: Kandidaat, anderen: Iterable[Kandidaat]) -> int:
    """Count those of the same organisation; none when it belongs to no organisation."""
    if not kandidaat.organisatie:
        return 0
    return sum(ander.organisatie == kandidaat.organisatie for ander in anderen)


def _reserve(
    lijst: _Lijst,
    beoordelingen: Sequence[Beoordeling],
    wie: Callable[[Beoordeling], bool],
    reden: Zin,
) -> None:
    """Hold a place for one of these unless one is in the list already."""
    if not any(wie(plaats.beoordeling) for plaats in lijst.plaatsen):
        lijst.add_reserved((b for b in beoordelingen if wie(b)), reden)


def _is_ander_soort(lijst: _Lijst) -> Callable[[Beoordeling], bool]:
    eerste = min(lijst.plaatsen, key=lambda p: p.beoordeling.volgorde, default=None)
    soort = eerste.beoordeling.kandidaat.soort if eerste else None
    return lambda beoordeling: beoordeling.kandidaat.soort is not soort


def _is_leesbaar(beoordeling: Beoordeling) -> bool:
    return beoordeling.kandidaat.soort is Soort.KENNIS


def _is_nieuw(beoordeling: Beoordeling) -> bool:
    kandidaat = beoordeling.kandidaat
    return kandidaat.soort in ERVARING_TELT and not kandidaat.hielp


def _reason(beoordeling: Beoordeling, gewichten: Gewichten) -> Zin:
    if not is_druk(beoordeling, gewichten):
        return _OP_SCORE
    return Zin("lijst_gespreid", {"aantal": beoordeling.kandidaat.belasting})


def _best_per_kandidaat(gesorteerd: Iterable[Beoordeling]) -> Iterator[Beoordeling]:
    gezien: set[Reference] = set()
    for beoordeling in gesorteerd:
        if beoordeling.kandidaat.reference not in gezien:
            gezien.add(beoordeling.kandidaat.reference)
            yield beoordeling
