"""What is late in SQL: a promise of ours, a day by law, an answer, or the day to look again.

In one place, so that the board, the lists and the reminders count the same cases.
"""

from __future__ import annotations

from datetime import date

import peewee

from initiatieven.loket.beslistermijn.models import Beslistermijn
from initiatieven.loket.models import Bericht
from initiatieven.loket.termijn.klok import is_running
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief


def is_late(vandaag: date | str) -> peewee.Expression:
    """Tell in SQL whether anything of a case is late; the days by law wait for nobody's turn."""
    is_over = (Beslistermijn.klaar_op.is_null()) & (Beslistermijn.uiterlijk_op < vandaag)
    wettelijk = Beslistermijn.select(Beslistermijn.initiatief).where(is_over)
    wacht = Bericht.onbeantwoord.is_null(False) & (Bericht.antwoord_op < vandaag)
    bericht = Bericht.select(Bericht.initiatief).where(wacht)
    ernaast = Initiatief.id.in_(wettelijk) | Initiatief.id.in_(bericht)
    over_de_dag = is_promise_late(vandaag) | is_review_late(vandaag)
    return over_de_dag | ((Initiatief.fase != Fase.AFGEROND) & ernaast)


def is_promise_late(vandaag: date | str) -> peewee.Expression:
    """Tell in SQL whether the day that was promised has passed while its clock ran."""
    return is_running() & (Initiatief.beloofd_op < vandaag)


def is_review_late(vandaag: date | str) -> peewee.Expression:
    """Tell in SQL whether a parked case should have been looked at again."""
    is_stil = (Initiatief.toestand == Toestand.GEPARKEERD) & (Initiatief.fase != Fase.AFGEROND)
    return is_stil & (Initiatief.herzien_op < vandaag)
