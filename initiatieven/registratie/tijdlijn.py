"""One thing that happened, as every timeline of an initiatief draws it.

Who reads which timeline, and how much of it, is for the page that shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from initiatieven.registratie.events import BEURT_GEWIJZIGD, MAKERSNIEUWS
from initiatieven.registratie.models import Makersnieuws
from vems.core.clock import amsterdam, today
from vems.core.history import Gebeurtenis, event_of, explanation, sentence
from vems.core.i18n import N_, format_dag_maand, format_datum, translate

_WEG = N_("Dit nieuws staat niet meer op de site.")


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened, as the thread draws it."""

    tijd: str
    titel: str
    tekst: str
    icoon: str
    soort: str
    wie: str = ""


def as_moment(
    rij: Gebeurtenis, nieuws: Makersnieuws | None = None, *, wie: str = "", door: str = ""
) -> Moment:
    """Draw an event; `wie` says who can read it, `door` who did it, where the reader may know."""
    event = event_of(rij.soort)
    return Moment(
        tijd=say_day(rij.op),
        titel=f"{sentence(rij)}: {nieuws.titel}" if nieuws else sentence(rij),
        tekst=" · ".join(deel for deel in (_text_of(rij, nieuws), door) if deel),
        icoon=event.icoon,
        soort="fase" if event.is_fase else "gebeurtenis",
        wie=wie,
    )


def is_bare_turn(rij: Gebeurtenis) -> bool:
    """Tell whether it says no more than whose turn it became, which the page itself says."""
    return rij.soort == BEURT_GEWIJZIGD.soort and not rij.gegevens["reden"]


def say_day(op: datetime) -> str:
    """Write "vandaag", "gisteren", the day, or with another year the date."""
    dag, vandaag = amsterdam(op).date(), today()
    dagen = (vandaag - dag).days
    if dagen in (0, 1):
        return translate(N_("gisteren") if dagen else N_("vandaag"))
    return format_dag_maand(dag) if dag.year == vandaag.year else format_datum(dag)


def _text_of(rij: Gebeurtenis, nieuws: Makersnieuws | None) -> str:
    """Give what the makers wrote while it is on the site, or what the event itself tells."""
    if rij.soort == MAKERSNIEUWS.soort:
        return str(nieuws.tekst) if nieuws else translate(_WEG)
    return explanation(rij)
