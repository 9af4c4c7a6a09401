"""A statutory clock from the day something came in until it is decided; its day is counted here.

Not here: asking to add something and deciding later (`stilzetten`), reminding (`loket.termijn`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from initiatieven.loket.beslistermijn.events import TERMIJN_BEGONNEN
from initiatieven.loket.beslistermijn.keuzes import Termijnsoort
from initiatieven.loket.beslistermijn.models import Aanvulling, Beslistermijn
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.history import Zichtbaarheid, record
from vems.termijnen.keuzes import WETTELIJKE_TERMIJNEN, WettelijkeTermijn
from vems.termijnen.werkdagen import next_werkdag
from vems.termijnen.wettelijk import Opschorting, add_termijn, move_einde, suspend


def start_termijn(
    initiatief: Initiatief,
    *,
    soort: Termijnsoort,
    titel: str,
    begin: date,
    einde: date | None = None,
    door: Actor,
) -> Beslistermijn:
    """Let a clock run from the day something came in; without `einde` as long as the law gives.

    Inside write().
    """
    wet = wet_of(soort)
    laatste = einde or add_termijn(begin, wet.aantal, wet.eenheid)
    termijn = Beslistermijn.create(
        initiatief=initiatief,
        soort=soort,
        titel=titel,
        begin=begin,
        einde=laatste,
        uiterlijk_op=next_werkdag(laatste) if einde else move_einde(begin, laatste),
        created_at=now(),
    )
    record(
        initiatief.reference,
        TERMIJN_BEGONNEN,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={"titel": titel, "dag": as_text(termijn.uiterlijk_op)},
        over=termijn.reference,
        door=door,
    )
    announce(initiatief.reference)
    return termijn


def end_termijn(termijn: Beslistermijn | None) -> None:
    """Stop a clock because it was decided, or nothing is decided any more; inside write()."""
    if termijn is not None and termijn.klaar_op is None:
        termijn.klaar_op = now()
        termijn.save(only=[Beslistermijn.klaar_op])
        announce(termijn.initiatief.reference)


def count_dag(termijn: Beslistermijn) -> date:
    """Count the last day anew: what stood still comes after it, and the law moves a day off.

    A day that was told when the gemeente decided later holds what stood still before.
    """
    vanaf = termijn.verlengd_op or termijn.begin
    rijen = termijn.aanvullingen.where(Aanvulling.gevraagd_op >= vanaf)
    stil = [
        Opschorting(rij.gevraagd_op, min(rij.ontvangen_op or rij.hersteldag, rij.hersteldag))
        for rij in rijen
    ]
    einde = suspend(termijn.begin, termijn.einde, stil) or termijn.einde
    return move_einde(termijn.begin, einde)


def list_open(initiatieven: Iterable[Initiatief]) -> list[Beslistermijn]:
    """List the open clocks of cases, the first day first, in one query."""
    nummers = [rij.id for rij in initiatieven if rij.fase is not Fase.AFGEROND]
    return list(
        Beslistermijn.select()
        .where(Beslistermijn.initiatief.in_(nummers or [0]), Beslistermijn.klaar_op.is_null())
        .order_by(Beslistermijn.uiterlijk_op, Beslistermijn.id)
    )


def first_dag(initiatief: Initiatief) -> date | None:
    """Give the first day by which something must be decided."""
    return next((rij.uiterlijk_op for rij in list_open([initiatief])), None)


def wet_of(soort: Termijnsoort) -> WettelijkeTermijn:
    """Give what the law says about a kind."""
    return WETTELIJKE_TERMIJNEN[soort.value]


def as_text(dag: date) -> str:
    """Write a day the same in every language: history is read in more than one."""
    return f"{dag.day}-{dag.month}-{dag.year}"
