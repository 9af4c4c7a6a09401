"""Asking somebody to join, and taking that back."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_urlsafe

import peewee

from initiatieven.registratie.makers.events import UITGENODIGD, WEG
from initiatieven.registratie.makers.keuzes import LEVEND, MAX_MAKERS, MAX_NAAM, Medestand
from initiatieven.registratie.makers.models import Medemaker
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from vems.accounts.sessies import hash_token
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.fields import clean_line
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail
from vems.core.web.links import find_url
from vems.partijen.registration import email_of, normalise_email

UITNODIGING = "initiatieven/registratie/makers/mail/uitnodiging.txt"


@dataclass(frozen=True, slots=True)
class NieuweMaker:
    """Whom to ask; `sleutel` comes with the form."""

    naam: str
    email: str
    sleutel: str


def invite_maker(initiatief: Initiatief, data: NieuweMaker, *, door: Actor) -> Medemaker:
    """Ask somebody by mail to make it together; a second send of the same form gives the first.

    Invalid on the field at fault, also for who makes it already or was asked.
    """
    require(door, "medemaker", "w", initiatief)
    eerder = Medemaker.get_or_none(Medemaker.sleutel == data.sleutel)
    if eerder is not None:
        if eerder.initiatief_id != initiatief.id:
            raise NotFound()
        return eerder
    naam, email = _check(data)
    try:
        with write():
            _check_room(initiatief, email)
            return _create(initiatief, naam, email, data.sleutel, door)
    except peewee.IntegrityError:
        return Medemaker.get(Medemaker.sleutel == data.sleutel, Medemaker.initiatief == initiatief)


def remove_maker(maker: Medemaker, *, door: Actor) -> None:
    """Let somebody make it no longer: taken back by the initiatiefnemer, or left by the maker.

    Doing it twice changes nothing. The rights end at once.
    """
    if not may_remove(maker, door):
        raise NotFound()
    if maker.stand not in LEVEND:
        return
    with write():
        move(maker, Medestand.WEG, van=LEVEND, mag_naam=False, email="", link_hash=None)
        tell(maker, WEG, door=door)
        show_names(maker.initiatief)


def may_remove(maker: Medemaker, door: Actor) -> bool:
    """Tell whether the actor may: the initiatiefnemer, and everybody for himself."""
    if maker.partij_id is not None and maker.partij_id in door.eigen_partijen:
        return True
    try:
        require(door, "medemaker", "d", maker.initiatief)
    except NotFound:
        return False
    return True


def move(
    maker: Medemaker, naar: Medestand, *, van: tuple[Medestand, ...], **waarden: object
) -> None:
    """Change how it stands, once; inside write()."""
    velden = {"stand": naar, **waarden}
    guarded_update(
        Medemaker,
        Medemaker.id == maker.id,
        Medemaker.stand.in_(van),
        conflict=Conflict(N_("Hier is net al antwoord op gegeven. Kijk hoe het er nu voor staat.")),
        **velden,
    )
    maker.__data__.update(velden)


def show_names(initiatief: Initiatief) -> None:
    """Let the names on the site follow who takes part and agrees, at once; inside write()."""
    rijen = Medemaker.select().where(
        Medemaker.initiatief == initiatief,
        Medemaker.stand == Medestand.DOET_MEE,
    )
    makers = list(rijen.order_by(Medemaker.beantwoord_op, Medemaker.id))
    namen = ", ".join(maker.voornaam for maker in makers if maker.mag_naam)
    Initiatief.update(namen_erbij=namen[:300]).where(Initiatief.id == initiatief.id).execute()
    Initiatief.update(aantal_initiatiefnemers=len(makers) + 1).where(
        Initiatief.id == initiatief.id, Initiatief.aantal_initiatiefnemers <= len(makers)
    ).execute()
    announce(initiatief.reference)


def tell(maker: Medemaker, event: Event, *, door: Actor) -> None:
    """Write it on the timeline, for those concerned; inside write()."""
    record(
        maker.initiatief.reference,
        event,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        door=door,
    )
    announce(maker.initiatief.reference)


def _check(data: NieuweMaker) -> tuple[str, str]:
    naam = clean_line(data.naam)
    if not naam:
        raise Invalid(N_("Vul de naam in van wie u vraagt."), veld="naam")
    if len(naam) > MAX_NAAM:
        raise Invalid(N_("Gebruik hooguit %(max)s letters."), veld="naam", max=MAX_NAAM)
    return naam, normalise_email(data.email)


def _check_room(initiatief: Initiatief, email: str) -> None:
    levend = list(
        Medemaker.select().where(Medemaker.initiatief == initiatief, Medemaker.stand.in_(LEVEND))
    )
    if len(levend) >= MAX_MAKERS:
        raise Refused(N_("Meer dan %(aantal)s makers kan niet."), aantal=MAX_MAKERS)
    if email in [maker.email for maker in levend]:
        raise Invalid(N_("Deze persoon is al gevraagd."), veld="email")
    if email == email_of(initiatief.initiatiefnemer).lower():
        raise Invalid(N_("Dit is uw eigen adres. U doet al mee."), veld="email")


def _create(initiatief: Initiatief, naam: str, email: str, sleutel: str, door: Actor) -> Medemaker:
    token = token_urlsafe(32)
    maker = Medemaker.create(
        sleutel=sleutel,
        initiatief=initiatief,
        naam=naam,
        email=email,
        link_hash=hash_token(token),
        uitgenodigd_op=now(),
    )
    tell(maker, UITGENODIGD, door=door)
    enqueue_mail(
        aan=email,
        bericht=UITNODIGING,
        waarden={
            "naam": naam,
            "van": initiatief.initiatiefnemer.voornaam,
            "titel": initiatief.titel,
            "url": find_url("makers.uitnodiging", token=token),
        },
        over=initiatief.reference,
        eenmalig=f"medemaker:{sleutel}",
        taal=initiatief.initiatiefnemer.taal,
    )
    return maker
