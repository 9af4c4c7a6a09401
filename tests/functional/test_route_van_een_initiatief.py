"""The whole walk through the front door, without JavaScript, on both databases."""

from __future__ import annotations

from tests.functional.route import Route, afronden, begeleiden, indienen, koppelen, markt
from tests.functional.wereld import LOOKALIKE


def test_an_idea_becomes_an_initiative_and_a_kept_promise(route: Route) -> None:
    indienen.submit_idea(route, LOOKALIKE)
    indienen.read_receipt(route)
    indienen.follow_it(route)
    begeleiden.take_it(route)
    begeleiden.get_acquainted(route)
    begeleiden.publish_it(route)
    koppelen.judge(route)
    koppelen.agree(route)
    koppelen.ask(route)
    koppelen.accept(route)
    koppelen.introduce(route)
    koppelen.work_together(route)
    begeleiden.answer_yes(route)
    begeleiden.make_the_plan(route)
    begeleiden.decide(route)
    markt.open_a_market(route)
    markt.enter(route)
    markt.screen(route)
    markt.get_a_stand(route)
    markt.visit(route)
    markt.adopt(route)
    markt.promise(route)
    afronden.carry_out(route)
    afronden.look_back(route)
    afronden.read_the_story(route)
