"""Who must be involved follows from responsibilities alone; each network worked out by hand."""

from dataclasses import replace

from netwerk.matching.kandidaat import Aanbod, Kandidaat
from netwerk.matching.keuzes import Soort, Terrein
from netwerk.matching.netwerkbeeld import Netwerkbeeld, Verantwoordelijkheid
from netwerk.matching.profiel import Vraag, Zoekprofiel
from netwerk.matching.routeren import Betrokkene, who_must_be_involved
from tests.netwerk.matching.wereld import PROFIEL, VANDAAG, beeld, ref

NOOR, SAM, TEAM = ref("medewerker:noor"), ref("medewerker:sam"), ref("team:groen")
TITELS = {NOOR: "Noor", SAM: "Sam", TEAM: "Team Groen", ref("doel:2"): "Meer ontmoeting"}
V = Verantwoordelijkheid


def involve(profiel: Zoekprofiel, netwerk: Netwerkbeeld) -> list[Betrokkene]:
    return who_must_be_involved(profiel, netwerk, vandaag=VANDAAG)


def test_the_smallest_area_with_someone_answers() -> None:
    """Nobody for the buurt, Noor for the wijk, Sam for the stadsdeel: only Noor."""
    netwerk = beeld(
        verantwoordelijk=[
            V(Terrein.GEBIED, "NOORD", SAM, "gebiedsregisseur"),
            V(Terrein.GEBIED, "KT", NOOR, "gebiedsregisseur"),
            V(Terrein.GEBIED, "MW", SAM, "gebiedsregisseur"),
        ],
        titels=TITELS,
    )
    [noor] = involve(PROFIEL, netwerk)
    assert (noor.reference, noor.rol) == (NOOR, "gebiedsregisseur")
    assert noor.reden.as_text() == "Is verantwoordelijk voor Kersentuin, waar uw initiatief ligt."
    assert noor.pad.in_woorden() == (
        "In woorden: Wijktuin De Bloesem ligt in Kersentuin,"
        " en Noor is verantwoordelijk voor Kersentuin."
    )


def test_an_area_without_anyone_goes_up_to_the_gemeente() -> None:
    netwerk = beeld(verantwoordelijk=[V(Terrein.GEBIED, "GM", SAM, "coordinator")], titels=TITELS)
    [sam] = involve(PROFIEL, netwerk)
    assert sam.reden.as_text() == "Is verantwoordelijk voor Westerkade."


def test_niet_koppelen_holds_and_the_next_one_answers() -> None:
    netwerk = beeld(
        verantwoordelijk=[
            V(Terrein.GEBIED, "KT", NOOR, "gebiedsregisseur"),
            V(Terrein.GEBIED, "NOORD", SAM, "gebiedsregisseur"),
        ],
        niet_koppelen=[(NOOR, ref("partij:9"))],
        titels=TITELS,
    )
    assert [b.reference for b in involve(PROFIEL, netwerk)] == [SAM]


def test_a_theme_is_answered_by_the_nearest_wider_one() -> None:
    netwerk = beeld(verantwoordelijk=[V(Terrein.THEMA, "groen", TEAM, "vakteam")], titels=TITELS)
    [team] = involve(PROFIEL, netwerk)
    assert team.reden.as_text() == "Is verantwoordelijk voor het onderwerp Groen."


def test_goal_programme_rule_and_need_in_that_order() -> None:
    netwerk = beeld(
        verantwoordelijk=[
            V(Terrein.VRAAG, "vergunning", ref("team:vergunningen"), "vakteam"),
            V(Terrein.REGEL, "apv-25", ref("team:apv"), "vakteam", "evenementen op straat"),
            V(Terrein.PROGRAMMA, "programma:1", SAM, "programmamanager"),
            V(Terrein.DOEL, "doel:2", NOOR, "trekker"),
        ],
        programma_van={ref("doel:2"): ref("programma:1")},
        titels={**TITELS, ref("programma:1"): "Wijkprogramma Kersentuin"},
    )
    profiel = replace(
        PROFIEL,
        vragen=(Vraag("v", "vergunning"),),
        doelen=(ref("doel:2"),),
        regels=("apv-25",),
    )
    betrokkenen = involve(profiel, netwerk)
    assert [str(b.reference) for b in betrokkenen] == [
        "medewerker:noor",
        "medewerker:sam",
        "team:apv",
        "team:vergunningen",
    ]
    assert [b.reden.as_text() for b in betrokkenen] == [
        "Is verantwoordelijk voor het doel Meer ontmoeting.",
        "Is verantwoordelijk voor Wijkprogramma Kersentuin, waar uw doel bij hoort.",
        "Gaat over “evenementen op straat”, en dat heeft uw plan nodig.",
        "Gaat over hulp bij een vergunning, en daar vraagt u om.",
    ]
    assert betrokkenen[1].pad.in_woorden() == (
        "In woorden: Wijktuin De Bloesem draagt bij aan Meer ontmoeting,"
        " Meer ontmoeting hoort bij Wijkprogramma Kersentuin,"
        " en Sam is verantwoordelijk voor Wijkprogramma Kersentuin."
    )


def test_the_owner_of_a_fund_when_money_is_asked_and_it_covers_the_place() -> None:
    def fonds(key: str, wijk: str) -> Kandidaat:
        return Kandidaat(
            ref(f"instrument:{key}"),
            Soort.INSTRUMENT,
            f"Wijkbudget {wijk}",
            gebieden=frozenset({wijk}),
            aanbod=(Aanbod("w", "geld", "wijkbudget", 500, "euro"),),
        )

    netwerk = beeld(
        fonds("1", "KT"),
        fonds("2", "HK"),
        verantwoordelijk=[
            V(Terrein.INSTRUMENT, "instrument:1", SAM, "budgethouder"),
            V(Terrein.INSTRUMENT, "instrument:2", NOOR, "budgethouder"),
        ],
        titels=TITELS,
    )
    assert involve(PROFIEL, netwerk) == []
    [sam] = involve(replace(PROFIEL, vragen=(Vraag("v", "geld"),)), netwerk)
    assert sam.reference == SAM
    assert sam.reden.as_text() == "Gaat over Wijkbudget KT, een regeling die voor u kan gelden."


def test_each_person_and_role_once_with_the_first_reason() -> None:
    netwerk = beeld(
        verantwoordelijk=[
            V(Terrein.THEMA, "groen", NOOR, "vakambtenaar"),
            V(Terrein.THEMA, "verkeer", NOOR, "vakambtenaar"),
            V(Terrein.GEBIED, "KT", NOOR, "gebiedsregisseur"),
        ],
        titels=TITELS,
    )
    betrokkenen = involve(replace(PROFIEL, themas=("verkeer", "moestuin")), netwerk)
    assert [(b.rol, b.reden.waarden["titel"]) for b in betrokkenen] == [
        ("gebiedsregisseur", "Kersentuin"),
        ("vakambtenaar", "Verkeer"),
    ]


def test_the_guide_is_there_already() -> None:
    gids = ref("medewerker:1")
    netwerk = beeld(verantwoordelijk=[V(Terrein.GEBIED, "KT", gids, "gebiedsregisseur")])
    assert involve(PROFIEL, netwerk) == []
