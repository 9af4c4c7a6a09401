"""The gemeente of this installation, as settings: read once per version, kept per process."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

import peewee

from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Conflict
from vems.instellingen.models import Instelling

GEMEENTE = "gemeente"
SLUITINGSDAGEN = "sluitingsdagen"


@dataclass(frozen=True, slots=True)
class Gemeente:
    """Name, desk and texts of the gemeente; the defaults are those of an empty installation."""

    naam: str = "uw gemeente"
    sitenaam: str = "Voor een mooie stad"
    ondertitel: str = "Van bewoners en gemeente"
    afkorting: str = "VMS"
    cbs_code: str = ""
    telefoon: str = "14 0"
    uren: str = "op werkdagen van 9.00 tot 17.00 uur"
    adres: str = "Initiatievenloket, stadhuis"
    e_mail: str = "initiatievenloket@example.org"
    organisatie: str = "Initiatievenloket"
    kadernota_maand: str = "juni"


def read_setting(naam: str, standaard: Any) -> Any:  # noqa: ANN401  JSON
    """Read the newest version of a setting."""
    row = (
        Instelling.select(Instelling.waarde)
        .where(Instelling.naam == naam)
        .order_by(Instelling.versie.desc())
        .first()
    )
    return standaard if row is None else row.waarde


def change_setting(naam: str, waarde: Any, *, door: Actor) -> Instelling:  # noqa: ANN401  JSON
    """Write the next version of a setting; Conflict when another was just before."""
    try:
        with write():
            return Instelling.create(
                naam=naam,
                versie=_last_version(naam) + 1,
                waarde=waarde,
                sinds=now(),
                door_naam=door.naam,
            )
    except peewee.IntegrityError:
        raise Conflict() from None


def read_gemeente() -> Gemeente:
    """Give the gemeente of this installation."""
    waarde = read_setting(GEMEENTE, {})
    known = {field.name for field in fields(Gemeente)}
    return Gemeente(**{naam: tekst for naam, tekst in waarde.items() if naam in known})


def change_gemeente(gemeente: Gemeente, *, door: Actor) -> None:
    """Store the facts about the gemeente as a new version."""
    change_setting(GEMEENTE, asdict(gemeente), door=door)


def read_sluitingsdagen() -> frozenset[date]:
    """Give the days the desk is closed besides weekends and holidays."""
    return frozenset(date.fromisoformat(dag) for dag in read_setting(SLUITINGSDAGEN, []))


def _last_version(naam: str) -> int:
    newest = Instelling.select(peewee.fn.MAX(Instelling.versie)).where(Instelling.naam == naam)
    return newest.scalar() or 0
