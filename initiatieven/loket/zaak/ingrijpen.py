"""Calling in the coordinator: a case its guide cannot bring further alone (DOMAIN 2.3)."""

from __future__ import annotations

from initiatieven.loket.collegas import list_coordinatoren
from initiatieven.loket.termijn.klok import carry_day
from initiatieven.loket.zaak.parkeren import check_reden
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.exceptions import Refused
from vems.core.fields import sleutel
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail

MEEHELPEN = N_("De coördinator kijkt mee hoe het verder kan")


def call_in_coordinator(initiatief: Initiatief, *, reden: str, door: Actor) -> None:
    """Let the coordinator help, with a reason the makers can read; each coordinator is told.

    A coordinator may do it too. It ends as parking does: who has the turn is said again.
    """
    require(door, "fase", "x", initiatief)
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit initiatief is klaar. Heropen het eerst."))
    if initiatief.toestand is Toestand.INGRIJPEN:
        raise Refused(N_("De coördinator helpt al mee."))
    schoon = check_reden(reden, N_("Schrijf op waarom de coördinator moet meehelpen."))
    with write():
        give_turn(
            initiatief,
            Toestand.INGRIJPEN,
            volgende_stap=MEEHELPEN,
            beloofd_op=carry_day(initiatief, Toestand.INGRIJPEN),
            reden=schoon,
            door=door,
        )
        ronde = sleutel()
        for coordinator in list_coordinatoren():
            if coordinator.sleutel not in door.keys_of("medewerker"):
                _mail(coordinator, initiatief, schoon, ronde, door)


def _mail(
    coordinator: Medewerker, initiatief: Initiatief, reden: str, ronde: str, door: Actor
) -> None:
    enqueue_mail(
        aan=coordinator.e_mail,
        bericht="initiatieven/loket/mail/ingrijpen.txt",
        waarden={
            "naam": coordinator.voornaam,
            "wie": door.naam,
            "titel": initiatief.titel,
            "reden": reden,
            "pad": f"/loket/{initiatief.identificatie}",
        },
        over=initiatief.reference,
        eenmalig=f"ingrijpen:{ronde}:{coordinator.sleutel}",
    )
