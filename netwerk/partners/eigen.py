"""The organisation this person acts for: what its own pages are about."""

from __future__ import annotations

from netwerk.partners.keuzes import (
    BEVESTIGING_GELDIG,
    VOORWAARDEN_VERSIE,
    LidRol,
    PartnerToestand,
)
from netwerk.partners.models import Partner, PartnerLid
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.exceptions import NotFound
from vems.core.i18n import N_
from vems.core.reference import Reference

EERST_AKKOORD = N_(
    "Onze voorwaarden zijn veranderd. Tot u akkoord gaat, ziet u alleen de voorwaarden en uw eigen "
    "profiel."
)


def get_eigen_partner(actor: Actor) -> Partner:
    """Give the organisation; NotFound when this person acts for none."""
    keys = sorted(actor.keys_of("partner"))
    partner = (
        Partner.select()
        .where(Partner.sleutel.in_(keys), Partner.toestand != PartnerToestand.OPGESCHORT)
        .order_by(Partner.id)
        .first()
        if keys
        else None
    )
    if partner is None:
        raise NotFound()
    return partner


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
