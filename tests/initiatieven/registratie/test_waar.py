"""The form points at what the story names; who fills it in decides."""

from __future__ import annotations

from tests.initiatieven.registratie.wizard import NIEUW, WAT, Browser
from tests.personas import csrf_of


def test_a_wijk_in_the_story_is_pointed_at_and_not_chosen(wie: Browser) -> None:
    verhaal = {**WAT, "omschrijving": "Elke dinsdag soep in de Kersentuin."}
    wie.post(NIEUW, verhaal)
    pagina = wie.get(f"{NIEUW}/waar")
    assert "Is uw idee in Kersentuin?" in pagina
    assert "U schreef: Kersentuin." in pagina
    assert "checked" not in pagina
    gewezen = wie.get(f"{NIEUW}/waar?wijk=kersentuin")
    assert gewezen.count("checked") == 2  # in a wijk, and that one
    assert "Is uw idee in" not in gewezen


def test_without_a_name_nothing_is_said_and_a_strange_wijk_is_none(wie: Browser) -> None:
    wie.post(NIEUW, dict(WAT))
    for adres in ("/waar", "/waar?wijk=maan", "/waar?wijk=%00%27"):
        pagina = wie.get(NIEUW + adres)
        assert "Is uw idee in" not in pagina
        assert "checked" not in pagina


def test_while_typing_the_story_says_what_it_points_at(wie: Browser) -> None:
    token = csrf_of(wie.get(NIEUW))
    verhaal = {**WAT, "omschrijving": "Elke dinsdag soep koken in de Kersentuin."}
    antwoord = wie.client.post(f"{NIEUW}/wat/bewaar", data={"csrf_token": token, **verhaal})
    assert antwoord.status_code == 200
    zin = antwoord.get_json()["wijst"]
    assert zin.startswith("Wij denken aan: Eten")
    assert "soep" in zin
    assert "wijk Kersentuin (Kersentuin). U kiest het straks zelf." in zin
    assert "data-wijst" in wie.get(NIEUW)
    niets = {"csrf_token": token, "titel": "Iets", "omschrijving": "\x00" + "q" * 3_000}
    assert wie.client.post(f"{NIEUW}/wat/bewaar", data=niets).status_code == 204
