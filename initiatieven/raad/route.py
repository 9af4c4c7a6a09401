"""The route of a council member over a market: which stands, and at what time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from initiatieven.markten.models import Inzending, Kraam, Markt
from initiatieven.raad.models import Bezoekplan
from initiatieven.registratie.models import Initiatief
from netwerk.raad.models import Raadslid
from vems.core.actor import Actor
from vems.core.clock import amsterdam, at, now
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_

_STAP = timedelta(minutes=5)


def list_times(markt: Markt) -> list[str]:
    """List the times one can choose: every five minutes of the evening, as 20.45."""
    moment = amsterdam(markt.begin)
    tijden: list[str] = []
    while moment < markt.eind and len(tijden) < 24 * 12:
        tijden.append(f"{moment:%H.%M}")
        moment += _STAP
    return tijden


def plan_route(markt: Markt, tijden: Mapping[int, str], *, raadslid: Raadslid, door: Actor) -> int:
    """Write down at what time a member comes to which stand, "" for not; gives how many.

    Two stands at one time is Invalid: nobody is at two places.
    """
    if raadslid.sleutel not in door.keys_of("raadslid"):
        raise NotFound()
    kramen = {kraam.id for kraam in Kraam.select(Kraam.id).where(Kraam.markt == markt)}
    mogelijk = set(list_times(markt))
    gekozen = {kraam: tijd for kraam, tijd in tijden.items() if tijd}
    if not kramen.issuperset(tijden) or not mogelijk.issuperset(gekozen.values()):
        raise Invalid(N_("Kies uit de lijst."))
    plan = {**_present(markt, raadslid), **tijden}
    plan = {kraam: tijd for kraam, tijd in plan.items() if tijd}
    if len(set(plan.values())) < len(plan):
        raise Invalid(N_("U koos een tijd twee keer. Kies bij elke kraam een andere tijd."))
    with write():
        Bezoekplan.delete().where(
            Bezoekplan.raadslid == raadslid, Bezoekplan.kraam.in_(sorted(kramen) or [0])
        ).execute()
        for kraam, tijd in plan.items():
            Bezoekplan.create(raadslid=raadslid, kraam=kraam, om=_as_moment(markt, tijd))
    return len(plan)


def read_route(markt: Markt, raadslid: Raadslid) -> dict[int, str]:
    """Read what a member planned on a market: the time by stand id."""
    return _present(markt, raadslid)


def list_planned(raadslid: Raadslid) -> list[Bezoekplan]:
    """List a member's visits still to come, in order, with stand, market and initiatief."""
    return list(
        Bezoekplan.select(Bezoekplan, Kraam, Markt, Inzending, Initiatief)
        .join_from(Bezoekplan, Kraam)
        .join_from(Kraam, Markt)
        .join_from(Kraam, Inzending)
        .join_from(Inzending, Initiatief)
        .where(
            Bezoekplan.raadslid == raadslid,
            Markt.eind >= now(),
            Initiatief.is_openbaar,
        )
        .order_by(Bezoekplan.om)
    )


def _present(markt: Markt, raadslid: Raadslid) -> dict[int, str]:
    rows = (
        Bezoekplan.select(Bezoekplan, Kraam)
        .join(Kraam)
        .where(Bezoekplan.raadslid == raadslid, Kraam.markt == markt)
    )
    return {row.kraam_id: f"{amsterdam(row.om):%H.%M}" for row in rows}


def _as_moment(markt: Markt, tijd: str) -> datetime:
    uur, minuut = map(int, tijd.split("."))
    begin = amsterdam(markt.begin)
    dag = begin.date() if time(uur, minuut) >= begin.time() else begin.date() + timedelta(days=1)
    return at(dag, uur, minuut)
