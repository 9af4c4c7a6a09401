"""Tiles under the map: they cover the drawing, touch, and lie where the streets are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from netwerk.gebieden.boom import GebiedenBoom
from netwerk.gebieden.meetkunde import BREEDTE, HOOGTE, Projectie
from netwerk.gebieden.ondergrond import lay_tegels
from tests.browse import Page
from vems.core.config import ConfigError, load_config

SJABLOON = "https://tegels.example.org/{z}/{x}/{y}.png"
# Hoorn and about: 4.99–5.15 east, 52.62–52.70 north.
HOORN = Projectie.fit((4.99, 52.62, 5.15, 52.70))


def test_the_tiles_cover_the_drawing_and_touch() -> None:
    tegels = lay_tegels(HOORN, SJABLOON)
    assert min(t.x for t in tegels) <= 0
    assert min(t.y for t in tegels) <= 0
    assert max(t.x + t.breed for t in tegels) >= BREEDTE
    assert max(t.y + t.hoog for t in tegels) >= HOOGTE
    assert 12 <= len(tegels) <= 80
    rij = [t for t in tegels if t.y == tegels[0].y]
    for links, rechts in zip(rij, rij[1:], strict=False):
        assert links.x + links.breed == pytest.approx(rechts.x, abs=0.2)


def test_a_tile_lies_where_its_number_says() -> None:
    """Web Mercator's 13/4210/2681 has its north-west corner at 5.009766 east, 52.669720 north."""
    tegels = {tegel.url: tegel for tegel in lay_tegels(HOORN, SJABLOON)}
    tegel = tegels["https://tegels.example.org/13/4210/2681.png"]
    assert (tegel.x, tegel.y) == pytest.approx(HOORN.project(5.009766, 52.669720), abs=0.1)


def test_pages_ask_for_streets_only_when_they_are_set(
    app: Flask, stad: GebiedenBoom, browse: Callable[..., Page]
) -> None:
    assert "<image" not in browse("/wijken").html
    app.config["VEMS"] = replace(app.config["VEMS"], tiles_url=SJABLOON)
    for pad in ("/wijken", "/initiatieven?weergave=kaart"):
        assert '<image href="https://tegels.example.org/' in browse(pad).html, pad


@pytest.mark.parametrize(
    "adres", ["http://t.nl/{z}/{x}/{y}", "https://t.nl/{z}/{x}", "https://t.nl/{z}/{x}/{y}; x"]
)
def test_an_address_that_is_no_map_stops_the_start(adres: str) -> None:
    with pytest.raises(ConfigError, match="VEMS_TILES_URL"):
        load_config({"VEMS_TILES_URL": adres})
