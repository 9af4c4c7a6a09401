"""The theme tree and its suggestions."""

from __future__ import annotations

import pytest
from flask import Flask

from netwerk.themas.boom import ThemaBoom, boom
from netwerk.themas.registration import NieuwThema, register_thema
from vems.core.actor import ANONIEM, SYSTEEM
from vems.core.reference import Reference, load_shown


@pytest.fixture
def themas(app: Flask) -> ThemaBoom:
    for data in (
        NieuwThema("groen", "Groen", "blad", synoniemen=("moestuin", "boom", "Plant"), volgorde=1),
        NieuwThema("sport", "Sport", synoniemen=("skaten", "voetbal", "park"), volgorde=2),
        NieuwThema("eten", "Samen eten", synoniemen=("soep", "koken", "park"), volgorde=3),
        NieuwThema("bomen", "Bomen", ouder="groen", synoniemen=("eik",), volgorde=4),
    ):
        register_thema(data, door=SYSTEEM)
    return boom()


def test_tree(themas: ThemaBoom) -> None:
    assert [t.code for t in themas.hoofdthemas()] == ["groen", "sport", "eten"]
    assert [t.code for t in themas.delen(themas.by_code("groen"))] == ["bomen"]
    assert themas.hoofd_of(themas.by_code("bomen")).code == "groen"
    assert themas.by_code("weg") is None


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Een buurtmoestuin achter de flat", ["groen"]),
        ("Wij willen planten en bomen", ["groen"]),
        ("Elke dinsdag soep koken", ["eten"]),
        ("Een oude eik redden", ["groen"]),
        ("Voetballen in het park", ["sport"]),
        ("Een middag in het park", ["sport", "eten"]),
        ("", []),
        ("\x00 \ud83c qqq", []),
    ],
)
def test_suggest_reads_the_text_as_search_does(
    themas: ThemaBoom, tekst: str, verwacht: list[str]
) -> None:
    assert [thema.code for thema in themas.suggest(tekst)] == verwacht


def test_suggest_gives_at_most_the_limit(themas: ThemaBoom) -> None:
    assert len(themas.suggest("moestuin voetbal soep", limit=2)) == 2


def test_boom_sees_a_changed_name(themas: ThemaBoom) -> None:
    register_thema(NieuwThema("groen", "Groen en water"), door=SYSTEEM)
    assert boom().by_code("groen").naam == "Groen en water"


def test_reference_is_shown(themas: ThemaBoom) -> None:
    groen = Reference("thema", "groen")
    assert load_shown([groen], ANONIEM)[groen].titel == "Groen"
