"""Worked out by hand: how far somebody fits what is asked, where, about what and for which goal."""

from dataclasses import replace
from datetime import date

from netwerk.matching.kandidaat import Aanbod
from tests.netwerk.matching.wereld import (
    PROFIEL,
    RUIMTE,
    beeld,
    doel,
    match,
    partner,
    plek,
    punten,
    ref,
)


def test_1_a_room_in_the_buurt() -> None:
    """need 1 -> 30; a room without themes 1/2 -> 10; same buurt 15; 0; 5; 0; 2.5; 5 = 67.50"""
    zaal = plek("kern", titel="De Kern", gebieden=frozenset({"KT1"}))
    [kern] = match(replace(PROFIEL, vragen=(RUIMTE,)), beeld(zaal))
    assert punten(kern) == [30, 10, 15, 0, 5, 0, 2.5, 5]
    assert kern.score == 67.5
    assert kern.vraag_sleutel == "v1"
    assert kern.uitleg.as_lines() == (
        "Ligt in uw buurt (Bloesembuurt) en biedt wat u zoekt: een zaal voor 20 mensen.",
        "Opgegeven door de organisatie zelf, bevestigd op 22 november 2026.",
        "Wij zien geen bezwaar.",
    )
    assert kern.uitleg.pad is not None
    assert (
        kern.uitleg.pad.in_woorden()
        == "In woorden: Wijktuin De Bloesem zoekt een ruimte, en De Kern biedt een ruimte."
    )


def test_2_a_room_that_is_too_small_and_one_that_does_not_say() -> None:
    """Asked 20. 15 seats: 1/2 + 1/4 x 3/4 + 1/4 = .9375 -> 28.12. Unknown: 1/2 for it -> 26.25."""
    klein = plek("klein", aanbod=(Aanbod("a", "ruimte", "een kamer", 15, "personen"),))
    vaag = plek("vaag", aanbod=(Aanbod("b", "ruimte", "een hoek"),))
    ruim = plek("ruim")
    profiel = replace(PROFIEL, vragen=(replace(RUIMTE, aantal=20, eenheid="personen"),))
    matches = match(profiel, beeld(klein, vaag, ruim))
    assert [m.onderdelen[0].punten for m in matches] == [30, 28.12, 26.25]
    assert [m.reference.key for m in matches] == ["ruim", "klein", "vaag"]
    assert [m.uitleg.as_lines()[2] for m in matches] == [
        "Wij zien geen bezwaar.",
        "Biedt minder dan u zoekt: 15 in plaats van 20.",
        "Zegt niet of er genoeg is voor uw hele vraag.",
    ]


def test_3_half_of_the_period() -> None:
    """1-10 January asked, from the 6th offered: half. 1/2 + 1/4 + 1/8 = .875 -> 26.25"""
    vraag = replace(RUIMTE, vanaf=date(2027, 1, 1), tot=date(2027, 1, 10))
    half = plek("half", aanbod=(Aanbod("a", "ruimte", "een zaal", vanaf=date(2027, 1, 6)),))
    voorbij = plek("voorbij", aanbod=(Aanbod("a", "ruimte", "een zaal", tot=date(2026, 12, 31)),))
    [enige] = match(replace(PROFIEL, vragen=(vraag,)), beeld(half, voorbij))
    assert enige.reference.key == "half"
    assert enige.onderdelen[0].punten == 26.25
    assert enige.uitleg.as_lines()[2] == "Is er niet de hele periode die u zoekt."


def test_4_places_from_near_to_far() -> None:
    """15 x 1, .8, .5, .4, .3; Havenkwartier neither covers nor adjoins Kersentuin."""
    gebieden = {
        "buurt": {"KT1"},
        "wijk": {"KT"},
        "buur": {"KT2"},  # another buurt of the same wijk counts as the wijk
        "naast": {"MW1"},
        "deel": {"NOORD"},
        "haven": {"HK"},
        "zuid": {"ZUID"},
    }
    partners = [partner(key, gebieden=frozenset(codes)) for key, codes in gebieden.items()]
    stad = partner("stad", gebieden=frozenset(), stadsbreed=True)
    gemeente = partner("gemeente", gebieden=frozenset({"GM"}))
    matches = match(PROFIEL, beeld(stad, gemeente, *partners))
    assert [(m.reference.key, punten(m)[2]) for m in matches] == [
        ("buurt", 15),
        ("buur", 12),
        ("wijk", 12),
        ("naast", 7.5),
        ("deel", 6),
        ("gemeente", 4.5),
        ("stad", 4.5),
    ]
    assert [m.uitleg.as_lines()[0].split(" en biedt")[0] for m in matches] == [
        "Werkt in uw buurt (Bloesembuurt), werkt aan hetzelfde onderwerp (Moestuinen)",
        "Werkt in uw wijk (Kersentuin), werkt aan hetzelfde onderwerp (Moestuinen)",
        "Werkt in uw wijk (Kersentuin), werkt aan hetzelfde onderwerp (Moestuinen)",
        "Werkt aan hetzelfde onderwerp (Moestuinen)",
        "Werkt in uw stadsdeel (Noord), werkt aan hetzelfde onderwerp (Moestuinen)",
        "Werkt in de hele stad, werkt aan hetzelfde onderwerp (Moestuinen)",
        "Werkt in de hele stad, werkt aan hetzelfde onderwerp (Moestuinen)",
    ]
    naast = matches[3].uitleg
    assert naast.as_lines()[2] == (
        "Is er niet voor uw eigen wijk, wel voor de wijk ernaast (Molenwaard)"
        " en heeft nog geen initiatief over dit thema geholpen."
    )
    assert naast.paden[2].in_woorden() == (
        "In woorden: Wijktuin De Bloesem ligt in Kersentuin, Kersentuin grenst aan Molenwaard,"
        " en Partner naast werkt in Molenwaard."
    )


def test_5_themes_by_distance_in_the_tree() -> None:
    """Theme moestuin: itself 20, its parent groen .6 -> 12, its sibling bomen .3 -> 6, verkeer 0.

    Expertise at level 2 of 3 on the theme itself: 20 x .6667 -> 13.33.
    """
    netwerk = beeld(
        partner("zelf"),
        partner("tweede", themas={"moestuin": 0.6667}),
        partner("ouder", themas={"groen": 1.0}),
        partner("zus", themas={"bomen": 1.0}),
        partner("ander", themas={"verkeer": 1.0}),
    )
    matches = match(PROFIEL, netwerk)
    assert [(m.reference.key, punten(m)[1]) for m in matches] == [
        ("zelf", 20),
        ("tweede", 13.33),
        ("ouder", 12),
        ("zus", 6),
        ("ander", 0),
    ]
    assert matches[3].uitleg.paden[-1].in_woorden() == (
        "In woorden: Wijktuin De Bloesem gaat over Moestuinen, Moestuinen hoort bij Groen,"
        " Bomen hoort bij Groen, en Partner zus gaat over Bomen."
    )
    assert len(matches[3].uitleg.paden[-1].knopen) == 5
    assert matches[4].uitleg.as_lines()[2] == (
        "Werkt meestal aan een ander onderwerp"
        " en heeft nog geen initiatief over dit thema geholpen."
    )


def test_6_a_second_theme_counts_half_and_words_fill_the_rest() -> None:
    """Themes moestuin (1) and verkeer (1/2).

    both: 1.5 / 1.5 = 1 -> 20; verkeer: .5 / 1.5 = .3333 -> 6.67; moestuin: .6667 -> 13.33.
    words: four shared, 4 / (4 + 4) = 1/2; .6667 + .3333 x .4 x 1/2 = .7333 -> 14.67
    """
    woorden = ("bloem", "grond", "mest", "zaad")
    profiel = replace(PROFIEL, themas=("moestuin", "verkeer"), trefwoorden=woorden)
    netwerk = beeld(
        partner("beide", themas={"moestuin": 1.0, "verkeer": 1.0}),
        partner("weg", themas={"verkeer": 1.0}),
        partner("tuin"),
        partner("woorden", trefwoorden=frozenset({*woorden, "stoel"})),
    )
    assert [(m.reference.key, punten(m)[1]) for m in match(profiel, netwerk)] == [
        ("beide", 20),
        ("woorden", 14.67),
        ("tuin", 13.33),
        ("weg", 6.67),
    ]


def test_7_shared_goals() -> None:
    """Own goal 10; another goal of the same programme 5; none 0. The goal itself is a candidate,
    one of the wijk next door is not.
    """
    meer, schoon = ref("doel:2"), ref("doel:4")
    programma = {meer: ref("programma:1"), schoon: ref("programma:1")}
    netwerk = beeld(
        doel("2", titel="Meer ontmoeting"),
        doel("ernaast", "MW"),
        partner("zelfde", doelen=frozenset({meer})),
        partner("zuster", doelen=frozenset({schoon})),
        partner("geen"),
        programma_van=programma,
        titels={schoon: "Schone wijk", ref("programma:1"): "Wijkprogramma Kersentuin"},
    )
    matches = match(replace(PROFIEL, themas=("moestuin", "ontmoeten"), doelen=(meer,)), netwerk)
    # zelfde: 30 + 13.33 + 12 + 10 + 5 + 0 + 2.5 + 5; doel: need .8 x 30 = 24, theme .5/1.5 -> 6.67,
    # 12, 10, 5, 0, five left 5/8 x 5 = 3.12, 5
    assert [(m.reference.key, punten(m)[3], m.score) for m in matches] == [
        ("zelfde", 10, 77.83),
        ("zuster", 5, 72.83),
        ("geen", 0, 67.83),
        ("2", 10, 65.79),
    ]
    assert matches[0].uitleg.as_lines()[0] == (
        "Werkt in uw wijk (Kersentuin), werkt aan hetzelfde doel in uw wijk (Meer ontmoeting)"
        " en biedt wat u zoekt: advies over de grond."
    )
    assert matches[3].vraag_sleutel == ""
    assert matches[3].uitleg.as_lines() == (
        "Geldt voor uw wijk (Kersentuin), is een doel waar u aan wilt bijdragen"
        " en zoekt nog 5 initiatieven zoals dat van u.",
        "Vastgelegd door de gemeente, bevestigd op 22 november 2026.",
        "Wij zien geen bezwaar.",
    )
    woorden = [pad.in_woorden() for pad in matches[3].uitleg.paden]
    assert "In woorden: Wijktuin De Bloesem draagt bij aan Meer ontmoeting." in woorden
