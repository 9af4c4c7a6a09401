"""The chapters of the walk in their order."""

from __future__ import annotations

from tests.functional.route import Route, afronden, begeleiden, indienen, koppelen, markt


def walk(route: Route, lookalike: str) -> None:
    """Go from idea to kept promise; `lookalike` is what the form says about similar ideas."""
    indienen.submit_idea(route, lookalike)
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
