"""A stored match is told again with the weights it was made with, whatever holds now."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from netwerk.matching import gewichten
from netwerk.matching.gewichten import HUIDIG, get_gewichten
from netwerk.matching.koppelen import who_could_help
from netwerk.matching.uitleg import Uitleg
from tests.netwerk.matching.wereld import PROFIEL, VANDAAG, beeld, partner


def test_each_match_replays_with_its_own_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    streng = replace(
        HUIDIG, versie="proef", vaak_gevraagd=1, lang_geleden_dagen=10, punten={**HUIDIG.punten}
    )
    monkeypatch.setitem(gewichten.GEWICHTEN, "proef", streng)
    kandidaat = partner("1", belasting=2, bevestigd_op=VANDAAG - timedelta(days=30))
    verhalen = {}
    for versie in (HUIDIG.versie, "proef"):
        (match,) = who_could_help(
            PROFIEL, beeld(kandidaat), vandaag=VANDAAG, gewichten=get_gewichten(versie)
        )
        opgeslagen = Uitleg.from_json(match.uitleg.as_json())
        assert opgeslagen.versie == versie
        assert opgeslagen.replay() == opgeslagen == match.uitleg
        verhalen[versie] = [zin.code for zin in opgeslagen.tegen]
    assert "tegen_druk" in verhalen["proef"]
    assert "tegen_druk" not in verhalen[HUIDIG.versie]
    anders = replace(match.uitleg, versie=HUIDIG.versie)
    assert anders.replay().tegen != match.uitleg.tegen


def test_no_version_is_ever_taken_away() -> None:
    assert list(gewichten.GEWICHTEN) == ["2026-1", "2026-2"]
    assert all(versie == g.versie for versie, g in gewichten.GEWICHTEN.items())
    with pytest.raises(KeyError):
        get_gewichten("2025-9")
