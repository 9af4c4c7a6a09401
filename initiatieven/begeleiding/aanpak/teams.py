"""Which teams of the gemeente work on a plan: the first one leads until another does."""

from __future__ import annotations

from collections.abc import Mapping

import peewee

from initiatieven.begeleiding.aanpak.events import TEAM_ERBIJ, TEAM_TREKT, TEAM_WEG
from initiatieven.begeleiding.aanpak.keuzes import MAX_WAT
from initiatieven.begeleiding.aanpak.models import Betrokkenteam
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from netwerk.medewerkers.models import Team
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, Refused
from vems.core.fields import clean_line
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_, translate


def add_team(
    initiatief: Initiatief, team: Team, *, wat: str, gezien: Mapping[str, int], door: Actor
) -> Betrokkenteam:
    """Let a team work on it; one that does already gets the new words.

    `gezien` is which version of each team the writer saw; Conflict with both when there is a newer.
    """
    _check(initiatief, door)
    schoon = clean_line(wat)
    if not schoon:
        raise Invalid(N_("Schrijf op wat dit team doet."), veld="wat")
    if len(schoon) > MAX_WAT:
        raise Invalid(N_("Maak dit korter: hooguit %(aantal)s tekens."), veld="wat", aantal=MAX_WAT)
    try:
        with write():
            eerder = _find(initiatief, team)
            if eerder is not None:
                return _reword(eerder, schoon, gezien.get(team.code, 0))
            is_eerste = not _of(initiatief).exists()
            rij = Betrokkenteam.create(
                initiatief=initiatief,
                team=team,
                wat=schoon,
                trekt=True if is_eerste else None,
                sinds=now(),
                door_naam=door.naam,
            )
            _record(rij, TEAM_TREKT if is_eerste else TEAM_ERBIJ, door)
    except peewee.IntegrityError:
        raise Conflict(N_("Een collega voegde net een team toe.")) from None
    return rij


def _reword(rij: Betrokkenteam, wat: str, gezien: int) -> Betrokkenteam:
    if rij.wat == wat:
        return rij
    veld = translate(N_("Wat doet dit team?"))
    guarded_update(
        Betrokkenteam,
        Betrokkenteam.id == rij.id,
        Betrokkenteam.versie == gezien,
        conflict=lambda: Conflict(
            theirs={veld: Betrokkenteam.get_by_id(rij.id).wat}, yours={veld: wat}
        ),
        wat=wat,
        versie=gezien + 1,
    )
    return Betrokkenteam.get_by_id(rij.id)


def let_lead(rij: Betrokkenteam, *, door: Actor) -> None:
    """Put a team in the lead; the one that led works on along."""
    _check(rij.initiatief, door)
    if rij.trekt:
        return
    with write():
        Betrokkenteam.update(trekt=None).where(
            Betrokkenteam.initiatief == rij.initiatief_id
        ).execute()
        Betrokkenteam.update(trekt=True).where(Betrokkenteam.id == rij.id).execute()
        _record(rij, TEAM_TREKT, door)


def remove_team(rij: Betrokkenteam, *, door: Actor) -> None:
    """Let a team stop; the one in the lead only when it is the last."""
    _check(rij.initiatief, door)
    with write():
        if rij.trekt and _of(rij.initiatief_id).count() > 1:
            raise Refused(N_("Dit team trekt het. Kies eerst een ander team dat trekt."))
        if Betrokkenteam.delete().where(Betrokkenteam.id == rij.id).execute():
            _record(rij, TEAM_WEG, door)


def list_teams(initiatief: Initiatief) -> list[Betrokkenteam]:
    """List the teams, the one in the lead first."""
    return list(
        Betrokkenteam.select(Betrokkenteam, Team)
        .join(Team)
        .where(Betrokkenteam.initiatief == initiatief)
        .order_by(Betrokkenteam.trekt.is_null(), Team.naam)
    )


def _of(initiatief: Initiatief | int) -> peewee.ModelSelect:
    return Betrokkenteam.select().where(Betrokkenteam.initiatief == initiatief)


def _find(initiatief: Initiatief, team: Team) -> Betrokkenteam | None:
    return Betrokkenteam.get_or_none(
        Betrokkenteam.initiatief == initiatief, Betrokkenteam.team == team
    )


def _check(initiatief: Initiatief, door: Actor) -> None:
    require(door, "begeleidingslog", "w", initiatief)
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit initiatief is klaar. Heropen het eerst."))


def _record(rij: Betrokkenteam, event: Event, door: Actor) -> None:
    record(
        rij.initiatief.reference,
        event,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={"team": rij.team.naam},
        door=door,
    )
    announce(rij.initiatief.reference)
