"""Making accounts: a resident by proving the mailbox, others by an invitation."""

from __future__ import annotations

from collections.abc import Collection

from vems.accounts.codes import issue_link, use_link
from vems.accounts.keuzes import CodeDoel, Rol
from vems.accounts.models import Gebruiker, GebruikerRol
from vems.accounts.sessies import end_all_sessies
from vems.accounts.wachtwoorden import set_wachtwoord
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid, Refused
from vems.core.fields import clean_line
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail
from vems.partijen.models import Partij
from vems.partijen.registration import NieuwePartij, find_by_email, normalise_email, register_partij


def find_gebruiker(email: str) -> Gebruiker | None:
    """Find the active account of an address."""
    return Gebruiker.get_or_none(Gebruiker.email == email.strip().lower(), Gebruiker.is_actief)


def register_lid(email: str, *, naam: str = "", door: Actor) -> Gebruiker:
    """Give the account of a proven address; make it on the first login.

    A party that was registered with the address earlier (an idea sent without account) becomes the
    party behind the account, so that its initiatives are found back.
    """
    adres = normalise_email(email)
    with write():
        bestaand = Gebruiker.get_or_none(Gebruiker.email == adres)
        if bestaand is not None:
            return bestaand
        partij = find_by_email(adres) or _new_partij(adres, naam, door)
        gebruiker = Gebruiker.create(
            email=adres, naam=partij.naam, partij=partij, taal=partij.taal, created_at=now()
        )
        give_rol(gebruiker, Rol.LID, door=door)
    return gebruiker


def give_rol(gebruiker: Gebruiker, rol: Rol, *, door: Actor) -> None:
    """Give a role; nobody changes the own roles."""
    _refuse_own(gebruiker, door)
    with write():
        row, made = GebruikerRol.get_or_create(
            gebruiker=gebruiker, rol=rol, defaults={"sinds": now()}
        )
        if not made and row.tot is not None:
            GebruikerRol.update(tot=None, sinds=now()).where(GebruikerRol.id == row.id).execute()


def take_rol(gebruiker: Gebruiker, rol: Rol, *, door: Actor) -> None:
    """End a role, and with it every open session of the user."""
    _refuse_own(gebruiker, door)
    with write():
        GebruikerRol.update(tot=now()).where(
            GebruikerRol.gebruiker == gebruiker, GebruikerRol.rol == rol
        ).execute()
        end_all_sessies(gebruiker)


def suspend(gebruiker: Gebruiker, *, door: Actor) -> None:
    """Stop an account at once; its sessions end."""
    _refuse_own(gebruiker, door)
    with write():
        Gebruiker.update(is_actief=False).where(Gebruiker.id == gebruiker.id).execute()
        end_all_sessies(gebruiker)


def resume(gebruiker: Gebruiker, *, door: Actor) -> None:
    """Let a suspended account in again."""
    _refuse_own(gebruiker, door)
    with write():
        Gebruiker.update(is_actief=True).where(Gebruiker.id == gebruiker.id).execute()


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
        for rol in rollen:
            give_rol(gebruiker, rol, door=door)
        token = issue_link(adres, CodeDoel.UITNODIGING)
        adres_van_link = link.replace("TOKEN", token)
        enqueue_mail(
            aan=adres,
            bericht="vems/accounts/mail/uitnodiging.txt",
            waarden={"naam": naam, "link": adres_van_link, "door": door.naam},
            eenmalig=f"uitnodiging:{token[:16]}",
        )
    return gebruiker, adres_van_link


def accept_invitation(token: str, *, wachtwoord: str) -> Gebruiker:
    """Use an invitation: set the password; Invalid when the link is used or late."""
    with write():
        adres = use_link(token, CodeDoel.UITNODIGING)
        gebruiker = Gebruiker.get(Gebruiker.email == adres)
        set_wachtwoord(gebruiker, wachtwoord)
        end_all_sessies(gebruiker)
    return gebruiker


def _new_partij(adres: str, naam: str, door: Actor) -> Partij:
    local = adres.split("@", 1)[0].replace(".", " ").title()
    return register_partij(NieuwePartij(naam=naam or local, email=adres), door=door)


def _refuse_own(gebruiker: Gebruiker, door: Actor) -> None:
    if door.gebruiker_id == gebruiker.id and door.gebruiker_id is not None:
        raise Refused(N_("U kunt uw eigen rollen en account niet wijzigen."))
