"""Between whom a relation may be written down: the choices of the form, for one person."""

from __future__ import annotations

from dataclasses import dataclass

from netwerk.medewerkers.models import Medewerker
from netwerk.partners.eigen import get_beheerde_partner
from netwerk.partners.keuzes import PartnerToestand
from netwerk.partners.models import Partner
from netwerk.programmas.keuzes import ProgrammaStatus
from netwerk.programmas.models import Doel, Programma
from netwerk.programmas.permissions import may_manage
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Reference

Rij = tuple[str, str, Reference]


@dataclass(frozen=True, slots=True)
class Keuzelijsten:
    """From whom and to what: key, words and reference."""

    van: list[Rij]
    naar: list[Rij]


def list_keuzelijsten(actor: Actor) -> Keuzelijsten:
    """List what this person may choose; NotFound for who acts for an organisation it keeps not."""
    partners = [_row(partner.reference, partner.naam) for partner in _partners()]
    if actor.rol == "partner":
        eigen = get_beheerde_partner(actor)
        van = [_row(eigen.reference, eigen.naam)]
        anderen = [rij for rij in partners if rij[2] != eigen.reference]
        return Keuzelijsten(van, [*anderen, *_doelen(actor, alle=True)])
    return Keuzelijsten([*_collegas(actor), *partners], [*partners, *_doelen(actor, alle=False)])


def _partners() -> list[Partner]:
    return list(
        Partner.select(Partner.sleutel, Partner.naam)
        .where(Partner.toestand == PartnerToestand.ACTIEF)
        .order_by(Partner.sorteernaam, Partner.id)
    )


def _collegas(actor: Actor) -> list[Rij]:
    """List oneself, and for who answers where nobody else can all colleagues."""
    query = Medewerker.select(Medewerker.sleutel, Medewerker.naam).where(Medewerker.is_actief)
    if not role_may("netwerk_relatie", "x", actor.rol):
        query = query.where(Medewerker.sleutel.in_(sorted(actor.keys_of("medewerker"))))
    ik = actor.keys_of("medewerker")
    return [
        _row(
            rij.reference,
            translate(N_("Ikzelf, %(naam)s"), naam=rij.naam) if rij.sleutel in ik else rij.naam,
        )
        for rij in sorted(query.order_by(Medewerker.naam), key=lambda rij: rij.sleutel not in ik)
    ]


def _doelen(actor: Actor, *, alle: bool) -> list[Rij]:
    query = Doel.select(Doel, Programma).join(Programma)
    query = query.where(Programma.status != ProgrammaStatus.CONCEPT)
    return [
        _row(
            doel.reference,
            translate(
                N_("Doel: %(doel)s (%(programma)s)"),
                doel=doel.tekst,
                programma=doel.programma.titel,
            ),
        )
        for doel in query.order_by(Programma.titel, Doel.code, Doel.id)
        if alle or may_manage(actor, doel.programma.gebied_id)
    ]


def _row(reference: Reference, naam: str) -> Rij:
    return str(reference), naam, reference
