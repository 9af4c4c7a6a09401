"""The gemeente of this installation and the days its desk is closed, as settings."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import date

from vems.core.actor import Actor
from vems.core.i18n import N_
from vems.instellingen.tabel import Setting
from vems.instellingen.waarden import change_setting

GEMEENTE = Setting("gemeente", N_("De gemeente"), {})
SLUITINGSDAGEN = Setting("sluitingsdagen", N_("Sluitingsdagen"), [], is_belofte=True)


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
    e_mail_klachten: str = "klachten@example.org"
    organisatie: str = "Initiatievenloket"
    kadernota_maand: str = "juni"


def read_gemeente() -> Gemeente:
    """Give the gemeente of this installation."""
    waarde = GEMEENTE.read()
    known = {field.name for field in fields(Gemeente)}
    return Gemeente(**{naam: tekst for naam, tekst in waarde.items() if naam in known})


def change_gemeente(gemeente: Gemeente, *, door: Actor) -> None:
    """Store the facts about the gemeente as a new version."""
    change_setting(GEMEENTE.naam, asdict(gemeente), door=door)


def read_sluitingsdagen() -> frozenset[date]:
    """Give the days the desk is closed besides weekends and holidays."""
    return as_dagen(SLUITINGSDAGEN.read())


def as_dagen(waarde: list[str]) -> frozenset[date]:
    """Read the days of a stored value."""
    return frozenset(date.fromisoformat(dag) for dag in waarde)
