"""Asking somebody to join, and taking that back.

The initiatiefnemer asks by mail; the desk also by letter or at the telephone. Each answers alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_urlsafe

import peewee

from initiatieven.registratie.makers.events import UITGENODIGD, WEG
from initiatieven.registratie.makers.keuzes import (
    LEVEND,
    MAX_MAKERS,
    MAX_NAAM,
    VERGETEN,
    Medestand,
)
from initiatieven.registratie.makers.models import Medemaker
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, require
from vems.accounts.sessies import hash_token
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.fields import clean_line, clean_text
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.outbox import enqueue_brief, enqueue_mail
from vems.core.web.links import find_url
from vems.partijen.berichten import read_afzender
from vems.partijen.registration import email_of, normalise_email, normalise_telefoon

UITNODIGING = "initiatieven/registratie/makers/mail/uitnodiging.txt"
BRIEF = "initiatieven/registratie/makers/mail/uitnodiging_brief.txt"


@dataclass(frozen=True, slots=True)
class NieuweMaker:
    """Whom to ask; `sleutel` comes with the form. Telephone and address are for the desk."""

    naam: str
    email: str
    sleutel: str
    telefoon: str = ""
    postadres: str = ""


def invite_maker(initiatief: Initiatief, data: NieuweMaker, *, door: Actor) -> Medemaker:
    """Ask somebody to make it together; a second send of the same form gives the first.

    Who has an address gets a mail, else a letter; who has only a number is called by the desk.
    Invalid on the field at fault, also for who makes it already or was asked.
    """
    require(door, "medemaker", "w", initiatief)
    eerder = Medemaker.get_or_none(Medemaker.sleutel == data.sleutel)
    if eerder is not None:
        if eerder.initiatief_id != initiatief.id:
            raise NotFound()
        return eerder
    schoon = _check(data, namens=kolom(door, initiatief) != "IO")
    try:
        with write():
            _check_room(initiatief, schoon.email)
            maker = _create(initiatief, schoon, door)
            _send(maker)
            return maker
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
        move(maker, Medestand.WEG, van=LEVEND, mag_naam=False, **VERGETEN)
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


def _check(data: NieuweMaker, *, namens: bool) -> NieuweMaker:
    naam, postadres = clean_line(data.naam), clean_text(data.postadres)
    if not naam:
        raise Invalid(N_("Vul de naam in van wie u vraagt."), veld="naam")
    if len(naam) > MAX_NAAM:
        raise Invalid(N_("Gebruik hooguit %(max)s letters."), veld="naam", max=MAX_NAAM)
    if not namens:
        return NieuweMaker(naam, normalise_email(data.email), data.sleutel)
    if not (data.email.strip() or data.telefoon.strip() or postadres):
        raise Invalid(N_("Vul een e-mailadres, telefoonnummer of postadres in."), veld="telefoon")
    if len(postadres) > 500:
        raise Invalid(N_("Gebruik hooguit %(max)s letters."), veld="postadres", max=500)
    if data.telefoon.strip():
        normalise_telefoon(data.telefoon)
    return NieuweMaker(
        naam,
        normalise_email(data.email) if data.email.strip() else "",
        data.sleutel,
        clean_line(data.telefoon),
        postadres,
    )


def _check_room(initiatief: Initiatief, email: str) -> None:
    levend = list(
        Medemaker.select().where(Medemaker.initiatief == initiatief, Medemaker.stand.in_(LEVEND))
    )
    if len(levend) >= MAX_MAKERS:
        raise Refused(N_("Meer dan %(aantal)s makers kan niet."), aantal=MAX_MAKERS)
    if email and email in [maker.email for maker in levend]:
        raise Invalid(N_("Deze persoon is al gevraagd."), veld="email")
    if email and email == email_of(initiatief.initiatiefnemer).lower():
        raise Invalid(N_("Dit is uw eigen adres. U doet al mee."), veld="email")


def _create(initiatief: Initiatief, data: NieuweMaker, door: Actor) -> Medemaker:
    maker = Medemaker.create(
        sleutel=data.sleutel,
        initiatief=initiatief,
        naam=data.naam,
        email=data.email,
        telefoon=data.telefoon,
        postadres=data.postadres,
        uitgenodigd_op=now(),
    )
    tell(maker, UITGENODIGD, door=door)
    return maker


def _send(maker: Medemaker) -> None:
    """Mail a link, or write how to answer; who has only a telephone number is called."""
    van = maker.initiatief.initiatiefnemer
    waarden = {"naam": maker.naam, "van": van.voornaam, "titel": maker.initiatief.titel}
    post = {"over": maker.initiatief.reference, "eenmalig": f"medemaker:{maker.sleutel}"}
    if maker.email:
        token = token_urlsafe(32)
        Medemaker.update(link_hash=hash_token(token)).where(Medemaker.id == maker.id).execute()
        url = find_url("makers.uitnodiging", token=token)
        enqueue_mail(
            aan=maker.email,
            bericht=UITNODIGING,
            waarden={**waarden, "url": url},
            taal=van.taal,
            **post,
        )
    elif maker.postadres:
        enqueue_brief(
            adres=f"{maker.naam}\n{maker.postadres}",
            bericht=BRIEF,
            waarden={
                **waarden,
                "gemeente": read_afzender(),
                "kenmerk": maker.initiatief.identificatie,
            },
            taal=van.taal,
            **post,
        )
