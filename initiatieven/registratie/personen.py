"""A person at the desk: found by what a caller says, with the own cases, for who may see whom.

Name, telephone and address are for who guides one of the cases, and for the coordinator. A
colleague who has the number or address from the caller hears only whose case it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import peewee

from initiatieven.registratie.makers.keuzes import Medestand
from initiatieven.registratie.makers.models import Medemaker
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, may
from netwerk.medewerkers.models import Medewerker
from vems.accounts.rechten import allows
from vems.core.actor import Actor
from vems.core.exceptions import NotFound
from vems.partijen.keuzes import AdresSoort
from vems.partijen.models import Partij
from vems.partijen.zoeken import find_by_adres, find_by_naam, find_with_adressen, load_adressen

_LANGST_KENMERK = 20


@dataclass(frozen=True, slots=True)
class Persoon:
    """Somebody with the own cases; without `is_zichtbaar` nothing else may be shown."""

    partij: Partij
    zaken: tuple[Initiatief, ...]
    is_zichtbaar: bool
    telefoon: str = ""
    email: str = ""


def search_personen(gezegd: str, actor: Actor) -> list[Persoon]:
    """Find by telephone number, e-mail address, kenmerk or name; who may be seen stands first.

    By name only those are found whom this reader may see.
    """
    precies = {partij.id: partij for partij in [*find_by_adres(gezegd), *_by_kenmerk(gezegd)]}
    op_naam = {} if precies else {partij.id: partij for partij in find_by_naam(gezegd)}
    personen = load_personen([*precies.values(), *op_naam.values()], actor)
    gevonden = [rij for rij in personen if rij.is_zichtbaar or rij.partij.id in precies]
    return sorted(gevonden, key=lambda rij: not rij.is_zichtbaar)


def find_ids(gezegd: str) -> tuple[frozenset[int], frozenset[int]]:
    """Find the ids of who has this number or address, and of who has this name."""
    precies = frozenset(partij.id for partij in find_by_adres(gezegd))
    return precies, frozenset(partij.id for partij in find_by_naam(gezegd)) - precies


def recognise(telefoon: str, email: str, actor: Actor) -> list[Persoon]:
    """Find who may be the one that is written down now, by what was typed."""
    return load_personen(find_by_adres(telefoon, email), actor)


def load_personen(partijen: Sequence[Partij], actor: Actor) -> list[Persoon]:
    """Load persons with their cases and addresses, in two statements."""
    if not partijen:
        return []
    zaken, adressen = _cases_of(partijen), load_adressen(partijen)
    return [
        _as_persoon(partij, zaken[partij.id], adressen[partij.id], actor) for partij in partijen
    ]


def get_persoon(sleutel: str, actor: Actor) -> Persoon:
    """Get a person whom this reader may see; NotFound is the same for all others."""
    partij, adressen = find_with_adressen(sleutel)
    if partij is None:
        raise NotFound()
    persoon = _as_persoon(partij, _cases_of([partij])[partij.id], adressen, actor)
    if not persoon.is_zichtbaar:
        raise NotFound()
    return persoon


def kolom_of(actor: Actor, zaken: Iterable[Initiatief]) -> str:
    """Give the column of the matrix towards a person: as guide of a case it is that of a guide."""
    if actor.rol == "coordinator":
        return "KO"
    return "GA" if any(kolom(actor, zaak) == "GA" for zaak in zaken) else ""


def _as_persoon(
    partij: Partij, zaken: list[Initiatief], adressen: dict[AdresSoort, str], actor: Actor
) -> Persoon:
    mag = allows("persoon", "r", kolom_of(actor, zaken))
    return Persoon(
        partij=partij,
        zaken=tuple(zaak for zaak in zaken if may(actor, "loket", "r", zaak)),
        is_zichtbaar=mag,
        telefoon=adressen.get(AdresSoort.TELEFOON, "") if mag else "",
        email=adressen.get(AdresSoort.EMAIL, "") if mag else "",
    )


def _by_kenmerk(gezegd: str) -> list[Partij]:
    kenmerk = gezegd.strip().upper()
    if not kenmerk or len(kenmerk) > _LANGST_KENMERK:
        return []
    zaak = Initiatief.select(Initiatief.initiatiefnemer).where(Initiatief.identificatie == kenmerk)
    return list(Partij.select().where(Partij.id.in_(zaak)))


def _cases_of(partijen: Collection[Partij]) -> dict[int, list[Initiatief]]:
    """List per person the cases started and made along, the newest first: one statement."""
    ids = {partij.id for partij in partijen}
    mee = Medemaker.partij.in_(ids) & (Medemaker.stand == Medestand.DOET_MEE)
    rijen = (
        Initiatief.select(Initiatief, Medewerker, Medemaker.partij)
        .join(Medewerker, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == Medewerker.id)
        .join_from(
            Initiatief,
            Medemaker,
            peewee.JOIN.LEFT_OUTER,
            on=(Medemaker.initiatief == Initiatief.id) & mee,
            attr="mee",
        )
        .where(
            Initiatief.initiatiefnemer.in_(ids)
            | Initiatief.id.in_(Medemaker.select(Medemaker.initiatief).where(mee))
        )
        .order_by(Initiatief.ingediend_op.desc(), Initiatief.id.desc())
    )
    per: dict[int, dict[int, Initiatief]] = defaultdict(dict)
    for zaak in rijen:
        mee_met = getattr(zaak, "mee", None)
        for van in {zaak.initiatiefnemer_id, mee_met.partij_id if mee_met else None} & ids:
            per[van].setdefault(zaak.id, zaak)
    return {partij_id: list(per[partij_id].values()) for partij_id in ids}
