"""What an initiative looks for, without knowing what an initiative is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from netwerk.matching.keuzes import INITIATIEVEN, LEZEN, Vraagsoort
from vems.core.reference import Reference


@dataclass(frozen=True, slots=True)
class Vraag:
    """One need: `aantal` in `eenheid` ("euro" whole euros, "personen", "uren", "stuks").

    `dagdelen`: the parts of the week it is for, such as "dinsdag avond"; empty: it does not matter.
    """

    sleutel: str
    soort: str
    tekst: str = ""
    aantal: int | None = None
    eenheid: str = ""
    vanaf: date | None = None
    tot: date | None = None
    dagdelen: frozenset[str] = frozenset()


# Who asks for nothing in particular gets someone who thinks along.
MEEDENKEN = Vraag("", Vraagsoort.WEET_IK_NOG_NIET)
# What a goal of the wijk answers to: it wants initiatives, whatever they need.
BIJDRAGEN = Vraag("", INITIATIEVEN)
# What an article answers to: what is worth reading about the subject, whatever they need.
BIJLEREN = Vraag("", LEZEN)


@dataclass(frozen=True, slots=True)
class Zoekprofiel:
    """An initiative as matching sees it.

    `themas`: codes, the main one first. `buurt`, `wijk`, `stadsdeel`: area codes, all empty when it
    is for the whole city. `trefwoorden`: analysed tokens; `samenstellingen`: of
    those that are compounds their parts. `regels`: codes of rules it meets.
    `uitgesloten`: found unfit before, or wanted by one side no more. `geweigerd`: who said no, for
    which need. `geen_tijd`: who has no time, and until when. `belang`: has an interest
    of its own in this.
    `regels_niet_gehaald`: instrument to the must-criterion that it does not meet, in words;
    `regels_open`: to those that nobody weighed yet.
    """

    onderwerp: Reference
    titel: str
    themas: tuple[str, ...] = ()
    buurt: str = ""
    wijk: str = ""
    stadsdeel: str = ""
    vragen: tuple[Vraag, ...] = ()
    trefwoorden: tuple[str, ...] = ()
    samenstellingen: Mapping[str, frozenset[str]] = field(default_factory=dict)
    doelen: tuple[Reference, ...] = ()
    regels: tuple[str, ...] = ()
    uitgesloten: frozenset[Reference] = frozenset()
    geweigerd: frozenset[tuple[Reference, str]] = frozenset()
    geen_tijd: Mapping[Reference, date] = field(default_factory=dict)
    belang: frozenset[Reference] = frozenset()
    initiatiefnemers: frozenset[Reference] = frozenset()
    begeleider: Reference | None = None
    regels_niet_gehaald: Mapping[Reference, str] = field(default_factory=dict)
    regels_open: Mapping[Reference, tuple[str, ...]] = field(default_factory=dict)

    @property
    def gezocht(self) -> tuple[Vraag, ...]:
        """Give the needs; someone who thinks along when there are none."""
        return self.vragen or (MEEDENKEN,)

    @property
    def is_stadsbreed(self) -> bool:
        """Tell whether it lies in no particular area."""
        return not (self.buurt or self.wijk or self.stadsdeel)

    @property
    def vragers(self) -> frozenset[Reference]:
        """Give who would be introduced to a candidate: the initiative and its initiators."""
        return self.initiatiefnemers | {self.onderwerp}

    @property
    def eigen(self) -> frozenset[Reference]:
        """Give everyone on this side of the match: initiative, initiators, guide."""
        begeleider = {self.begeleider} if self.begeleider else set()
        return self.vragers | begeleider
