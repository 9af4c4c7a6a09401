"""How we match, as an entry of the Algoritmeregister."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from initiatieven.koppelingen.tonen.algoritme import LABELS, OPEN
from netwerk.matching.gewichten import HUIDIG
from tests.browse import Page
from vems.instellingen.gemeente import read_gemeente

PAD = "/zo-koppelen-wij/algoritmeregister"


def test_the_entry_has_every_field_of_the_standard(app: Flask) -> None:
    velden = app.test_client().get(f"{PAD}.json").get_json()
    assert velden.keys() == LABELS.keys()
    assert {naam for naam, waarde in velden.items() if not waarde} == {*OPEN, "end_date"}
    assert velden["organization"] == read_gemeente().naam
    assert velden["website"].endswith("/zo-koppelen-wij")
    assert HUIDIG.versie in velden["methods_and_models"]
    assert velden["standard_version"] == "1.0.0"
    assert velden["lang"] == "NLD"


def test_as_text_each_field_stands_under_its_name(app: Flask) -> None:
    antwoord = app.test_client().get(f"{PAD}.txt")
    tekst = antwoord.get_data(as_text=True)
    assert antwoord.mimetype == "text/plain"
    assert "Menselijke tussenkomst\nDe begeleider kijkt" in tekst
    assert tekst.count("[Dit vult de gemeente zelf in.]") == len(OPEN)


def test_the_page_leads_there(browse: Callable[..., Page]) -> None:
    pagina = browse("/zo-koppelen-wij")
    assert f"{PAD}.txt" in pagina.links
    assert f"{PAD}.json" in pagina.links
