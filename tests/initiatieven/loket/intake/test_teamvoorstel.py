"""Which team guided such plans before."""

from __future__ import annotations

import pytest
from flask import Flask

from initiatieven.loket.intake import teamvoorstel
from initiatieven.loket.intake.teamvoorstel import suggest_teams
from initiatieven.registratie.keuzes import Fase
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief


def test_a_team_that_guided_such_plans_is_named_with_the_words(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(teamvoorstel, "GENOEG_AFGEROND", 4)
    monkeypatch.setattr(teamvoorstel._geleerd, "_of", ())
    nieuw = make_initiatief("Een tweede geveltuin")
    groen = make_medewerker("Gerda Groen", team="groen")
    sport = make_medewerker("Stan Sport", team="sport")
    for wie, titel in ((groen, "Geveltuinen"), (sport, "Voetbalveldje")) * 2:
        make_initiatief(titel, begeleider=wie, fase=Fase.AFGEROND)
    (voorstel, *_) = suggest_teams(nieuw)
    assert voorstel.naam == "Team groen"
    assert "geveltuin" in voorstel.woorden


def test_nothing_is_said_while_little_is_closed(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(teamvoorstel._geleerd, "_of", ())
    wie = make_medewerker(team="groen")
    make_initiatief("Geveltuin", begeleider=wie, fase=Fase.AFGEROND)
    assert suggest_teams(make_initiatief("Een tweede geveltuin")) == []
