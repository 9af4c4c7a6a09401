"""The list of public initiatives as one value: what was asked, what was found, what can be chosen.

Five statements, whatever the filters and the number of initiatives (registratie.lijst).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from initiatieven.registratie.publiek.kaarten import Kaart
from initiatieven.registratie.publiek.lijst import FACETTEN, Keus, Selectie, select_public
from vems.core.fields import clean_line
from vems.core.search.query import find
from vems.core.web.paging import Pagina

PER_LIJST = 20
PER_KAART = 20
MAX_WOORDEN = 200
# Text search gives at most so many; who has more is better helped by another word.
MAX_GEVONDEN = 500


@dataclass(frozen=True, slots=True)
class Vraagstelling:
    """What somebody asked: words, filters and the view; nothing of it is trusted."""

    q: str = ""
    keus: Keus = Keus()
    weergave: str = "lijst"

    @property
    def is_kaart(self) -> bool:
        """Whether the map was asked for."""
        return self.weergave == "kaart"

    @property
    def is_leeg(self) -> bool:
        """Whether nothing was chosen at all."""
        return not self.q and not any(getattr(self.keus, naam) for naam in FACETTEN)

    def args(self) -> list[tuple[str, str]]:
        """Give the question back as the arguments of its URL."""
        paren = [("q", self.q)] if self.q else []
        paren += [(naam, waarde) for naam in FACETTEN for waarde in getattr(self.keus, naam)]
        return paren + ([("weergave", "kaart")] if self.is_kaart else [])

    def without(self, naam: str, waarde: str) -> Vraagstelling:
        """Give the question without one of its choices."""
        if naam == "q":
            return replace(self, q="")
        over = tuple(deel for deel in getattr(self.keus, naam) if deel != waarde)
        return replace(self, keus=replace(self.keus, **{naam: over}))

    def only(self, naam: str, waarde: str) -> Vraagstelling:
        """Give the question with one value of a filter in the place of all others."""
        return replace(self, keus=replace(self.keus, **{naam: (waarde,)}))


@dataclass(frozen=True, slots=True)
class Overzicht:
    """What was found: one page of cards, the counts beside the filters, a better spelling."""

    kaarten: list[Kaart]
    pagina: Pagina
    aantallen: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    suggestie: str = ""

    @property
    def aantal(self) -> int:
        """How many there are on all pages."""
        return self.pagina.aantal


def read_vraagstelling(waarden: Mapping[str, Sequence[str]], *, maximum: int = 20) -> Vraagstelling:
    """Read the arguments of a URL; too many or repeated values fall away."""
    keus = Keus(
        **{
            naam: tuple(dict.fromkeys(w[:80] for w in waarden.get(naam, ()) if w))[:maximum]
            for naam in FACETTEN
        }
    )
    q = clean_line(next(iter(waarden.get("q", ())), ""))[:MAX_WOORDEN]
    weergave = next(iter(waarden.get("weergave", ())), "")
    return Vraagstelling(q, keus, "kaart" if weergave == "kaart" else "lijst")


def choose(vraag: Vraagstelling) -> tuple[Selectie, str]:
    """Choose what was asked, with words the best first, and give a better spelling of them."""
    if not vraag.q:
        return select_public(vraag.keus), ""
    gevonden = find(vraag.q, index="openbaar", soorten=("initiatief",), limit=MAX_GEVONDEN)
    sleutels = tuple(treffer.reference.key for treffer in gevonden.treffers)
    return select_public(replace(vraag.keus, sleutels=sleutels)), gevonden.suggestie


def find_overzicht(vraag: Vraagstelling, nummer: int) -> Overzicht:
    """Find a page of what was asked: with words the best first, else the newest."""
    selectie, suggestie = choose(vraag)
    per_pagina = PER_KAART if vraag.is_kaart else PER_LIJST
    laatste = max(1, -(-selectie.aantal // per_pagina))
    nummer = min(nummer, laatste)
    kaarten = selectie.load((nummer - 1) * per_pagina, per_pagina)
    pagina = Pagina(kaarten, nummer, selectie.aantal, per_pagina)
    return Overzicht(kaarten, pagina, selectie.count_facets(), suggestie)
