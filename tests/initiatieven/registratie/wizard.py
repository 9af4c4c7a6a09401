"""A browser in the form for a new idea, and the answers of somebody who fills it in well."""

from __future__ import annotations

from dataclasses import dataclass

from flask.testing import FlaskClient

from tests.browse import check_page
from tests.personas import csrf_of

NIEUW = "/initiatieven/nieuw"
WAT = {
    "titel": "Dinsdagsoep voor iedereen",
    "omschrijving": "Elke dinsdag een tafel met soep.",
    "meerwaarde": "Niemand eet alleen.",
}
WAAR = {"soort": "wijk", "wijk": "kersentuin"}
NODIG = {"soorten": ["geld", "mensen"], "aantal_geld": "€ 1.850", "tekst_mensen": "Koken"}
OVER_U = {
    "naam": "Fatima el Idrissi",
    "telefoon": "06 12 34 56 78",
    "indiener_soort": "bewoner",
    "jonger_dan_16": "nee",
    "publiceren": "nee",
}
STAPPEN = (("", WAT), ("/waar", WAAR), ("/nodig", NODIG), ("/over-u", OVER_U))


@dataclass
class Browser:
    """A browser that follows forms and checks every page it gets."""

    client: FlaskClient

    def get(self, path: str, status: int = 200) -> str:
        response = self.client.get(path)
        assert response.status_code == status, (path, response.status_code)
        html = response.get_data(as_text=True)
        check_page(path, html)
        return html

    def post(self, path: str, data: dict[str, object], status: int = 302) -> str:
        token = csrf_of(self.client.get(path).get_data(as_text=True))
        response = self.client.post(path, data={"csrf_token": token, **data})
        assert response.status_code == status, (path, response.status_code, response.text[:2000])
        if status == 302:
            return response.headers["Location"]
        check_page(path, response.text)
        return response.text

    def fill(self, tot: int = 4) -> None:
        for deel, antwoord in STAPPEN[:tot]:
            self.post(NIEUW + deel, dict(antwoord))
