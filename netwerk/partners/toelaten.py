"""What the gemeente decides about an organisation: seen that it is right, out for now, back in."""

from __future__ import annotations

from netwerk.partners.events import (
    PARTNER_GECONTROLEERD,
    PARTNER_HERVAT,
    PARTNER_ONGECONTROLEERD,
    PARTNER_OPGESCHORT,
)
from netwerk.partners.keuzes import PartnerToestand
from netwerk.partners.models import Partner
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.fields import clean_text
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_

MAX_REDEN = 500


def verify_partner(partner: Partner, *, geverifieerd: bool, door: Actor) -> None:
    """Note that the gemeente saw the organisation is what it says, or that this holds no more."""
    if partner.geverifieerd is geverifieerd:
        return
    with write():
        Partner.update(geverifieerd=geverifieerd).where(Partner.id == partner.id).execute()
        _tell(partner, PARTNER_GECONTROLEERD if geverifieerd else PARTNER_ONGECONTROLEERD, door)
    partner.geverifieerd = geverifieerd


def suspend_partner(partner: Partner, *, reden: str, door: Actor) -> None:
    """Take an organisation out of the network for now; the reason is for colleagues."""
    if not (reden := clean_text(reden)):
        raise Invalid(N_("Schrijf waarom deze organisatie niet meedoet."), veld="reden")
    if len(reden) > MAX_REDEN:
        raise Invalid(
            N_("Deze tekst is te lang. Gebruik hooguit %(aantal)s tekens."),
            veld="reden",
            aantal=MAX_REDEN,
        )
    with write():
        _move(partner, PartnerToestand.ACTIEF, PartnerToestand.OPGESCHORT)
        _tell(partner, PARTNER_OPGESCHORT, door, reden=reden)


def resume_partner(partner: Partner, *, door: Actor) -> None:
    """Let a suspended organisation take part again."""
    with write():
        _move(partner, PartnerToestand.OPGESCHORT, PartnerToestand.ACTIEF)
        _tell(partner, PARTNER_HERVAT, door)


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
