"""Whom a complaint is about: that colleague neither guides nor judges it (Awb 9:7)."""

from __future__ import annotations

from initiatieven.loket.keuzes import TriageSoort
from initiatieven.loket.models import Triage
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.exceptions import Refused
from vems.core.i18n import N_

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
