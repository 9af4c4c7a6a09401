"""The thread of initiator and desk: each message reaches the other side and can give the turn."""

from __future__ import annotations

from initiatieven.loket.eenmalig import key_of_argument, made_once
from initiatieven.loket.events import BERICHT_VAN_INITIATIEFNEMER, BERICHT_VAN_LOKET
from initiatieven.loket.gesprek.seintjes import tell_makers
from initiatieven.loket.gesprek.wachtend import answer_day, end_wachten, find_wachtend
from initiatieven.loket.models import Bericht
from initiatieven.loket.permissions import VAN_INITIATIEFNEMER, may_write_bericht
from initiatieven.loket.termijn.klok import carry_day, promise_day
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom
from initiatieven.registratie.post import begeleider_in_mail
from vems.community.seintjes.soorten import BERICHT
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import NotFound
from vems.core.fields import sleutel
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail
from vems.core.teksten import require_text
from vems.partijen.berichten import notify

MAX_TEKST = 10_000


@made_once(Bericht, key_of_argument)
def send_bericht(
    initiatief: Initiatief,
    tekst: str,
    *,
    daarna_initiatiefnemer: bool = False,
    eenmalig: str = "",
    door: Actor,
) -> Bericht:
    """Send a message to the other side: the desk to the initiator, or the initiator to the desk.

    A message of the initiator gives the turn to the gemeente; one of the desk gives it to the
    initiator when `daarna_initiatiefnemer`. What the initiator writes moves no promise of ours: it
    has a day of its own to be answered by. The same form twice sends once.
    """
    if not may_write_bericht(door, initiatief):
        raise NotFound()
    schoon = require_text(
        tekst, veld="tekst", leeg=N_("Schrijf eerst uw bericht."), meeste=MAX_TEKST
    )
    eerder = Bericht.get_or_none(Bericht.sleutel == eenmalig) if eenmalig else None
    if eerder is not None:
        return eerder
    van_ons = kolom(door, initiatief) not in VAN_INITIATIEFNEMER
    with write():
        wacht = find_wachtend(initiatief)
        end_wachten(initiatief)
        bericht = Bericht.create(
            sleutel=eenmalig or sleutel(),
            initiatief=initiatief,
            van_ons=van_ons,
            tekst=schoon,
            op=now(),
            door_naam=door.naam,
            onbeantwoord=None if van_ons else True,
            antwoord_op=None if van_ons else answer_day(wacht),
        )
        if van_ons:
            _to_initiatiefnemer(initiatief, bericht, daarna=daarna_initiatiefnemer, door=door)
        else:
            _to_loket(initiatief, bericht, door=door)
    return bericht


def _to_initiatiefnemer(
    initiatief: Initiatief, bericht: Bericht, *, daarna: bool, door: Actor
) -> None:
    record(
        initiatief.reference,
        BERICHT_VAN_LOKET,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={"naam": door.naam.split(" ", 1)[0]},
        over=bericht.reference,
        door=door,
    )
    notify(
        initiatief.initiatiefnemer,
        bericht="initiatieven/loket/mail/bericht.txt",
        waarden={
            "titel": initiatief.titel,
            "kenmerk": initiatief.identificatie,
            "begeleider": begeleider_in_mail(initiatief.begeleider) or {"naam": door.naam},
            "bericht": bericht.tekst,
            "antwoord_nodig": daarna,
        },
        over=bericht.reference,
        eenmalig=f"bericht:{bericht.sleutel}",
    )
    tell_makers(
        initiatief,
        BERICHT,
        N_("%(naam)s schreef u over %(titel)s"),
        gegevens={"naam": door.naam.split(" ", 1)[0], "titel": initiatief.titel},
        pad=f"/initiatieven/{initiatief.slug}/berichten",
        eenmalig=f"bericht:{bericht.sleutel}",
        door=door,
    )
    if initiatief.fase is Fase.AFGEROND:
        return
    toestand = Toestand.BIJ_INITIATIEFNEMER if daarna else initiatief.toestand
    telt_als_bijpraten = initiatief.fase in (Fase.PLAN, Fase.UITVOERING)
    give_turn(
        initiatief,
        toestand,
        volgende_stap=N_("Antwoord van de initiatiefnemer") if daarna else initiatief.volgende_stap,
        beloofd_op=promise_day(initiatief)
        if telt_als_bijpraten
        else carry_day(initiatief, toestand),
        reden="" if daarna else initiatief.toestand_reden,
        herzien_op=None if daarna else initiatief.herzien_op,
        door=door,
    )


def _to_loket(initiatief: Initiatief, bericht: Bericht, *, door: Actor) -> None:
    record(
        initiatief.reference,
        BERICHT_VAN_INITIATIEFNEMER,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        over=bericht.reference,
        door=door,
    )
    if initiatief.begeleider is not None:
        enqueue_mail(
            aan=initiatief.begeleider.e_mail,
            bericht="initiatieven/loket/mail/antwoord_ontvangen.txt",
            waarden={
                "naam": initiatief.begeleider.voornaam,
                "titel": initiatief.titel,
                "kenmerk": initiatief.identificatie,
            },
            over=bericht.reference,
            eenmalig=f"bericht:{bericht.sleutel}",
        )
    if initiatief.fase is Fase.AFGEROND:
        return
    helpt_mee = initiatief.toestand is Toestand.INGRIJPEN
    toestand = Toestand.INGRIJPEN if helpt_mee else Toestand.BIJ_GEMEENTE
    give_turn(
        initiatief,
        toestand,
        volgende_stap=N_("Antwoord op het bericht"),
        beloofd_op=carry_day(initiatief, toestand),
        reden=initiatief.toestand_reden if helpt_mee else "",
        door=door,
    )
