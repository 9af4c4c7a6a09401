"""Sixty sentences with what the hint must say of each."""

from __future__ import annotations

import pytest

from initiatieven.loket.gesprek.leesbaarheid import MOEILIJK, read_text, say_hint

GOED = (
    "Ruben belt u voor vrijdag 27 november.",
    "Wij kunnen dit nu niet doen.",
    "Het Kerkplein wordt in 2028 opnieuw gemaakt.",
    "U hoeft niets te doen.",
    "Wij zoeken uit wat kan.",
    "Vraag voor 23 december een tweede blik.",
    "Groen Doen wil u helpen met de tuin.",
    "Wij beloofden u nieuws. Dat kwam te laat. Dat spijt ons.",
    "Kunt u dinsdag om half acht?",
    "De keuken van De Kern is op dinsdag vrij.",
    "U krijgt € 1.850 uit het wijkbudget.",
    "Bel mij gerust op werkdagen.",
    "Wij spraken elkaar op 3 maart.",
    "Mooi dat zes buren meedoen!",
    "Het plan is af. Nu besluit het college.",
    "Stuur een foto van de plek.",
    "Wilt u dat uw naam op de site staat?",
    "Wij lezen uw nieuwe tekst eerst.",
    "De subsidie is voor materiaal, niet voor eten.",
    "Uw begeleider is Ann. Zij kent de buurt.",
    "Dit is geen besluit.",
    "Er is nog plek op de markt.",
    "Neem twee mensen mee naar uw kraam.",
    "De verzekering dekt vrijwilligers.",
    "U mag de sleutel houden tot mei.",
    "Een indiening is niet nodig.",
    "De trajectkaart hangt in de hal.",
    "Wij vergaderen in het mitsgebouw.",
    "Dochters en zonen zijn welkom.",
    "Wij maken het samen af.",
)
WOORDEN = (
    ("Wij faciliteren uw plan.", "faciliteren"),
    ("Middels deze brief hoort u van ons.", "middels"),
    ("Doch dat kan niet.", "doch"),
    ("Dit is een lang traject.", "traject"),
    ("De casus is bekend.", "casus"),
    ("Alle stakeholders zijn gehoord.", "stakeholders"),
    ("Indien u wilt, belt u ons.", "indien"),
    ("Wij zijn thans bezig.", "thans"),
    ("Het is reeds betaald.", "reeds"),
    ("Teneinde te helpen bellen wij u.", "teneinde"),
    ("Alvorens u begint, belt u ons.", "alvorens"),
    ("Hierbij delen wij u mede dat het mag.", "hierbij delen wij u mede"),
    ("U dient te betalen.", "dient te"),
    ("Wij handelen conform de regels.", "conform"),
    ("Derhalve zeggen wij nee.", "derhalve"),
    ("Inzake uw brief bellen wij u.", "inzake"),
    ("U kunt te allen tijde bellen.", "te allen tijde"),
    ("Wij trachten u te helpen.", "trachten"),
    ("Dat kan, mits u belt.", "mits"),
    ("Dat mag, tenzij het regent.", "tenzij"),
)
LANG = tuple(
    f"Wij hebben samen met de mensen van de buurt en het team van de wijk gekeken of {wat} op deze "
    "plek kan en dat kan nu nog niet."
    for wat in (
        "een tap",
        "een bank",
        "een tuin",
        "een markt",
        "een feest",
        "een boom",
        "een hek",
        "een tafel",
        "een pad",
        "een kast",
    )
)


def test_there_are_sixty() -> None:
    assert len(GOED) + len(WOORDEN) + len(LANG) == 60


@pytest.mark.parametrize("zin", GOED)
def test_plain_sentences_get_no_flag(zin: str) -> None:
    assert read_text(zin).is_goed


@pytest.mark.parametrize(("zin", "woord"), WOORDEN)
def test_hard_words_are_found_with_what_people_say(zin: str, woord: str) -> None:
    lezing = read_text(zin)
    assert lezing.woorden == ((woord, MOEILIJK[woord]),)
    assert lezing.lange_zinnen == ()


@pytest.mark.parametrize("zin", LANG)
def test_long_sentences_are_found(zin: str) -> None:
    assert read_text(zin).lange_zinnen == (zin,)


def test_lines_of_a_list_are_sentences_and_hostile_text_is_quick() -> None:
    assert read_text("\n".join(f"- punt {n} van de lijst" for n in range(40))).is_goed
    assert not read_text("a " * 200_000).is_goed
    assert read_text("\x00 <script>").is_goed


def test_the_hint_is_one_line() -> None:
    assert say_hint(" ") == ""
    assert say_hint("Ruben belt u.") == "Dit leest makkelijk."
    assert say_hint("Indien u wilt. " + LANG[0]) == (
        "1 zin is lang. Maak er twee van. Schrijf liever “als” dan “indien”."
    )
