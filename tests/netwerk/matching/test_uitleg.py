"""An explanation survives storage and says the same again; every sentence has its words."""

import json
import re
from dataclasses import replace

import pytest

from netwerk.matching.gewichten import GEWICHTEN, HUIDIG, get_gewichten
from netwerk.matching.kandidaat import Aanbod, Hielp
from netwerk.matching.keuzes import RELATIE_NAMEN, Soort
from netwerk.matching.koppelen import who_could_help
from netwerk.matching.netwerkbeeld import Kennis
from netwerk.matching.onderdeel import Onderdeel, whole_punten
from netwerk.matching.uitleg import Uitleg, explain
from netwerk.matching.zinnen import ZINNEN, Zin, join_en, join_komma
from tests.netwerk.matching.wereld import PROFIEL, VANDAAG, ambtenaar, beeld, partner, plek, ref


def rich_network() -> list[Uitleg]:
    gids, groen = ref("medewerker:1"), ref("partner:groen")
    netwerk = beeld(
        partner("groen", hielp=(Hielp("groen", "KT", "veel"),)),
        partner("naast", gebieden=frozenset({"MW"}), belasting=4),
        plek("kern"),
        ambtenaar("anne"),
        buren={gids: {groen: Kennis("kent")}, groen: {gids: Kennis("kent", vooruit=False)}},
        titels={gids: "Ruben de Wit"},
    )
    vragen = (*PROFIEL.vragen, replace(PROFIEL.vragen[0], sleutel="v2", soort="ruimte", aantal=30))
    matches = who_could_help(replace(PROFIEL, vragen=vragen), netwerk, vandaag=VANDAAG)
    return [match.uitleg for match in matches]


def test_stored_as_json_and_read_back_it_is_the_same() -> None:
    uitleggen = rich_network()
    assert len(uitleggen) == 4
    for uitleg in uitleggen:
        terug = Uitleg.from_json(json.loads(json.dumps(uitleg.as_json())))
        assert terug == uitleg
        assert terug.as_lines() == uitleg.as_lines()


def test_a_replay_of_the_stored_parts_gives_the_same_sentences() -> None:
    for uitleg in rich_network():
        terug = Uitleg.from_json(json.loads(json.dumps(uitleg.as_json())))
        assert terug.replay() == uitleg


def test_an_explanation_is_always_three_lines_and_paths_of_at_most_five_knots() -> None:
    for uitleg in rich_network():
        assert len(uitleg.as_lines()) == 3
        assert all(regel[0].isupper() and regel.endswith(".") for regel in uitleg.as_lines())
        assert 1 <= len(uitleg.paden) <= 3
        for pad in uitleg.paden:
            assert 2 <= len(pad.knopen) <= 5
            assert len(pad.relaties) == len(pad.knopen) - 1
            assert pad.in_woorden().startswith("In woorden: ")


def test_residents_see_no_way_through_people() -> None:
    warm = [uitleg for uitleg in rich_network() if any(pad.intern for pad in uitleg.paden)]
    for uitleg in warm:
        assert uitleg.pad is not None
        assert "Ruben" not in " ".join((uitleg.pad.in_woorden(), *uitleg.as_lines()))


def test_the_published_weights_add_up_to_a_hundred() -> None:
    for versie, gewichten in GEWICHTEN.items():
        assert gewichten.versie == versie
        assert sum(gewichten.punten.values()) == 100
    assert get_gewichten(HUIDIG.versie) is HUIDIG


@pytest.mark.parametrize("code", sorted(ZINNEN))
def test_parts_of_sentences_start_small_and_sentences_end(code: str) -> None:
    tekst = ZINNEN[code]
    los = code.startswith(("route_", "niet_", "lijst_", "over_", "staat_")) and code not in (
        "niet_bevestigd",
    )
    assert tekst[0].isupper() == los
    assert tekst.endswith(".") == los
    assert not re.search(r"\b(je|jij|jouw)\b", tekst)


def test_sentences_are_joined_as_people_do() -> None:
    a, b, c = Zin("werkt_stad"), Zin("denkt_mee"), Zin("hielp_meer", {"aantal": 3})
    assert join_en((a,)) == "Werkt in de hele stad."
    assert join_en((a, b)) == "Werkt in de hele stad en kan met u meedenken."
    assert join_en((a, c, b)) == (
        "Werkt in de hele stad, hielp al 3 initiatieven die op het uwe lijken"
        " en kan met u meedenken."
    )
    assert join_komma((Zin("bron_import"), Zin("niet_bevestigd"))) == (
        "Overgenomen uit een lijst van de gemeente, nog niet bevestigd."
    )


def test_a_goal_or_a_fund_does_not_tire_of_being_asked() -> None:
    for soort in (Soort.DOEL, Soort.INSTRUMENT, Soort.PLEK, Soort.PARTNER):
        kandidaat = partner("x", soort=soort, belasting=5, aanbod=(Aanbod("a", "kennis", "raad"),))
        if soort is Soort.DOEL:
            kandidaat = partner("x", soort=soort, belasting=5, aanbod=())
        [match] = who_could_help(PROFIEL, beeld(kandidaat), vandaag=VANDAAG)
        druk = Zin("tegen_druk") in match.uitleg.tegen
        assert druk == (soort in (Soort.PLEK, Soort.PARTNER))


def test_parts_in_whole_points_add_up_to_the_whole_score() -> None:
    for uitleg in rich_network():
        heel = whole_punten(uitleg.onderdelen)
        score = sum(deel.punten for deel in uitleg.onderdelen)
        assert sum(heel) == int(score + 0.5)
        assert all(
            abs(punten - deel.punten) < 1
            for punten, deel in zip(heel, uitleg.onderdelen, strict=True)
        )


def test_a_percent_sign_in_a_title_is_only_text() -> None:
    zin = Zin("biedt", {"aanbod": "100% biologische mest %(gebied)s"})
    assert join_en((zin,)) == "Biedt wat u zoekt: 100% biologische mest %(gebied)s."


def test_a_question_mark_at_the_end_is_not_doubled() -> None:
    assert join_en((Zin("biedt", {"aanbod": "zin in een praatje?"}),)) == (
        "Biedt wat u zoekt: zin in een praatje?"
    )


@pytest.mark.parametrize(
    ("over", "zin"),
    [
        (5, "zoekt nog 5 initiatieven zoals dat van u"),
        (1, "zoekt nog één initiatief zoals dat van u"),
        (None, "vraagt om initiatieven zoals dat van u"),
    ],
)
def test_a_goal_says_what_it_still_wants(over: int | None, zin: str) -> None:
    doel = partner("x", soort=Soort.DOEL, aanbod=(Aanbod("d", "initiatieven", "d", over=over),))
    [match] = who_could_help(PROFIEL, beeld(doel), vandaag=VANDAAG)
    assert zin in match.uitleg.as_lines()[0]


def test_paths_name_their_edges_in_words() -> None:
    for uitleg in rich_network():
        for pad in uitleg.paden:
            assert all(relatie.soort in RELATIE_NAMEN for relatie in pad.relaties)


def test_an_unknown_version_is_refused() -> None:
    with pytest.raises(KeyError):
        explain(versie="1999-1", soort=Soort.PLEK, titel="", onderdelen=(), paden=())


def test_a_part_is_rounded_once() -> None:
    deel = Onderdeel("thema", 0.3333, 20, 6.67, {"van": "a", "afstand": None})
    assert Onderdeel.from_json(json.loads(json.dumps(deel.as_json()))) == deel
