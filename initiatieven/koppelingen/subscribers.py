"""Who reacts to a submit, to a change of place, needs or fase, and to who is to be kept apart.

Nobody waits for the matcher: a receipt never comes later, or not at all, because of it. What the
queue loses the sweep finds (`jobs.propose_missing`).
"""

from __future__ import annotations

from initiatieven.begeleiding.models import FaseOvergang
from initiatieven.koppelingen.jobs import propose_again, propose_for
from initiatieven.koppelingen.leven.intrekken import withdraw_barred
from initiatieven.koppelingen.leven.regelen import follow_aanvaard
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.relaties.models import Relatie
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.jobs import enqueue


def propose_after_submit(sender: object, *, sleutel: str, **_: object) -> None:
    """Let matches be proposed for the initiatief that was just committed."""
    enqueue(propose_for, sleutel)


def propose_after_change(sender: object, *, sleutel: str, **_: object) -> None:
    """Let others be searched for after the place, the needs or the themes changed."""
    with write():
        follow_aanvaard(sleutel)
    enqueue(propose_again, sleutel)


def follow_after_fase(sender: Initiatief, *, overgang: FaseOvergang, **_: object) -> None:
    """Let the graph forget what helps once a case closes, and know it when it opens again."""
    if Fase.AFGEROND in (overgang.van, overgang.naar):
        follow_aanvaard(sender.sleutel)


def withdraw_after_apart(sender: object, *, relatie: Relatie, door: Actor, **_: object) -> None:
    """Withdraw the matches that are barred from now on, and let others be searched for."""
    for sleutel in sorted({k.initiatief.sleutel for k in withdraw_barred(relatie, door=door)}):
        enqueue(propose_again, sleutel)
