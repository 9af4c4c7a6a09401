"""An organisation registers itself: profile, field of work, its first contact (DOMAIN P1).

It is seen by nobody until the gemeente looked; its contact proves the address by logging in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from netwerk.partners.events import PARTNER_AANGEMELD
from netwerk.partners.keuzes import VOORWAARDEN_VERSIE, LidRol, PartnerSoort, PartnerToestand
from netwerk.partners.mensen import invite_lid
from netwerk.partners.models import Partner
from netwerk.partners.registration import NieuwePartner, Profiel, register_partner
from netwerk.relaties.eigen import Werkveld, change_werkveld
from vems.core.actor import SYSTEEM, Actor
from vems.core.clock import today
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_


@dataclass(frozen=True, slots=True)
class Aanmelding:
    """What an organisation says of itself at the door; `akkoord` with the terms as they are now."""

    naam: str
    soort: PartnerSoort
    kvk_nummer: str
    profiel: Profiel
    werkveld: Werkveld
    akkoord: bool


def register_aanmelding(data: Aanmelding, *, link: str, sleutel: str = "", door: Actor) -> Partner:
    """Register it, to be looked at, and invite its contact; twice with one key is once."""
    if not re.fullmatch(r"[0-9]{8}", re.sub(r"[ .]", "", data.kvk_nummer)):
        raise Invalid(N_("Een KvK-nummer heeft acht cijfers."), veld="kvk_nummer")
    if not data.akkoord:
        raise Invalid(N_("Lees de afspraken en kruis aan dat u akkoord gaat."), veld="akkoord")
    for veld in ("contact_naam", "contact_email"):
        if not getattr(data.profiel, veld).strip():
            raise Invalid(N_("Wij moeten weten wie wij kunnen bereiken."), veld=veld)
    with write():
        bestaand = Partner.get_or_none(Partner.sleutel == sleutel) if sleutel else None
        if bestaand is not None:
            return bestaand
        partner = register_partner(
            NieuwePartner(
                naam=data.naam,
                soort=data.soort,
                profiel=data.profiel,
                kvk_nummer=data.kvk_nummer,
                voorwaarden_versie=VOORWAARDEN_VERSIE,
                bevestigd_op=today(),
                toestand=PartnerToestand.AANGEMELD,
                sleutel=sleutel,
            ),
            door=door,
        )
        change_werkveld(partner, data.werkveld, door=door)
        record(partner.reference, PARTNER_AANGEMELD, zichtbaarheid=Zichtbaarheid.INTERN, door=door)
        _invite(partner, link)
    return partner


def _invite(partner: Partner, link: str) -> None:
    """Invite the contact. Whoever works for the gemeente is added by the gemeente: this page tells
    a stranger nothing of who has an account.
    """
    try:
        invite_lid(
            partner,
            partner.contact_email,
            naam=partner.contact_naam,
            rol=LidRol.BEHEERT,
            link=link,
            door=SYSTEEM,
        )
    except Invalid:
        return
