"""Panels come in order, only for who may see them, from slices that know nothing of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from vems.core.actor import ANONIEM, SYSTEEM, Actor
from vems.core.reference import Reference
from vems.core.web import panels
from vems.core.web.panels import Panel, load_panels, register_panel
from vems.partijen.models import Partij

ONDERWERP = Partij(sleutel="abc")


@pytest.fixture(autouse=True)
def _empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(panels, "_loaders", {})


def offer(naam: str, volgorde: int, *, voor: tuple[Actor, ...] = (ANONIEM, SYSTEEM)) -> list[int]:
    asked: list[int] = []

    def load(dingen: Sequence[Partij], actor: Actor) -> Mapping[Reference, Panel]:
        asked.append(len(dingen))
        return {ding.reference: Panel(naam) for ding in dingen} if actor in voor else {}

    register_panel("openbaar", naam, volgorde, load)
    return asked


def test_panels_stand_in_their_order() -> None:
    offer("laatste", 90)
    offer("eerste", 10)
    offer("midden", 50)
    assert [p.sjabloon for p in load_panels("openbaar", ONDERWERP, ANONIEM)] == [
        "eerste",
        "midden",
        "laatste",
    ]


def test_equal_order_is_settled_by_name() -> None:
    offer("b", 10)
    offer("a", 10)
    assert [p.sjabloon for p in load_panels("openbaar", ONDERWERP, ANONIEM)] == ["a", "b"]


def test_what_a_loader_keeps_back_is_not_there() -> None:
    offer("loket", 10, voor=(SYSTEEM,))
    assert load_panels("openbaar", ONDERWERP, ANONIEM) == []
    assert len(load_panels("openbaar", ONDERWERP, SYSTEEM)) == 1


def test_each_loader_is_asked_once() -> None:
    asked = offer("een", 10)
    load_panels("openbaar", ONDERWERP, ANONIEM)
    assert asked == [1]


def test_another_page_has_its_own_panels() -> None:
    offer("een", 10)
    assert load_panels("zaak", ONDERWERP, ANONIEM) == []


def test_offering_again_replaces() -> None:
    """A second application in this process must not double the panels."""
    offer("een", 10)
    offer("een", 10)
    assert len(load_panels("openbaar", ONDERWERP, ANONIEM)) == 1
