"""What moves the day of a decision: something must be added (Awb 4:15), or we decide later (4:14).

The initiator hears the new day at once, each time.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from initiatieven.loket.beslistermijn.events import (
    AANVULLING_GEVRAAGD,
    AANVULLING_ONTVANGEN,
    TERMIJN_VERLENGD,
)
from initiatieven.loket.beslistermijn.lopen import as_text, count_dag, wet_of
from initiatieven.loket.beslistermijn.models import Aanvulling, Beslistermijn
from initiatieven.loket.termijn.klok import carry_day
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from initiatieven.registratie.post import tell_maker
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, Refused
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_, format_datum
from vems.core.teksten import require_text
from vems.termijnen.werkdagen import next_werkdag
from vems.termijnen.wettelijk import add_termijn

MAX_TEKST = 2_000
# What somebody usually gets to add something, and the most.
GEWOON, HOOGSTENS = timedelta(weeks=2), timedelta(weeks=12)
AANVULLEN = N_("Aanvulling van de initiatiefnemer")
BESLISSEN = N_("Besluit nemen")


def ask_aanvulling(
    termijn: Beslistermijn, *, vraag: str, hersteldag: date, door: Actor
) -> Aanvulling:
    """Ask what is missing: the clock stands still until it is there, at the longest until a day."""
    initiatief = _check_open(termijn, door)
    schoon = require_text(
        vraag, veld="vraag", leeg=N_("Schrijf op wat u nog nodig heeft."), meeste=MAX_TEKST
    )
    vorige = _latest(termijn)
    if vorige is not None and vorige.ontvangen_op is None and termijn.is_stil(today()):
        if (vorige.vraag, vorige.hersteldag) == (schoon, hersteldag):
            return vorige
        raise Refused(N_("De aanvulling is al gevraagd. De termijn staat nu stil."))
    if today() > termijn.uiterlijk_op:
        raise Refused(N_("De dag van dit besluit is al voorbij. Stilzetten kan niet meer."))
    if not today() < hersteldag <= today() + HOOGSTENS:
        raise Invalid(
            N_("Kies een dag na vandaag, uiterlijk %(dag)s."),
            veld="hersteldag",
            dag=format_datum(today() + HOOGSTENS),
        )
    with write():
        aanvulling = Aanvulling.create(
            termijn=termijn,
            vraag=schoon,
            gevraagd_op=today(),
            hersteldag=hersteldag,
            door_naam=door.naam,
        )
        _save(termijn, uiterlijk_op=count_dag(termijn), stil_tot=hersteldag)
        _record(termijn, AANVULLING_GEVRAAGD, {"dag": as_text(hersteldag)}, door)
        _give_turn(initiatief, Toestand.BIJ_INITIATIEFNEMER, AANVULLEN, door)
        _tell(termijn, "aanvulling_gevraagd", aanvulling.sleutel, vraag=schoon, dag=hersteldag)
    return aanvulling


def receive_aanvulling(termijn: Beslistermijn, *, op: date, door: Actor) -> None:
    """Write down that it was added: the clock runs again from that day."""
    initiatief = _check_open(termijn, door)
    aanvulling = _latest(termijn)
    if aanvulling is None:
        raise Refused(N_("Er is geen aanvulling gevraagd."))
    if aanvulling.ontvangen_op == op:
        return
    if aanvulling.ontvangen_op is not None:
        raise Refused(N_("De aanvulling is al ontvangen."))
    if not aanvulling.gevraagd_op <= op <= today():
        raise Invalid(
            N_("Kies een dag vanaf %(dag)s, uiterlijk vandaag."),
            veld="ontvangen_op",
            dag=format_datum(aanvulling.gevraagd_op),
        )
    with write():
        aanvulling.ontvangen_op = op
        aanvulling.save(only=[Aanvulling.ontvangen_op])
        _save(termijn, uiterlijk_op=count_dag(termijn), stil_tot=None)
        _record(termijn, AANVULLING_ONTVANGEN, {"dag": as_text(termijn.uiterlijk_op)}, door)
        _give_turn(initiatief, Toestand.BIJ_GEMEENTE, BESLISSEN, door)
        _tell(termijn, "aanvulling_ontvangen", aanvulling.sleutel, op=op)


def extend_termijn(termijn: Beslistermijn, *, naar: date, reden: str, door: Actor) -> None:
    """Decide later, once, and say so before the day has passed; a day off becomes the next day."""
    _check_open(termijn, door)
    schoon = require_text(
        reden, veld="reden", leeg=N_("Schrijf op waarom het langer duurt."), meeste=MAX_TEKST
    )
    dag = next_werkdag(naar)
    if termijn.verlengd_op is not None:
        if termijn.einde == dag:
            return
        raise Refused(N_("Deze termijn is al een keer verlengd. Dat kan één keer."))
    if termijn.is_stil(today()):
        raise Refused(N_("De termijn staat stil. Wacht eerst op de aanvulling."))
    if today() > termijn.uiterlijk_op:
        raise Refused(N_("De dag van dit besluit is al voorbij. Verlengen kan niet meer."))
    laatste = latest_dag(termijn)
    if not termijn.uiterlijk_op < dag <= laatste:
        raise Invalid(
            N_("Kies een dag na %(van)s, uiterlijk %(tot)s."),
            veld="naar",
            van=format_datum(termijn.uiterlijk_op),
            tot=format_datum(laatste),
        )
    van = termijn.uiterlijk_op
    with write():
        _save(
            termijn,
            einde=dag,
            uiterlijk_op=dag,
            verlengd_op=today(),
            verlengd_van=van,
            verlengd_reden=schoon,
        )
        dagen = {"van": as_text(van), "naar": as_text(dag), "reden": schoon}
        _record(termijn, TERMIJN_VERLENGD, dagen, door)
        _tell(termijn, "termijn_verlengd", termijn.sleutel, van=van, reden=schoon)


def latest_dag(termijn: Beslistermijn) -> date:
    """Give the last day to decide on later: what the law adds, else the same term once more."""
    wet = wet_of(termijn.soort)
    return next_werkdag(
        add_termijn(termijn.uiterlijk_op, wet.verlenging or wet.aantal, wet.eenheid)
    )


def _check_open(termijn: Beslistermijn, door: Actor) -> Initiatief:
    initiatief: Initiatief = termijn.initiatief
    require(door, "begeleidingslog", "w", initiatief)
    if termijn.klaar_op is not None or initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Hierover is al beslist."))
    return initiatief


def _latest(termijn: Beslistermijn) -> Aanvulling | None:
    return termijn.aanvullingen.order_by(Aanvulling.id.desc()).first()


def _save(termijn: Beslistermijn, **waarden: object) -> None:
    """Keep the day where it still is what was read."""
    guarded_update(
        Beslistermijn,
        Beslistermijn.id == termijn.id,
        Beslistermijn.uiterlijk_op == termijn.uiterlijk_op,
        Beslistermijn.klaar_op.is_null(),
        conflict=Conflict(N_("Een collega wijzigde deze termijn net.")),
        **waarden,
    )
    for naam, waarde in waarden.items():
        setattr(termijn, naam, waarde)


def _record(termijn: Beslistermijn, event: Event, gegevens: dict[str, str], door: Actor) -> None:
    record(
        termijn.initiatief.reference,
        event,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={"titel": termijn.titel, **gegevens},
        over=termijn.reference,
        door=door,
    )
    announce(termijn.initiatief.reference)


def _give_turn(initiatief: Initiatief, toestand: Toestand, stap: str, door: Actor) -> None:
    """Hand on the turn, unless somebody decided that the case waits."""
    if initiatief.toestand in (Toestand.GEPARKEERD, Toestand.INGRIJPEN):
        return
    give_turn(
        initiatief,
        toestand,
        volgende_stap=stap,
        beloofd_op=carry_day(initiatief, toestand),
        door=door,
    )


def _tell(
    termijn: Beslistermijn,
    bericht: str,
    sleutel: str,
    **waarden: Any,  # noqa: ANN401  of the mail
) -> None:
    initiatief = termijn.initiatief
    tell_maker(
        initiatief,
        f"initiatieven/loket/mail/{bericht}.txt",
        eenmalig=f"{bericht}:{sleutel}",
        op_papier=True,
        afzender=initiatief.begeleider,
        wat=termijn.titel,
        uiterlijk_op=termijn.uiterlijk_op,
        **waarden,
    )
