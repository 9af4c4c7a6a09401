"""What the gemeente decides about an organisation: seen that it is right, out for now, back in."""

from __future__ import annotations

from netwerk.partners.events import (
    PARTNER_GECONTROLEERD,
    PARTNER_HERVAT,
    PARTNER_ONGECONTROLEERD,
    PARTNER_OPGESCHORT,
)
from netwerk.partners.keuzes import BEVESTIGING_GELDIG, VOORWAARDEN_VERSIE, PartnerToestand
from netwerk.partners.models import Partner
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail
from vems.core.teksten import require_reden
from vems.partijen.berichten import read_afzender


def verify_partner(partner: Partner, *, geverifieerd: bool, door: Actor) -> None:
    """Note that the gemeente saw the organisation is what it says, or that this holds no more.

    One that came itself takes part from then on, and is told so.
    """
    if partner.geverifieerd is geverifieerd:
        return
    komt_erbij = geverifieerd and partner.toestand is PartnerToestand.AANGEMELD
    with write():
        Partner.update(geverifieerd=geverifieerd).where(Partner.id == partner.id).execute()
        if komt_erbij:
            _move(partner, PartnerToestand.AANGEMELD, PartnerToestand.ACTIEF)
            _mail(partner)
        _tell(partner, PARTNER_GECONTROLEERD if geverifieerd else PARTNER_ONGECONTROLEERD, door)
    partner.geverifieerd = geverifieerd


def suspend_partner(partner: Partner, *, reden: str, door: Actor) -> None:
    """Take an organisation out of the network for now; the reason is for colleagues."""
    leeg = N_("Schrijf waarom deze organisatie niet meedoet.")
    reden = require_reden(reden, leeg=leeg)
    with write():
        _move(partner, partner.toestand, PartnerToestand.OPGESCHORT)
        _tell(partner, PARTNER_OPGESCHORT, door, reden=reden)


def resume_partner(partner: Partner, *, door: Actor) -> None:
    """Let a suspended organisation take part again."""
    with write():
        _move(partner, PartnerToestand.OPGESCHORT, PartnerToestand.ACTIEF)
        _tell(partner, PARTNER_HERVAT, door)


def list_wachtend() -> list[Partner]:
    """List the organisations that came themselves and wait for a look, the oldest first."""
    return list(
        Partner.select()
        .where(Partner.toestand == PartnerToestand.AANGEMELD)
        .order_by(Partner.sinds, Partner.id)
    )


def list_onbevestigd() -> list[Partner]:
    """List the organisations that take part and are not proposed until they confirm, by name."""
    oud = today() - BEVESTIGING_GELDIG
    return list(
        Partner.select()
        .where(
            Partner.toestand == PartnerToestand.ACTIEF,
            Partner.bevestigd_op.is_null()
            | (Partner.bevestigd_op <= oud)
            | (Partner.voorwaarden_versie < VOORWAARDEN_VERSIE),
        )
        .order_by(Partner.sorteernaam, Partner.id)
    )


def _mail(partner: Partner) -> None:
    if not partner.contact_email:
        return
    enqueue_mail(
        aan=partner.contact_email,
        bericht="netwerk/partners/mail/doet_mee.txt",
        waarden={
            "naam": partner.contact_naam or partner.naam,
            "organisatie": partner.naam,
            "gemeente": read_afzender(),
        },
        over=partner.reference,
        eenmalig=f"doet_mee:{partner.sleutel}",
    )


def _move(partner: Partner, van: PartnerToestand, naar: PartnerToestand) -> None:
    guarded_update(
        Partner,
        Partner.id == partner.id,
        Partner.toestand == van,
        conflict=Conflict(N_("Een collega heeft dit net ook gewijzigd.")),
        toestand=naar,
    )
    partner.toestand = naar


def _tell(partner: Partner, event: Event, door: Actor, **gegevens: object) -> None:
    record(
        partner.reference, event, zichtbaarheid=Zichtbaarheid.INTERN, gegevens=gegevens, door=door
    )
    announce(partner.reference)
