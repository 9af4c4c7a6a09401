"""What the makers say to an offered room, and calling an agreed one off."""

from __future__ import annotations

from datetime import date

from initiatieven.koppelingen import berichten, events
from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.leven.beurten import hand_turn
from initiatieven.koppelingen.leven.namens import MAKER, Namens, check_namens, note_namens
from initiatieven.koppelingen.leven.samen import introduce
from initiatieven.koppelingen.leven.stappen import move, tell
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.permissions import is_gevraagde, kolom, may_agree
from initiatieven.koppelingen.ruimte.beeld import find_reservering, load_beeld
from initiatieven.koppelingen.ruimte.events import RUIMTE_AFGESPROKEN, RUIMTE_AFGEZEGD
from initiatieven.registratie.models import Initiatief
from netwerk.plekken.keuzes import ReserveringToestand
from netwerk.plekken.models import Plek, Reservering, Weektijd
from netwerk.plekken.reserveren import (
    agree_reservering,
    cancel_dag,
    cancel_reservering,
    checked_reden,
)
from vems.accounts.rechten import allows
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import today
from vems.core.database import write
from vems.core.exceptions import NotFound, Refused
from vems.core.history import Zichtbaarheid
from vems.core.i18n import N_

_BETROKKENEN = Zichtbaarheid.BETROKKENEN


def agree_ruimte(koppeling: Koppeling, *, namens: Namens | None = None, door: Actor) -> None:
    """Say yes to the days and the condition: both agreed, so contact data move now."""
    reservering = _offered(koppeling, door)
    check_namens(MAKER, koppeling, namens, door=door)
    with write():
        note_namens(MAKER, koppeling, namens, door=door)
        agree_reservering(reservering, door=door)
        plek = reservering.weektijd.plek.naam
        tell(koppeling, RUIMTE_AFGESPROKEN, _BETROKKENEN, plek=plek, door=door)
        introduce(koppeling, als_gevolg=True, door=door)


def decline_ruimte(koppeling: Koppeling, *, reden: str, door: Actor) -> None:
    """Say no to the days or the condition: the days are free again, nobody got contact data."""
    reservering = _offered(koppeling, door)
    reden = checked_reden(reden)
    with write():
        beeld = load_beeld(reservering)
        cancel_reservering(reservering, reden=reden, door=door)
        move(koppeling, "liever_niet", als_gevolg=True, reden=reden, door=door)
        tell(koppeling, events.LIEVER_NIET, _BETROKKENEN, reden=reden, door=door)
        berichten.tell_host(koppeling, "ruimte_niet_gastheer", beeld, {})
        hand_turn(koppeling.initiatief, door=door)


def call_off(reservering: Reservering, *, reden: str, dag: date | None = None, door: Actor) -> None:
    """Call off one day that is to come, or all of them; the other side reads why."""
    koppeling = find_koppeling_of(reservering)
    if not may_call_off(door, koppeling):
        raise NotFound()
    with write():
        beeld = load_beeld(reservering)
        if dag is None:
            cancel_reservering(reservering, reden=reden, door=door)
        else:
            cancel_dag(reservering, dag, reden=reden, door=door)
        announce(koppeling.reference)
        tell(
            koppeling,
            RUIMTE_AFGEZEGD,
            _BETROKKENEN,
            plek=beeld.plek,
            wanneer=dag.isoformat() if dag else "",
            reden=checked_reden(reden),
            door=door,
        )
        komend = [rest for rest in beeld.dagen if rest >= today()]
        waarden = {"reden": reden, "dag": dag, "vanaf": komend[0] if komend else today()}
        if not is_gevraagde(door, koppeling):
            berichten.tell_host(koppeling, "ruimte_afgezegd_gastheer", beeld, waarden)
        if not may_agree(door, koppeling) or door.rol != "lid":
            berichten.tell_ruimte(koppeling, "ruimte_afgezegd", beeld, waarden)


def find_koppeling_of(reservering: Reservering) -> Koppeling:
    """Give the match a booking belongs to; NotFound when it is for something else."""
    koppeling = (
        Koppeling.select(Koppeling, Initiatief)
        .join(Initiatief)
        .where(Koppeling.sleutel == reservering.onderwerp_key)
        .first()
    )
    if koppeling is None or koppeling.reference != reservering.onderwerp:
        raise NotFound()
    return koppeling


def find_reservering_by(sleutel: str, actor: Actor) -> tuple[Reservering, Koppeling]:
    """Find a booking this person may read, with its match; NotFound for any other."""
    reservering = (
        Reservering.select(Reservering, Weektijd, Plek)
        .join(Weektijd)
        .join(Plek)
        .where(Reservering.sleutel == sleutel[:20])
        .first()
    )
    if reservering is None:
        raise NotFound()
    koppeling = find_koppeling_of(reservering)
    if not allows("reservering", "r", kolom(actor, koppeling)):
        raise NotFound()
    return reservering, koppeling


def may_call_off(actor: Actor, koppeling: Koppeling) -> bool:
    """Tell whether this person may call a booking off: host, makers, or who guides them."""
    return allows("reservering", "d", kolom(actor, koppeling))


def _offered(koppeling: Koppeling, door: Actor) -> Reservering:
    """Give the booking that waits for this yes or no."""
    if not may_agree(door, koppeling):
        raise NotFound()
    reservering = find_reservering(koppeling)
    is_open = reservering is not None and reservering.toestand is ReserveringToestand.AANGEBODEN
    if (
        reservering is None
        or not is_open
        or koppeling.toestand is not KoppelingToestand.GEACCEPTEERD
    ):
        raise Refused(N_("Hier hoeft niemand meer over te beslissen. Bekijk de nieuwe stand."))
    return reservering
