"""News for who wants to hear it in person: a callback for the begeleider, with what to tell.

Not here: who wants that (`vems.partijen`), and the contact that closes it (`loket.gesprek`).
"""

from __future__ import annotations

from collections.abc import Callable

import peewee

from initiatieven.loket.keuzes import TaakToestand
from initiatieven.loket.models import Bericht, Taak
from initiatieven.loket.taken.taken import NieuweTaak, give_taak
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import SYSTEEM
from vems.core.clock import today
from vems.core.i18n import N_
from vems.core.outbox import Soort, Toestand, Uitgaand
from vems.core.reference import Reference
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.partijen.keuzes import Voorkeurskanaal
from vems.partijen.models import Partij
from vems.termijnen.klokken import first_deadline
from vems.termijnen.normen import norm_of

BEL = N_("Bel de initiatiefnemer: er is nieuws")
SPREEK_AF = N_("Maak een afspraak met de initiatiefnemer: er is nieuws")


def plan_vertellen(
    partij: Partij, over: Reference, keep: Callable[[Reference], bool]
) -> bool | None:
    """Keep the news with a callback for the begeleider; None when nobody guides it yet.

    One callback holds all news of a case: a next message goes along with the one that is open.
    Inside write().
    """
    initiatief = _find(partij, over)
    if initiatief is None:
        return None
    if not keep(initiatief.reference):
        return False
    dag = first_deadline(norm_of("terugbellen"), today(), read_sluitingsdagen())
    open_taak = _find_callback(initiatief)
    if open_taak is not None:
        Taak.update(is_vertellen=True, uiterlijk_op=min(open_taak.uiterlijk_op, dag)).where(
            Taak.id == open_taak.id
        ).execute()
        return True
    op_afspraak = partij.voorkeurskanaal is Voorkeurskanaal.BEZOEK
    data = NieuweTaak(
        SPREEK_AF if op_afspraak else BEL,
        initiatief.begeleider,
        dag,
        is_terugbellen=True,
        is_vertellen=True,
    )
    give_taak(initiatief, data, door=SYSTEEM)
    return True


def list_te_vertellen(taak: Taak | None) -> list[Uitgaand]:
    """List what must be told with this callback, the oldest first; nothing for another task."""
    if taak is None or not taak.is_vertellen:
        return []
    over = taak.initiatief.reference
    rijen = Uitgaand.select().where(
        Uitgaand.over_kind == over.kind,
        Uitgaand.over_key == over.key,
        Uitgaand.soort == Soort.GESPREK,
        Uitgaand.toestand == Toestand.WACHT,
    )
    return list(rijen.order_by(Uitgaand.id))


def _find(partij: Partij, over: Reference) -> Initiatief | None:
    """Find the case of this news, when this is its initiator and somebody guides it."""
    if over.kind not in ("initiatief", "bericht"):
        return None
    van_bericht = Bericht.select(Bericht.initiatief).where(Bericht.sleutel == over.key)
    return (
        Initiatief.select(Initiatief, Medewerker)
        .join(Medewerker, on=Initiatief.begeleider == Medewerker.id)
        .where(
            Initiatief.id.in_(van_bericht)
            if over.kind == "bericht"
            else Initiatief.sleutel == over.key,
            Initiatief.initiatiefnemer == partij,
            Medewerker.is_actief,
        )
        .first()
    )


def _find_callback(initiatief: Initiatief) -> Taak | None:
    is_eigen: peewee.Expression = Taak.eigenaar == initiatief.begeleider_id
    return (
        Taak.select()
        .where(
            Taak.initiatief == initiatief,
            Taak.toestand == TaakToestand.OPEN,
            Taak.is_terugbellen,
            Taak.over_kind == "",
            is_eigen,
        )
        .order_by(Taak.uiterlijk_op, Taak.id)
        .first()
    )
