"""The whole walk through the front door, without JavaScript, on both databases."""

from __future__ import annotations

from tests.functional.route import Route
from tests.functional.route.verloop import walk
from tests.functional.wereld import LOOKALIKE


def test_an_idea_becomes_an_initiative_and_a_kept_promise(route: Route) -> None:
    walk(route, LOOKALIKE)
