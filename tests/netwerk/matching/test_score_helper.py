"""Worked out by hand: what a helper brings along, and the searches that are not the usual one."""

from dataclasses import replace
from datetime import timedelta

from netwerk.matching.kandidaat import Aanbod, Hielp, Kandidaat
from netwerk.matching.keuzes import Soort
from netwerk.matching.netwerkbeeld import Kennis, Netwerkbeeld
from netwerk.matching.profiel import Vraag
from tests.netwerk.matching.wereld import (
    PROFIEL,
    VANDAAG,
    ambtenaar,
    beeld,
    lezen,
    match,
    partner,
    punten,
    ref,
)
from vems.core.reference import Reference


def test_8_track_record_is_smoothed() -> None:
    """(good + 1) / (all + 2): three times much .8 -> 8; elsewhere .7: 1.7 / 2.7 = .6296 -> 6.3;

    newcomer 1/2 -> 5; twice not: 1 / 4 -> 2.5; help on another theme does not count -> 5.
    """
    veel = Hielp("moestuin", "KT", "veel")
    netwerk = beeld(
        partner("drie", hielp=(veel,) * 3),
        partner("elders", hielp=(replace(veel, wijk="HK"),)),
        partner("nieuw"),
        partner("weg", hielp=(replace(veel, thema="verkeer"),)),
        partner("niet", hielp=(replace(veel, uitkomst="niet"),) * 2),
    )
    matches = match(PROFIEL, netwerk)
    assert [(m.reference.key, punten(m)[4]) for m in matches] == [
        ("drie", 8),
        ("elders", 6.3),
        ("nieuw", 5),
        ("weg", 5),
        ("niet", 2.5),
    ]
    assert matches[0].uitleg.as_lines()[2] == "Wij zien geen bezwaar."
    assert matches[2].uitleg.as_lines()[2] == "Heeft nog geen initiatief over dit thema geholpen."
    assert matches[4].uitleg.as_lines()[2] == "Hielp eerder, maar dat pakte niet altijd goed uit."


def test_9_a_warm_way_in_confirmed_steps() -> None:
    """Guide - A - B - C - D: 5 x 1, .6, .3, and four steps is too far."""
    gids, a, b, c, d = (
        ref("medewerker:1"),
        *(ref(f"partner:{letter}") for letter in "abcd"),
    )
    buren: dict[Reference, dict[Reference, Kennis]] = {}
    for een, ander in ((gids, a), (a, b), (b, c), (c, d)):
        relatie = "kent" if een == gids else "werkt_samen_met"
        buren.setdefault(een, {})[ander] = Kennis(relatie)
        buren.setdefault(ander, {})[een] = Kennis(relatie, vooruit=False)
    netwerk = beeld(*map(partner, "abcd"), buren=buren, titels={gids: "Ruben de Wit"})
    matches = match(PROFIEL, netwerk)
    assert [(m.reference.key, punten(m)[5]) for m in matches] == [
        ("a", 5),
        ("b", 3),
        ("c", 1.5),
        ("d", 0),
    ]
    kaal = replace(partner("a"), themas={"verkeer": 1.0}, gebieden=frozenset({"MW"}))
    [alleen] = match(PROFIEL, netwerk_van(kaal, buren, gids))
    assert alleen.uitleg.as_lines()[0] == (
        "Is een bekende van uw begeleider en biedt wat u zoekt: advies over de grond."
    )
    [warm] = [pad for pad in alleen.uitleg.paden if pad.intern]
    assert warm.in_woorden() == (
        "In woorden: Ruben de Wit begeleidt Wijktuin De Bloesem, en Ruben de Wit kent Partner a."
    )
    assert alleen.uitleg.pad is not None
    assert not alleen.uitleg.pad.intern


def netwerk_van(
    kandidaat: Kandidaat, buren: dict[Reference, dict[Reference, Kennis]], gids: Reference
) -> Netwerkbeeld:
    return beeld(kandidaat, buren=buren, titels={gids: "Ruben de Wit"})


def test_10_capacity_is_absolute() -> None:
    """8 h: 8/10 -> 4; 2 h: 1/2 -> 2.5; 2 h, proposed 4 times: 1/2 x 4/8 -> 1.25; 3 left: 3/6."""
    over = (Aanbod("a", "kennis", "advies", over=3),)
    netwerk = beeld(
        partner("ruim", vrije_uren=8.0),
        partner("krap", vrije_uren=2.0),
        partner("druk", vrije_uren=2.0, belasting=4),
        partner("over", aanbod=over),
        partner(
            "pot", aanbod=(Aanbod("a", "kennis", "advies", 2, "uren", 12, over_eenheid="uren"),)
        ),
    )
    matches = match(PROFIEL, netwerk)
    assert [(m.reference.key, punten(m)[6]) for m in matches] == [
        ("ruim", 4),
        ("pot", 3.33),  # 12 hours of 2 is 6 times: 6/9
        ("krap", 2.5),
        ("over", 2.5),
        ("druk", 1.25),
    ]
    assert "is deze maand al vaker gevraagd" in matches[4].uitleg.as_lines()[2]


def test_11_freshness_fades_in_a_year() -> None:
    """73 days of 365: .8 -> 4; 364: 1/365 -> .01; a year: out. An official may be unconfirmed."""
    netwerk = beeld(
        partner("kort", bevestigd_op=VANDAAG - timedelta(days=73)),
        partner("lang", bevestigd_op=VANDAAG - timedelta(days=364)),
        partner("jaar", bevestigd_op=VANDAAG - timedelta(days=365)),
        partner("nooit", bevestigd_op=None),
        ambtenaar("anne", bevestigd_op=None, bron="zelf"),
    )
    matches = match(PROFIEL, netwerk)
    assert [(m.reference.key, punten(m)[7]) for m in matches] == [
        ("kort", 4),
        ("lang", 0.01),
        ("anne", 0),
    ]
    assert matches[1].uitleg.as_lines()[1:] == (
        "Opgegeven door de organisatie zelf, bevestigd op 23 november 2025.",
        "Heeft nog geen initiatief over dit thema geholpen"
        " en heeft dit al een tijd niet bevestigd.",
    )
    assert (
        matches[2].uitleg.as_lines()[1] == "Opgegeven door deze collega zelf, nog niet bevestigd."
    )


def test_12_a_fund_with_less_than_asked() -> None:
    """Asked 1,000; at most 500 a time; 300 left. 1/2 + 1/4 x .3 + 1/4 = .825 -> 24.75."""
    fonds = Kandidaat(
        ref("instrument:1"),
        Soort.INSTRUMENT,
        "Wijkbudget Kersentuin",
        gebieden=frozenset({"KT"}),
        aanbod=(Aanbod("w", "geld", "wijkbudget", 500, "euro", 300, over_eenheid="euro"),),
        bevestigd_op=VANDAAG,
        bron="gemeente",
    )
    profiel = replace(PROFIEL, vragen=(Vraag("v2", "geld", aantal=1000, eenheid="euro"),))
    [wijkbudget] = match(profiel, beeld(fonds))
    # pot 300 // 500 = 0 times: capacity 0. 24.75 + 10 + 12 + 0 + 5 + 0 + 0 + 5
    assert punten(wijkbudget) == [24.75, 10, 12, 0, 5, 0, 0, 5]
    assert wijkbudget.uitleg.as_lines() == (
        "Geldt voor uw wijk (Kersentuin) en kan u helpen met geld, tot € 300.",
        "Vastgelegd door de gemeente, bevestigd op 22 november 2026.",
        "Biedt minder dan u zoekt: € 300 in plaats van € 1.000.",
    )


def test_13_an_expert_needs_no_offer() -> None:
    """Knowledge of itself .9 x 30 = 27; groen is the parent of moestuin 12; whole city 4.5."""
    [anne] = match(PROFIEL, beeld(ambtenaar("anne", vrije_uren=2.0)))
    assert punten(anne) == [27, 12, 4.5, 0, 5, 0, 2.5, 5]
    assert anne.uitleg.as_lines() == (
        "Werkt in de hele stad en weet veel van Groen.",
        "Vastgelegd door de gemeente, bevestigd op 22 november 2026.",
        "Heeft nog geen initiatief over dit thema geholpen.",
    )


def test_14_something_like_it_fits_less() -> None:
    """Money asked, vouchers for material offered: .4 x 30 = 12."""
    bonnen = partner("haven", aanbod=(Aanbod("b", "materiaal", "tegoedbonnen van € 500"),))
    [haven] = match(replace(PROFIEL, vragen=(Vraag("v", "geld"),)), beeld(bonnen))
    assert haven.onderdelen[0].punten == 12
    assert haven.uitleg.as_lines()[0].endswith(
        "en biedt iets dat erop lijkt: tegoedbonnen van € 500."
    )
    assert haven.uitleg.as_lines()[2].startswith("Biedt niet precies wat u zoekt")


def test_15_who_does_not_know_yet_gets_someone_who_thinks_along() -> None:
    """Official and advice .8 x 30 = 24; a partner with a room .4, but of itself .5 -> 15."""
    zaal = (Aanbod("z", "ruimte", "een zaal"),)
    netwerk = beeld(ambtenaar("anne"), partner("advies"), partner("zaal", aanbod=zaal))
    matches = match(replace(PROFIEL, vragen=()), netwerk)
    per = {m.reference.key: m for m in matches}
    assert {k: m.onderdelen[0].punten for k, m in per.items()} == {
        "advies": 24,
        "anne": 24,
        "zaal": 15,
    }
    assert per["anne"].uitleg.as_lines()[0] == (
        "Werkt in de hele stad, werkt aan een onderwerp dat dicht bij het uwe ligt (Groen)"
        " en kan met u meedenken."
    )
    assert "kan u misschien helpen met: advies over de grond" in per["advies"].uitleg.as_lines()[0]


def test_16_an_initiative_for_the_whole_city() -> None:
    """A helper for the whole city 15, one for a part .4 -> 6."""
    profiel = replace(PROFIEL, buurt="", wijk="", stadsdeel="")
    netwerk = beeld(partner("stad", stadsbreed=True), partner("wijk"))
    matches = match(profiel, netwerk)
    assert [(m.reference.key, punten(m)[2]) for m in matches] == [("stad", 15), ("wijk", 6)]
    assert "is er niet voor de hele stad" in matches[1].uitleg.as_lines()[2].lower()


def test_17_an_initiative_for_a_stadsdeel() -> None:
    profiel = replace(PROFIEL, buurt="", wijk="")
    netwerk = beeld(
        partner("noord", gebieden=frozenset({"NOORD"})),
        partner("molenwaard", gebieden=frozenset({"MW1"})),
        partner("zuid", gebieden=frozenset({"BS"})),
    )
    assert [m.reference.key for m in match(profiel, netwerk)] == ["molenwaard", "noord"]


def test_26_something_to_read_answers_the_initiative_as_a_whole() -> None:
    """need .5 x 30 = 15, theme 20, whole city 4.50, 5, 2.50, 5 = 52.00; on eten: not at all."""
    [treffer] = match(PROFIEL, beeld(lezen("grond"), lezen("soep", "eten")))
    assert punten(treffer) == [15, 20, 4.5, 0, 5, 0, 2.5, 5]
    assert treffer.vraag_sleutel == ""
    assert treffer.uitleg.as_lines()[0] == (
        "Is er voor de hele stad, gaat over hetzelfde onderwerp (Moestuinen)"
        " en is handig om te lezen: uitleg van NVWA."
    )
