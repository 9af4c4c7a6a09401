"""Own interests: declared by who has one, or following from what is known; who has one decides not.

Never drawn and never exported. Not here: what is decided about an initiative (`initiatieven`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

import peewee

from netwerk.partners.models import Partner, PartnerLid
from netwerk.plekken.models import Plek
from netwerk.relaties.keuzes import BelangAard, Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import (
    MAX_TOELICHTING,
    NieuweRelatie,
    end_relatie,
    register_relatie,
)
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.database import refers_to
from vems.core.exceptions import Invalid, NotFound
from vems.core.fields import clean_text
from vems.core.i18n import N_
from vems.core.reference import Reference
from vems.core.teksten import check_length

_WIE = ("medewerker", "raadslid", "partner")


def find_melder(actor: Actor) -> Reference:
    """Give as who this person has an interest; NotFound for who is nobody in the network."""
    for kind in _WIE:
        if keys := sorted(actor.keys_of(kind)):
            return Reference(kind, keys[0])
    raise NotFound()


def declare_belang(
    bij: Reference, *, aard: BelangAard, toelichting: str = "", door: Actor
) -> Relatie:
    """Declare an own interest; once is enough. Another kind than those listed needs words."""
    toelichting = clean_text(toelichting)
    if aard is BelangAard.ANDERS and not toelichting:
        raise Invalid(N_("Schrijf kort welk belang u heeft."), veld="toelichting")
    check_length(toelichting, MAX_TOELICHTING, veld="toelichting")
    data = NieuweRelatie(
        find_melder(door),
        bij,
        RelatieSoort.BELANG_BIJ,
        bron=Bron.ZELF,
        aard=aard.value,
        is_openbaar=False,
        toelichting=toelichting,
        bevestigd_op=today(),
    )
    return register_relatie(data, door=door)


def end_belang(relatie: Relatie, *, door: Actor) -> None:
    """End an own interest; that it was there stays."""
    if relatie.soort is not RelatieSoort.BELANG_BIJ or relatie.van not in door.als:
        raise NotFound()
    end_relatie(relatie, door=door)


def list_gemeld(wie: Collection[Reference] | None = None) -> list[Relatie]:
    """List the interests declared and not ended, newest first: of some, or of all."""
    query = _open()
    if wie is not None:
        query = query.where(_van(wie))
    return list(query.order_by(Relatie.sinds.desc(), Relatie.id.desc()))


def list_belangen(wie: Collection[Reference], gebruiker_id: int | None) -> frozenset[Reference]:
    """Give all these have an interest in: declared, organisations they act for, their places.

    One query.
    """
    gemeld = _open().where(_van(wie))
    partners = [r.key for r in wie if r.kind == "partner"]
    leden = (
        Partner.select(Partner.sleutel)
        .join(PartnerLid, peewee.JOIN.LEFT_OUTER)
        .where((PartnerLid.gebruiker == (gebruiker_id or 0)) | Partner.sleutel.in_(partners))
    )
    gemelde_partners = gemeld.where(Relatie.naar_kind == "partner").select(Relatie.naar_key)
    van_hen = Partner.sleutel.in_(leden) | Partner.sleutel.in_(gemelde_partners)
    alles = (
        gemeld.select(Relatie.naar_kind, Relatie.naar_key)
        | leden.select(peewee.Value("partner"), Partner.sleutel)
        | Plek.select(peewee.Value("plek"), Plek.slug).join(Partner).where(van_hen)
    )
    return frozenset(Reference(kind, key) for kind, key in alles.tuples())


def belangen_of(actor: Actor) -> frozenset[Reference]:
    """Give what this person may not decide about; nobody's job for the system."""
    if not actor.als and actor.gebruiker_id is None:
        return frozenset()
    return list_belangen(actor.als, actor.gebruiker_id)


def list_belanghebbenden(bij: Collection[Reference]) -> frozenset[Reference]:
    """Give who declared an interest in one of these."""
    return frozenset(wie for van in map_belanghebbenden(bij).values() for wie in van)


def map_belanghebbenden(bij: Collection[Reference]) -> dict[Reference, set[Reference]]:
    """Give per thing who declared an interest in it; one query."""
    per: dict[Reference, set[Reference]] = defaultdict(set)
    for relatie in _open().where(refers_to(Relatie.naar_kind, Relatie.naar_key, bij)):
        per[relatie.naar].add(relatie.van)
    return per


def _open() -> peewee.ModelSelect:
    return Relatie.select().where(Relatie.soort == RelatieSoort.BELANG_BIJ, Relatie.tot.is_null())


def _van(wie: Collection[Reference]) -> peewee.Expression:
    return refers_to(Relatie.van_kind, Relatie.van_key, wie)
