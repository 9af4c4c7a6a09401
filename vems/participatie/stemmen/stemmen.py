"""Casting a vote: once each, without a trace from voter to ballot.

The row in the register and the ballot are written together; neither carries a time. A history,
a change or a mail per vote would give an order, so there is none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import peewee

from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import clean_line
from vems.core.i18n import N_
from vems.core.reference import Reference
from vems.participatie.stemmen.keuzes import PUNTEN, Stemgroep, Stemtoestand, Stemvorm
from vems.participatie.stemmen.models import (
    Deurcode,
    Kiezer,
    Stembiljet,
    Stemming,
    Stemoptie,
    random_key,
)


@dataclass(frozen=True, slots=True)
class NieuweStem:
    """Keys of options, first choice first; of which the voter has an own interest; a door code."""

    keuzes: tuple[str, ...]
    belangen: tuple[str, ...] = ()
    deurcode: str = ""


def find_wie(stemming: Stemming, actor: Actor, deurcode: str = "") -> str:
    """Say as whom somebody votes, "" when he or she may not: member of the council, member of the
    community with a verified address, or holder of a code of this vote.
    """
    if stemming.groep is Stemgroep.RAAD:
        leden = actor.keys_of("raadslid") if role_may("stem", "w", actor.rol) else frozenset()
        return f"raadslid:{min(leden)}" if leden else ""
    code = clean_code(deurcode)
    if code:
        bekend = Deurcode.select().where(
            Deurcode.stemming == stemming, Deurcode.code_hash == hash_of(stemming, code)
        )
        return f"code:{hash_of(stemming, code)}" if bekend.exists() else ""
    return f"lid:{actor.gebruiker_id}" if actor.rol == "lid" and actor.gebruiker_id else ""


def has_voted(stemming: Stemming, wie: str) -> bool:
    """Tell whether this person voted."""
    return (
        bool(wie) and Kiezer.select().where(Kiezer.stemming == stemming, Kiezer.wie == wie).exists()
    )


def is_open(stemming: Stemming) -> bool:
    """Tell whether one can vote at this moment."""
    return stemming.toestand is Stemtoestand.OPEN and stemming.opent_op <= now() < stemming.sluit_op


def list_unvoted(onderwerpen: Sequence[Reference], groep: Stemgroep, wie: str) -> list[Stemming]:
    """List the votes about these that are open and in which this person did not vote yet."""
    if not onderwerpen:
        return []
    gestemd = Kiezer.select(Kiezer.stemming).where(Kiezer.wie == wie)
    rows = Stemming.select().where(
        Stemming.onderwerp_kind.in_({onderwerp.kind for onderwerp in onderwerpen}),
        Stemming.onderwerp_key.in_([onderwerp.key for onderwerp in onderwerpen]),
        Stemming.groep == groep,
        Stemming.toestand == Stemtoestand.OPEN,
        Stemming.id.not_in(gestemd),
    )
    return [
        stemming for stemming in rows if stemming.onderwerp in onderwerpen and is_open(stemming)
    ]


def list_opties(stemming: Stemming) -> list[Stemoptie]:
    """List what one can vote for, by number."""
    return list(Stemoptie.select().where(Stemoptie.stemming == stemming).order_by(Stemoptie.nummer))


def vote(stemming: Stemming, data: NieuweStem, *, door: Actor) -> str:
    """Cast a vote and give the receipt; only the voter has it.

    NotFound when this person has no vote, Refused outside the period or for a second vote.
    """
    wie = find_wie(stemming, door, data.deurcode)
    if not wie:
        if stemming.groep is Stemgroep.PUBLIEK:
            raise Invalid(N_("Deze code klopt niet. Kijk op uw kaartje."), veld="deurcode")
        raise NotFound()
    if not is_open(stemming):
        raise Refused(N_("U kunt nu niet stemmen."))
    keuzes = _checked(stemming, data)
    bewijs = new_receipt()
    try:
        with write():
            Kiezer.insert(
                id=random_key(), stemming=stemming, wie=wie, belangen=sorted(set(data.belangen))
            ).execute()
            Stembiljet.insert(
                id=random_key(),
                stemming=stemming,
                keuzes=keuzes,
                bewijs=hash_of(stemming, bewijs),
                wie="" if stemming.is_geheim else wie,
            ).execute()
            _still_open(stemming)
    except peewee.IntegrityError:
        raise Refused(N_("U heeft al gestemd. Uw eerste stem telt.")) from None
    return bewijs


def is_counted(stemming: Stemming, bewijs: str) -> bool:
    """Tell whether the ballot of a receipt lies in the box; never what is on it."""
    code = clean_code(bewijs)
    return (
        bool(code)
        and Stembiljet.select()
        .where(Stembiljet.stemming == stemming, Stembiljet.bewijs == hash_of(stemming, code))
        .exists()
    )


def new_receipt() -> str:
    """Make a receipt or door code that one can read aloud: 16 letters and digits."""
    return random_key()[:16].upper()


def clean_code(code: str) -> str:
    """Read a code as it was meant: capitals, without spaces and hyphens."""
    return clean_line(code).replace("-", "").replace(" ", "").upper()[:40]


def hash_of(stemming: Stemming, code: str) -> str:
    """Give the hash under which a receipt or code of this vote is kept."""
    return hashlib.sha256(f"{stemming.sleutel}:{code}".encode()).hexdigest()


def _checked(stemming: Stemming, data: NieuweStem) -> list[str]:
    opties = {optie.sleutel for optie in list_opties(stemming)}
    keuzes = [keuze for keuze in data.keuzes if keuze]
    belangen = set(data.belangen)
    if not keuzes or not keuzes[0]:
        raise Invalid(N_("Kies op welk plan u stemt."), veld="keuze_1")
    if len(keuzes) > len(PUNTEN[stemming.vorm]) or not opties.issuperset([*keuzes, *belangen]):
        raise Invalid(N_("Kies uit de lijst."), veld="keuze_1")
    if len(set(keuzes)) < len(keuzes):
        raise Invalid(N_("U koos een plan twee keer. Kies elk plan één keer."), veld="keuze_2")
    if stemming.vorm is Stemvorm.PUNTEN:
        _check_all_points(keuzes, len(opties - belangen), len(PUNTEN[stemming.vorm]))
    if not belangen.isdisjoint(keuzes):
        raise Invalid(
            N_("Bij dit plan heeft u zelf een belang. Geef uw stem aan een ander plan."),
            veld="keuze_1",
        )
    return keuzes


def _check_all_points(keuzes: Sequence[str], te_kiezen: int, aantal: int) -> None:
    """Ask for all points: who gives fewer would tell himself apart from the others."""
    if len(keuzes) < min(aantal, te_kiezen):
        raise Invalid(N_("Verdeel al uw punten."), veld=f"keuze_{len(keuzes) + 1}")


def _still_open(stemming: Stemming) -> None:
    """Hold the vote open until this ballot is in: a count waits, or this vote is too late."""
    held = (
        Stemming.update(toestand=Stemtoestand.OPEN)
        .where(Stemming.id == stemming.id, Stemming.toestand == Stemtoestand.OPEN)
        .execute()
    )
    if not held:
        raise Refused(N_("U kunt nu niet stemmen."))
