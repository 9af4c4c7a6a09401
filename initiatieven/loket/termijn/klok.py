"""The promised day of a case: which norm runs in which fase, and how it stands today.

The arithmetic is vems.termijnen; here only which clock a case runs and whose turns stopped it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from operator import or_

import peewee

from initiatieven.registratie.events import BEURT_GEWIJZIGD
from initiatieven.registratie.keuzes import TOESTAND_LABELS, Fase, Toestand
from initiatieven.registratie.models import Initiatief
from vems.core.clock import amsterdam, now, today
from vems.core.history import Gebeurtenis, Zichtbaarheid, list_for
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.keuzes import (
    BIJ_GEMEENTE,
    BIJNA_WERKDAGEN,
    NOOIT,
    NORMEN,
    Eenheid,
    Norm,
    Stand,
)
from vems.termijnen.klokken import Beurt, deadline, first_deadline
from vems.termijnen.normen import norm_of
from vems.termijnen.werkdagen import (
    GEEN_SLUITINGSDAGEN,
    add_werkdagen,
    count_werkdagen,
    next_werkdag,
)

# The norm whose day is promised while an initiatief is in a fase (DOMAIN 2.3). What the law says
# about a besluit is another clock (`loket.beslistermijn`).
FASE_NORM: dict[Fase, str] = {
    Fase.INGEDIEND: "eerste_contact",
    Fase.INTAKE: "eerste_contact",
    Fase.VERKENNING: "antwoord",
    Fase.PLAN: "bijpraten_plan",
    Fase.UITVOERING: "bijpraten_uitvoering",
    Fase.NAZORG: "nazorg",
}
# These are promised at the submit; the others begin anew with each contact or move.
VANAF_INDIENEN = frozenset({"triage", "eerste_contact", "antwoord"})

# Whether a case is promised a norm: its version of the guidance method tells.
Belooft = Callable[[Initiatief, str], bool]
_belooft: list[Belooft] = []

_TOESTANDEN = {label: toestand for toestand, label in TOESTAND_LABELS.items()}


@dataclass(frozen=True, slots=True)
class Termijn:
    """How the promised day stands; `te_laat` in working days. No `datum`: nothing is promised."""

    stand: Stand
    datum: date | None = None
    te_laat: int = 0


def register_belofte(belooft: Belooft) -> None:
    """Tell who knows what a case is promised; called from a slice's init_app."""
    if belooft not in _belooft:
        _belooft.append(belooft)


def is_beloofd(initiatief: Initiatief, code: str) -> bool:
    """Tell whether a case is promised the norm of a fase; what counts from the submit always is."""
    return code in VANAF_INDIENEN or all(belooft(initiatief, code) for belooft in _belooft)


def promise_day(initiatief: Initiatief, code: str = "") -> date | None:
    """Give the day a norm falls due when the turn is ours from now on; None: nothing is promised.

    Without `code` it is the norm of the fase, as it was on the day of the submit, when the method
    the case has promises it.
    """
    if not code:
        code = FASE_NORM.get(initiatief.fase, "")
        if not code or not is_beloofd(initiatief, code):
            return None
    norm, dicht = norm_of(code, initiatief.ingediend_op), read_sluitingsdagen()
    moment = now()
    if code not in VANAF_INDIENEN:
        return first_deadline(norm, amsterdam(moment).date(), dicht)
    return deadline(
        norm,
        start=initiatief.ingediend_op,
        op=moment,
        beurten=[*list_beurten(initiatief, tot=moment), Beurt(BIJ_GEMEENTE, moment)],
        sluitingsdagen=dicht,
    )


def carry_day(initiatief: Initiatief, naar: Toestand) -> date | None:
    """Give the promised day when the turn goes to somebody: it moves only by days that stood still.

    A clock that runs keeps its day, and a promise that was broken before it stood still stays so.
    """
    dag: date | None = initiatief.beloofd_op
    norm = NORMEN.get(FASE_NORM.get(initiatief.fase, ""))
    if naar is initiatief.toestand or not _stands_still(initiatief, norm):
        return dag
    if dag is None:
        return promise_day(initiatief)
    sinds, vandaag = amsterdam(initiatief.toestand_sinds).date(), today()
    if dag < sinds:
        return dag
    dicht = read_sluitingsdagen()
    if norm is not None and norm.eenheid is not Eenheid.WERKDAGEN:
        return next_werkdag(dag + (vandaag - sinds), dicht)
    stil = count_werkdagen(sinds, vandaag, dicht)
    return add_werkdagen(dag, stil, dicht) if stil else dag


def _stands_still(initiatief: Initiatief, norm: Norm | None) -> bool:
    if initiatief.toestand is Toestand.GEPARKEERD:
        return True
    return norm is not None and initiatief.toestand.value in norm.stopt_bij


def list_beurten(initiatief: Initiatief, *, tot: datetime | None = None) -> list[Beurt]:
    """List whose turn it was since the submit, newest first, from history; it lasted `tot`."""
    events = list_for(initiatief.reference, zichtbaarheden=tuple(Zichtbaarheid)).where(
        Gebeurtenis.soort == BEURT_GEWIJZIGD.soort
    )
    return as_beurten(events, tot=tot)


def as_beurten(events: Iterable[Gebeurtenis], *, tot: datetime | None = None) -> list[Beurt]:
    """Read turns from their events, newest first; the newest lasted `tot`."""
    beurten = []
    for event in events:
        toestand = _TOESTANDEN.get(event.gegevens["toestand"], Toestand.BIJ_GEMEENTE)
        beurten.append(Beurt(toestand.value, event.op, tot))
        tot = event.op
    return beurten


def is_running() -> peewee.Expression:
    """Tell in SQL whether the clock of a case runs: an open case whose turn does not stop it."""
    per_stop: dict[frozenset[str], list[Fase]] = defaultdict(list, {NOOIT: [Fase.BESLUIT]})
    for fase, norm in FASE_NORM.items():
        per_stop[NORMEN[norm].stopt_bij - {Toestand.GEPARKEERD.value}].append(fase)
    delen = [
        Initiatief.fase.in_(fasen) & Initiatief.toestand.not_in([Toestand(code) for code in stopt])
        if stopt
        else Initiatief.fase.in_(fasen)
        for stopt, fasen in per_stop.items()
    ]
    return (Initiatief.toestand != Toestand.GEPARKEERD) & reduce(or_, delen)


def stand_of(
    initiatief: Initiatief, vandaag: date, sluitingsdagen: frozenset[date]
) -> Termijn | None:
    """Say how the promised day stands on a day, without a query; None when nothing is promised."""
    if initiatief.fase is Fase.AFGEROND:
        return None
    if initiatief.toestand is Toestand.GEPARKEERD:
        return _stand_of_geparkeerd(initiatief.herzien_op, vandaag, sluitingsdagen)
    norm = NORMEN.get(FASE_NORM.get(initiatief.fase, ""))
    staat_stil = _stands_still(initiatief, norm)
    dag = initiatief.beloofd_op
    if dag is None:
        return Termijn(Stand.STIL) if staat_stil else None
    if staat_stil:
        return Termijn(Stand.STIL, dag)
    return stand_of_dag(dag, vandaag, sluitingsdagen, bijna=norm.bijna if norm else BIJNA_WERKDAGEN)


def stand_of_dag(
    dag: date,
    vandaag: date,
    sluitingsdagen: frozenset[date] = GEEN_SLUITINGSDAGEN,
    *,
    bijna: int = BIJNA_WERKDAGEN,
) -> Termijn:
    """Say how a day stands whose clock runs."""
    if vandaag > dag:
        return Termijn(Stand.TE_LAAT, dag, count_werkdagen(dag, vandaag, sluitingsdagen))
    is_bijna = count_werkdagen(vandaag, dag, sluitingsdagen) <= bijna
    return Termijn(Stand.BIJNA if is_bijna else Stand.OP_TIJD, dag)


def _stand_of_geparkeerd(
    dag: date | None, vandaag: date, sluitingsdagen: frozenset[date]
) -> Termijn:
    """A parked case stands still until the day to look again; after that we are late."""
    if dag is None or vandaag <= dag:
        return Termijn(Stand.STIL, dag)
    return stand_of_dag(dag, vandaag, sluitingsdagen)
