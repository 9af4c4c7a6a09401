"""What initiatives add to a goal: towards the target, and said apart from what is counted."""

from __future__ import annotations

import pytest
from flask import Flask

from netwerk.programmas.bijdragen import Opbouw, add_bijdrage, counts_by_one, split_stand
from netwerk.programmas.models import Doel, Meting
from tests.factories.netwerk import make_doel
from vems.core.actor import SYSTEEM
from vems.core.exceptions import Invalid


def goal(nul: float | None, stand: float | None, streef: float | None, eenheid: str = "") -> Doel:
    doel = make_doel()
    Doel.update(nulwaarde=nul, stand=stand, streefwaarde=streef, eenheid=eenheid).execute()
    return Doel.get_by_id(doel.id)


@pytest.mark.parametrize(
    ("nul", "stand", "streef", "daarna", "opbouw"),
    [
        (4, 7, 12, 9, Opbouw(2, 3)),
        (None, None, 12, 2, Opbouw(2, 0)),
        (40, 35, 20, 33, Opbouw(-2, -5)),
    ],
)
def test_it_moves_towards_the_target(
    app: Flask,
    nul: float | None,
    stand: float | None,
    streef: float,
    daarna: float,
    opbouw: Opbouw,
) -> None:
    doel = goal(nul, stand, streef)
    add_bijdrage(doel, 2, door=SYSTEEM)
    assert Doel.get_by_id(doel.id).stand == daarna
    assert (Meting.get().stand, Meting.get().toelichting) == (daarna, "Er telt een initiatief mee.")
    assert split_stand(doel, 2) == opbouw


@pytest.mark.parametrize("aantal", [0, -1, 1e12, float("nan")])
def test_what_cannot_be_counted_is_refused(app: Flask, aantal: float) -> None:
    with pytest.raises(Invalid, match="boven nul"):
        add_bijdrage(goal(4, 7, 12), aantal, door=SYSTEEM)
    assert Doel.get().stand == 7


def test_a_goal_without_a_number_or_with_a_share_counts_nobody_as_one(app: Flask) -> None:
    with pytest.raises(Invalid, match="geen getal"):
        add_bijdrage(goal(None, None, None), 1, door=SYSTEEM)
    assert not counts_by_one(goal(10, 20, 30, "% van de bewoners"))
    assert counts_by_one(goal(4, 7, 12, "activiteiten"))
