"""Something to read: kept by editors, found by everybody, pointed at where it fits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.kennis.keuzes import KennisSoort
from netwerk.kennis.models import Kennisitem
from netwerk.kennis.registration import NieuwKennisitem, register_kennisitem
from netwerk.themas.inlezen import register_standaard
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core.actor import SYSTEEM
from vems.core.search.documents import load_documents

Browse = Callable[..., Page]
PAD = "/kennis/nieuw"
DATA = {
    "titel": "Koken voor de buurt",
    "soort": "regel",
    "samenvatting": "Was uw handen en schrijf op wat erin zit.",
    "bron": "NVWA",
    "adres": "https://www.nvwa.nl/eten",
    "themas": ["samen_eten"],
    "publiek": ["initiatiefnemer"],
}


@pytest.fixture
def redacteur(app: Flask, client: FlaskClient) -> FlaskClient:
    register_standaard(door=SYSTEEM)
    return log_in(client, make_gebruiker(Rol.REDACTEUR))


def test_an_editor_writes_keeps_and_takes_away(browse: Browse, redacteur: FlaskClient) -> None:
    for _ in range(2):  # sent twice it is one
        assert submit(redacteur, PAD, dict(DATA)).status_code == 302
    item = Kennisitem.get()
    artikel = browse(f"/kennis/{item.slug}")
    assert "Van NVWA. Nagekeken op" in artikel
    assert "Lees verder bij NVWA" in artikel
    assert "Samen eten" in browse("/kennis")
    eigen = f"/kennis/{item.slug}/wijzig"
    assert "Was uw handen" in redacteur.get(eigen).text
    submit(redacteur, eigen, {**DATA, "samenvatting": "Bewaar koud.", "adres": ""})
    assert "Bewaar koud." in browse("/kennis")
    assert "Lees verder bij" not in browse(f"/kennis/{item.slug}")
    submit(redacteur, f"/kennis/{item.slug}/weg", {}, page=eigen)
    assert "Koken voor de buurt" not in browse("/kennis")
    assert redacteur.get(eigen).status_code == 404


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"titel": " "}, "Vul een titel in."),
        ({"titel": "x" * 121}, "hooguit 120 tekens"),
        ({"soort": "gerucht"}, "Kies uit de lijst."),
        ({"samenvatting": "y" * 1001}, "hooguit 1000 tekens"),
        ({"bron": ""}, "Schrijf van wie dit is."),
        ({"adres": "javascript:alert(1)"}, "https://"),
        ({"adres": "https://[stuk"}, "https://"),
        ({"themas": ["verzonnen"]}, "Kies waar het over gaat."),
        ({"publiek": ["iedereen"]}, "Kies voor wie dit is."),
        ({"nakijken_op": "2020-01-01"}, "Kies een dag na vandaag"),
        ({"nakijken_op": "gauw"}, "Vul een dag in"),
    ],
)
def test_a_mistake_comes_back_with_what_was_typed(
    redacteur: FlaskClient, anders: dict[str, object], zin: str
) -> None:
    antwoord = submit(redacteur, PAD, {**DATA, **anders})
    assert antwoord.status_code == 422
    assert zin in antwoord.text
    assert not Kennisitem.select().exists()


def test_everybody_reads_and_only_editors_write(
    app: Flask, browse: Browse, client: FlaskClient, queries: Queries
) -> None:
    register_standaard(door=SYSTEEM)
    item = register_kennisitem(
        NieuwKennisitem("Vijf fouten", KennisSoort.LES, "Begin klein.", "GD", themas=("groen",)),
        door=SYSTEEM,
    )
    assert "Schrijf iets nieuws" not in browse("/kennis")
    for rol in (Rol.LID, Rol.BEGELEIDER, Rol.PARTNER):
        browse(PAD, as_=make_gebruiker(rol), status=404)
    queries.statements.clear()
    client.get("/kennis")
    assert len(queries) <= 8, queries.statements
    assert load_documents([item.reference])[item.reference].titel == "Vijf fouten"
