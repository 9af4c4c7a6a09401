"""Whom a complaint is about: that colleague neither guides, judges nor gets it (Awb 9:7)."""

from __future__ import annotations

from initiatieven.loket.keuzes import TriageSoort
from initiatieven.loket.models import Triage
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker, Team
from vems.core.actor import Actor
from vems.core.exceptions import Invalid, Refused
from vems.core.i18n import N_
from vems.core.reference import Reference

OVER_U = N_("De klacht gaat over u. Een collega pakt dit op.")


def find_beklaagde(initiatief: Initiatief) -> Medewerker | None:
    """Find whom it is about; None when it is no complaint, or about nobody in particular."""
    laatste = (
        Triage.select(Triage, Medewerker)
        .join(Medewerker)
        .where(
            Triage.initiatief == initiatief,
            Triage.soort == TriageSoort.KLACHT,
            Triage.id.in_(_newest(initiatief)),
        )
        .first()
    )
    return laatste.betreft if laatste is not None else None


def refuse_beklaagde(initiatief: Initiatief, door: Actor) -> None:
    """Raise Refused for who would decide about a complaint about himself."""
    sleutels = door.keys_of("medewerker")
    beklaagde = find_beklaagde(initiatief) if sleutels else None
    if beklaagde is not None and beklaagde.sleutel in sleutels:
        raise Refused(OVER_U)


def refuse_ontvanger(initiatief: Initiatief, aan: Reference | None, naam: str, veld: str) -> None:
    """Raise Invalid when a complaint would go to whom it is about: chosen, by name, or as a team
    in which nobody else can answer.
    """
    beklaagde = find_beklaagde(initiatief)
    if beklaagde is None:
        return
    namen = {beklaagde.naam.casefold(), beklaagde.e_mail.casefold()}
    is_hem = aan == beklaagde.reference or (aan is None and naam.casefold() in namen)
    if is_hem or (aan is not None and aan.kind == "team" and _is_alone(beklaagde, aan)):
        raise Invalid(
            N_("De klacht gaat over %(naam)s. Kies een ander."), veld=veld, naam=beklaagde.naam
        )


def _is_alone(beklaagde: Medewerker, team: Reference) -> bool:
    anderen = (
        Medewerker.select()
        .join(Team)
        .where(Team.code == team.key, Medewerker.is_actief, Medewerker.id != beklaagde.id)
    )
    return beklaagde.team.reference == team and not anderen.exists()


def is_beklaagde(initiatief: Initiatief, medewerker: Medewerker) -> bool:
    """Tell whether the complaint is about this colleague."""
    beklaagde = find_beklaagde(initiatief)
    return beklaagde is not None and beklaagde.id == medewerker.id


def _newest(initiatief: Initiatief) -> object:
    return (
        Triage.select(Triage.id)
        .where(Triage.initiatief == initiatief)
        .order_by(Triage.id.desc())
        .limit(1)
    )
