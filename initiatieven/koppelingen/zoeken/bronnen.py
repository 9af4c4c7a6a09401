"""The rows candidates are made of, and what stands around them in other tables: one query each.

Not here: turning them into candidates (`kandidaten`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import peewee

from initiatieven.koppelingen.zoeken.ervaring import load_hielp
from netwerk.matching.kandidaat import Hielp
from netwerk.medewerkers.models import Medewerker, Team
from netwerk.partners.models import Partner
from netwerk.plekken.models import Plek
from netwerk.programmas.models import Doel, Programma
from netwerk.relaties.keuzes import BEVESTIGD, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.vraagenaanbod.models import Hulpaanbod
from vems.accounts.keuzes import Rol
from vems.accounts.models import GebruikerRol
from vems.core.clock import now
from vems.core.database import BaseModel, refers_to
from vems.core.reference import Reference

KINDS = frozenset({"partner", "medewerker", "doel", "plek", "instrument", "kennisitem"})


@dataclass(frozen=True, slots=True)
class Rondom:
    """What stands around the candidates in other tables, by reference."""

    relaties: Mapping[Reference, Sequence[Relatie]]
    aanbod: Mapping[Reference, Sequence[Hulpaanbod]]
    hielp: Mapping[Reference, tuple[Hielp, ...]]

    def targets(self, reference: Reference, soort: RelatieSoort, kind: str) -> dict[str, float]:
        """Give the keys of one kind that a relation leads to, with its weight."""
        return {
            relatie.naar_key: relatie.gewicht
            for relatie in self.relaties.get(reference, ())
            if relatie.soort is soort and relatie.naar_kind == kind
        }


def load_rondom(gevraagd: Sequence[Reference] | None) -> Rondom:
    """Load what stands around the candidates asked for, or around all."""
    return Rondom(_load_relaties(gevraagd), _load_aanbod(gevraagd), load_hielp(gevraagd))


def _load_relaties(gevraagd: Sequence[Reference] | None) -> dict[Reference, list[Relatie]]:
    query = Relatie.select().where(
        Relatie.tot.is_null(), Relatie.zekerheid >= BEVESTIGD, Relatie.van_kind.in_(sorted(KINDS))
    )
    if gevraagd is not None:
        query = query.where(refers_to(Relatie.van_kind, Relatie.van_key, gevraagd))
    per: dict[Reference, list[Relatie]] = defaultdict(list)
    for relatie in query.order_by(Relatie.id):
        per[relatie.van].append(relatie)
    return per


def _load_aanbod(gevraagd: Sequence[Reference] | None) -> dict[Reference, list[Hulpaanbod]]:
    query = Hulpaanbod.select().where(Hulpaanbod.is_actief)
    if gevraagd is not None:
        query = query.where(refers_to(Hulpaanbod.eigenaar_kind, Hulpaanbod.eigenaar_key, gevraagd))
    per: dict[Reference, list[Hulpaanbod]] = defaultdict(list)
    for aanbod in query.order_by(Hulpaanbod.id):
        per[aanbod.eigenaar].append(aanbod)
    return per


def load_medewerkers(gevraagd: Sequence[Reference] | None, rondom: Rondom) -> Iterable[Medewerker]:
    """Load the specialists who know or offer something; guides and others are never a match."""
    query = (
        Medewerker.select(Medewerker, Team)
        .join(Team)
        .where(Medewerker.is_actief, Medewerker.gebruiker.in_(_specialists()))
    )
    for medewerker in _only(Medewerker, query, gevraagd):
        zelf = medewerker.reference
        if zelf in rondom.aanbod or rondom.targets(zelf, RelatieSoort.DESKUNDIG_IN, "thema"):
            yield medewerker


def _specialists() -> peewee.ModelSelect:
    """Select the accounts that can answer a question in the role of vakambtenaar."""
    return GebruikerRol.select(GebruikerRol.gebruiker).where(
        GebruikerRol.rol == Rol.VAKAMBTENAAR,
        GebruikerRol.tot.is_null() | (GebruikerRol.tot > now()),
    )


def load_doelen(gevraagd: Sequence[Reference] | None) -> Iterable[Doel]:
    """Load goals with their programme."""
    return _only(Doel, Doel.select(Doel, Programma).join(Programma), gevraagd)


def load_plekken(gevraagd: Sequence[Reference] | None) -> Iterable[Plek]:
    """Load places with their host."""
    query = Plek.select(Plek, Partner).join(Partner, peewee.JOIN.LEFT_OUTER)
    return _only(Plek, query, gevraagd)


def load_rows(model: type[BaseModel], gevraagd: Sequence[Reference] | None) -> Iterable[BaseModel]:
    """Load the rows of a table that needs nothing else."""
    return _only(model, model.select(), gevraagd)


def _only(
    model: type[BaseModel], query: peewee.ModelSelect, gevraagd: Sequence[Reference] | None
) -> Iterable[BaseModel]:
    """Narrow a query to the references of this kind; nothing when there are none."""
    if gevraagd is None:
        return query
    tabel = model._meta.table_name
    keys = [reference.key for reference in gevraagd if reference.kind == tabel]
    return query.where(getattr(model, model.sleutelveld).in_(keys)) if keys else ()
