"""How a market and an adoption are shown to a reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.markten.keuzes import AdoptieToestand, MarktToestand
from initiatieven.markten.models import Adoptie, Markt
from initiatieven.markten.permissions import is_raadslid, may_manage
from initiatieven.registratie.models import Initiatief
from netwerk.raad.models import Fractie, Raadslid
from netwerk.raad.tonen import raadslid_naam
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Shown
from vems.core.web.links import find_path


def load_markten(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show markets by slug, in one query."""
    return {
        markt.slug: Shown(
            markt.reference,
            markt.titel,
            find_path("markten.markt", slug=markt.slug),
            translate(N_("Initiatievenmarkt")),
            zichtbaar=markt.toestand is not MarktToestand.VOORBEREIDING or may_manage(actor),
        )
        for markt in Markt.select().where(Markt.slug.in_(list(keys)))
    }


def load_adopties(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show adoptions by key: chosen ones to all, others to the member and the griffie."""
    rows = (
        Adoptie.select(Adoptie, Raadslid, Fractie, Initiatief)
        .join_from(Adoptie, Raadslid)
        .join_from(Raadslid, Fractie)
        .join_from(Adoptie, Initiatief)
        .where(Adoptie.sleutel.in_(list(keys)))
    )
    return {row.sleutel: _show_adoptie(row, actor) for row in rows}


def _show_adoptie(adoptie: Adoptie, actor: Actor) -> Shown:
    is_openbaar = adoptie.toestand is AdoptieToestand.GEKOZEN and adoptie.initiatief.is_openbaar
    return Shown(
        adoptie.reference,
        raadslid_naam(adoptie.raadslid),
        "",
        translate(N_("Adoptie")),
        zichtbaar=is_openbaar or may_manage(actor) or is_raadslid(actor, adoptie.raadslid),
    )
