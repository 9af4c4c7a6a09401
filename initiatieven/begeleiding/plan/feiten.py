"""What was filled in about a case, as the panels of one page share it: one query for all of it."""

from __future__ import annotations

from dataclasses import dataclass

import peewee

from initiatieven.begeleiding.meedenken.models import Meedenkstand
from initiatieven.begeleiding.models import ActieScan, Plan
from initiatieven.begeleiding.plan.plannen import list_open_of
from initiatieven.begeleiding.vragen.lijst import list_extra
from initiatieven.extravragen.antwoorden import Antwoord
from initiatieven.registratie.gedeeld import keep_with, read_once
from initiatieven.registratie.inhoud import list_themas
from initiatieven.registratie.models import Initiatief


@dataclass(frozen=True, slots=True)
class Dossier:
    """The plan, the scan that counts and what fitted when somebody last looked; None: not yet."""

    plan: Plan | None = None
    scan: ActieScan | None = None
    stand: Meedenkstand | None = None


def read_dossier(initiatief: Initiatief) -> Dossier:
    """Give what was filled in; where that is nothing, nothing is asked."""
    heeft = any(keep_with(deel, [initiatief]) for deel in ("plan", "scan", "meedenken"))
    return read_once(initiatief, _find_dossier) if heeft else Dossier()


def read_extra(initiatief: Initiatief) -> list[Antwoord]:
    """Give the extra questions of a case with their answers."""
    return read_once(initiatief, _list_extra)


def count_open(initiatief: Initiatief) -> int:
    """Count the questions that the plan of a case leaves open; 0 without a plan."""
    plan = read_dossier(initiatief).plan
    return len(list_open_of(plan, initiatief, read_extra(initiatief))) if plan else 0


def _find_dossier(initiatief: Initiatief) -> Dossier:
    nieuwste = ActieScan.alias()
    laatste = nieuwste.select(peewee.fn.MAX(nieuwste.id)).where(nieuwste.initiatief == initiatief)
    links = peewee.JOIN.LEFT_OUTER
    rij = (
        Initiatief.select(Initiatief.id, Plan, ActieScan, Meedenkstand)
        .join_from(Initiatief, Plan, links, attr="van_plan")
        .join_from(Initiatief, ActieScan, links, on=ActieScan.id == laatste, attr="van_scan")
        .join_from(Initiatief, Meedenkstand, links, attr="van_stand")
        .where(Initiatief.id == initiatief.id)
        .get()
    )
    return Dossier(*(getattr(rij, naam, None) for naam in ("van_plan", "van_scan", "van_stand")))


def _list_extra(initiatief: Initiatief) -> list[Antwoord]:
    plan = read_dossier(initiatief).plan
    return list_extra(
        initiatief,
        plan.instrumenten if plan else (),
        themas=read_once(initiatief, list_themas),
    )
