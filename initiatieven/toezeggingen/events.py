"""What happens to a promise: sentences for the timeline of the initiatief."""

from __future__ import annotations

from datetime import date

from vems.core.history import Event
from vems.core.i18n import N_, format_datum, translate


def read_dag(iso: str) -> str:
    """Say a stored day in the reader's language."""
    return format_datum(date.fromisoformat(iso))


def _midden(label: str) -> str:
    """Say a label in the middle of a sentence: "van raadslid Krab: nagekomen"."""
    woord = translate(label)
    return woord[:1].lower() + woord[1:]


TOEZEGGING_GEDAAN = Event(
    "toezegging_gedaan",
    N_("%(rol)s %(naam)s zegt iets toe: %(soort)s"),
    frozenset({"rol", "naam", "soort", "tekst"}),
    icoon="doel",
    toelichting="%(tekst)s",
    labels=frozenset({"rol"}),
    zeggen={"soort": _midden},
)
TOEZEGGING_BERICHT = Event(
    "toezegging_bericht",
    N_("Toezegging van %(rol)s %(naam)s: %(status)s"),
    frozenset({"rol", "naam", "status", "tekst"}),
    icoon="doel",
    toelichting="%(tekst)s",
    zeggen={"rol": _midden, "status": _midden},
)
TOEZEGGING_VERPLAATST = Event(
    "toezegging_verplaatst",
    N_("Toezegging van %(rol)s %(naam)s komt nu op %(nieuw)s, eerst op %(oud)s"),
    frozenset({"rol", "naam", "oud", "nieuw", "vergadering", "reden"}),
    icoon="kalender",
    toelichting=N_("%(vergadering)s is verplaatst: %(reden)s"),
    zeggen={"rol": _midden, "oud": read_dag, "nieuw": read_dag},
)
TOEZEGGING_VERGADERING_VERVALT = Event(
    "toezegging_vergadering_vervalt",
    N_("%(vergadering)s gaat niet door: %(reden)s"),
    frozenset({"vergadering", "reden"}),
    icoon="kalender",
)
TOEZEGGING_OP_AGENDA = Event(
    "toezegging_op_agenda",
    N_("Toezegging van %(rol)s %(naam)s staat op de agenda: %(vergadering)s, %(dag)s"),
    frozenset({"rol", "naam", "vergadering", "dag"}),
    icoon="kalender",
    zeggen={"rol": _midden, "dag": read_dag},
)
EVENTS = (
    TOEZEGGING_GEDAAN,
    TOEZEGGING_BERICHT,
    TOEZEGGING_VERPLAATST,
    TOEZEGGING_VERGADERING_VERVALT,
    TOEZEGGING_OP_AGENDA,
)
