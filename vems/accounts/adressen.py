"""Changing how a party is reached: at once what needs no proof, an e-mail address after a yes.

Who says yes reads the mailbox: the mailed link shows a page, and the answer is a POST. The account
of a resident goes along to the new address; a mailbox that is no longer theirs shows no more of
them (`leave_mailboxes`).
"""

from __future__ import annotations

from vems.accounts.codes import find_link, issue_link, use_link
from vems.accounts.keuzes import CodeDoel, Rol
from vems.accounts.models import Adresbevestiging, Gebruiker
from vems.accounts.registration import join_mailbox, leave_mailboxes
from vems.accounts.sessies import end_all_sessies, list_rollen
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail
from vems.core.web.links import find_url
from vems.partijen.bereik import Bereik, read_bereik
from vems.partijen.berichten import read_afzender
from vems.partijen.keuzes import AdresSoort, Voorkeurskanaal
from vems.partijen.models import DigitaalAdres, Partij
from vems.partijen.wijzigen import change_bereik, take_email

BEVESTIGEN = "vems/accounts/mail/adres_bevestigen.txt"
GEWIJZIGD = "vems/accounts/mail/adres_gewijzigd.txt"
WEG = "vems/accounts/mail/adres_weg.txt"


def change_contact(partij: Partij, data: Bereik, *, door: Actor) -> str:
    """Change how a party is reached; gives the address that was asked to confirm itself, or "".

    What was asked before and not confirmed lapses. Whoever reads an address that was taken away is
    logged out and told. Invalid and Conflict as in change_bereik.
    """
    vorige, oud = partij.naam, read_bereik(partij).email
    with write():
        postbussen = _mailboxes(partij)
        wacht = change_bereik(partij, data, bewezen=_proven(partij), door=door)
        if postbussen - _mailboxes(partij):
            leave_mailboxes(partij, postbussen)
            _tell_old(partij, oud, WEG, eenmalig=f"adres_weg:{partij.sleutel}:{partij.versie}")
        if partij.naam != vorige:
            Gebruiker.update(naam=partij.naam).where(
                Gebruiker.partij == partij, Gebruiker.naam == vorige
            ).execute()
        Gebruiker.update(taal=partij.taal).where(
            Gebruiker.partij == partij, Gebruiker.taal != partij.taal
        ).execute()
        Adresbevestiging.delete().where(Adresbevestiging.partij == partij).execute()
        if wacht:
            _ask(partij, wacht, data.kanaal is Voorkeurskanaal.MAIL, door)
    return wacht


def find_waiting(partij: Partij) -> Adresbevestiging | None:
    """Find the address of a party that waits for a yes and still can get it."""
    wacht = Adresbevestiging.get_or_none(Adresbevestiging.partij == partij)
    if wacht is None or wacht.code.gebruikt_op is not None or wacht.code.verloopt_op <= now():
        return None
    return wacht


def find_bevestiging(token: str) -> Adresbevestiging | None:
    """Find what a mailed link confirms, without using it."""
    code = find_link(token, CodeDoel.ADRES)
    return Adresbevestiging.get_or_none(Adresbevestiging.code == code) if code else None


def confirm_adres(token: str, *, door: Actor) -> Partij:
    """Make the address of a link the one of its party; the old address is told.

    Invalid when the link was used, is too old, or something else was asked since.
    """
    with write():
        wacht = find_bevestiging(token)
        if wacht is None:
            raise Invalid(N_("Deze link is al gebruikt of verlopen. Vraag een nieuwe aan."))
        email = use_link(token, CodeDoel.ADRES)
        partij = wacht.partij
        postbussen = _mailboxes(partij) - {email}
        oud = take_email(partij, email, wordt_kanaal=wacht.wordt_kanaal, door=door)
        Adresbevestiging.delete().where(Adresbevestiging.id == wacht.id).execute()
        if oud:
            _move_account(wacht, oud.lower())
            _tell_old(
                partij, oud, GEWIJZIGD, eenmalig=f"adres_gewijzigd:{wacht.id}:{partij.sleutel}"
            )
        leave_mailboxes(partij, postbussen)
        join_mailbox(partij, email)
    return partij


def _mailboxes(partij: Partij) -> frozenset[str]:
    """Give the e-mail addresses of a party, normalised."""
    rijen = DigitaalAdres.select(DigitaalAdres.genormaliseerd).where(
        DigitaalAdres.partij == partij, DigitaalAdres.soort == AdresSoort.EMAIL
    )
    return frozenset(rij.genormaliseerd for rij in rijen)


def _proven(partij: Partij) -> frozenset[str]:
    """Give the addresses of a party that proved to be read by it."""
    eigen = DigitaalAdres.select().where(
        DigitaalAdres.partij == partij, DigitaalAdres.soort == AdresSoort.EMAIL
    )
    adressen = {rij.genormaliseerd: rij.bevestigd_op is not None for rij in eigen}
    accounts = Gebruiker.select(Gebruiker.email).where(Gebruiker.email.in_(list(adressen) or [""]))
    bewezen = {adres for adres, is_bevestigd in adressen.items() if is_bevestigd}
    return frozenset(bewezen | {gebruiker.email for gebruiker in accounts})


def _ask(partij: Partij, email: str, wordt_kanaal: bool, door: Actor) -> None:
    token = issue_link(email, CodeDoel.ADRES)
    wacht = Adresbevestiging.create(
        partij=partij,
        code=find_link(token, CodeDoel.ADRES),
        email=email,
        wordt_kanaal=wordt_kanaal,
        gevraagd_op=now(),
        gevraagd_door=door.naam,
        gevraagd_als=door.gebruiker_id,
    )
    enqueue_mail(
        aan=email,
        bericht=BEVESTIGEN,
        waarden={
            "url": find_url("accounts.adres_bevestigen", token=token),
            "gemeente": read_afzender(),
        },
        eenmalig=f"adres_bevestigen:{wacht.code_id}",
        taal=partij.taal,
    )


def _move_account(wacht: Adresbevestiging, oud: str) -> None:
    """Let a resident log in with the new address, and no longer with the old one.

    Who asked it stays logged in; was it asked for them, then everybody who was logged in is out.
    An account that is also of a partner or colleague stays, and so does one when the new address
    has its own: those let go of the party (`leave_mailboxes`).
    """
    gebruiker = Gebruiker.get_or_none(Gebruiker.email == oud, Gebruiker.partij == wacht.partij)
    if gebruiker is None or set(list_rollen(gebruiker)) - {Rol.LID}:
        return
    if Gebruiker.select().where(Gebruiker.email == wacht.email).exists():
        return
    Gebruiker.update(email=wacht.email).where(Gebruiker.id == gebruiker.id).execute()
    if wacht.gevraagd_als != gebruiker.id:
        end_all_sessies(gebruiker)


def _tell_old(partij: Partij, oud: str, bericht: str, *, eenmalig: str) -> None:
    enqueue_mail(
        aan=oud,
        bericht=bericht,
        waarden={"naam": partij.naam, "gemeente": read_afzender()},
        eenmalig=eenmalig,
        taal=partij.taal,
    )
