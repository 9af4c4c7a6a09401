"""The lot for the order of the pitches, so that anybody can count it again.

A secret seed is made when the call opens and only its print (sha256) is public: nobody can choose
an order any more, for the codes of the entries come later. At the draw the seed is shown. The
order is that of sha256("seed:code") in hexadecimal.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable

from initiatieven.markten.events import GELOOT
from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Kraam, Loting, Markt
from initiatieven.markten.permissions import may_manage, require
from initiatieven.markten.zaal.kramen import list_admitted, tell_stands
from initiatieven.markten.zaal.plaatsen import lock_markt
from initiatieven.markten.zaal.presentaties import pitch_end, pitch_slots
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Refused
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_

TE_LOTEN = frozenset({MarktToestand.SCREENING, MarktToestand.PROGRAMMA})


def promise_loting(markt: Markt) -> Loting:
    """Make the seed of a market and the print that is published; there is one per market."""
    zaad = secrets.token_hex(16)
    with write():
        Loting.insert(
            markt=markt, zaad=zaad, afdruk=print_of(zaad), bekend_op=now(), volgorde=[]
        ).on_conflict_ignore().execute()
    return Loting.get(Loting.markt == markt)


def find_loting(markt: Markt) -> Loting | None:
    """Find the lot of a market."""
    return Loting.get_or_none(Loting.markt == markt)


def draw_order(markt: Markt, *, door: Actor) -> Loting:
    """Give everybody with a stand a pitch in the order of the lot; once.

    Refused without pitches or stands, and when the lot was drawn.
    """
    require(may_manage(door))
    if markt.toestand not in TE_LOTEN:
        raise Refused(N_("Loten kan tot de marktdag."))
    if markt.pitch_van is None:
        raise Refused(N_("Vul eerst in wanneer de eerste presentatie is."))
    with write():
        lock_markt(markt)
        loting = promise_loting(markt)
        kramen = {kraam.inzending_id: kraam for kraam in Kraam.select().where(Kraam.markt == markt)}
        op_kraam = {i.sleutel: kramen[i.id] for i in list_admitted(markt) if i.id in kramen}
        if not op_kraam:
            raise Refused(N_("Verdeel eerst de kramen."))
        volgorde = order_by_lot(loting.zaad, op_kraam)
        guarded_update(
            Loting,
            Loting.id == loting.id,
            Loting.getrokken_op.is_null(),
            getrokken_op=now(),
            volgorde=volgorde,
        )
        slots = pitch_slots(markt, len(volgorde))
        for code, pitch in zip(volgorde, slots, strict=True):
            Kraam.update(pitch_begin=pitch, pitch_eind=pitch_end(markt, pitch)).where(
                Kraam.id == op_kraam[code].id
            ).execute()
        record(
            markt.reference, GELOOT, zichtbaarheid=Zichtbaarheid.OPENBAAR, gegevens={}, door=door
        )
        tell_stands(markt, door=door)
    return Loting.get_by_id(loting.id)


def order_by_lot(zaad: str, codes: Iterable[str]) -> list[str]:
    """Order codes by the lot; pure: whoever has the seed finds the same."""
    return sorted(codes, key=lambda code: lot_of(zaad, code))


def lot_of(zaad: str, code: str) -> str:
    """Give the lot of one code; pure."""
    return hashlib.sha256(f"{zaad}:{code}".encode()).hexdigest()


def print_of(zaad: str) -> str:
    """Give the print of a seed; pure."""
    return hashlib.sha256(zaad.encode()).hexdigest()
