"""What we promise somebody who hands in an idea: who calls before which day, and the answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vems.core.clock import today
from vems.core.i18n import N_
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.klokken import first_deadline
from vems.termijnen.normen import norm_of

VOLGENDE_STAP = N_("Een begeleider neemt contact op om kennis te maken.")


@dataclass(frozen=True, slots=True)
class Beloften:
    """The latest day of the first conversation and of the answer."""

    eerste_contact: date
    antwoord: date


def read_beloften(vanaf: date | None = None) -> Beloften:
    """Count from a day, today by default, skipping the days the desk is closed."""
    start = vanaf or today()
    gesloten = read_sluitingsdagen()
    return Beloften(
        first_deadline(norm_of("eerste_contact", start), start, gesloten),
        first_deadline(norm_of("antwoord", start), start, gesloten),
    )
