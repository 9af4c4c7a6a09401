"""What is late in SQL: a promise of ours, the first judgement, a day by law, an answer, or the day
to look again.

In one place, so that the board, the lists and the reminders count the same cases.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import peewee

from initiatieven.loket.beslistermijn.models import Beslistermijn
from initiatieven.loket.models import Bericht, Triage
from initiatieven.loket.termijn.klok import is_running
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from vems.core.clock import amsterdam, at, today
from vems.core.i18n import N_
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.klokken import first_deadline
from vems.termijnen.normen import norm_of
from vems.termijnen.werkdagen import add_werkdagen

BEOORDELEN = N_("Eerste beoordeling")
_DAG = timedelta(days=1)


def is_late(vandaag: date | str, grens: datetime | str) -> peewee.Expression:
    """Tell in SQL whether anything of a case is late; the days by law wait for nobody's turn.

    `grens` is `judge_by_moment()`, as text in a prepared query.
    """
    is_over = (Beslistermijn.klaar_op.is_null()) & (Beslistermijn.uiterlijk_op < vandaag)
    wettelijk = Beslistermijn.select(Beslistermijn.initiatief).where(is_over)
    wacht = Bericht.onbeantwoord.is_null(False) & (Bericht.antwoord_op < vandaag)
    bericht = Bericht.select(Bericht.initiatief).where(wacht)
    ernaast = Initiatief.id.in_(wettelijk) | Initiatief.id.in_(bericht)
    over_de_dag = is_promise_late(vandaag) | is_review_late(vandaag) | is_judging_late(grens)
    return over_de_dag | ((Initiatief.fase != Fase.AFGEROND) & ernaast)


def is_promise_late(vandaag: date | str) -> peewee.Expression:
    """Tell in SQL whether the day that was promised has passed while its clock ran."""
    return is_running() & (Initiatief.beloofd_op < vandaag)


def is_review_late(vandaag: date | str) -> peewee.Expression:
    """Tell in SQL whether a parked case should have been looked at again."""
    is_stil = (Initiatief.toestand == Toestand.GEPARKEERD) & (Initiatief.fase != Fase.AFGEROND)
    return is_stil & (Initiatief.herzien_op < vandaag)


def is_judging_late(grens: datetime | str) -> peewee.Expression:
    """Tell in SQL whether the desk should have judged it by now: it got the turn before `grens`."""
    wacht = (Initiatief.fase == Fase.INGEDIEND) & (Initiatief.toestand == Toestand.BIJ_GEMEENTE)
    return wacht & (Initiatief.toestand_sinds < grens) & ~is_judged()


def is_judged() -> peewee.Function:
    """Tell in SQL whether the desk judged what a case is."""
    return peewee.fn.EXISTS(
        Triage.select(peewee.SQL("1")).where(Triage.initiatief == Initiatief.id)
    )


def judge_by(initiatief: Initiatief) -> date:
    """Give the day by which a case must be judged: counted from when the desk got the turn."""
    sinds = amsterdam(initiatief.toestand_sinds).date()
    norm = norm_of("triage", initiatief.ingediend_op)
    return first_deadline(norm, sinds, read_sluitingsdagen())


def judge_by_moment() -> datetime:
    """Give the moment before which a case that is not judged yet is late today."""
    norm, dicht, vandaag = norm_of("triage").aantal, read_sluitingsdagen(), today()
    dag = vandaag
    while add_werkdagen(dag - _DAG, norm, dicht) >= vandaag:
        dag -= _DAG
    return at(dag, 0)


def as_stored(moment: datetime) -> str:
    """Write a moment as the database keeps it, for a prepared query."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(" ")
