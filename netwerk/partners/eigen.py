"""The organisation this person acts for: what its own pages are about."""

from __future__ import annotations

import peewee

from netwerk.partners.keuzes import (
    BEVESTIGING_GELDIG,
    VOORWAARDEN_VERSIE,
    LidRol,
    PartnerToestand,
)
from netwerk.partners.models import Partner, PartnerLid
from vems.core.actor import Actor
from vems.core.clock import now, today
from vems.core.database import write
from vems.core.exceptions import NotFound
from vems.core.i18n import N_
from vems.core.reference import Reference

EERST_AKKOORD = N_(
    "Onze voorwaarden zijn veranderd. Tot u akkoord gaat, ziet u alleen de voorwaarden en uw eigen "
    "profiel."
)


def get_eigen_partner(actor: Actor) -> Partner:
    """Give the organisation, of several the one chosen last; NotFound for who acts for none."""
    partner = _select_eigen(actor).first()
    if partner is None:
        raise NotFound()
    return partner


def list_andere(partner: Partner, actor: Actor) -> list[Partner]:
    """List the other organisations this person acts for, by name."""
    andere = _select_eigen(actor).where(Partner.id != partner.id)
    return sorted(andere, key=lambda een: str(een.sorteernaam))


def choose_partner(sleutel: str, *, door: Actor) -> Partner:
    """Go on with another organisation this person acts for; NotFound for any other."""
    partner = _select_eigen(door).where(Partner.sleutel == sleutel[:20]).first()
    if partner is None:
        raise NotFound()
    with write():
        PartnerLid.update(gekozen_op=now()).where(
            PartnerLid.partner == partner, PartnerLid.gebruiker == door.gebruiker_id
        ).execute()
    return partner


def _select_eigen(actor: Actor) -> peewee.ModelSelect:
    eigen_lid = (PartnerLid.partner == Partner.id) & (PartnerLid.gebruiker == actor.gebruiker_id)
    return (
        Partner.select()
        .join(PartnerLid, peewee.JOIN.LEFT_OUTER, on=eigen_lid)
        .where(
            Partner.sleutel.in_(sorted(actor.keys_of("partner")) or [""]),
            Partner.toestand != PartnerToestand.OPGESCHORT,
        )
        .order_by(PartnerLid.gekozen_op.desc(nulls="LAST"), Partner.id)
    )


def get_beheerde_partner(actor: Actor) -> Partner:
    """Give the organisation this person keeps; NotFound for who only answers questions."""
    partner = get_eigen_partner(actor)
    if not is_beheerder(partner, actor):
        raise NotFound()
    return partner


def is_beheerder(partner: Partner, actor: Actor) -> bool:
    """Tell whether this person keeps profile, offers and people of the organisation."""
    return bool(
        PartnerLid.select()
        .where(
            PartnerLid.partner == partner,
            PartnerLid.gebruiker == actor.gebruiker_id,
            PartnerLid.rol == LidRol.BEHEERT,
        )
        .exists()
    )


def needs_confirmation(partner: Partner) -> bool:
    """Tell whether the profile is not proposed until it is confirmed: a year old, or new terms."""
    if partner.bevestigd_op is None or partner.voorwaarden_versie < VOORWAARDEN_VERSIE:
        return True
    return today() - partner.bevestigd_op >= BEVESTIGING_GELDIG


def has_old_terms(partner: Partner) -> bool:
    """Tell whether an organisation accepted terms that are no longer those of now."""
    return 0 < partner.voorwaarden_versie < VOORWAARDEN_VERSIE


def list_old_terms(actor: Actor) -> frozenset[Reference]:
    """List the organisations this person acts for that accepted older terms."""
    rijen = Partner.select(Partner.sleutel).where(
        Partner.sleutel.in_(sorted(actor.keys_of("partner"))),
        Partner.voorwaarden_versie.between(1, VOORWAARDEN_VERSIE - 1),
    )
    return frozenset(Reference("partner", sleutel) for (sleutel,) in rijen.tuples())
