"""The meetings on the board of a wijk: its own first, the rest of the city apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from netwerk.plekken.models import Plek
from tests.browse import Page
from tests.factories.agenda import make_bijeenkomst
from tests.factories.basis import make_buurt, make_gebruiker, make_wijk
from vems.accounts.keuzes import Rol
from vems.agenda.models import Bijeenkomst
from vems.core.reference import Reference
from vems.site.wijkagenda import read_agenda

Browse = Callable[..., Page]


def _meet(nummer: int, titel: str, plek: str) -> str:
    bijeenkomst = make_bijeenkomst(onderwerp=Reference("markt", f"m{nummer}"))
    waarden = {"titel": titel, "plek": plek}
    Bijeenkomst.update(waarden).where(Bijeenkomst.id == bijeenkomst.id).execute()
    return titel


@pytest.mark.parametrize(
    ("titel", "plek"),
    [
        ("Avond over Kersentuin", "Raadhuis"),
        ("Avond over wonen", "Kersentuin, bij de vijver"),
        ("Avond over de Sportlaan", "Raadhuis"),
        ("Avond over wonen", "Grote zaal van De Kern, boven"),
    ],
)
def test_what_is_held_in_the_wijk_or_names_it_is_of_the_wijk(
    app: Flask, titel: str, plek: str
) -> None:
    wijk = make_wijk("kersentuin")
    buurt = make_buurt("sportlaan", wijk)
    Plek.create(naam="De Kern, boven", slug="kern", gebied=buurt, soort="buurthuis")
    eigen = _meet(1, titel, plek)
    elders = _meet(2, "Markt voor de hele stad", "Raadhuis")
    agenda = read_agenda(wijk)
    assert [b.titel for b in agenda.hier] == [eigen]
    assert [b.titel for b in agenda.elders] == [elders]


def test_the_board_shows_the_own_first(app: Flask, browse: Browse) -> None:
    wijk = make_wijk("kersentuin")
    bord, wie = f"/wijken/{wijk.slug}/bord", make_gebruiker(Rol.COORDINATOR)
    leeg = browse(bord, as_=wie)
    assert "In deze wijk is nu niets gepland" in leeg
    assert "Er is nu niets anders gepland." in leeg
    _meet(1, "Markt voor de hele stad", "Raadhuis")
    _meet(2, "Avond over Kersentuin", "Raadhuis")
    tekst = browse(bord, as_=wie).html.split("Bijeenkomsten in deze wijk")[-1]
    assert tekst.index("Avond over Kersentuin") < tekst.index("Elders in de stad")
    assert tekst.index("Elders in de stad") < tekst.index("Markt voor de hele stad")
