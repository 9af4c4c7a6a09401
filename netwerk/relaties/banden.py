"""Which things of one kind are tied to one thing: what is new is registered, what is gone ends.

What was doubted and is chosen again is confirmed by that.
"""

from __future__ import annotations

from collections.abc import Collection

from netwerk.relaties.keuzes import Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import (
    NieuweRelatie,
    confirm_relatie,
    end_relatie,
    register_relatie,
)
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.reference import Reference


def list_targets(van: Reference, soort: RelatieSoort, kind: str) -> list[str]:
    """List the keys of the things of a kind that this one points at now."""
    return sorted(relatie.naar_key for relatie in _from(van, soort, kind))


def list_sources(naar: Reference, soort: RelatieSoort, kind: str) -> list[str]:
    """List the keys of the things of a kind that point at this one now."""
    return sorted(relatie.van_key for relatie in _to(naar, soort, kind))


def set_targets(
    van: Reference,
    soort: RelatieSoort,
    kind: str,
    keys: Collection[str],
    *,
    bron: Bron = Bron.BEGELEIDER,
    door: Actor,
) -> bool:
    """Let a thing point at exactly these of a kind; gives whether anything changed."""
    bestaand = {relatie.naar_key: relatie for relatie in _from(van, soort, kind)}
    nieuw = {key: (van, Reference(kind, key)) for key in keys}
    return _settle(bestaand, nieuw, soort, bron, door)


def set_sources(
    naar: Reference,
    soort: RelatieSoort,
    kind: str,
    keys: Collection[str],
    *,
    bron: Bron = Bron.BEGELEIDER,
    door: Actor,
) -> bool:
    """Let exactly these of a kind point at a thing; gives whether anything changed."""
    bestaand = {relatie.van_key: relatie for relatie in _to(naar, soort, kind)}
    nieuw = {key: (Reference(kind, key), naar) for key in keys}
    return _settle(bestaand, nieuw, soort, bron, door)


def _settle(
    bestaand: dict[str, Relatie],
    nieuw: dict[str, tuple[Reference, Reference]],
    soort: RelatieSoort,
    bron: Bron,
    door: Actor,
) -> bool:
    with write():
        for key in sorted(set(bestaand) - set(nieuw)):
            end_relatie(bestaand[key], door=door)
        for key in sorted(set(nieuw) - set(bestaand)):
            register_relatie(NieuweRelatie(*nieuw[key], soort, bron=bron), door=door)
        twijfel = [bestaand[key] for key in sorted(set(bestaand) & set(nieuw))]
        for relatie in twijfel:
            if not relatie.is_bevestigd:
                confirm_relatie(relatie, door=door)
    return set(bestaand) != set(nieuw)


def _from(van: Reference, soort: RelatieSoort, kind: str) -> list[Relatie]:
    return list(
        Relatie.select().where(
            Relatie.van_kind == van.kind,
            Relatie.van_key == van.key,
            Relatie.soort == soort,
            Relatie.naar_kind == kind,
            Relatie.tot.is_null(),
        )
    )


def _to(naar: Reference, soort: RelatieSoort, kind: str) -> list[Relatie]:
    return list(
        Relatie.select().where(
            Relatie.naar_kind == naar.kind,
            Relatie.naar_key == naar.key,
            Relatie.soort == soort,
            Relatie.van_kind == kind,
            Relatie.tot.is_null(),
        )
    )
