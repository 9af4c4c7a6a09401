"""Every filter has its sentence, and whoever passes is told about the list."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from netwerk.matching.kandidaat import Aanbod, Kandidaat
from netwerk.matching.koppelen import who_could_help
from netwerk.matching.waarom_niet import why_not
from tests.netwerk.matching.wereld import PROFIEL, VANDAAG, beeld, doel, lezen, partner, plek, ref

AVERECHTS = replace(
    PROFIEL,
    uitgesloten=frozenset({ref("partner:geweigerd")}),
    regels_niet_gehaald={ref("partner:regel"): "de groep heeft een rekening nodig"},
    initiatiefnemers=frozenset({ref("partner:zelf")}),
)


def _offer(**anders: object) -> tuple[Aanbod, ...]:
    return (replace(Aanbod("a", "kennis", "grondadvies"), **anders),)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kandidaat", "zin"),
    [
        (partner("zelf"), "Dit is de initiatiefnemer of de begeleider zelf."),
        (partner("verboden"), "Er is vastgelegd dat deze twee niet gekoppeld worden."),
        (
            partner("dochter", organisatie="partner:verboden"),
            "Er is vastgelegd dat deze twee niet gekoppeld worden.",
        ),
        (partner("geweigerd"), "Is voor deze vraag al voorgesteld en toen afgewezen."),
        (plek("zaal"), "Biedt niet wat gevraagd wordt: kennis."),
        (
            partner("ver", gebieden=frozenset({"HK"})),
            "Is er niet voor Kersentuin of een wijk ernaast.",
        ),
        (doel("ernaast", "MW"), "Is een doel van een ander gebied dan Kersentuin."),
        (lezen("ver", "verkeer"), "Gaat over een ander onderwerp."),
        (partner("weg", beschikbaar=False), "Is nu niet beschikbaar."),
        (partner("op", aanbod=_offer(over=0)), "Heeft nu niets meer over: grondadvies."),
        (partner("v", voorwaarden_akkoord=False), "Heeft de voorwaarden nog niet geaccepteerd."),
        (
            partner("t", toestemming=False),
            "Heeft geen toestemming gegeven om gevraagd te worden.",
        ),
        (partner("n", bevestigd_op=None), "Heeft het profiel nog nooit bevestigd."),
        (
            partner("j", bevestigd_op=VANDAAG - timedelta(days=400)),
            "Heeft het profiel langer dan een jaar niet bevestigd: 18 oktober 2025.",
        ),
        (
            partner("regel"),
            "Het initiatief voldoet niet aan een voorwaarde: de groep heeft een rekening nodig.",
        ),
    ],
)
def test_each_filter_says_why(kandidaat: Kandidaat, zin: str) -> None:
    netwerk = beeld(
        kandidaat, partner("goed"), niet_koppelen=[(ref("initiatief:1"), ref("partner:verboden"))]
    )
    zinnen = why_not(AVERECHTS, kandidaat, netwerk, vandaag=VANDAAG)
    assert [z.as_text() for z in zinnen] == [zin]
    gevonden = {m.reference for m in who_could_help(AVERECHTS, netwerk, vandaag=VANDAAG)}
    assert gevonden == {ref("partner:goed")}


def test_out_of_the_period() -> None:
    vraag = replace(PROFIEL.vragen[0], vanaf=date(2027, 2, 1))
    voorbij = partner("voorbij", aanbod=_offer(tot=date(2027, 1, 31)))
    zinnen = why_not(replace(PROFIEL, vragen=(vraag,)), voorbij, beeld(voorbij), vandaag=VANDAAG)
    assert [z.as_text() for z in zinnen] == ["Is er niet in de gevraagde periode."]


def test_all_that_stops_is_said() -> None:
    ver = partner("ver", gebieden=frozenset(), beschikbaar=False, aanbod=())
    zinnen = why_not(PROFIEL, ver, beeld(ver), vandaag=VANDAAG)
    assert [z.code for z in zinnen] == ["niet_gebied", "niet_beschikbaar", "niet_soort"]


def test_an_initiative_for_the_whole_city() -> None:
    nergens = partner("nergens", gebieden=frozenset())
    profiel = replace(PROFIEL, buurt="", wijk="", stadsdeel="")
    [zin] = why_not(profiel, nergens, beeld(nergens), vandaag=VANDAAG)
    assert zin.as_text() == "Is er niet voor de hele stad."


@pytest.mark.parametrize(
    ("key", "zin"),
    [
        ("haven1", "Staat in de lijst, met score 75."),
        ("haven3", "Past wel. Er staan al 2 van dezelfde organisatie in de lijst."),
        ("zwak", "Past wel, met score 55. De lijst van 3 was al vol."),
    ],
)
def test_who_passes_hears_about_the_list(key: str, zin: str) -> None:
    """haven 74.50 each; ander 74.50; zwak 74.50 - theme 20 = 54.50."""
    kandidaten = [partner(f"haven{n}", organisatie="partner:haven") for n in (1, 2, 3)]
    kandidaten += [partner("ander"), partner("zwak", themas={"verkeer": 1.0})]
    netwerk = beeld(*kandidaten)
    kandidaat = netwerk.kandidaten[ref(f"partner:{key}")]
    [antwoord] = why_not(PROFIEL, kandidaat, netwerk, vandaag=VANDAAG, limit=3)
    assert antwoord.as_text() == zin


def test_who_was_proposed_often_hears_that_others_go_first() -> None:
    """druk scores 74.50 - capacity 2.50 x 4/10 lost = 73.00, more than zwak 54.50 in the list."""
    druk = partner("druk", belasting=6)
    zwak = partner("zwak", themas={"verkeer": 1.0})
    netwerk = beeld(druk, zwak)
    [antwoord] = why_not(PROFIEL, druk, netwerk, vandaag=VANDAAG, limit=1)
    assert antwoord.as_text() == (
        "Past wel, met score 73. Is deze maand al 6 keer voorgesteld, dus gaan anderen voor."
    )


def test_under_the_threshold() -> None:
    """Bonnen .4 x 30 = 12, no theme 0, city 4.5, newcomer 5, no hours 0, unconfirmed .01."""
    zwak = partner(
        "zwak",
        themas={"verkeer": 1.0},
        gebieden=frozenset(),
        stadsbreed=True,
        aanbod=(Aanbod("b", "materiaal", "bonnen"),),
        vrije_uren=0.0,
        bevestigd_op=VANDAAG - timedelta(days=364),
    )
    profiel = replace(PROFIEL, vragen=(replace(PROFIEL.vragen[0], soort="geld"),))
    [zin] = why_not(profiel, zwak, beeld(zwak), vandaag=VANDAAG)
    assert zin.as_text() == "Past te weinig: score 21, de ondergrens is 25."
