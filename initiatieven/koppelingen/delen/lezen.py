"""Finding what is shared: by who shares it, and by the organisation that may read it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import peewee

from initiatieven.koppelingen.delen.models import Deelstuk, Deling, Inzage
from initiatieven.koppelingen.delen.stukken import Stuk, list_stukken, pick
from initiatieven.registratie.models import Initiatief, Publicatie
from netwerk.gebieden.boom import boom
from netwerk.partners.keuzes import PartnerToestand
from netwerk.partners.models import Partner
from vems.accounts.rechten import allows
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate


@dataclass(frozen=True, slots=True)
class Gedeeld:
    """One sharing for who shares it: with whom, what, for what, and who looked when."""

    deling: Deling
    stukken: Sequence[Stuk]
    inzages: Sequence[Inzage]

    @property
    def loopt(self) -> bool:
        """Tell whether the organisation can read it now."""
        return is_geldig(self.deling)


def is_geldig(deling: Deling) -> bool:
    """Tell whether a sharing holds today."""
    return deling.ingetrokken_op is None and deling.tot >= today()


def list_gedeeld(initiatief: Initiatief, stukken: Sequence[Stuk]) -> list[Gedeeld]:
    """List all that is and was shared of a case, the newest first."""
    rows = list(
        Deling.select(Deling, Partner)
        .join(Partner)
        .where(Deling.initiatief == initiatief)
        .order_by(Deling.id.desc())
    )
    delen, inzages = _per_deling(Deelstuk, rows), _per_deling(Inzage, rows)
    return [Gedeeld(rij, pick(stukken, delen[rij.id]), inzages[rij.id]) for rij in rows]


def list_voor(actor: Actor) -> list[Deling]:
    """List what organisations of this person may read now."""
    keys = sorted(actor.keys_of("partner"))
    return list(_readable().where(Partner.sleutel.in_(keys))) if keys else []


def get_deling(sleutel: str, actor: Actor) -> Deling:
    """Get a sharing that this person's organisation may read now; NotFound for all others."""
    deling = _readable().where(Deling.sleutel == sleutel[:20]).first()
    mag = deling is not None and deling.partner.reference in actor.als
    if deling is None or not mag or not allows("dossierdeel", "r", "PA"):
        raise NotFound()
    return deling


def read_stukken(deling: Deling) -> list[Stuk]:
    """Read exactly the shared parts, as they are now."""
    return pick(list_stukken(deling.initiatief), list(deling.stukken))


def titel_of(initiatief: Initiatief) -> str:
    """Name a case for an organisation: by its published title, else only by where it lies."""
    if initiatief.is_openbaar:
        publicatie = Publicatie.get_or_none(
            Publicatie.initiatief == initiatief, Publicatie.is_actueel
        )
        if publicatie is not None:
            return str(publicatie.titel)
    bomen = boom()
    gebied = bomen.by_id(initiatief.gebied_id)
    wijk = bomen.wijk_of(gebied) if gebied else None
    return translate(
        N_("Een initiatief in %(wijk)s"), wijk=wijk.naam if wijk else translate(N_("de hele stad"))
    )


def _readable() -> peewee.ModelSelect:
    return (
        Deling.select(Deling, Initiatief, Partner)
        .join(Initiatief)
        .switch(Deling)
        .join(Partner)
        .where(
            Deling.ingetrokken_op.is_null(),
            Deling.tot >= today(),
            Partner.toestand == PartnerToestand.ACTIEF,
        )
        .order_by(Deling.id.desc())
    )


def _per_deling(model: type[Deelstuk] | type[Inzage], rows: Sequence[Deling]) -> dict[int, list]:
    per: dict[int, list] = defaultdict(list)
    for rij in model.select().where(model.deling.in_(list(rows))).order_by(model.id):
        per[rij.deling_id].append(rij)
    return per
