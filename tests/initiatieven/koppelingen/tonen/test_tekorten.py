"""Needs planted in a small city that nobody answers are all found, and nothing else is."""

from __future__ import annotations

from initiatieven.koppelingen.tonen.tekorten import Open, find_zonder_aanbod
from initiatieven.koppelingen.tonen.warmte import warmte_per_soort, warmte_per_thema
from netwerk.matching.kandidaat import Aanbod
from tests.netwerk.matching.wereld import beeld, partner


def test_needs_that_nobody_in_the_wijk_answers() -> None:
    vragen = [Open("ruimte", "KT"), Open("ruimte", "KT"), Open("kennis", "KT"), Open("geld", "BS")]
    netwerk = beeld(
        partner("kern"),
        partner("ver", gebieden=frozenset({"BS"}), aanbod=(Aanbod("z", "ruimte", "zaal"),)),
        partner("op", stadsbreed=True, aanbod=(Aanbod("g", "geld", "fonds", over=0),)),
    )
    assert find_zonder_aanbod(vragen, netwerk) == [("geld", "BS", 1), ("ruimte", "KT", 2)]


def test_the_heat_map_says_in_numbers_what_it_says_in_colour() -> None:
    """Per wijk and kind; per wijk and theme: a room on traffic alone is no answer for a garden."""
    vragen = [
        *[Open("ruimte", "KT", "moestuin")] * 4,
        Open("kennis", "KT", "moestuin"),
        Open("kennis", "KT", "verkeer"),
        Open("geld", "BS", "eten"),
        Open("weet_ik_nog_niet", "KT", "eten"),
    ]
    netwerk = beeld(partner("kern"))  # advice on gardens in Kersentuin
    soort = warmte_per_soort(vragen, netwerk)
    assert soort.koppen == ["een ruimte", "geld", "kennis"]
    cellen = [(r.naam, [(c.alle, c.zonder, c.trap) for c in r.cellen]) for r in soort.rijen]
    assert cellen == [
        ("Kersentuin", [(4, 4, 3), (0, 0, 0), (2, 0, 0)]),
        ("Binnenstad", [(0, 0, 0), (1, 1, 1), (0, 0, 0)]),
    ]
    assert [(r["wat"], r["wijk"], r["zonder"], r["alle"]) for r in soort.regels] == [
        ("een ruimte", "Kersentuin", 4, 4),
        ("geld", "Binnenstad", 1, 1),
    ]
    thema = warmte_per_thema(vragen, netwerk)
    assert [(r["wat"], r["wijk"], r["zonder"], r["alle"]) for r in thema.regels] == [
        ("Groen", "Kersentuin", 4, 5),
        ("Verkeer", "Kersentuin", 1, 1),
        ("Ontmoeten", "Binnenstad", 1, 1),
    ]


def test_a_stadsdeel_or_the_whole_city_covers_the_wijk() -> None:
    vragen = [Open("kennis", "MW"), Open("kennis", "HK"), Open("kennis", "")]
    noord = partner("noord", gebieden=frozenset({"NOORD"}))
    assert find_zonder_aanbod(vragen, beeld(noord)) == [("kennis", "", 1), ("kennis", "HK", 1)]
    assert find_zonder_aanbod(vragen, beeld(partner("stad", stadsbreed=True))) == []
