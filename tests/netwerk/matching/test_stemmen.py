"""The same explanation speaks to the initiator, and about the initiative to everybody else."""

import re

import pytest

from netwerk.matching.stemmen import VOOR_ANDEREN, Stem
from netwerk.matching.zinnen import ZINNEN, Zin, format_punten

_U = re.compile(r"\b(u|uw|uwe)\b")
_WAARDE = re.compile(r"%\((\w+)\)s")


@pytest.mark.parametrize("code", sorted(ZINNEN))
def test_only_the_initiator_is_u(code: str) -> None:
    anders = VOOR_ANDEREN.get(code, ZINNEN[code])
    assert not _U.search(anders)
    assert set(_WAARDE.findall(anders)) == set(_WAARDE.findall(ZINNEN[code]))


def test_the_table_holds_only_sentences_that_there_are() -> None:
    assert set(VOOR_ANDEREN) <= set(ZINNEN)


def test_a_visitor_reads_what_the_initiative_looks_for() -> None:
    zin = Zin("biedt", {"aanbod": "Zaal voor 20 mensen"})
    assert zin.as_text() == "biedt wat u zoekt: zaal voor 20 mensen"
    assert zin.as_text(Stem.ANDER) == "biedt wat dit initiatief zoekt: zaal voor 20 mensen"


@pytest.mark.parametrize(
    ("titel", "gezegd"),
    [
        ("Vier banieren met havengeschiedenis", "vier banieren met havengeschiedenis"),
        ("BHV-cursus", "BHV-cursus"),
        ("Groen Doen geeft les", "Groen Doen geeft les"),
        ("een zaal", "een zaal"),
    ],
)
def test_an_offer_starts_small_inside_a_sentence_unless_it_is_a_name(
    titel: str, gezegd: str
) -> None:
    assert Zin("biedt", {"aanbod": titel}).as_text() == f"biedt wat u zoekt: {gezegd}"


@pytest.mark.parametrize(
    ("score", "tekst"), [(73.83, "74"), (74.5, "75"), (2.5, "3"), (25.0, "25"), (0, "0")]
)
def test_points_are_whole_wherever_they_are_read(score: float, tekst: str) -> None:
    assert format_punten(score) == tekst
    assert Zin("staat_erin", {"score": score}).as_text().endswith(f"met score {tekst}.")
