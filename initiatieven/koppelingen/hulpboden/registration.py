"""Offering help: by a member, by a visitor with an address that confirms, or with a telephone."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta

import peewee

from initiatieven.koppelingen.hulpboden.berichten import tell_loket, tell_to_confirm
from initiatieven.koppelingen.hulpboden.events import HULP_AANGEBODEN
from initiatieven.koppelingen.hulpboden.keuzes import MAX_TEKST, HulpbodToestand
from initiatieven.koppelingen.hulpboden.models import Hulpbod
from initiatieven.koppelingen.hulpboden.permissions import may_offer
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.accounts.sessies import hash_token
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import clean_line, clean_text
from vems.core.fields import sleutel as new_sleutel
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.partijen.models import Partij
from vems.partijen.registration import (
    NieuwePartij,
    normalise_email,
    normalise_telefoon,
    register_partij,
)

VERGEET_NA = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class NieuwHulpbod:
    """What somebody offers, and how we reach them; a member needs no more than the words."""

    tekst: str
    naam: str = ""
    email: str = ""
    telefoon: str = ""
    hulpvraag: Hulpvraag | None = None
    taal: str = "nl"
    sleutel: str = ""


def offer_hulp(initiatief: Initiatief, data: NieuwHulpbod, *, door: Actor) -> Hulpbod:
    """Offer help to a public plan that is not closed. The same form twice gives the same offer.

    Who is known, or gave only a telephone number, is read by the guide at once; an e-mail address
    is confirmed first. Nobody but the desk sees how to reach somebody until both sides say yes.
    """
    if not initiatief.is_openbaar or not may_offer(door, initiatief):
        raise NotFound()
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit plan is klaar of gestopt. Hulp is niet meer nodig."))
    schoon = _checked(data, door)
    eerder = Hulpbod.get_or_none(Hulpbod.sleutel == data.sleutel) if data.sleutel else None
    if eerder is not None:
        return eerder
    try:
        return _create(initiatief, schoon, door)
    except peewee.IntegrityError:
        return Hulpbod.get(Hulpbod.sleutel == data.sleutel)


def find_unconfirmed(token: str) -> Hulpbod | None:
    """Find what a mailed link confirms; None when it was used or forgotten."""
    return (
        Hulpbod.select(Hulpbod, Initiatief)
        .join(Initiatief)
        .where(Hulpbod.bevestig_hash == hash_token(token))
        .first()
    )


def confirm_hulp(token: str, *, door: Actor) -> Hulpbod:
    """Confirm an address: now the guide reads the offer. NotFound when the link was used."""
    bod = find_unconfirmed(token)
    if bod is None:
        raise NotFound()
    with write():
        guarded_update(
            Hulpbod,
            Hulpbod.id == bod.id,
            Hulpbod.toestand == HulpbodToestand.ONBEVESTIGD,
            toestand=HulpbodToestand.NIEUW,
            bevestig_hash=None,
            partij=register_partij(_as_partij(bod), door=door),
            naam="",
            email="",
            telefoon="",
            updated_at=now(),
        )
        _hand_over(Hulpbod.get_by_id(bod.id), door)
    return Hulpbod.get_by_id(bod.id)


def forget_unconfirmed_hulp() -> None:
    """Job: remove offers of addresses that nobody confirmed."""
    with write():
        Hulpbod.delete().where(
            Hulpbod.toestand == HulpbodToestand.ONBEVESTIGD,
            Hulpbod.created_at < now() - VERGEET_NA,
        ).execute()


def _create(initiatief: Initiatief, data: NieuwHulpbod, door: Actor) -> Hulpbod:
    token = secrets.token_urlsafe(24)
    moet_bevestigen = door.partij_id is None and bool(data.email)
    with write():
        bod = Hulpbod(
            sleutel=data.sleutel or new_sleutel(),
            initiatief=initiatief,
            hulpvraag=data.hulpvraag,
            tekst=data.tekst,
            taal=data.taal,
            created_at=now(),
            updated_at=now(),
        )
        if moet_bevestigen:
            bod.toestand = HulpbodToestand.ONBEVESTIGD
            bod.naam, bod.email, bod.telefoon = data.naam, data.email, data.telefoon
            bod.bevestig_hash = hash_token(token)
            bod.save(force_insert=True)
            tell_to_confirm(bod, token)
            return bod
        bod.partij = _partij_of(data, door)
        bod.save(force_insert=True)
        _hand_over(bod, door)
    return bod


def _hand_over(bod: Hulpbod, door: Actor) -> None:
    """Put the offer before the guide."""
    record(
        bod.initiatief.reference,
        HULP_AANGEBODEN,
        zichtbaarheid=Zichtbaarheid.INTERN,
        gegevens={"naam": bod.wie},
        over=bod.reference,
        door=door,
    )
    announce(bod.initiatief.reference)
    tell_loket(bod)


def _partij_of(data: NieuwHulpbod, door: Actor) -> Partij:
    if door.partij_id is not None:
        return Partij.get_by_id(door.partij_id)
    return register_partij(
        NieuwePartij(naam=data.naam, telefoon=data.telefoon, taal=data.taal), door=door
    )


def _as_partij(bod: Hulpbod) -> NieuwePartij:
    return NieuwePartij(naam=bod.naam, email=bod.email, telefoon=bod.telefoon, taal=bod.taal)


def _checked(data: NieuwHulpbod, door: Actor) -> NieuwHulpbod:
    tekst = clean_text(data.tekst)
    if not tekst:
        raise Invalid(N_("Schrijf waarmee u kunt helpen."), veld="tekst")
    if len(tekst) > MAX_TEKST:
        raise Invalid(N_("Maak dit korter: hooguit 1.000 tekens."), veld="tekst")
    naam, email, telefoon = clean_line(data.naam), data.email.strip(), data.telefoon.strip()
    if door.partij_id is None:
        if not naam:
            raise Invalid(N_("Vul uw naam in. Dan weten wij hoe wij u noemen."), veld="naam")
        if not (email or telefoon):
            zin = N_("Vul een telefoonnummer of e-mailadres in. Dan kunnen wij u bereiken.")
            raise Invalid(zin, veld="email")
        email = normalise_email(email) if email else ""
        if telefoon:
            normalise_telefoon(telefoon)
    return NieuwHulpbod(
        tekst, naam[:120], email, clean_line(telefoon), data.hulpvraag, data.taal, data.sleutel[:20]
    )
