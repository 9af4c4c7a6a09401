"""Terms that a law sets: when they end, when they stand still, when the end moves.

Algemene termijnenwet art. 1 (end moves to the next ordinary day), art. 2 (at least two ordinary
days), art. 4 (what it does not cover), Awb 4:5 and 4:15 (suspension). Art. 1 lid 2: a term counted
back from a moment does not move; count those with plain dates. Not here: service norms.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from vems.termijnen.keuzes import Eenheid, WettelijkeTermijn
from vems.termijnen.werkdagen import is_gewone_dag

GEEN_DAGEN: frozenset[date] = frozenset()
_DAG = timedelta(days=1)
# Above these the Termijnenwet is silent (art. 4 sub a); hours and years it never covers.
_GRENS = {Eenheid.DAGEN: 90, Eenheid.WEKEN: 12, Eenheid.MAANDEN: 3}
_MINSTE_DAGEN, _MINSTE_GEWONE_DAGEN = 3, 2


@dataclass(frozen=True, slots=True)
class Opschorting:
    """The clock stands still from the day after `gevraagd` until `ontvangen` (Awb 4:15 lid 1).

    `ontvangen` None: still waiting. It is also the day on which the time to complete ran out.
    """

    gevraagd: date
    ontvangen: date | None = None


def is_termijnenwet_van_toepassing(aantal: int, eenheid: Eenheid) -> bool:
    """Tell whether the end of such a term moves (art. 4 sub a)."""
    return eenheid in _GRENS and aantal <= _GRENS[eenheid]


def add_termijn(start: date, aantal: int, eenheid: Eenheid) -> date:
    """Give the last day of a term that begins the day after `start`, before any move.

    Months and years end on the same day number, or on the last day when the month is shorter.
    """
    if eenheid is Eenheid.DAGEN:
        return start + timedelta(days=aantal)
    if eenheid is Eenheid.WEKEN:
        return start + timedelta(weeks=aantal)
    if eenheid not in (Eenheid.MAANDEN, Eenheid.JAREN):
        raise ValueError(f"no calendar term in {eenheid.value}")
    maanden = start.month - 1 + aantal * (12 if eenheid is Eenheid.JAREN else 1)
    jaar, maand = start.year + maanden // 12, maanden % 12 + 1
    return date(jaar, maand, min(start.day, calendar.monthrange(jaar, maand)[1]))


def add_uren(start: datetime, aantal: int) -> datetime:
    """Give the end of a term in hours: real hours, also through a night when the clock changes."""
    return start.astimezone(UTC) + timedelta(hours=aantal)


def move_einde(start: date, einde: date, gelijkgesteld: frozenset[date] = GEEN_DAGEN) -> date:
    """Move the end to an ordinary day, and on until the term holds two of them (art. 1 and 2)."""
    lang_genoeg = (einde - start).days >= _MINSTE_DAGEN
    while not is_gewone_dag(einde, gelijkgesteld):
        einde += _DAG
    while lang_genoeg and _count_gewoon(start, einde, gelijkgesteld) < _MINSTE_GEWONE_DAGEN:
        einde += _DAG
    return einde


def suspend(start: date, einde: date, opschortingen: Sequence[Opschorting]) -> date | None:
    """Give the last day after what stood still in between; None while it stands still.

    A suspension that begins after the end changes nothing; overlapping ones count once.
    """
    stil_tot = start
    for opschorting in sorted(opschortingen, key=lambda o: (o.gevraagd, o.ontvangen or date.max)):
        if opschorting.gevraagd >= einde:
            break
        if opschorting.ontvangen is None:
            return None
        vanaf = max(opschorting.gevraagd, stil_tot)
        # "vanaf de dag na ... tot de dag waarop": the day of receipt counts again.
        stil = max((opschorting.ontvangen - vanaf).days - 1, 0)
        einde += timedelta(days=stil)
        stil_tot = max(stil_tot, vanaf + timedelta(days=stil))
    return einde


def find_einde(
    start: date,
    *,
    aantal: int,
    eenheid: Eenheid,
    opschortingen: Sequence[Opschorting] = (),
    gelijkgesteld: frozenset[date] = GEEN_DAGEN,
) -> date | None:
    """Give the last day of a statutory term, None while it stands still.

    `start` is the day of the fact (received, sent); the term begins the day after.
    """
    einde = suspend(start, add_termijn(start, aantal, eenheid), opschortingen)
    if einde is None:
        return None
    if is_termijnenwet_van_toepassing(aantal, eenheid):
        return move_einde(start, einde, gelijkgesteld)
    return einde


def find_einde_van(
    termijn: WettelijkeTermijn,
    start: date,
    *,
    verlengd: bool = False,
    opschortingen: Sequence[Opschorting] = (),
    gelijkgesteld: frozenset[date] = GEEN_DAGEN,
) -> date | None:
    """Give the last day of a term from the table, with its extension when that was announced."""
    return find_einde(
        start,
        aantal=termijn.aantal + (termijn.verlenging if verlengd else 0),
        eenheid=termijn.eenheid,
        opschortingen=opschortingen,
        gelijkgesteld=gelijkgesteld,
    )


def _count_gewoon(start: date, einde: date, gelijkgesteld: frozenset[date]) -> int:
    dagen = (start + timedelta(days=n) for n in range(1, (einde - start).days + 1))
    return sum(is_gewone_dag(dag, gelijkgesteld) for dag in dagen)
