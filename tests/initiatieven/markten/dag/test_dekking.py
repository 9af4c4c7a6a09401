"""Coverage fractie by stand: counted right, said in words, and never a note of a member."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.markten.keuzes import Interesse, MarktToestand
from initiatieven.markten.models import Marktbezoek
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.raad import make_fractie, make_kraam, make_markt, make_raadslid
from vems.accounts.keuzes import Rol
from vems.core.clock import now

pytestmark = pytest.mark.usefixtures("nu")
Browse = Callable[..., Page]


def test_the_griffie_sees_who_came_where_and_no_note(
    app: Flask, browse: Browse, queries: list[str]
) -> None:
    markt = make_markt(MarktToestand.MARKTDAG)
    kramen = [make_kraam(markt, nummer) for nummer in (1, 2, 3)]
    groen = make_raadslid()
    make_raadslid("B. Yilmaz", fractie=make_fractie("stad", "Stadsbelang"))
    for nummer, kraam in enumerate([kramen[0], kramen[0], kramen[1], kramen[2]]):
        Marktbezoek.create(
            bezoek_sleutel=f"bezoek-{nummer}",
            kraam=kraam,
            raadslid=groen,
            op=now(),
            interesse=Interesse.JA,
            notitie="kanarie in de mijn",
        )
    griffier = make_gebruiker(Rol.GRIFFIE)
    pad = f"/griffie/markten/{markt.slug}/dekking"
    browse(pad, as_=griffier, rol=Rol.GRIFFIE)
    before = len(queries)
    page = browse(pad, as_=griffier, rol=Rol.GRIFFIE)
    assert len(queries) - before <= 14
    assert "Elke kraam had minstens 1 bezoek." in page
    assert "Stadsbelang was nog niet bij 3 kramen." in page
    assert "Groen Westerkade was nog niet" not in page
    assert "kanarie" not in page.html
