"""A made-up city's network of any number of relations, with the right answers planted in it.

The same number and seed give the same network. Each question comes with two organisations made to
fit it: same subject, same wijk, the offer asked for, good outcomes, confirmed this week, known to
the guide. A matcher that works has both in its first ten.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import count
from random import Random

from netwerk.matching.bomen import Gebied, Thema
from netwerk.matching.kandidaat import Aanbod, Hielp, Kandidaat
from netwerk.matching.keuzes import Soort, Uitkomst, Vraagsoort
from netwerk.matching.netwerkbeeld import Buren, Kennis, Netwerkbeeld
from netwerk.matching.profiel import Vraag, Zoekprofiel
from netwerk.relaties.projectie import Projectie
from tools.bench.netwerkgrond import (
    BUURTEN,
    HOOFDTHEMAS,
    SUBTHEMAS,
    WIJKEN,
    count_candidates,
    list_areas,
    list_themes,
    project,
)
from vems.core.reference import Reference

VANDAAG = date(2026, 11, 22)
VRAGEN = 40
GEPLANT = 2
_WOORDEN = 5_000
_SOORTEN = (
    Soort.PARTNER,
    Soort.PARTNER,
    Soort.VAKAMBTENAAR,
    Soort.PLEK,
    Soort.INSTRUMENT,
    Soort.DOEL,
)
_KINDS = {Soort.VAKAMBTENAAR: "medewerker"}
_VRAAGSOORTEN = tuple(s for s in Vraagsoort if s is not Vraagsoort.WEET_IK_NOG_NIET)


@dataclass(frozen=True, slots=True)
class Geplant:
    """A question and who was made to answer it."""

    profiel: Zoekprofiel
    helpers: frozenset[Reference]


@dataclass(slots=True)
class Netwerkstad:
    """The network as objects put it into the graph, as matching sees it, and the questions."""

    delen: dict[Reference, Projectie] = field(default_factory=dict)
    kandidaten: list[Kandidaat] = field(default_factory=list)
    themas: list[Thema] = field(default_factory=list)
    gebieden: list[Gebied] = field(default_factory=list)
    buren: Buren = field(default_factory=dict)
    vragen: list[Geplant] = field(default_factory=list)
    aantal_relaties: int = 0

    def build_beeld(self) -> Netwerkbeeld:
        """Make the snapshot that matching searches."""
        return Netwerkbeeld.build(
            self.kandidaten, themas=self.themas, gebieden=self.gebieden, buren=self.buren
        )


def make_netwerkstad(relaties: int, *, zaad: int = 4711) -> Netwerkstad:
    """Make a city with at least so many relations."""
    return _Bouw(relaties, Random(zaad)).build()


def make_initiatief(nummer: int, stad: Netwerkstad, toeval: Random) -> tuple[Reference, Projectie]:
    """Make one more initiative as it comes in: subject, wijk, needs and guide, no matches yet."""
    zelf = Reference("initiatief", f"nieuw-{nummer}")
    wijken = [g for g in stad.gebieden if g.niveau == "wijk"]
    doelen = (
        ("ligt_in", Reference("gebied", toeval.choice(wijken).code)),
        ("gaat_over", Reference("thema", toeval.choice(stad.themas).code)),
        ("gaat_over", Reference("thema", toeval.choice(stad.themas).code)),
        ("vraagt", Reference("hulpvraag", f"nieuw-{nummer}-1")),
        ("vraagt", Reference("hulpvraag", f"nieuw-{nummer}-2")),
    )
    return zelf, project(zelf, f"Initiatief {nummer}", dict.fromkeys(doelen))


class _Bouw:
    """Makes the city piece by piece."""

    def __init__(self, relaties: int, toeval: Random) -> None:
        self.meeste, self.toeval = relaties, toeval
        self.stad = Netwerkstad()
        self.buren: dict[Reference, dict[Reference, Kennis]] = {}
        self.hielp: dict[Reference, list[Hielp]] = {}
        self.nummers = count(1)

    def build(self) -> Netwerkstad:
        stad = self.stad
        stad.gebieden, stad.themas = list_areas(), list_themes()
        for gebied in stad.gebieden:
            self._put_tree(Reference("gebied", gebied.code), gebied.titel, "gebied", gebied.ouder)
        for thema in stad.themas:
            self._put_tree(Reference("thema", thema.code), thema.titel, "thema", thema.ouder)
        kandidaten = [self._candidate() for _ in range(count_candidates(self.meeste))]
        for nummer in range(VRAGEN):
            kandidaten += self._plant(nummer, kandidaten)
        for kandidaat in kandidaten:
            self._put_candidate(kandidaat, kandidaten)
        while stad.aantal_relaties < self.meeste:
            self._put_history(kandidaten)
        stad.kandidaten = [
            replace(k, hielp=(*k.hielp, *self.hielp.get(k.reference, ()))) for k in kandidaten
        ]
        stad.buren = self.buren
        return stad

    def _candidate(self) -> Kandidaat:
        toeval, nummer = self.toeval, next(self.nummers)
        soort = toeval.choice(_SOORTEN)
        return Kandidaat(
            Reference(_KINDS.get(soort, soort.value), f"k{nummer}"),
            soort,
            f"Kandidaat {nummer}",
            organisatie=f"partner:k{nummer - nummer % 3}"
            if soort is Soort.PLEK
            else f"eigen:{nummer}",
            themas={self._theme(): toeval.choice((0.3333, 0.6667, 1.0)) for _ in range(2)},
            gebieden=frozenset({self._wijk(), self._wijk()}),
            stadsbreed=toeval.random() < 0.15,
            aanbod=tuple(self._offer(nummer, n) for n in range(toeval.randint(1, 3))),
            bevestigd_op=VANDAAG - timedelta(days=toeval.randint(10, 420)),
            beschikbaar=toeval.random() < 0.95,
            vrije_uren=toeval.choice((None, 2.0, 4.0)) if soort is Soort.VAKAMBTENAAR else None,
            belasting=toeval.choice((0, 0, 0, 1, 2, 7)),
            trefwoorden=frozenset(self._words(25)),
        )

    def _offer(self, kandidaat: int, nummer: int) -> Aanbod:
        soort = self.toeval.choice(_VRAAGSOORTEN)
        return Aanbod(f"a{kandidaat}.{nummer}", soort, f"Aanbod {kandidaat}.{nummer}",
                      self.toeval.randint(5, 60), over=self.toeval.randint(0, 9))  # fmt: skip

    def _plant(self, nummer: int, anderen: list[Kandidaat]) -> list[Kandidaat]:
        """Make a question and the two who fit it."""
        toeval = self.toeval
        thema, wijk, soort = self._theme(), self._wijk(), toeval.choice(_VRAAGSOORTEN)
        buurt = f"BU{wijk.removeprefix('WK')}.{toeval.randrange(BUURTEN)}"
        gids = Reference("medewerker", f"gids{nummer}")
        woorden = tuple(self._words(40))
        profiel = Zoekprofiel(
            Reference("initiatief", f"vraag{nummer}"),
            f"Vraag {nummer}",
            themas=(thema, self._theme()),
            buurt=buurt,
            wijk=wijk,
            vragen=(
                Vraag("v1", soort, aantal=20),
                Vraag("v2", toeval.choice(_VRAAGSOORTEN)),
                Vraag("v3", toeval.choice(_VRAAGSOORTEN)),
            ),
            trefwoorden=woorden,
            begeleider=gids,
        )
        helpers = []
        for n in range(GEPLANT):
            zelf = Reference("partner", f"goed{nummer}.{n}")
            helpers.append(
                Kandidaat(
                    zelf,
                    Soort.PARTNER,
                    f"Goede helper {nummer}.{n}",
                    organisatie=str(zelf),
                    themas={thema: 1.0},
                    gebieden=frozenset({buurt}),
                    aanbod=(Aanbod(f"g{nummer}.{n}", soort, "Precies dit", 40, over=9),),
                    bevestigd_op=VANDAAG - timedelta(days=2),
                    hielp=(Hielp(thema, wijk, Uitkomst.VEEL),) * 3,
                    trefwoorden=frozenset(woorden[:12]),
                )
            )
            self._knows(gids, zelf)
        self._knows(gids, toeval.choice(anderen).reference)
        self.stad.vragen.append(Geplant(profiel, frozenset(h.reference for h in helpers)))
        return helpers

    def _knows(self, een: Reference, ander: Reference) -> None:
        self.buren.setdefault(een, {})[ander] = Kennis("werkt_samen_met")
        self.buren.setdefault(ander, {})[een] = Kennis("werkt_samen_met", vooruit=False)

    def _put_candidate(self, kandidaat: Kandidaat, anderen: list[Kandidaat]) -> None:
        zelf = kandidaat.reference
        pijlen = {
            **{("gaat_over", Reference("thema", code)): None for code in kandidaat.themas},
            **{("actief_in", Reference("gebied", code)): None for code in kandidaat.gebieden},
            **{("biedt", Reference("hulpaanbod", a.sleutel)): None for a in kandidaat.aanbod},
        }
        for ander in self.toeval.sample(anderen, 2):
            if ander.reference != zelf:
                pijlen[("werkt_samen_met", ander.reference)] = None
                self._knows(zelf, ander.reference)
        self._put(project(zelf, kandidaat.titel, pijlen))

    def _put_history(self, kandidaten: list[Kandidaat]) -> None:
        """Put a closed initiative: subject, wijk, needs, guide and who helped, how well."""
        toeval, nummer = self.toeval, next(self.nummers)
        zelf = Reference("initiatief", f"i{nummer}")
        thema, wijk = self._theme(), self._wijk()
        pijlen = {
            ("ligt_in", Reference("gebied", wijk)): None,
            ("gaat_over", Reference("thema", thema)): None,
            ("vraagt", Reference("hulpvraag", f"h{nummer}.1")): None,
            ("vraagt", Reference("hulpvraag", f"h{nummer}.2")): None,
        }
        for kandidaat in toeval.sample(kandidaten, 3):
            pijlen[("geholpen_door", kandidaat.reference)] = None
            eerder = self.hielp.setdefault(kandidaat.reference, [])
            if len(eerder) < 30:
                eerder.append(Hielp(thema, wijk, toeval.choice(tuple(Uitkomst))))
        self._put(project(zelf, f"Initiatief {nummer}", pijlen))

    def _put_tree(self, zelf: Reference, titel: str, kind: str, ouder: str) -> None:
        pijlen = {("deel_van", Reference(kind, ouder)): None} if ouder else {}
        self._put(project(zelf, titel, pijlen))

    def _put(self, projectie: Projectie) -> None:
        self.stad.delen[projectie.knopen[0].reference] = projectie
        self.stad.aantal_relaties += len(projectie.relaties)

    def _theme(self) -> str:
        return f"T{self.toeval.randrange(HOOFDTHEMAS)}.{self.toeval.randrange(SUBTHEMAS)}"

    def _wijk(self) -> str:
        return f"WK{self.toeval.randrange(WIJKEN)}"

    def _words(self, aantal: int) -> list[str]:
        """Give different words, some of them in many texts: rank goes by a power of chance."""
        gekozen: dict[str, None] = {}
        while len(gekozen) < aantal:
            gekozen[f"w{int(_WOORDEN * self.toeval.random() ** 3)}"] = None
        return list(gekozen)
