"""After both said yes: brought together, working together, and how it went."""

from __future__ import annotations

from typing import Any

from initiatieven.koppelingen import berichten, events
from initiatieven.koppelingen.aangeboden import give_back
from initiatieven.koppelingen.delen.delen import revoke_all
from initiatieven.koppelingen.keuzes import KoppelingToestand, Uitkomst
from initiatieven.koppelingen.lessen.voorstellen import (
    suggest_from_afloop,
    suggest_from_geen_klik,
)
from initiatieven.koppelingen.leven.beurten import hand_turn
from initiatieven.koppelingen.leven.overgangen import refuse_bezwaar
from initiatieven.koppelingen.leven.regelen import settle_after
from initiatieven.koppelingen.leven.stappen import checked_reden, move, tell
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.permissions import is_gevraagde, publiek_of
from initiatieven.koppelingen.ruimte.beeld import find_reservering, list_wachtend
from initiatieven.koppelingen.zoeken.doelwitten import find_contact, require_doelwit
from netwerk.plekken.reserveren import cancel_reservering
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Refused
from vems.core.fields import clean_line
from vems.core.history import Zichtbaarheid
from vems.core.i18n import N_
from vems.core.teksten import check_length

MAX_AFSPRAAK = 160


def introduce(
    koppeling: Koppeling, *, afspraak: str = "", als_gevolg: bool = False, door: Actor
) -> None:
    """Bring both sides together: only after both said yes, and only now do contact data move.

    `afspraak` is when and where they might meet first, in the guide's words; `als_gevolg` when the
    makers just said yes to the room that was offered with the yes.
    """
    refuse_bezwaar(koppeling)
    if not als_gevolg and list_wachtend([koppeling]):
        raise Refused(N_("De initiatiefnemer zegt eerst ja of nee tegen de aangeboden ruimte."))
    afspraak = clean_line(afspraak)
    check_length(afspraak, MAX_AFSPRAAK, veld="afspraak")
    doelwit = require_doelwit(koppeling)
    contact = find_contact(koppeling.gevraagde) if koppeling.gevraagde else None
    with write():
        move(
            koppeling,
            "kennismaken",
            als_gevolg=als_gevolg,
            geintroduceerd_op=now(),
            afspraak=afspraak,
            door=door,
        )
        tell(koppeling, events.GEINTRODUCEERD, Zichtbaarheid.BETROKKENEN, door=door)
        berichten.tell_introduction(koppeling, doelwit, contact)
        hand_turn(koppeling.initiatief, door=door)


def start_samenwerking(koppeling: Koppeling, *, door: Actor) -> None:
    """Note that both work together: public, as the yes was."""
    with write():
        move(koppeling, "samenwerking", door=door)
        tell(koppeling, events.SAMENWERKING, publiek_of(koppeling), door=door)


def end_zonder_klik(koppeling: Koppeling, *, reden: str, door: Actor) -> None:
    """Note that it did not click; nobody is blamed, the reason is for those concerned."""
    reden = checked_reden(reden)
    with write():
        move(koppeling, "geen_klik", reden=reden, door=door)
        give_back(koppeling, door=door)
        reservering = find_reservering(koppeling)
        if reservering is not None:
            cancel_reservering(reservering, reden=reden, door=door)
        revoke_all(koppeling, door=door)
        tell(koppeling, events.GEEN_KLIK, Zichtbaarheid.BETROKKENEN, reden=reden, door=door)
        suggest_from_geen_klik(koppeling, door=door)
        hand_turn(koppeling.initiatief, door=door)


def finish(koppeling: Koppeling, *, uitkomst: Uitkomst, door: Actor) -> None:
    """Note how much it helped, as this side sees it; done when both sides have said so.

    The desk speaks for a side that has not answered yet: first the initiator's, then the target's.
    When both are content the need is arranged.
    """
    veld = _side(koppeling, door)
    ander = "uitkomst_doelwit" if veld == "uitkomst_initiatiefnemer" else "uitkomst_initiatiefnemer"
    waarden: dict[str, Any] = {veld: uitkomst}
    with write():
        if getattr(koppeling, ander) is None:
            naar = KoppelingToestand.SAMENWERKING
            move(koppeling, "afgerond", naar=naar, door=door, **waarden)
        else:
            move(koppeling, "afgerond", door=door, **waarden)
            tell(koppeling, events.AFGEROND, publiek_of(koppeling), door=door)
            suggest_from_afloop(koppeling, door=door)
            settle_after(koppeling, door=door)


def _side(koppeling: Koppeling, door: Actor) -> str:
    if is_gevraagde(door, koppeling):
        return "uitkomst_doelwit"
    if koppeling.initiatief.initiatiefnemer_id in door.eigen_partijen and door.rol == "lid":
        return "uitkomst_initiatiefnemer"
    gezegd = koppeling.uitkomst_initiatiefnemer is not None
    return "uitkomst_doelwit" if gezegd else "uitkomst_initiatiefnemer"
