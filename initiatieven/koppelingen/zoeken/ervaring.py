"""What earlier matches say about a target: whom it helped. How busy it is, is `belasting`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from initiatieven.koppelingen.keuzes import KoppelingToestand, Uitkomst
from initiatieven.koppelingen.models import Koppeling
from initiatieven.registratie.models import Initiatief, InitiatiefThema
from netwerk.gebieden.boom import boom
from netwerk.matching.kandidaat import Hielp
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.themas.models import Thema
from vems.core.database import refers_to
from vems.core.reference import Reference

# A HIELP relation from before this register carries its outcome as a weight.
_GRENZEN = ((0.75, Uitkomst.VEEL), (0.25, Uitkomst.BEETJE), (0.0, Uitkomst.NIET))
_ZWAARTE = {Uitkomst.VEEL: 2, Uitkomst.BEETJE: 1, Uitkomst.NIET: 0}


def load_hielp(
    doelwitten: Sequence[Reference] | None = None,
) -> dict[Reference, tuple[Hielp, ...]]:
    """Load whom targets helped before: finished matches, and HIELP relations; three queries."""
    gevonden = [*_from_koppelingen(doelwitten), *_from_relaties(doelwitten)]
    soorten = _kenmerken({sleutel for _, sleutel, _ in gevonden})
    per: dict[Reference, list[Hielp]] = defaultdict(list)
    for doelwit, sleutel, uitkomst in gevonden:
        if sleutel in soorten:
            thema, wijk = soorten[sleutel]
            per[doelwit].append(Hielp(thema, wijk, uitkomst.value))
    return {doelwit: tuple(hielp) for doelwit, hielp in per.items()}


def list_hulp() -> list[tuple[Reference, str]]:
    """List who helped which initiative (by key), where it was of some use; two queries."""
    gevonden = [*_from_koppelingen(None), *_from_relaties(None)]
    return [(wie, sleutel) for wie, sleutel, uitkomst in gevonden if uitkomst is not Uitkomst.NIET]


def lowest_uitkomst(een: Uitkomst | None, ander: Uitkomst | None) -> Uitkomst | None:
    """Give the more modest of what both sides say; one is enough."""
    gezegd = [uitkomst for uitkomst in (een, ander) if uitkomst is not None]
    return min(gezegd, key=_ZWAARTE.__getitem__, default=None)


def _from_koppelingen(
    doelwitten: Sequence[Reference] | None,
) -> list[tuple[Reference, str, Uitkomst]]:
    query = (
        Koppeling.select(Koppeling, Initiatief.sleutel)
        .join(Initiatief)
        .where(Koppeling.toestand == KoppelingToestand.AFGEROND)
        .order_by(Koppeling.id)
    )
    if doelwitten is not None:
        query = query.where(refers_to(Koppeling.doelwit_kind, Koppeling.doelwit_key, doelwitten))
    return [
        (rij.doelwit, rij.initiatief.sleutel, uitkomst)
        for rij in query
        if (uitkomst := lowest_uitkomst(rij.uitkomst_initiatiefnemer, rij.uitkomst_doelwit))
    ]


def _from_relaties(
    doelwitten: Sequence[Reference] | None,
) -> list[tuple[Reference, str, Uitkomst]]:
    query = Relatie.select().where(
        Relatie.soort == RelatieSoort.HIELP,
        Relatie.naar_kind == "initiatief",
    )
    if doelwitten is not None:
        query = query.where(refers_to(Relatie.van_kind, Relatie.van_key, doelwitten))
    return [
        (rij.van, rij.naar_key, next(u for grens, u in _GRENZEN if rij.gewicht >= grens))
        for rij in query.order_by(Relatie.id)
    ]


def _kenmerken(sleutels: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Give main theme and wijk of initiatives by key."""
    rows = (
        Initiatief.select(Initiatief.sleutel, Initiatief.gebied, Thema.code)
        .join(InitiatiefThema, on=(InitiatiefThema.initiatief == Initiatief.id))
        .join(Thema)
        .where(Initiatief.sleutel.in_(sorted(sleutels)), InitiatiefThema.rang == 0)
        .tuples()
    )
    bomen = boom()
    soorten = {}
    for sleutel, gebied_id, thema in rows:
        gebied = bomen.by_id(gebied_id)
        wijk = bomen.wijk_of(gebied) if gebied else None
        soorten[sleutel] = (thema, wijk.slug if wijk else "")
    return soorten
