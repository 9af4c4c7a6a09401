"""From thousands to a few hundred: the list of judging everybody, in a fraction of the work."""

from __future__ import annotations

from random import Random
from time import thread_time

import pytest

from netwerk.matching import selectie
from netwerk.matching.blik import look
from netwerk.matching.bomen import Gebied, Thema
from netwerk.matching.gewichten import HUIDIG
from netwerk.matching.kandidaat import Aanbod, Hielp, Kandidaat
from netwerk.matching.keuzes import INITIATIEVEN, LEZEN, Soort, Uitkomst, Vraagsoort
from netwerk.matching.koppelen import who_could_help
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.matching.profiel import Vraag, Zoekprofiel
from tests.netwerk.matching.wereld import VANDAAG
from vems.core.reference import Reference

AANTAL = 5000
WIJKEN = [f"WK{n:02}" for n in range(25)]
THEMAS = [
    Thema(f"T{n}.{m}" if m else f"T{n}", f"Thema {n}.{m}", f"T{n}" if m else "")
    for n in range(12)
    for m in range(6)
]


def _areas() -> list[Gebied]:
    naast = {w: frozenset({WIJKEN[n - 1], WIJKEN[(n + 1) % 25]}) for n, w in enumerate(WIJKEN)}
    return [
        Gebied("GM", "Westerkade", "gemeente"),
        *(Gebied(f"SD{n}", f"Deel {n}", "stadsdeel", "GM") for n in range(5)),
        *(Gebied(w, w, "wijk", f"SD{n // 5}", naast[w]) for n, w in enumerate(WIJKEN)),
    ]


def _candidate(nummer: int, toeval: Random) -> Kandidaat:
    soort = toeval.choice(list(Soort))
    codes, soorten = [thema.code for thema in THEMAS], [*Vraagsoort, INITIATIEVEN, LEZEN]
    return Kandidaat(
        Reference(soort.value, str(nummer)),
        soort,
        f"Naam {nummer}",
        organisatie=f"partner:{nummer // 3}",
        themas={toeval.choice(codes): 1.0, toeval.choice(codes): 0.6667},
        gebieden=frozenset({toeval.choice([*WIJKEN, "SD1", "SD2"])}),
        stadsbreed=toeval.random() < 0.2,
        aanbod=tuple(
            Aanbod(str(n), toeval.choice(soorten), "aanbod", toeval.randint(1, 60), over=n)
            for n in range(3)
        ),
        bevestigd_op=VANDAAG.replace(month=toeval.randint(1, 11)),
        hielp=tuple(
            Hielp(toeval.choice(codes), toeval.choice(WIJKEN), toeval.choice(list(Uitkomst)))
            for _ in range(toeval.randint(0, 3))
        ),
        belasting=toeval.randint(0, 7),
    )


def _profile(nummer: int, toeval: Random) -> Zoekprofiel:
    codes = [thema.code for thema in THEMAS]
    return Zoekprofiel(
        Reference("initiatief", str(nummer)),
        "Soep op dinsdag",
        themas=(toeval.choice(codes), toeval.choice(codes)),
        wijk=toeval.choice(WIJKEN),
        vragen=tuple(
            Vraag(str(n), toeval.choice(list(Vraagsoort)), aantal=20 if n else None)
            for n in range(3)
        ),
    )


@pytest.fixture(scope="module")
def stad() -> Netwerkbeeld:
    toeval = Random(2026)
    kandidaten = [_candidate(nummer, toeval) for nummer in range(AANTAL)]
    return Netwerkbeeld.build(kandidaten, themas=THEMAS, gebieden=_areas())


@pytest.mark.parametrize("nummer", range(12))
def test_the_cut_changes_no_list(
    stad: Netwerkbeeld, nummer: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    profiel = _profile(nummer, Random(nummer))
    met = who_could_help(profiel, stad, vandaag=VANDAAG)
    monkeypatch.setattr(selectie, "RUIMTE", AANTAL)
    assert who_could_help(profiel, stad, vandaag=VANDAAG) == met
    assert sum(m.reference.kind != "kennisitem" for m in met) == 10


def test_few_are_judged_and_a_match_takes_milliseconds(stad: Netwerkbeeld) -> None:
    """Processor time, so that a busy machine does not matter: 50 ms is the most we accept."""
    profielen = [_profile(nummer, Random(nummer)) for nummer in range(10)]
    tijden = []
    for profiel in profielen:
        blik = look(profiel, stad, vandaag=VANDAAG, gewichten=HUIDIG)
        gekozen = selectie.select(blik, profiel.gezocht, 10)
        assert 0 < len(gekozen) < 80
        begin = thread_time()
        who_could_help(profiel, stad, vandaag=VANDAAG)
        tijden.append(thread_time() - begin)
    assert sorted(tijden)[len(tijden) // 2] < 0.05


def test_a_change_leaves_the_old_picture_as_it_was(stad: Netwerkbeeld) -> None:
    profiel = _profile(1, Random(1))
    voorheen = who_could_help(profiel, stad, vandaag=VANDAAG)
    anders = stad
    for match in voorheen[:3]:
        anders = anders.without_kandidaat(match.reference)
    assert who_could_help(profiel, stad, vandaag=VANDAAG) == voorheen
    assert {m.reference for m in voorheen[:3]}.isdisjoint(
        m.reference for m in who_could_help(profiel, anders, vandaag=VANDAAG)
    )


def test_the_tables_grow_when_they_are_full() -> None:
    toeval = Random(7)
    netwerk = Netwerkbeeld.build(themas=THEMAS, gebieden=_areas())
    kandidaten = [_candidate(nummer, toeval) for nummer in range(200)]
    for kandidaat in kandidaten:
        netwerk = netwerk.with_kandidaat(kandidaat)
    ineens = Netwerkbeeld.build(kandidaten, themas=THEMAS, gebieden=_areas())
    profiel = _profile(3, Random(3))
    assert netwerk.tabellen.breedte >= 200
    assert who_could_help(profiel, netwerk, vandaag=VANDAAG) == who_could_help(
        profiel, ineens, vandaag=VANDAAG
    )
