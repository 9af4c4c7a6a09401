"""Handing a case over to another begeleider (DOMAIN 6.2 B5).

Asking, and the sheet: what was promised, what is sensitive, what comes next. What is decided on it
and the change itself are `overname`; many at once are `rondes`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import peewee

from initiatieven.loket.collegas import is_available
from initiatieven.loket.events import (
    WISSEL_GEVRAAGD,
)
from initiatieven.loket.keuzes import TaakToestand
from initiatieven.loket.models import Taak
from initiatieven.loket.overdracht.models import Wissel
from initiatieven.loket.taken.taken import NieuweTaak, give_taak
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may, require
from netwerk.medewerkers.models import Medewerker, Team
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.fields import clean_text
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_, translate
from vems.core.outbox import enqueue_mail
from vems.core.teksten import check_length
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.werkdagen import add_werkdagen

NEEM_OVER = N_("Neem een zaak over")
_BESLISSEN_BINNEN = 2
_MAX_TEKST = 8_000


@dataclass(frozen=True, slots=True)
class Blad:
    """The hand-over sheet; `gevoelig` is read by colleagues only. `versie`: as it was read."""

    beloften: str = ""
    gevoelig: str = ""
    stappen: str = ""
    versie: int = 1


BLAD_LABELS = {
    "beloften": N_("Wat hebben wij beloofd?"),
    "gevoelig": N_("Wat ligt gevoelig?"),
    "stappen": N_("Wat zijn de volgende stappen?"),
}


def ask_wissel(
    initiatief: Initiatief, naar: Medewerker, *, gaat_in_op: datetime, door: Actor
) -> Wissel:
    """Ask a colleague to take over a case at a moment. Refused when one is running already.

    The task says so; the mail about all that is asked of somebody at once is `rondes`.
    """
    if not (may(door, "loket", "x", initiatief) or may(door, "taak", "w", initiatief)):
        raise NotFound()
    van = initiatief.begeleider
    if van is None or initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Deze zaak heeft geen begeleider of is al klaar."))
    if naar.id == van.id or not is_available(naar):
        raise Invalid(N_("Kies een andere begeleider uit de lijst."), veld="naar")
    if gaat_in_op <= now():
        raise Invalid(N_("Kies een moment dat nog komt."), veld="dag")
    try:
        with write():
            wissel = Wissel.create(
                initiatief=initiatief,
                van=van,
                naar=naar,
                gaat_in_op=gaat_in_op,
                beloften=_promises(initiatief),
                stappen=_steps(initiatief),
                created_at=now(),
                door_naam=door.naam,
            )
            record_wissel(wissel, WISSEL_GEVRAAGD, {"van": van.naam, "naar": naar.naam}, door=door)
            uiterlijk = add_werkdagen(today(), _BESLISSEN_BINNEN, read_sluitingsdagen())
            taak = NieuweTaak(NEEM_OVER, naar, uiterlijk, over=wissel.reference)
            give_taak(initiatief, taak, door=door)
    except peewee.IntegrityError:
        raise Refused(N_("Er loopt al een overdracht van deze zaak.")) from None
    return wissel


def save_blad(wissel: Wissel, blad: Blad, *, door: Actor) -> None:
    """Keep the hand-over sheet: by who hands over or the coordinator, until it changed hands.

    Conflict with both texts when a colleague wrote on it since.
    """
    require(door, "overdrachtsblad", "w", wissel.initiatief)
    if not wissel.lopend:
        raise Refused(N_("Deze overdracht is al klaar."))
    teksten = {naam: clean_text(tekst) for naam, tekst in _texts_of(blad).items()}
    for naam, tekst in teksten.items():
        check_length(tekst, _MAX_TEKST, veld=naam)
    with write():
        guarded_update(
            Wissel,
            Wissel.id == wissel.id,
            Wissel.lopend == True,  # noqa: E712  a column
            Wissel.versie == blad.versie,
            conflict=lambda: Conflict(
                theirs=_words(_texts_of(Wissel.get_by_id(wissel.id))), yours=_words(teksten)
            ),
            **teksten,
            versie=blad.versie + 1,
        )
        announce(wissel.initiatief.reference)
    for naam, tekst in teksten.items():
        setattr(wissel, naam, tekst)
    wissel.versie = blad.versie + 1


def find_wissel(sleutel: str) -> Wissel | None:
    """Find a hand-over with its people, in one query."""
    return select_wissels().where(Wissel.sleutel == sleutel).first()


def latest_wissel(initiatief: Initiatief) -> Wissel | None:
    """Give the newest hand-over of a case."""
    return (
        select_wissels().where(Wissel.initiatief == initiatief).order_by(Wissel.id.desc()).first()
    )


def may_read_wissel(actor: Actor, wissel: Wissel) -> bool:
    """Tell whether somebody may read the sheet: who guides, who is asked, the coordinator."""
    return is_asked(actor, wissel) or may(actor, "overdrachtsblad", "w", wissel.initiatief)


def is_asked(actor: Actor, wissel: Wissel) -> bool:
    """Tell whether this person is asked to take it over."""
    return wissel.naar.sleutel in actor.keys_of("medewerker")


def select_wissels() -> peewee.ModelSelect:
    """Select hand-overs with their case and both people."""
    van, naar = Medewerker.alias(), Medewerker.alias()
    return (
        Wissel.select(Wissel, Initiatief, van, naar, Team)
        .join(Initiatief)
        .switch(Wissel)
        .join(van, on=(Wissel.van == van.id), attr="van")
        .switch(Wissel)
        .join(naar, on=(Wissel.naar == naar.id), attr="naar")
        .join(Team, on=(naar.team == Team.id), attr="team")
    )


def _texts_of(blad: Wissel | Blad) -> dict[str, str]:
    return {naam: getattr(blad, naam) for naam in BLAD_LABELS}


def _words(teksten: Mapping[str, str]) -> dict[str, str]:
    return {translate(BLAD_LABELS[naam]): tekst for naam, tekst in teksten.items()}


def _promises(initiatief: Initiatief) -> str:
    if initiatief.beloofd_op is None:
        return ""
    return f"{initiatief.volgende_stap}: {initiatief.beloofd_op:%d-%m-%Y}".strip(": ")


def _steps(initiatief: Initiatief) -> str:
    taken = Taak.select().where(Taak.initiatief == initiatief, Taak.toestand == TaakToestand.OPEN)
    return "\n".join(f"- {taak.titel} ({taak.uiterlijk_op:%d-%m-%Y})" for taak in taken)


def mail_geweigerd(collega: Medewerker, wissel: Wissel) -> None:
    """Mail a coordinator that somebody said no, once; inside write()."""
    initiatief = wissel.initiatief
    enqueue_mail(
        aan=collega.e_mail,
        bericht="initiatieven/loket/mail/wissel_geweigerd.txt",
        waarden={
            "naam": collega.voornaam,
            "van": wissel.van.naam,
            "naar": wissel.naar.naam,
            "titel": initiatief.titel,
            "kenmerk": initiatief.identificatie,
            "gaat_in_op": wissel.gaat_in_op,
            "reden": wissel.reden,
            "pad": f"/loket/wissels/{wissel.sleutel}",
        },
        over=initiatief.reference,
        eenmalig=f"wissel_geweigerd:{wissel.sleutel}:{collega.sleutel}",
    )


def record_wissel(
    wissel: Wissel,
    event: Event,
    gegevens: dict[str, str],
    *,
    zichtbaarheid: Zichtbaarheid = Zichtbaarheid.INTERN,
    door: Actor,
) -> None:
    """Write what happened with a hand-over; inside write()."""
    record(
        wissel.initiatief.reference,
        event,
        zichtbaarheid=zichtbaarheid,
        gegevens=gegevens,
        over=wissel.naar.reference,
        door=door,
    )
    announce(wissel.initiatief.reference)
