"""Who answers for a relation: the organisation or employee it starts at, and how to reach them.

Where nobody can log in for it, the gebiedsregisseur of the area and the beheerder answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

import peewee

from netwerk.medewerkers.models import Medewerker
from netwerk.partners.keuzes import PartnerToestand
from netwerk.partners.models import Partner, PartnerLid
from netwerk.programmas.models import Doel, Programma
from netwerk.programmas.permissions import managed_gebieden
from netwerk.relaties.keuzes import BEVESTIGD, NIET_BEVESTIGD, WEDERZIJDS, RelatieSoort
from netwerk.relaties.models import Relatie
from vems.accounts.models import Gebruiker
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.reference import Reference

EIGENAARS = ("partner", "medewerker")


@dataclass(frozen=True, slots=True)
class Eigenaar:
    """Somebody who can log in and say whether a relation still holds."""

    reference: Reference
    naam: str
    email: str


def load_eigenaars(references: Iterable[Reference]) -> dict[Reference, Eigenaar]:
    """Load who of these can be asked, with a name and an address; two queries."""
    keys: dict[str, list[str]] = {kind: [] for kind in EIGENAARS}
    for reference in dict.fromkeys(references):
        if reference.kind in keys:
            keys[reference.kind].append(reference.key)
    gevonden: dict[Reference, Eigenaar] = {}
    for partner in _partners(keys["partner"]):
        lid = partner.lid.gebruiker
        naam, email = (partner.contact_naam, partner.contact_email)
        eigenaar = Eigenaar(partner.reference, naam or lid.naam, email or lid.email)
        gevonden.setdefault(partner.reference, eigenaar)
    for wie in _medewerkers(keys["medewerker"]):
        gevonden[wie.reference] = Eigenaar(wie.reference, wie.naam, wie.e_mail)
    return gevonden


def is_van(actor: Actor) -> peewee.Expression | None:
    """Give the condition for the relations this person answers for; None when there are none."""
    eigen = is_eigen(actor)
    delen = [] if eigen is None else [eigen]
    if gebieden := sorted(actor.keys_of("gebied")):
        hier = (Relatie.naar_kind == "gebied") & Relatie.naar_key.in_(gebieden)
        delen.append(hier & is_zonder_eigenaar())
    if role_may("netwerk_relatie", "x", actor.rol):
        delen.append(is_zonder_eigenaar())
    if beheerd := [gebied.id for gebied in managed_gebieden(actor)]:
        doelen = Doel.select(Doel.sleutel).join(Programma).where(Programma.gebied.in_(beheerd))
        delen.append(is_bijdrage() & Relatie.naar_key.in_(doelen))
    return reduce(or_, delen) if delen else None


def is_bijdrage() -> peewee.Expression:
    """Give the condition for an organisation that serves a goal of a programme."""
    return (
        (Relatie.soort == RelatieSoort.DRAAGT_BIJ_AAN)
        & (Relatie.van_kind == "partner")
        & (Relatie.naar_kind == "doel")
    )


def is_beweerd() -> peewee.Expression:
    """Give the condition for what waits for somebody's yes."""
    return (Relatie.zekerheid > NIET_BEVESTIGD) & (Relatie.zekerheid < BEVESTIGD)


def is_zelf_gezegd(actor: Actor) -> peewee.Expression:
    """Give the condition for what this person said and another has yet to confirm."""
    zelf = [str(r) for r in sorted(actor.als) if r.kind in EIGENAARS]
    return is_beweerd() & Relatie.beweerd_door.in_(zelf)


def is_eigen(actor: Actor) -> peewee.Expression | None:
    """Give the condition for the relations at this person's own end; None for nobody."""
    delen = [_at_own_end(r) for r in sorted(actor.als) if r.kind in EIGENAARS]
    return reduce(or_, delen) if delen else None


def is_zonder_eigenaar() -> peewee.Expression:
    """Give the condition for relations that nobody can log in for."""
    bereikbaar = {
        "partner": Partner.select(Partner.sleutel)
        .join(PartnerLid)
        .join(Gebruiker)
        .where(Gebruiker.is_actief, Partner.toestand == PartnerToestand.ACTIEF),
        "medewerker": Medewerker.select(Medewerker.sleutel).where(
            Medewerker.is_actief, Medewerker.gebruiker.is_null(False)
        ),
    }
    partner, medewerker = (
        (Relatie.van_kind == kind) & Relatie.van_key.not_in(bereikbaar[kind]) for kind in EIGENAARS
    )
    # What one end said of another that nobody can log in for.
    ander = (
        is_beweerd()
        & (Relatie.beweerd_door == Relatie.van_kind.concat(":").concat(Relatie.van_key))
        & (Relatie.naar_kind == "partner")
        & Relatie.naar_key.not_in(bereikbaar["partner"])
    )
    return partner | medewerker | ander


def _at_own_end(eigen: Reference) -> peewee.Expression:
    van = (Relatie.van_kind == eigen.kind) & (Relatie.van_key == eigen.key)
    naar = (Relatie.naar_kind == eigen.kind) & (Relatie.naar_key == eigen.key)
    if eigen.kind == "partner":  # whom a colleague knows, only colleagues read
        naar &= (Relatie.van_kind != "medewerker") | Relatie.is_openbaar
    lid = is_beweerd() & (Relatie.soort == RelatieSoort.LID_VAN)
    return van | (naar & (Relatie.soort.in_(sorted(WEDERZIJDS, key=str)) | lid))


def _partners(keys: list[str]) -> Iterable[Partner]:
    """Select organisations with a member each; the first of them comes first."""
    return (
        Partner.select(Partner, PartnerLid, Gebruiker)
        .join(PartnerLid, attr="lid")
        .join(Gebruiker)
        .where(
            Partner.sleutel.in_(keys), Partner.toestand == PartnerToestand.ACTIEF,
            Gebruiker.is_actief,
        )
        .order_by(PartnerLid.id)
    )  # fmt: skip


def _medewerkers(keys: list[str]) -> Iterable[Medewerker]:
    return Medewerker.select().where(
        Medewerker.sleutel.in_(keys), Medewerker.is_actief, Medewerker.gebruiker.is_null(False)
    )
