"""How a match is shown in the calendar of a room: by title once both sides know each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.koppelingen.keuzes import GEINTRODUCEERD
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.permissions import is_gevraagde, may_judge
from initiatieven.registratie.models import Initiatief
from netwerk.plekken.keuzes import ReserveringToestand
from netwerk.plekken.models import Reservering
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Shown
from vems.core.web.links import find_path


def load_koppelingen(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show matches by key, with the way to their booking; two queries."""
    geboekt = Reservering.select(Reservering.onderwerp_key, Reservering.sleutel).where(
        Reservering.onderwerp_kind == Koppeling._meta.table_name,
        Reservering.onderwerp_key.in_(list(keys)),
        Reservering.toestand != ReserveringToestand.AFGEZEGD,
    )
    sleutels = dict(geboekt.tuples())
    rows = (
        Koppeling.select(Koppeling, Initiatief)
        .join(Initiatief)
        .where(Koppeling.sleutel.in_(list(keys)))
    )
    return {rij.sleutel: _as_shown(rij, sleutels.get(rij.sleutel, ""), actor) for rij in rows}


def _as_shown(koppeling: Koppeling, sleutel: str, actor: Actor) -> Shown:
    kent = koppeling.toestand in GEINTRODUCEERD
    return Shown(
        koppeling.reference,
        koppeling.initiatief.titel if kent else translate(N_("Een initiatief")),
        find_path("koppelingen.reservering", sleutel=sleutel) if sleutel else "",
        translate(N_("Koppeling")),
        zichtbaar=is_gevraagde(actor, koppeling) or may_judge(actor, koppeling),
    )
