"""Shared words: a frozen idf, and a compound with its parts once."""

from __future__ import annotations

from dataclasses import replace

from netwerk.matching.gewichten import get_gewichten
from netwerk.matching.koppelen import who_could_help
from netwerk.matching.woorden import count_once, read_generatie, read_woordgewicht
from tests.netwerk.matching.wereld import PROFIEL, VANDAAG, beeld, partner

VOETBAL = frozenset({"voetbal", "voet", "bal"})


def _tekst(versie: str, woorden: frozenset[str], **anders: object) -> float:
    profiel = replace(
        PROFIEL,
        trefwoorden=tuple(sorted(woorden)),
        samenstellingen={"voetbal": frozenset({"voet", "bal"})},
    )
    wereld = beeld(partner("1", trefwoorden=woorden), **anders)
    (match,) = who_could_help(profiel, wereld, vandaag=VANDAAG, gewichten=get_gewichten(versie))
    waarde = match.onderdelen[1].gegevens["tekst"]
    assert isinstance(waarde, float)
    return waarde


def test_a_compound_and_its_parts_count_once() -> None:
    assert _tekst("2026-2", VOETBAL) == 0.2  # 1 / (1 + 4)
    assert _tekst("2026-1", VOETBAL) == round(3 / 7, 4)
    delen = {"voetbal": frozenset({"voet", "bal"})}
    assert count_once(VOETBAL, delen) == ["voetbal"]
    assert count_once({"voet", "bal"}, delen) == ["bal", "voet"]


def test_a_common_word_weighs_less_than_a_rare_one() -> None:
    gewichten = read_woordgewicht()
    assert read_generatie() == "2026-1"
    assert 0 < gewichten["wijk"] < gewichten["voetbal"] <= 1
    assert "zeilmaker" not in gewichten
    gewoon = _tekst("2026-2", frozenset({"wijk"}), woordgewicht=gewichten)
    assert gewoon < _tekst("2026-2", frozenset({"zeilmaker"}), woordgewicht=gewichten) == 0.2
