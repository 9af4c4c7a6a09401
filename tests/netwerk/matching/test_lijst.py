"""Worked out by hand: who of all that score gets a place in the list."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from netwerk.matching.kandidaat import Aanbod, Hielp, Kandidaat
from netwerk.matching.keuzes import Soort
from netwerk.matching.profiel import Vraag
from tests.netwerk.matching.wereld import (
    PROFIEL,
    RUIMTE,
    VANDAAG,
    ambtenaar,
    beeld,
    match,
    partner,
    plek,
    ref,
    scores,
)


@pytest.mark.parametrize("limit", [2, 3, 5])
def test_18_at_most_two_of_one_organisation(limit: int) -> None:
    """Three of De Haven score 74.50, one other 66.50 (stadsdeel 6 less 12, + nothing)."""
    haven = [partner(f"haven{n}", organisatie="partner:haven") for n in (1, 2, 3)]
    ander = partner("ander", gebieden=frozenset({"NOORD"}))
    matches = match(PROFIEL, beeld(*haven, ander), limit)
    verwacht = [("partner:haven1", 74.5), ("partner:haven2", 74.5), ("partner:ander", 68.5)]
    assert scores(matches) == verwacht[:limit]


def test_19_another_kind_gets_a_place() -> None:
    """Three partners with history stand first; the official is fourth and gets the last place."""
    veel = (Hielp("moestuin", "KT", "veel"),)
    partners = [partner(str(n), hielp=veel) for n in range(3)]
    matches = match(PROFIEL, beeld(*partners, ambtenaar("anne", hielp=veel)), 3)
    assert [str(m.reference) for m in matches] == ["partner:0", "partner:1", "medewerker:anne"]
    assert matches[2].lijstreden.as_text() == (
        "Staat in de lijst zodat er ook een ander soort hulp te kiezen is."
    )


def test_20_a_newcomer_gets_a_place() -> None:
    """Two partners and an official helped before; the new partner scores less and gets a place."""
    veel = (Hielp("moestuin", "KT", "veel"),)
    netwerk = beeld(
        partner("oud1", hielp=veel),
        partner("oud2", hielp=veel),
        ambtenaar("anne", hielp=veel, themas={"moestuin": 1.0}),
        partner("nieuw", themas={"verkeer": 1.0}),
    )
    matches = match(PROFIEL, netwerk, 3)
    assert [m.reference.key for m in matches] == ["oud1", "anne", "nieuw"]
    assert matches[2].lijstreden.as_text() == (
        "Staat in de lijst omdat wie nieuw is ook een kans krijgt."
    )


def test_21_who_was_asked_six_times_stands_behind() -> None:
    """The busy one scores 74.50 - 2.50 + 2.50 x 4/10 = 73.00, yet stands after 68.50."""
    netwerk = beeld(partner("druk", belasting=6), partner("rustig", gebieden=frozenset({"NOORD"})))
    matches = match(PROFIEL, netwerk)
    assert scores(matches) == [("partner:rustig", 68.5), ("partner:druk", 73.0)]
    assert matches[1].lijstreden.as_text() == "Staat lager: deze maand al 6 keer voorgesteld."


def test_22_each_need_has_its_best_in_the_list() -> None:
    """Four partners for the first need; the only room (64.50) comes in at the cost of the last."""
    profiel = replace(PROFIEL, vragen=(PROFIEL.vragen[0], replace(RUIMTE, sleutel="v2")))
    netwerk = beeld(*(partner(str(n)) for n in range(4)), plek("kern"))
    matches = match(profiel, netwerk, 3)
    assert [(m.reference.key, m.vraag_sleutel) for m in matches] == [
        ("0", "v1"),
        ("1", "v1"),
        ("kern", "v2"),
    ]
    assert matches[2].lijstreden.as_text() == (
        "Staat in de lijst als beste voor de vraag om een ruimte."
    )


def test_23_too_little_is_not_shown() -> None:
    """.4 x 30 = 12, theme 0, whole city 4.5, newcomer 5, no hours 0, .01: 21.51, under 25."""
    zwak = partner(
        "zwak",
        themas={"verkeer": 1.0},
        gebieden=frozenset(),
        stadsbreed=True,
        aanbod=(Aanbod("b", "materiaal", "bonnen"),),
        vrije_uren=0.0,
        bevestigd_op=VANDAAG - timedelta(days=364),
    )
    assert match(replace(PROFIEL, vragen=(Vraag("v", "geld"),)), beeld(zwak)) == []


def test_24_ties_go_by_key_and_not_by_arrival() -> None:
    namen = ["c", "a", "d", "b"]
    heen = match(PROFIEL, beeld(*map(partner, namen)))
    terug = match(PROFIEL, beeld(*map(partner, reversed(namen))))
    assert [m.reference.key for m in heen] == ["a", "b", "c", "d"]
    assert heen == terug


def test_25_story_i3_wijktuin_de_bloesem() -> None:
    """Soil advice and € 1,850: Groen Doen first, then the official on green, then the fund."""
    groen_doen = partner(
        "groendoen",
        titel="Stichting Groen Doen",
        aanbod=(Aanbod("g", "kennis", "grondanalyse"),),
        hielp=(Hielp("moestuin", "KT", "veel"),) * 3,
        bevestigd_op=date(2026, 9, 10),
    )
    fonds = Kandidaat(
        ref("instrument:1"),
        Soort.INSTRUMENT,
        "Wijkbudget Kersentuin",
        gebieden=frozenset({"KT"}),
        aanbod=(Aanbod("w", "geld", "wijkbudget", 2500, "euro", 20_000, over_eenheid="euro"),),
        bevestigd_op=VANDAAG,
        bron="gemeente",
    )
    geld = Vraag("v2", "geld", "planten en grond", 1850, "euro")
    profiel = replace(PROFIEL, vragen=(PROFIEL.vragen[0], geld))
    matches = match(profiel, beeld(ambtenaar("anne", vrije_uren=2.0), fonds, groen_doen))
    # Groen Doen: 30 + 20 + 12 + 0 + 8 + 0 + 2.5 + 4; fund: 30 + 10 + 12 + 0 + 5 + 0 + 8/11 x 5 + 5
    assert scores(matches) == [
        ("partner:groendoen", 76.5),
        ("instrument:1", 65.64),
        ("medewerker:anne", 56.0),
    ]
    assert [m.vraag_sleutel for m in matches] == ["v1", "v2", "v1"]
    assert matches[0].uitleg.as_lines() == (
        "Werkt in uw wijk (Kersentuin), hielp al 3 initiatieven die op het uwe lijken"
        " en biedt wat u zoekt: grondanalyse.",
        "Opgegeven door de organisatie zelf, bevestigd op 10 september 2026.",
        "Wij zien geen bezwaar.",
    )
