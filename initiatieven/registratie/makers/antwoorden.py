"""The answer of who was asked: yes with the own choices, or no; each once.

By a click behind the mailed link, or spoken to the desk, which writes it down.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from initiatieven.registratie.makers.events import DOET_MEE, GESPROKEN, NEE
from initiatieven.registratie.makers.keuzes import GELDIG, VERGETEN, Medestand
from initiatieven.registratie.makers.models import Medemaker
from initiatieven.registratie.makers.uitnodigen import move, show_names, tell
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.ontvangst import OUDER
from initiatieven.registratie.permissions import require
from vems.accounts.registration import register_lid
from vems.accounts.sessies import hash_token
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_
from vems.partijen.berichten import notify
from vems.partijen.models import Partij
from vems.partijen.registration import NieuwePartij, register_partij

DOET_MEE_MAIL = "initiatieven/registratie/makers/mail/doet_mee.txt"
_OPEN = (Medestand.UITGENODIGD,)


@dataclass(frozen=True, slots=True)
class Toezegging:
    """A yes: whether the first name may be on the site, and under 16 how to reach a parent."""

    mag_naam: bool = False
    jonger_dan_16: bool = False
    ouder_naam: str = ""
    ouder_contact: str = ""


def find_invitation(token: str) -> Medemaker | None:
    """Find the open invitation of a mailed link."""
    return (
        Medemaker.select(Medemaker, Initiatief, Partij)
        .join(Initiatief)
        .join(Partij, on=Initiatief.initiatiefnemer == Partij.id)
        .where(
            Medemaker.link_hash == hash_token(token),
            Medemaker.stand == Medestand.UITGENODIGD,
            Medemaker.uitgenodigd_op > now() - GELDIG,
        )
        .first()
    )


def accept_invitation(token: str, data: Toezegging, *, door: Actor) -> Medemaker:
    """Join: the mailbox is proven by the link, so there is an account from now on.

    Under 16 a parent or guardian is named and hears of it; Invalid when there is none. NotFound
    for a link that was used or is too old.
    """
    maker = _get(token)
    contact = _check_ouder(data)
    with write():
        partij = register_lid(maker.email, naam=maker.naam, door=door).partij
        ouder = register_partij(contact, door=door) if contact else None
        move(
            maker,
            Medestand.DOET_MEE,
            van=_OPEN,
            partij=partij,
            ouder=ouder,
            mag_naam=data.mag_naam,
            jonger_dan_16=data.jonger_dan_16,
            link_hash=None,
            beantwoord_op=now(),
        )
        tell(maker, DOET_MEE, door=door)
        show_names(maker.initiatief)
        _tell_others(maker, ouder)
    return maker


def decline_invitation(token: str, *, door: Actor) -> Medemaker:
    """Say no; the address is forgotten at once."""
    maker = _get(token)
    with write():
        move(maker, Medestand.NEE, van=_OPEN, **VERGETEN, beantwoord_op=now())
        tell(maker, NEE, door=door)
    return maker


def record_gesproken(
    maker: Medemaker, data: Toezegging | None, *, telefoon: str = "", door: Actor
) -> Medemaker:
    """Write down what somebody answered to the desk in person: a yes with its choices, None a no.

    Who says yes is reached by telephone or post from then on: nobody proved to read the mailbox, so
    there is no account. Invalid without a way to reach them.
    """
    require(door, "medemaker", "x", maker.initiatief)
    namens = replace(door, namens=maker.naam)
    if data is None:
        with write():
            move(maker, Medestand.NEE, van=_OPEN, **VERGETEN, beantwoord_op=now())
            tell(maker, NEE, door=namens)
        return maker
    if not (telefoon.strip() or maker.postadres):
        raise Invalid(N_("Vul het telefoonnummer in waarop wij iemand bereiken."), veld="telefoon")
    contact = _check_ouder(data)
    with write():
        wie = NieuwePartij(naam=maker.naam, telefoon=telefoon, postadres=maker.postadres)
        partij = register_partij(wie, door=namens)
        ouder = register_partij(contact, door=namens) if contact else None
        move(
            maker,
            Medestand.DOET_MEE,
            van=_OPEN,
            partij=partij,
            ouder=ouder,
            mag_naam=data.mag_naam,
            jonger_dan_16=data.jonger_dan_16,
            **VERGETEN,
            beantwoord_op=now(),
        )
        tell(maker, GESPROKEN, door=namens)
        show_names(maker.initiatief)
        _tell_others(maker, ouder)
    return maker


def change_naam(maker: Medemaker, *, mag_naam: bool, door: Actor) -> None:
    """Let one's own first name stand on the site, or take it off at once."""
    if maker.partij_id is None or maker.partij_id not in door.eigen_partijen:
        raise NotFound()
    if maker.stand is not Medestand.DOET_MEE or maker.mag_naam == mag_naam:
        return
    with write():
        move(maker, Medestand.DOET_MEE, van=(Medestand.DOET_MEE,), mag_naam=mag_naam)
        show_names(maker.initiatief)


def _get(token: str) -> Medemaker:
    maker = find_invitation(token)
    if maker is None:
        raise NotFound()
    return maker


def _check_ouder(data: Toezegging) -> NieuwePartij | None:
    if not data.jonger_dan_16:
        return None
    if not data.ouder_naam:
        raise Invalid(N_("Vul de naam van uw ouder of verzorger in."), veld="ouder_naam")
    if not data.ouder_contact:
        raise Invalid(N_("Vul in hoe wij uw ouder of verzorger bereiken."), veld="ouder_contact")
    return parent_of(data.ouder_naam, data.ouder_contact)


def parent_of(naam: str, contact: str) -> NieuwePartij:
    """Read how to reach a parent: an e-mail address or a telephone number."""
    if "@" in contact:
        return NieuwePartij(naam=naam, email=contact)
    return NieuwePartij(naam=naam, telefoon=contact)


def _tell_others(maker: Medemaker, ouder: Partij | None) -> None:
    over = maker.initiatief.reference
    waarden = {"wie": maker.voornaam, "titel": maker.initiatief.titel}
    notify(
        maker.initiatief.initiatiefnemer,
        bericht=DOET_MEE_MAIL,
        waarden=waarden,
        over=over,
        eenmalig=f"medemaker_ja:{maker.sleutel}",
    )
    if ouder is not None:
        notify(ouder, bericht=OUDER, waarden=waarden, over=over, eenmalig=f"ouder:{maker.sleutel}")
