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
# Each long in a way of its own: a list, a clause in a clause, a preamble; four with hard words.
LANG: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Wij hebben samen met de mensen van de buurt en het team van de wijk gekeken of een tap "
        "op deze plek kan en dat kan nu nog niet.",
        (),
    ),
    (
        "Omdat de riolering onder de Molenstraat volgend jaar wordt vervangen en de straat dan "
        "maanden openligt, kunt u uw plantenbakken beter pas in het voorjaar daarna neerzetten.",
        (),
    ),
    (
        "Voor het feest heeft u tafels, stoelen, een tent, stroom, water, een toilet, een "
        "EHBO-post, twee verkeersregelaars, een draaiboek en de handtekeningen van de buren nodig.",
        (),
    ),
    (
        "De collega die over speelplekken gaat, en die u vorige week belde toen u er niet was, "
        "wil graag weten of de schommel die u noemde er al stond.",
        (),
    ),
    (
        "Als u het geld pas na de zomer nodig heeft, vraag het dan aan voor 1 mei, want anders "
        "moet u wachten tot het nieuwe jaar en is de pot misschien al leeg!",
        (),
    ),
    (
        "Kunt u ons voor vrijdag laten weten wie de sleutel van het buurthuis bewaart, hoe laat "
        "u opent, wie er schoonmaakt en waar de spullen na afloop heen gaan?",
        (),
    ),
    (
        "Naar aanleiding van ons gesprek van afgelopen dinsdag delen wij u mee dat het college "
        "conform het beleid voor de openbare ruimte heeft besloten uw bank niet te plaatsen.",
        ("conform",),
    ),
    (
        "Indien de grond vervuild blijkt te zijn, wat wij thans nog niet weten, dan zoeken wij "
        "met u en de eigenaar van het terrein naar een andere plek in de wijk.",
        ("indien", "thans"),
    ),
    (
        "Teneinde de overlast voor omwonenden te beperken dient te worden afgesproken dat de "
        "muziek om tien uur stopt en dat u na afloop zelf het plein schoonmaakt.",
        ("teneinde", "dient te"),
    ),
    (
        "Middels dit traject willen wij alle stakeholders rond het Kerkplein de kans geven om "
        "mee te denken over hoe het plein er over vijf jaar uit moet zien.",
        ("middels", "traject", "stakeholders"),
    ),
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


@pytest.mark.parametrize(("zin", "woorden"), LANG)
def test_long_sentences_are_found_also_with_hard_words(zin: str, woorden: tuple[str, ...]) -> None:
    lezing = read_text(zin)
    assert lezing.lange_zinnen == (zin,)
    assert tuple(woord for woord, _beter in lezing.woorden) == woorden


def test_lines_of_a_list_are_sentences_and_hostile_text_is_quick() -> None:
    assert read_text("\n".join(f"- punt {n} van de lijst" for n in range(40))).is_goed
    assert not read_text("a " * 200_000).is_goed
    assert read_text("\x00 <script>").is_goed


def test_the_hint_is_one_line() -> None:
    assert say_hint(" ") == ""
    assert say_hint("Ruben belt u.") == "Dit leest makkelijk."
    assert say_hint("Indien u wilt. " + LANG[0][0]) == (
        "1 zin is lang. Maak er twee van. Schrijf liever “als” dan “indien”."
    )
