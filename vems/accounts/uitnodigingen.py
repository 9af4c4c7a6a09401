"""Invitations: sent, sent again, withdrawn, accepted. One link, one use, fourteen days."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import timedelta
from enum import Enum

import peewee

from vems.accounts.codes import end_links, issue_link, use_link
from vems.accounts.events import UITGENODIGD, UITNODIGING_AANGENOMEN, UITNODIGING_INGETROKKEN
from vems.accounts.keuzes import ROLLEN_MET_WACHTWOORD, CodeDoel, Rol
from vems.accounts.models import Gebruiker, Inlogcode
from vems.accounts.rollen import give_rol, refuse_own, take_rol, tell
from vems.accounts.sessies import end_all_sessies, list_rollen
from vems.accounts.wachtwoorden import set_wachtwoord
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid, Refused
from vems.core.fields import clean_line
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail
from vems.partijen.registration import normalise_email

# A second click right after the first sends no second mail.
_RUST = timedelta(minutes=1)


class Uitnodiging(Enum):
    """How the invitation of an account stands."""

    GEEN = "geen"
    OPEN = "open"
    VERLOPEN = "verlopen"


UITNODIGING_LABELS = {
    Uitnodiging.GEEN: N_("Account klaar"),
    Uitnodiging.OPEN: N_("Uitgenodigd, nog niet aangenomen"),
    Uitnodiging.VERLOPEN: N_("Uitnodiging verlopen of ingetrokken"),
}


def invite(email: str, *, naam: str, rollen: Collection[Rol], link: str, door: Actor) -> Gebruiker:
    """Make (or give) an account with roles and mail an invitation.

    `link` is the address of the invitation page with TOKEN where the token goes. Who has a
    password sets it there, and couples an authenticator app.
    """
    return invite_with_link(email, naam=naam, rollen=rollen, link=link, door=door)[0]


def invite_with_link(
    email: str, *, naam: str, rollen: Collection[Rol], link: str, door: Actor
) -> tuple[Gebruiker, str]:
    """Invite, and give the link too: for the first beheerder, when mail may not work yet."""
    adres = normalise_email(email)
    naam = clean_line(naam)[:120]
    if not naam:
        raise Invalid(N_("Vul de naam in."), veld="naam")
    if not rollen:
        raise Invalid(N_("Kies minstens één rol."), veld="rollen")
    with write():
        gebruiker, _ = Gebruiker.get_or_create(
            email=adres, defaults={"naam": naam, "created_at": now()}
        )
        if not gebruiker.is_actief:
            raise Refused(N_("Dit account is gestopt. Herstel eerst de toegang."))
        for rol in rollen:
            give_rol(gebruiker, rol, door=door)
        return gebruiker, _mail(gebruiker, link, door)


def resend(gebruiker: Gebruiker, *, link: str, door: Actor) -> None:
    """Mail a new link; the old one ends. For a finished account it is a new password and app."""
    refuse_own(gebruiker, door)
    if not gebruiker.is_actief:
        raise Refused(N_("Dit account is gestopt. Herstel eerst de toegang."))
    with write():
        net = _open_links([gebruiker.email]).where(Inlogcode.created_at > now() - _RUST)
        if not net.exists():
            _mail(gebruiker, link, door)


def withdraw(gebruiker: Gebruiker, *, door: Actor) -> None:
    """Withdraw an invitation that was not accepted: the link ends, and the roles it gave."""
    refuse_own(gebruiker, door)
    if stand_of(gebruiker) is Uitnodiging.GEEN:
        raise Refused(N_("Deze uitnodiging is al aangenomen. Stop de toegang als dat moet."))
    with write():
        end_links(gebruiker.email, CodeDoel.UITNODIGING)
        for rol in list_rollen(gebruiker):
            if rol is not Rol.LID:
                take_rol(gebruiker, rol, door=door)
        tell(gebruiker, UITNODIGING_INGETROKKEN, door)


def accept_invitation(token: str, *, wachtwoord: str) -> Gebruiker:
    """Use an invitation: set the password; Invalid when the link is used or late."""
    with write():
        adres = use_link(token, CodeDoel.UITNODIGING)
        gebruiker = Gebruiker.get(Gebruiker.email == adres)
        set_wachtwoord(gebruiker, wachtwoord)
        end_all_sessies(gebruiker)
        tell(gebruiker, UITNODIGING_AANGENOMEN, Actor(naam=gebruiker.naam))
    return gebruiker


def stand_of(gebruiker: Gebruiker) -> Uitnodiging:
    """Tell how the invitation of one account stands."""
    return standen_of([gebruiker], {gebruiker.id: set(list_rollen(gebruiker))})[gebruiker.id]


def standen_of(
    gebruikers: Iterable[Gebruiker], rollen: dict[int, set[Rol]]
) -> dict[int, Uitnodiging]:
    """Tell how the invitations of many accounts stand, in one statement."""
    alle = list(gebruikers)
    open_ = {rij.email for rij in _open_links([gebruiker.email for gebruiker in alle])}
    standen = {}
    for gebruiker in alle:
        is_klaar = bool(gebruiker.wachtwoord_hash and gebruiker.totp_geheim)
        met_wachtwoord = bool(rollen.get(gebruiker.id, set()) & ROLLEN_MET_WACHTWOORD)
        if gebruiker.email in open_ and not is_klaar:
            standen[gebruiker.id] = Uitnodiging.OPEN
        elif met_wachtwoord and not is_klaar:
            standen[gebruiker.id] = Uitnodiging.VERLOPEN
        else:
            standen[gebruiker.id] = Uitnodiging.GEEN
    return standen


def _open_links(adressen: Collection[str]) -> peewee.ModelSelect:
    return Inlogcode.select(Inlogcode.email).where(
        Inlogcode.email.in_(list(adressen)),
        Inlogcode.doel == CodeDoel.UITNODIGING,
        Inlogcode.gebruikt_op.is_null(),
        Inlogcode.verloopt_op > now(),
    )


def _mail(gebruiker: Gebruiker, link: str, door: Actor) -> str:
    token = issue_link(gebruiker.email, CodeDoel.UITNODIGING)
    adres = link.replace("TOKEN", token)
    enqueue_mail(
        aan=gebruiker.email,
        bericht="vems/accounts/mail/uitnodiging.txt",
        waarden={"naam": gebruiker.naam, "link": adres, "door": door.naam},
        eenmalig=f"uitnodiging:{token[:16]}",
        taal=gebruiker.taal,
    )
    tell(gebruiker, UITGENODIGD, door)
    return adres
