"""What the check page showed is what is kept, also when we would say otherwise by then."""

from __future__ import annotations

import re

import pytest

from initiatieven.registratie.concept import antwoorden
from initiatieven.registratie.concept.themavoorstel import ThemaVoorstel
from initiatieven.registratie.models import InitiatiefThema
from netwerk.themas.models import Thema
from tests.factories.basis import make_thema
from tests.initiatieven.registratie.wizard import NIEUW, Browser


def suggest(monkeypatch: pytest.MonkeyPatch, *themas: Thema) -> None:
    voorstellen = [ThemaVoorstel(thema, ()) for thema in themas]
    monkeypatch.setattr(antwoorden, "suggest_themas", lambda *woorden, **anders: voorstellen)


def kept() -> list[str]:
    rijen = InitiatiefThema.select(Thema.code).join(Thema).order_by(InitiatiefThema.id)
    return [code for (code,) in rijen.tuples()]


def test_what_was_shown_is_kept_in_its_order(wie: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    groen, eten, sport = (make_thema(code) for code in ("groen", "eten", "sport"))
    suggest(monkeypatch, eten, groen)
    wie.fill()
    getoond = re.findall(r'name="onderwerp" value="(\w+)"', wie.get(f"{NIEUW}/controle"))
    assert getoond == ["eten", "groen"]
    suggest(monkeypatch, sport)
    wie.post(f"{NIEUW}/controle", {"onderwerp": [*getoond, "bestaat-niet"]})
    assert kept() == ["eten", "groen"]


def test_without_it_the_text_says_it_and_a_choice_stays(
    wie: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_thema("groen")
    suggest(monkeypatch, make_thema("eten"))
    wie.fill()
    wie.post(f"{NIEUW}/onderwerp", {"themas": ["groen"]})
    wie.post(f"{NIEUW}/controle", {"onderwerp": ["eten"]})
    assert kept() == ["groen"]
    wie.fill()
    wie.post(f"{NIEUW}/controle", {"onderwerp": ["\x00", "x" * 5000]})
    assert kept() == ["groen", "eten"]
