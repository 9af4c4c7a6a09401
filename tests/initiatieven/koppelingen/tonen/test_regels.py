"""The public page says every rule that matching applies: each filter, and each rule of the list."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from initiatieven.koppelingen.tonen.regels import FILTERZINNEN
from netwerk.matching.filters import FILTERS
from netwerk.matching.gewichten import HUIDIG
from tests.browse import Page


def test_every_filter_is_published(app: Flask, browse: Callable[..., Page]) -> None:
    stoppen = {stop.__name__.removeprefix("_stop_") for stop in FILTERS}
    assert set(FILTERZINNEN) == stoppen | {"soort", "over", "periode"}
    page = browse("/zo-koppelen-wij")
    register = app.test_client().get("/zo-koppelen-wij/algoritmeregister.txt").text
    for zinnen in FILTERZINNEN.values():
        for zin in zinnen:
            assert zin in page
            assert zin in register


def test_the_shape_of_the_list_is_published(browse: Callable[..., Page]) -> None:
    page = browse("/zo-koppelen-wij")
    assert f"Wie minder dan {HUIDIG.ondergrens:.0f} punten heeft, staat er niet in." in page
    assert "Voor elke vraag houden wij een plaats vrij" in page
    assert "een ander soort hulp" in page
