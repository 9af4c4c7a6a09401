"""The whole walk through the front door, without JavaScript, on both databases."""

from __future__ import annotations

from tests.functional.route import Mensen, Route
from tests.functional.wereld import LOOKALIKE


def test_an_idea_becomes_an_initiative_and_a_kept_promise(mensen: Mensen) -> None:
    route = Route(mensen)
    route.a_resident_submits_an_idea(LOOKALIKE)
