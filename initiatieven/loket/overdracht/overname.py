"""What is decided on a hand-over, and the change of hands itself (DOMAIN 6.2 B5).

The new begeleider accepts first; the initiator hears the name before the change; at the set minute
the case changes hands, and the old one's access ends there.
"""

from __future__ import annotations

from initiatieven.loket.collegas import list_coordinatoren
from initiatieven.loket.events import (
    BEGELEIDER_TOEGEWEZEN,
    WISSEL_AANGENOMEN,
    WISSEL_GEWEIGERD,
    begeleider_gewisseld,
)
from initiatieven.loket.intake.klacht import refuse_beklaagde
from initiatieven.loket.intake.triage import publieke_naam
from initiatieven.loket.keuzes import TaakToestand, WisselToestand
from initiatieven.loket.models import Taak
from initiatieven.loket.overdracht.models import Wissel
from initiatieven.loket.overdracht.wissels import (
    is_asked,
    mail_geweigerd,
    record_wissel,
    select_wissels,
)
from initiatieven.loket.taken.taken import NieuweTaak, drop_taken_over, finish_taken_over, give_taak
from initiatieven.registratie.belangen import refuse_belang
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from initiatieven.registratie.post import tell_maker
from vems.core.actor import SYSTEEM, Actor
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, NotFound
from vems.core.history import Zichtbaarheid
from vems.core.i18n import N_
from vems.core.teksten import require_text
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.klokken import first_deadline
from vems.termijnen.normen import norm_of

MAAK_KENNIS = N_("Bel om kennis te maken")


def accept_wissel(wissel: Wissel, *, door: Actor) -> None:
    """Say yes, as the colleague who was asked; the initiator hears the name at once."""
    _require_asked(wissel, door)
    if wissel.toestand is WisselToestand.AANGENOMEN:
        return
    initiatief = wissel.initiatief
    refuse_belang(initiatief, door)
    refuse_beklaagde(initiatief, door)
    with write():
        _move(wissel, WisselToestand.GEVRAAGD, WisselToestand.AANGENOMEN)
        finish_taken_over(wissel.reference, door=door)
        naam = publieke_naam(wissel.naar)
        record_wissel(
            wissel,
            WISSEL_AANGENOMEN,
            {"naar": naam},
            zichtbaarheid=Zichtbaarheid.BETROKKENEN,
            door=door,
        )
        tell_maker(
            initiatief,
            "initiatieven/loket/mail/wissel_aangenomen.txt",
            eenmalig=f"wissel_aangenomen:{wissel.sleutel}",
            afzender=wissel.naar,
            voornaam=wissel.naar.voornaam,
            vorige=wissel.van.voornaam,
            gaat_in_op=wissel.gaat_in_op,
        )


def decline_wissel(wissel: Wissel, *, reden: str, door: Actor) -> None:
    """Say no with a reason; the coordinators hear it and ask another."""
    _require_asked(wissel, door)
    zin = N_("Schrijf op waarom niet.")
    schoon = require_text(reden, veld="reden", leeg=zin, meeste=2000)
    with write():
        _move(wissel, WisselToestand.GEVRAAGD, WisselToestand.GEWEIGERD, reden=schoon)
        finish_taken_over(wissel.reference, door=door)
        record_wissel(
            wissel, WISSEL_GEWEIGERD, {"naar": wissel.naar.naam, "reden": schoon}, door=door
        )
        for coordinator in list_coordinatoren():
            mail_geweigerd(coordinator, wissel)


def withdraw_wissel(wissel: Wissel, *, door: Actor) -> None:
    """Take the question back while nobody said yes."""
    require(door, "overdrachtsblad", "w", wissel.initiatief)
    with write():
        _move(wissel, WisselToestand.GEVRAAGD, WisselToestand.INGETROKKEN)
        drop_taken_over(wissel.reference, door=door)


def run_wissels() -> None:
    """Let accepted hand-overs take effect whose minute came; may run twice."""
    rijen = select_wissels().where(
        Wissel.toestand == WisselToestand.AANGENOMEN, Wissel.gaat_in_op <= now()
    )
    for wissel in list(rijen):
        try:
            with write():
                _change_hands(wissel)
        except Conflict:
            _give_up(wissel)


def _change_hands(wissel: Wissel) -> None:
    initiatief, naar = wissel.initiatief, wissel.naar
    _move(wissel, WisselToestand.AANGENOMEN, WisselToestand.UITGEVOERD)
    guarded_update(
        Initiatief,
        Initiatief.id == initiatief.id,
        Initiatief.begeleider == wissel.van,
        begeleider=naar,
        updated_at=now(),
    )
    Taak.update(eigenaar=naar).where(
        Taak.initiatief == initiatief,
        Taak.eigenaar == wissel.van,
        Taak.toestand == TaakToestand.OPEN,
    ).execute()
    record_wissel(
        wissel,
        BEGELEIDER_TOEGEWEZEN,
        {"naam": publieke_naam(naar)},
        zichtbaarheid=Zichtbaarheid.OPENBAAR,
        door=SYSTEEM,
    )
    begeleider_gewisseld.send(initiatief, naar=naar, door=SYSTEEM)
    uiterlijk = first_deadline(norm_of("overdracht_bellen"), today(), read_sluitingsdagen())
    taak = NieuweTaak(MAAK_KENNIS, naar, uiterlijk or today(), is_terugbellen=True)
    give_taak(initiatief, taak, door=SYSTEEM)


def _give_up(wissel: Wissel) -> None:
    """End a hand-over of a case that changed hands, or was handed over, in another way."""
    with write():
        Wissel.update(toestand=WisselToestand.INGETROKKEN, lopend=None, besloten_op=now()).where(
            Wissel.id == wissel.id, Wissel.toestand == WisselToestand.AANGENOMEN
        ).execute()


def _require_asked(wissel: Wissel, door: Actor) -> None:
    if not is_asked(door, wissel):
        raise NotFound()


def _move(wissel: Wissel, van: WisselToestand, naar: WisselToestand, **anders: object) -> None:
    lopend = True if naar is WisselToestand.AANGENOMEN else None
    waarden = {"toestand": naar, "lopend": lopend, "besloten_op": now(), **anders}
    guarded_update(
        Wissel,
        Wissel.id == wissel.id,
        Wissel.toestand == van,
        conflict=Conflict(N_("Een collega besliste hier net al over.")),
        **waarden,
    )
    for naam, waarde in waarden.items():
        setattr(wissel, naam, waarde)
