"""The theme tree in memory, and which themes a text seems to be about.

Read through `boom()`, which sees changes. Writing themes is registration.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from netwerk.themas.models import Thema
from vems.core.kept import Kept
from vems.core.search.analysis import analyse, analyse_word, words

_NAAM_TELT = 2.0
# A theme is only suggested beside the best one when the text says at least this share about it.
_AANDEEL_VAN_BESTE = 0.4


class ThemaBoom:
    """All themes, with their parents wired."""

    def __init__(self, themas: Iterable[Thema]) -> None:
        alle = {thema.id: thema for thema in themas}
        self._by_id = {nr: thema for nr, thema in alle.items() if thema.opgegaan_in_id is None}
        self._by_code = {thema.code: thema for thema in self._by_id.values()}
        self._opgegaan = {
            thema.code: self._by_id[_survivor(alle, thema)]
            for thema in alle.values()
            if thema.opgegaan_in_id is not None
        }
        self._delen: dict[int | None, list[Thema]] = defaultdict(list)
        for thema in self._by_id.values():
            if thema.ouder_id is not None:
                thema.ouder = self._by_id[_survivor(alle, alle[thema.ouder_id])]
            self._delen[thema.ouder_id].append(thema)

    def all(self) -> list[Thema]:
        """List every theme in its order."""
        return list(self._by_id.values())

    def hoofdthemas(self) -> list[Thema]:
        """List the themes a resident chooses from."""
        return list(self._delen[None])

    def delen(self, thema: Thema) -> list[Thema]:
        """List the parts of a theme."""
        return list(self._delen[thema.id])

    def keuzes(self) -> dict[str, str]:
        """Give the name of every theme by code, each main theme followed by its parts."""
        namen: dict[str, str] = {}
        for hoofd in self.hoofdthemas():
            namen[hoofd.code] = hoofd.naam
            namen |= {deel.code: f"{hoofd.naam}: {deel.naam}" for deel in self.delen(hoofd)}
        return namen

    def by_code(self, code: str) -> Thema | None:
        """Find a theme by its code; for one that was merged, the theme it went up in."""
        return self._by_code.get(code) or self._opgegaan.get(code)

    def successor_of(self, code: str) -> Thema | None:
        """Give the theme that a merged theme went up in; None for any other code."""
        return self._opgegaan.get(code)

    def by_naam(self, tekst: str) -> Thema | None:
        """Find a theme as a list names it: by code or whole name."""
        naam = " ".join(tekst.casefold().split())
        return next((t for t in self._by_id.values() if naam in (t.code, t.naam.casefold())), None)

    def by_id(self, nummer: int) -> Thema | None:
        """Find a theme by its row number."""
        return self._by_id.get(nummer)

    def hoofd_of(self, thema: Thema) -> Thema:
        """Give the theme on top of the tree that this one belongs to."""
        huidig = self._by_id[thema.id]
        while huidig.ouder is not None:
            huidig = huidig.ouder
        return huidig

    def suggest(self, tekst: str, limit: int = 3) -> list[Thema]:
        """Give the themes a text seems to be about, most likely first; none when nothing fits.

        A word that points at many themes says less than a word that points at one.
        """
        scores: dict[str, float] = defaultdict(float)
        for stem in set(analyse(tekst)):
            wijst = self._wijzers.get(stem, {})
            for code, gewicht in wijst.items():
                scores[code] += gewicht / len(wijst)
        volgorde = {code: nummer for nummer, code in enumerate(self._by_code)}
        laagst = max(scores.values(), default=0.0) * _AANDEEL_VAN_BESTE
        beste = [code for code in scores if scores[code] >= laagst]
        beste.sort(key=lambda code: (-scores[code], volgorde[code]))
        return [self._by_code[code] for code in beste[:limit]]

    @cached_property
    def _wijzers(self) -> dict[str, dict[str, float]]:
        """Per stem the themes it points at, each with a weight."""
        wijzers: dict[str, dict[str, float]] = defaultdict(dict)
        for thema in self._by_id.values():
            for tekst in (*thema.synoniemen, thema.naam):
                gewicht = _NAAM_TELT if tekst == thema.naam else 1.0
                for woord in words(tekst):
                    analysed = analyse_word(woord)
                    if analysed:
                        code = self.hoofd_of(thema).code
                        oud = wijzers[analysed.stem].get(code, 0.0)
                        wijzers[analysed.stem][code] = max(oud, gewicht)
        return wijzers


def _survivor(alle: dict[int, Thema], thema: Thema) -> int:
    """Follow merges of merges to the theme that is left."""
    while thema.opgegaan_in_id is not None:
        thema = alle[thema.opgegaan_in_id]
    return int(thema.id)


def boom() -> ThemaBoom:
    """Give the theme tree as it is now."""
    return _kept.get()


def _read() -> ThemaBoom:
    return ThemaBoom(Thema.select().order_by(Thema.volgorde, Thema.code))


_kept: Kept[ThemaBoom] = Kept(Thema, _read)
