"""Coverage: which fractie came to which stand (story R2). Counts only, never a note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from initiatieven.markten.deelname.plannen import Plan
from initiatieven.markten.models import Kraam, Markt, Marktbezoek
from netwerk.raad.models import Fractie, Raadslid
from vems.core.i18n import N_, ngettext, translate


@dataclass(frozen=True, slots=True)
class Dekkingsrij:
    """One stand: how many members came in all, and how many of each fractie, in order."""

    kraam: str
    titel: str
    aantal: int
    per_fractie: tuple[int, ...]


def list_fracties() -> list[Fractie]:
    """List the fracties with members in the council, by name."""
    return list(
        Fractie.select()
        .join(Raadslid)
        .where(Raadslid.is_actief)
        .group_by(Fractie.id)
        .order_by(Fractie.naam)
    )


def as_dekking(
    markt: Markt, stands: Sequence[Plan], fracties: Sequence[Fractie]
) -> list[Dekkingsrij]:
    """Make a row per stand, in one query; a member who came twice counts once."""
    leden: dict[tuple[int, int], set[int]] = {}
    rows = (
        Marktbezoek.select(Marktbezoek.kraam, Marktbezoek.raadslid, Raadslid.fractie)
        .join_from(Marktbezoek, Kraam)
        .join_from(Marktbezoek, Raadslid)
        .where(Kraam.markt == markt)
        .tuples()
    )
    for kraam_id, lid_id, fractie_id in rows:
        leden.setdefault((kraam_id, fractie_id), set()).add(lid_id)
    rijen = []
    for stand in stands:
        per = tuple(len(leden.get((stand.kraam_id or 0, f.id), ())) for f in fracties)
        rijen.append(Dekkingsrij(stand.kraam, stand.titel, sum(per), per))
    return rijen


def say_dekking(rijen: Sequence[Dekkingsrij], fracties: Sequence[Fractie]) -> list[str]:
    """Say what the table shows: the least visited stand, and who did not come everywhere."""
    if not rijen:
        return []
    minst = min(rij.aantal for rij in rijen)
    zinnen = [
        ngettext(
            "Elke kraam had minstens %(num)s bezoek.",
            "Elke kraam had minstens %(num)s bezoeken.",
            minst,
        )
        if minst
        else translate(N_("Nog niet elke kraam had bezoek."))
    ]
    for plek, fractie in enumerate(fracties):
        gemist = sum(not rij.per_fractie[plek] for rij in rijen)
        if gemist:
            zinnen.append(
                ngettext(
                    "%(fractie)s was nog niet bij %(num)s kraam.",
                    "%(fractie)s was nog niet bij %(num)s kramen.",
                    gemist,
                    fractie=fractie.naam,
                )
            )
    return zinnen
