"""How an organisation is shown: by name, with its page; suspended ones only to the desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.partners.keuzes import PARTNER_SOORT_LABELS, PartnerToestand
from netwerk.partners.models import Partner
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.i18n import translate
from vems.core.reference import Shown
from vems.core.web.links import find_path


def load_partners(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show organisations by key, in one query."""
    is_loket = role_may("loket", "r", actor.rol)
    return {
        partner.sleutel: Shown(
            partner.reference,
            partner.naam,
            find_path("site.partner", slug=partner.slug),
            translate(PARTNER_SOORT_LABELS[partner.soort]),
            zichtbaar=is_loket or partner.toestand is PartnerToestand.ACTIEF,
        )
        for partner in Partner.select().where(Partner.sleutel.in_(list(keys)))
    }
