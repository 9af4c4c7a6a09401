"""The approach of a plan as a panel shows it: the stance of its phase and its teams, one query."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import peewee

from initiatieven.begeleiding.aanpak.keuzes import Stijl
from initiatieven.begeleiding.aanpak.models import Betrokkenteam, Stijlkeuze
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Team


@dataclass(frozen=True, slots=True)
class Teamregel:
    """A team, what it does, and whether it leads."""

    naam: str
    wat: str
    trekt: bool


@dataclass(frozen=True, slots=True)
class Aanpak:
    """The stance of the phase a plan is in, why, and its teams, the one in the lead first."""

    stijl: Stijl | None = None
    waarom: str = ""
    teams: tuple[Teamregel, ...] = ()


def load_aanpak(initiatieven: Iterable[int]) -> dict[int, Aanpak]:
    """Load the approach of each plan by its number."""
    gevonden: dict[int, Aanpak] = {}
    teams: dict[int, dict[str, Teamregel]] = {}
    for nummer, stijl, waarom, team, wat, trekt in _select(list(initiatieven)).tuples():
        if team:
            teams.setdefault(nummer, {})[team] = Teamregel(team, wat, bool(trekt))
        gevonden[nummer] = Aanpak(stijl, waarom or "", tuple(teams.get(nummer, {}).values()))
    return gevonden


def _select(nummers: list[int]) -> peewee.ModelSelect:
    """Select each team beside each stance of the phase, the newest stance last."""
    return (
        Initiatief.select(
            Initiatief.id,
            Stijlkeuze.stijl,
            Stijlkeuze.waarom,
            Team.naam,
            Betrokkenteam.wat,
            Betrokkenteam.trekt,
        )
        .join(
            Stijlkeuze,
            peewee.JOIN.LEFT_OUTER,
            on=(Stijlkeuze.initiatief == Initiatief.id) & (Stijlkeuze.fase == Initiatief.fase),
        )
        .switch(Initiatief)
        .join(Betrokkenteam, peewee.JOIN.LEFT_OUTER)
        .join(Team, peewee.JOIN.LEFT_OUTER)
        .where(Initiatief.id.in_(nummers or [0]))
        .order_by(Stijlkeuze.id, Betrokkenteam.trekt.is_null(), Team.naam)
    )
