"""The rules of thinking along at management: in words, and their numbers by two people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from flask import Flask

from netwerk.instrumenten.meedenken.afweging import think_along
from netwerk.instrumenten.meedenken.regels import as_regels, check_grens, read_regels, regels_now
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.personas import submit
from tests.vems.beheer.voorstel import client_of, decide, norm_data
from vems.accounts.keuzes import Rol
from vems.core import clock
from vems.core.exceptions import Invalid
from vems.instellingen.models import Voorstel

Browse = Callable[..., Page]
PAD = "/beheer/meedenken"
PLAN = {"hulp": ["geld"], "winst": False, "bedrag": 600, "elk_jaar": False, "meer_wijken": False}


def fitting() -> list[str]:
    uitkomst = think_along(regels_now(), PLAN, catalogus={"buurtbijdrage", "wijkbudget"})
    return [weging.advies.code for weging in uitkomst.past if weging.advies.instrument]


def test_a_number_changes_by_two_people_and_the_words_follow(
    app: Flask, browse: Browse, nu: datetime
) -> None:
    assert fitting() == ["wijkbudget"]
    client = client_of(app, Rol.BEHEERDER)
    pad = f"{PAD}/buurtbijdrage"
    te_hoog = submit(client, pad, norm_data(8000))
    assert te_hoog.status_code == 422
    assert "Dit moet minder zijn dan € 7.500." in te_hoog.text
    bekijk = norm_data(750)
    del bekijk["stel_voor"]
    assert "Wat makers al van ons kregen, blijft staan." in submit(client, pad, bekijk).text
    assert submit(client, pad, norm_data(750)).status_code == 302
    voorstel = Voorstel.get()
    assert decide(client, voorstel, "goedkeuren") == 409
    beslisser = client_of(app, Rol.COORDINATOR)
    assert "€ 500 wordt € 750." in beslisser.get(f"/beheer/voorstellen/{voorstel.sleutel}").text
    assert decide(beslisser, voorstel, "goedkeuren") == 302
    assert fitting() == ["wijkbudget"]
    with clock.freeze(nu + timedelta(days=20)):
        assert fitting() == ["buurtbijdrage"]
        page = browse(PAD, as_=make_gebruiker(Rol.BEHEERDER))
        assert "U vraagt niet meer dan € 750." in page
        assert "Subsidieverordening en de regels van het wijkbudget" in page


def test_the_page_says_every_rule(app: Flask, browse: Browse) -> None:
    page = browse(PAD, as_=make_gebruiker(Rol.TOEZICHT))
    for advies in read_regels().adviezen:
        assert advies.naam in page
        assert advies.grond in page
    assert "{grens}" not in page.html
    browse(f"{PAD}/burgerkracht", as_=make_gebruiker(Rol.COORDINATOR))
    browse(f"{PAD}/zomaar", as_=make_gebruiker(Rol.COORDINATOR), status=404)
    browse(PAD, as_=make_gebruiker(Rol.BEGELEIDER), status=404)


@pytest.mark.parametrize(
    ("code", "waarde", "goed"),
    [
        ("buurtbijdrage", 0, False),
        ("buurtbijdrage", 7_499, True),
        ("buurtbijdrage", 7_500, False),
        ("wijkbudget", 500, False),
        ("burgerkracht", 1_000_001, False),
        ("brandveilig", 30, True),
    ],
)
def test_a_number_keeps_the_ladder(app: Flask, code: str, waarde: int, goed: bool) -> None:
    if goed:
        check_grens(code, waarde)
    else:
        with pytest.raises(Invalid):
            check_grens(code, waarde)


def test_a_rule_names_a_number_that_is_there() -> None:
    regel = {
        "code": "x", "soort": "tip", "naam": "X", "tekst": "X.", "grond_soort": "wet", "grond": "Y",
        "als": [{"feit": "bedrag", "meer_dan": "zomaar", "zin": "Ja."}],
    }  # fmt: skip
    feit = {"bedrag": {"vraag": "Hoeveel?", "soort": "getal"}}
    with pytest.raises(ValueError, match="unknown grens zomaar"):
        as_regels({"vanaf": None, "feit": feit, "advies": [regel]})
