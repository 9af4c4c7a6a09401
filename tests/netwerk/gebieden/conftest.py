"""A small city of squares: three wijken in a row and one buurt with a street."""

from __future__ import annotations

import pytest
from flask import Flask

from netwerk.gebieden.boom import GebiedenBoom, boom
from netwerk.gebieden.keuzes import Niveau
from netwerk.gebieden.registration import (
    NieuwAdres,
    NieuwGebied,
    register_adressen,
    register_gebied,
)
from vems.core.actor import SYSTEEM


def _vierkant(west: float) -> dict[str, object]:
    oost = west + 0.01
    ring = [[west, 52.0], [oost, 52.0], [oost, 52.01], [west, 52.01], [west, 52.0]]
    return {"type": "Polygon", "coordinates": [ring]}


@pytest.fixture
def stad(app: Flask) -> GebiedenBoom:
    for niveau, code, naam, ouder, west in (
        (Niveau.GEMEENTE, "GM9901", "Westerkade", "", 5.0),
        (Niveau.WIJK, "WK990101", "Binnenstad", "GM9901", 5.0),
        (Niveau.WIJK, "WK990102", "Haven", "GM9901", 5.01),
        (Niveau.WIJK, "WK990103", "Kersentuin", "GM9901", 5.02),
        (Niveau.BUURT, "BU99010101", "Kerkplein", "WK990101", 5.0),
    ):
        postcodes = ("9901 A",) if niveau is Niveau.BUURT else ()
        register_gebied(
            NieuwGebied(niveau, code, naam, ouder=ouder, vorm=_vierkant(west), postcodes=postcodes),
            door=SYSTEEM,
        )
    register_adressen(
        [NieuwAdres("Torenstraat", "9901 BC", "kerkplein", 5.005, 52.005)], door=SYSTEEM
    )
    return boom()
