"""Following: at once for a member, by e-mail after a click in a mail; stopped by one click.

Not here: what followers hear is `nieuws`; mailing it is `samenvatting`.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import timedelta

import peewee

from vems.accounts.models import Gebruiker
from vems.accounts.rechten import role_may
from vems.accounts.sessies import hash_token
from vems.community.keuzes import STANDAARD, Frequentie, Nieuwssoort
from vems.community.models import Abonnee, Nieuwtje, Volging
from vems.core.actor import ANONIEM, Actor
from vems.core.clock import now, today
from vems.core.database import write
from vems.core.exceptions import NotFound
from vems.core.outbox import enqueue_mail
from vems.core.reference import Reference, Shown, load_shown
from vems.core.web.links import find_url
from vems.partijen.registration import normalise_email

BEVESTIG_MAIL = "vems/community/mail/volgen_bevestigen.txt"
# An address that nobody confirmed is forgotten after this.
VERGEET_NA = timedelta(days=7)


def follow(onderwerp: Reference, *, taal: str = "nl", door: Actor) -> None:
    """Follow as a member; twice counts once."""
    if door.gebruiker_id is None or not role_may("volging", "w", door.rol):
        raise NotFound()
    with write():
        abonnee = _member(door.gebruiker_id) or Abonnee.create(
            token=_new_token(), gebruiker=door.gebruiker_id, taal=taal, created_at=now()
        )
        volging = _register(abonnee, onderwerp)
        Volging.update(bevestigd_op=now()).where(
            Volging.id == volging.id, Volging.bevestigd_op.is_null()
        ).execute()


def move_volgers(van: Reference, naar: Reference) -> None:
    """Let who follows one thing follow another instead, each once; inside write()."""
    bron = (Volging.onderwerp_kind == van.kind) & (Volging.onderwerp_key == van.key)
    al = Volging.select(Volging.abonnee).where(
        Volging.onderwerp_kind == naar.kind, Volging.onderwerp_key == naar.key
    )
    Volging.delete().where(
        bron, Volging.abonnee.in_([abonnee for (abonnee,) in al.tuples()])
    ).execute()
    Volging.update(onderwerp_kind=naar.kind, onderwerp_key=naar.key).where(bron).execute()


def ask_to_follow(
    onderwerp: Reference, email: str, *, titel: str, taal: str = "nl", door: Actor
) -> None:
    """Mail a link that confirms; an address hears of one thing once a day, however often asked.

    Invalid on field "email". The answer is the same for who follows it already.
    """
    if not role_may("volging", "w", door.rol):
        raise NotFound()
    adres = normalise_email(email)
    token = _new_token()
    with write():
        abonnee = Abonnee.get_or_none(Abonnee.email == adres) or Abonnee.create(
            token=_new_token(), email=adres, taal=taal, created_at=now()
        )
        volging = _register(abonnee, onderwerp)
        if volging.bevestigd_op is not None:
            return
        is_nieuw = enqueue_mail(
            aan=adres,
            bericht=BEVESTIG_MAIL,
            waarden={"titel": titel, "url": find_url("community.bevestigen", token=token)},
            eenmalig=f"volgen:{abonnee.id}:{onderwerp}:{today():%Y%m%d}",
            taal=taal,
        )
        if is_nieuw:
            Volging.update(bevestig_hash=hash_token(token)).where(
                Volging.id == volging.id
            ).execute()


def find_unconfirmed(token: str) -> Volging | None:
    """Find what a mailed link confirms; None when it was used or forgotten."""
    return (
        Volging.select(Volging, Abonnee)
        .join(Abonnee)
        .where(Volging.bevestig_hash == hash_token(token))
        .first()
    )


def confirm_follow(token: str) -> Volging:
    """Confirm by the mailed link; NotFound when it was used or forgotten."""
    volging = find_unconfirmed(token)
    if volging is None:
        raise NotFound()
    with write():
        Volging.update(bevestigd_op=now(), bevestig_hash=None).where(
            Volging.id == volging.id
        ).execute()
    return volging


def find_by_token(token: str) -> Abonnee | None:
    """Find a follower by the token of a mail; None once it was forgotten."""
    return Abonnee.get_or_none(Abonnee.token == token[:40])


def get_abonnee(token: str) -> Abonnee:
    """Get a follower by the token of a mail; NotFound when there is none."""
    abonnee = find_by_token(token)
    if abonnee is None:
        raise NotFound()
    return abonnee


def find_abonnee(actor: Actor) -> Abonnee | None:
    """Find the follower that a member is."""
    return None if actor.gebruiker_id is None else _member(actor.gebruiker_id)


def is_following(onderwerp: Reference, actor: Actor) -> bool:
    """Tell whether this member follows it; a visitor is not asked for."""
    if actor.gebruiker_id is None:
        return False
    volgt = Volging.select().join(Abonnee)
    return volgt.where(
        Abonnee.gebruiker == actor.gebruiker_id,
        Volging.onderwerp_kind == onderwerp.kind,
        Volging.onderwerp_key == onderwerp.key,
    ).exists()


def stop_following(abonnee: Abonnee, onderwerp: Reference) -> None:
    """Stop following one thing; without it nothing changes."""
    with write():
        Volging.delete().where(
            Volging.abonnee == abonnee,
            Volging.onderwerp_kind == onderwerp.kind,
            Volging.onderwerp_key == onderwerp.key,
        ).execute()


def stop_all(abonnee: Abonnee) -> None:
    """Stop following everything at once; what waited is not mailed, what was chosen goes."""
    with write():
        Abonnee.update(voorkeuren={}).where(Abonnee.id == abonnee.id).execute()
        Volging.delete().where(Volging.abonnee == abonnee).execute()
        Nieuwtje.delete().where(Nieuwtje.abonnee == abonnee).execute()


def change_voorkeuren(abonnee: Abonnee, keuzes: Mapping[Nieuwssoort, Frequentie]) -> None:
    """Choose how often to hear of each kind; what waits of a kind that stops is not mailed."""
    with write():
        Abonnee.update(
            voorkeuren={soort.value: keuze.value for soort, keuze in keuzes.items()}
        ).where(Abonnee.id == abonnee.id).execute()
        uit = [soort for soort, keuze in keuzes.items() if keuze is Frequentie.NIET]
        Nieuwtje.delete().where(Nieuwtje.abonnee == abonnee, Nieuwtje.soort.in_(uit)).execute()


def read_voorkeuren(abonnee: Abonnee | None) -> dict[Nieuwssoort, Frequentie]:
    """Give how often this follower hears of each kind."""
    gekozen = abonnee.voorkeuren if abonnee is not None else {}
    return {
        soort: Frequentie(gekozen[soort.value]) if soort.value in gekozen else standaard
        for soort, standaard in STANDAARD.items()
    }


def list_gevolgd(abonnee: Abonnee | None) -> list[Shown]:
    """List what is followed and still public, by name."""
    if abonnee is None:
        return []
    rijen = Volging.select().where(Volging.abonnee == abonnee, Volging.bevestigd_op.is_null(False))
    namen = [Reference(rij.onderwerp_kind, rij.onderwerp_key) for rij in rijen]
    return sorted(load_shown(namen, ANONIEM).values(), key=lambda ding: ding.titel)


def select_gevolgd(kind: str, sleutel: peewee.Field, gebruiker: peewee.Value) -> peewee.ModelSelect:
    """Count, within a query about things, whether this member follows each; gives a subquery."""
    return (
        Volging.select(peewee.fn.COUNT(Volging.id))
        .join(Abonnee)
        .where(
            Abonnee.gebruiker == gebruiker,
            Volging.onderwerp_kind == kind,
            Volging.onderwerp_key == sleutel,
        )
    )


def forget_unconfirmed() -> None:
    """Job: forget addresses that nobody confirmed."""
    with write():
        Volging.delete().where(
            Volging.bevestigd_op.is_null(), Volging.created_at < now() - VERGEET_NA
        ).execute()
        volgt = Volging.select(Volging.abonnee)
        Nieuwtje.delete().where(Nieuwtje.abonnee.not_in(volgt)).execute()
        Abonnee.delete().where(Abonnee.gebruiker.is_null(), Abonnee.id.not_in(volgt)).execute()


def email_of(abonnee: Abonnee) -> str:
    """Give where the mail goes; "" for a member who may no longer log in."""
    if abonnee.gebruiker_id is None:
        return str(abonnee.email)
    gebruiker = Gebruiker.get_by_id(abonnee.gebruiker_id)
    return gebruiker.email if gebruiker.is_actief else ""


def _register(abonnee: Abonnee, onderwerp: Reference) -> Volging:
    volging, _ = Volging.get_or_create(
        abonnee=abonnee,
        onderwerp_kind=onderwerp.kind,
        onderwerp_key=onderwerp.key,
        defaults={"created_at": now()},
    )
    return volging


def _member(gebruiker_id: int) -> Abonnee | None:
    return Abonnee.get_or_none(Abonnee.gebruiker == gebruiker_id)


def _new_token() -> str:
    return secrets.token_urlsafe(24)
