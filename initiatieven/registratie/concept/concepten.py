"""Drafts: answers kept until they are sent, found again only by who holds the token.

A mailed link works once and asks for a click on a button: it moves the draft to the device at hand.
Whoever is logged in finds the own draft without a link.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date, timedelta
from textwrap import shorten
from typing import Any

import peewee

from initiatieven.registratie.concept.extra import STAP, is_open
from initiatieven.registratie.gegevens import NieuwInitiatief
from initiatieven.registratie.models import Concept, Initiatief
from initiatieven.registratie.registration import register_initiatief
from vems.accounts.sessies import hash_token
from vems.core.actor import Actor
from vems.core.clock import amsterdam, now
from vems.core.database import guarded_update, write
from vems.core.exceptions import NotFound
from vems.core.outbox import enqueue_mail
from vems.core.prepared import Prepared
from vems.core.web.links import find_url
from vems.partijen.registration import normalise_email
from vems.termijnen.normen import norm_of

STAPPEN = ("wat", "waar", "nodig", "over_u")
KLAAR = "klaar"
LINK_MAIL = "initiatieven/registratie/mail/concept_link.txt"
WAARSCHUWING_MAIL = "initiatieven/registratie/mail/concept_waarschuwing.txt"

Antwoord = Mapping[str, Any]

# So much of a text says which one it is.
_KORT = 60


def warn_after() -> timedelta:
    """Give how long a draft rests before its writer is warned."""
    return timedelta(days=norm_of("concept_waarschuwing").aantal)


def clear_after() -> timedelta:
    """Give how long a draft rests before it is cleared away."""
    return timedelta(days=norm_of("concept_opruimen").aantal)


def new_token() -> str:
    """Give a token nobody guesses; only its hash is stored."""
    return secrets.token_urlsafe(32)


def start_concept(*, door: Actor) -> str:
    """Begin a draft and give its token."""
    token = new_token()
    moment = now()
    with write():
        Concept.create(
            token_hash=hash_token(token),
            partij=door.partij_id,
            created_at=moment,
            updated_at=moment,
        )
    return token


def claim_concept(concept: Concept, *, door: Actor) -> None:
    """Make a draft that nobody has the own one of who is logged in."""
    if door.partij_id is None or concept.partij_id is not None:
        return
    with write():
        Concept.update(partij=door.partij_id).where(
            Concept.id == concept.id, Concept.partij.is_null()
        ).execute()
    concept.partij_id = door.partij_id


def find_concept(token: str) -> Concept | None:
    """Find a draft, sent or not, by its token."""
    return next(iter(_load_by_hash(gehasht=hash_token(token))), None)


def _by_hash(gehasht: str) -> peewee.ModelSelect:
    return Concept.select().where(Concept.token_hash == gehasht)


_load_by_hash: Prepared[Concept] = Prepared(_by_hash)


def find_own_concept(actor: Actor) -> Concept | None:
    """Find the newest draft of somebody who is logged in, that was not sent."""
    if actor.partij_id is None:
        return None
    return (
        Concept.select()
        .where(Concept.partij == actor.partij_id, Concept.ingediend_sleutel == "")
        .order_by(Concept.updated_at.desc())
        .first()
    )


def save_antwoord(concept: Concept, stap: str, antwoord: Antwoord, *, klaar: bool) -> None:
    """Keep the answer to a step; `klaar`: it was complete and correct."""
    with write():
        vers = Concept.get_by_id(concept.id)
        antwoorden = {**vers.antwoorden, stap: {**antwoord, KLAAR: klaar}}
        guarded_update(
            Concept,
            Concept.id == concept.id,
            Concept.ingediend_sleutel == "",
            antwoorden=antwoorden,
            updated_at=now(),
            gewaarschuwd_op=None,
        )
    concept.antwoorden = antwoorden


def antwoord_of(concept: Concept | None, stap: str) -> Antwoord:
    """Give what was answered to a step so far."""
    return dict(concept.antwoorden.get(stap, {})) if concept is not None else {}


def first_open_stap(concept: Concept | None) -> str:
    """Give the first step that is not complete, "" when all are.

    Extra questions follow from what it is about; they come in when the five steps are done.
    """
    stap = next((stap for stap in STAPPEN if not antwoord_of(concept, stap).get(KLAAR)), "")
    return STAP if not stap and concept is not None and is_open(concept) else stap


def delete_concept(concept: Concept) -> None:
    """Remove a draft that was not sent, with all answers."""
    with write():
        Concept.delete().where(Concept.id == concept.id, Concept.ingediend_sleutel == "").execute()


def submit_concept(concept: Concept, data: NieuwInitiatief, *, door: Actor) -> Initiatief:
    """Send a draft; its answers are wiped, for they are in the initiatief now."""
    with write():
        initiatief = register_initiatief(data, door=door)
        Concept.update(ingediend_sleutel=initiatief.sleutel, antwoorden={}, link_hash=None).where(
            Concept.id == concept.id
        ).execute()
    return initiatief


def mail_link(concept: Concept, email: str, *, token: str) -> None:
    """Mail a link to go on with the draft elsewhere; an earlier link stops working."""
    adres = normalise_email(email)
    waarden = {
        "url": link_of(token),
        "bewaard_tot": keep_until(concept),
        "titel": titel_of(concept),
    }
    with write():
        Concept.update(link_hash=hash_token(token), email=adres, updated_at=now()).where(
            Concept.id == concept.id
        ).execute()
        enqueue_mail(
            aan=adres,
            bericht=LINK_MAIL,
            waarden=waarden,
            eenmalig=f"concept_link:{hash_token(token)}",
        )


def link_of(token: str) -> str:
    """Give the address behind which a draft can be resumed."""
    return find_url("registratie.verder", token=token)


def is_link(token: str) -> bool:
    """Tell whether a mailed link can still be used."""
    return Concept.select().where(Concept.link_hash == hash_token(token)).exists()


def resume_concept(token: str) -> str:
    """Use a mailed link once: give the new token of the draft; NotFound when it was used."""
    vers = new_token()
    with write():
        gevonden = (
            Concept.update(token_hash=hash_token(vers), link_hash=None, updated_at=now())
            .where(Concept.link_hash == hash_token(token), Concept.ingediend_sleutel == "")
            .execute()
        )
    if not gevonden:
        raise NotFound()
    return vers


def resume_own_concept(*, door: Actor) -> str:
    """Move the own draft to the device at hand; NotFound when there is none."""
    concept = find_own_concept(door)
    if concept is None:
        raise NotFound()
    token = new_token()
    with write():
        Concept.update(token_hash=hash_token(token)).where(Concept.id == concept.id).execute()
    return token


def titel_of(concept: Concept) -> str:
    """Give the title so far, "" when there is none."""
    return str(antwoord_of(concept, "wat").get("titel", ""))


def naam_of(concept: Concept) -> str:
    """Give what to call a draft: its title so far, or its first words; "" for an empty one."""
    omschrijving = str(antwoord_of(concept, "wat").get("omschrijving", ""))
    return titel_of(concept).strip() or shorten(omschrijving, _KORT, placeholder="…")


def warned_on(concept: Concept) -> date:
    """Give the day its writer is warned when nobody touches it."""
    return amsterdam(concept.updated_at + warn_after()).date()


def keep_until(concept: Concept) -> date:
    """Give the day the draft is removed when nobody touches it."""
    return amsterdam(concept.updated_at + clear_after()).date()
