"""A small Westerkade to match in: two stadsdelen, four wijken, a theme tree, and easy candidates.

Every candidate made here scores, unless told otherwise, on track record 5.00 (newcomer: 1/2),
nearness 0, capacity 2.50 (unknown: 1/2) and freshness 5.00 (confirmed today).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netwerk.matching.bomen import Gebied, Thema
from netwerk.matching.kandidaat import Aanbod, Kandidaat
from netwerk.matching.keuzes import Soort
from netwerk.matching.koppelen import Match, who_could_help
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.matching.profiel import Vraag, Zoekprofiel
from vems.core.reference import Reference

VANDAAG = date(2026, 11, 22)

#   groen ── moestuin, bomen      ontmoeten ── eten      verkeer
THEMAS = (
    Thema("groen", "Groen"),
    Thema("moestuin", "Moestuinen", "groen"),
    Thema("bomen", "Bomen", "groen"),
    Thema("ontmoeten", "Ontmoeten"),
    Thema("eten", "Samen eten", "ontmoeten"),
    Thema("verkeer", "Verkeer"),
)
#   Noord: Kersentuin (Bloesembuurt, Pittenbuurt) next to Molenwaard (Wiekbuurt)
#   Zuid:  Binnenstad, next to Molenwaard, and Havenkwartier behind it
GEBIEDEN = (
    Gebied("GM", "Westerkade", "gemeente"),
    Gebied("NOORD", "Noord", "stadsdeel", "GM"),
    Gebied("ZUID", "Zuid", "stadsdeel", "GM"),
    Gebied("KT", "Kersentuin", "wijk", "NOORD", frozenset({"MW"})),
    Gebied("MW", "Molenwaard", "wijk", "NOORD", frozenset({"KT", "BS"})),
    Gebied("BS", "Binnenstad", "wijk", "ZUID", frozenset({"MW", "HK"})),
    Gebied("HK", "Havenkwartier", "wijk", "ZUID", frozenset({"BS"})),
    Gebied("KT1", "Bloesembuurt", "buurt", "KT"),
    Gebied("KT2", "Pittenbuurt", "buurt", "KT"),
    Gebied("MW1", "Wiekbuurt", "buurt", "MW"),
)
RUIMTE = Vraag("v1", "ruimte", "een zaal op dinsdag")
GROND = Vraag("v1", "kennis", "hulp met de grond")
PROFIEL = Zoekprofiel(
    onderwerp=Reference("initiatief", "1"),
    titel="Wijktuin De Bloesem",
    themas=("moestuin",),
    buurt="KT1",
    wijk="KT",
    stadsdeel="NOORD",
    vragen=(GROND,),
    initiatiefnemers=frozenset({Reference("partij", "9")}),
    begeleider=Reference("medewerker", "1"),
)


def ref(text: str) -> Reference:
    return Reference.parse(text)


def partner(key: str, **anders: object) -> Kandidaat:
    """A partner in Kersentuin, on moestuinen, with advice to offer: 74.50 for PROFIEL.

    need 30 + theme 20 + wijk 12 + goal 0 + newcomer 5 + near 0 + capacity 2.5 + fresh 5 = 74.50
    """
    kandidaat = Kandidaat(
        reference=Reference("partner", key),
        soort=Soort.PARTNER,
        titel=f"Partner {key}",
        organisatie=f"partner:{key}",
        themas={"moestuin": 1.0},
        gebieden=frozenset({"KT"}),
        aanbod=(Aanbod(f"a{key}", "kennis", "advies over de grond"),),
        bevestigd_op=VANDAAG,
    )
    return replace(kandidaat, **anders)  # type: ignore[arg-type]  the test names real fields


def plek(key: str, **anders: object) -> Kandidaat:
    """A room in Kersentuin for 20 people, without themes."""
    kandidaat = Kandidaat(
        reference=Reference("plek", key),
        soort=Soort.PLEK,
        titel=f"Plek {key}",
        gebieden=frozenset({"KT"}),
        aanbod=(Aanbod(f"z{key}", "ruimte", "een zaal voor 20 mensen", 20, "personen"),),
        bevestigd_op=VANDAAG,
    )
    return replace(kandidaat, **anders)  # type: ignore[arg-type]  the test names real fields


def doel(key: str, gebied: str = "KT", **anders: object) -> Kandidaat:
    """A goal that still looks for five activities to meet each other."""
    kandidaat = Kandidaat(
        reference=Reference("doel", key),
        soort=Soort.DOEL,
        titel=f"Doel {key}",
        organisatie=f"programma:{gebied}",
        themas={"ontmoeten": 1.0},
        gebieden=frozenset({gebied}),
        aanbod=(Aanbod(f"d{key}", "initiatieven", "activiteiten", 12, "stuks", over=5),),
        bevestigd_op=VANDAAG,
        bron="gemeente",
    )
    return replace(kandidaat, **anders)  # type: ignore[arg-type]  the test names real fields


def lezen(key: str, thema: str = "moestuin", **anders: object) -> Kandidaat:
    """Something to read, for the whole city."""
    kandidaat = Kandidaat(
        reference=Reference("kennisitem", key),
        soort=Soort.KENNIS,
        titel=f"Artikel {key}",
        themas={thema: 1.0},
        stadsbreed=True,
        aanbod=(Aanbod(key, "lezen", "uitleg van NVWA"),),
        bevestigd_op=VANDAAG,
        bron="gemeente",
    )
    return replace(kandidaat, **anders)  # type: ignore[arg-type]  the test names real fields


def ambtenaar(key: str, **anders: object) -> Kandidaat:
    """An official for the whole city, expert on groen."""
    kandidaat = Kandidaat(
        reference=Reference("medewerker", key),
        soort=Soort.VAKAMBTENAAR,
        titel=f"Ambtenaar {key}",
        organisatie="team:groen",
        themas={"groen": 1.0},
        stadsbreed=True,
        bevestigd_op=VANDAAG,
        bron="gemeente",
    )
    return replace(kandidaat, **anders)  # type: ignore[arg-type]  the test names real fields


def beeld(*kandidaten: Kandidaat, **anders: object) -> Netwerkbeeld:
    return Netwerkbeeld.build(
        kandidaten,
        themas=THEMAS,
        gebieden=GEBIEDEN,
        **anders,  # type: ignore[arg-type]  the test names real arguments
    )


NAMEN = (
    "behoefte",
    "thema",
    "plaats",
    "programma",
    "ervaring",
    "nabijheid",
    "capaciteit",
    "versheid",
)


def match(profiel: Zoekprofiel, netwerk: Netwerkbeeld, limit: int = 10) -> list[Match]:
    """Ask who could help today."""
    return who_could_help(profiel, netwerk, vandaag=VANDAAG, limit=limit)


def punten(uitkomst: Match) -> list[float]:
    """Give the eight parts in their order, after checking that they add up."""
    assert tuple(deel.naam for deel in uitkomst.onderdelen) == NAMEN
    assert uitkomst.score == round(sum(deel.punten for deel in uitkomst.onderdelen), 2)
    return [deel.punten for deel in uitkomst.onderdelen]


def scores(matches: list[Match]) -> list[tuple[str, float]]:
    return [(str(m.reference), m.score) for m in matches]
