"""A meeting in two weeks."""

from __future__ import annotations

from datetime import timedelta

from tests.factories.raad import griffie_actor
from vems.agenda.bijeenkomsten import NieuweBijeenkomst, plan_bijeenkomst
from vems.agenda.models import Bijeenkomst
from vems.core.clock import now
from vems.core.reference import Reference

DING = Reference("dag", "1")


def make_bijeenkomst(plaatsen: int = 2, onderwerp: Reference = DING) -> Bijeenkomst:
    """Make a meeting, or change its places."""
    begin = now() + timedelta(days=14)
    data = NieuweBijeenkomst(
        "Markt; met komma, en €", "Kadezaal", begin, begin + timedelta(hours=3), begin, plaatsen
    )
    return plan_bijeenkomst(onderwerp, data, door=griffie_actor())
