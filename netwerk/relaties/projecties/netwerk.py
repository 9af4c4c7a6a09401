"""What the rooms of the network put into the graph: areas, themes, staff, organisations, places,
instruments, and the relations between them. Programmes and offers have modules of their own.

All here, because those rooms stand below this one and know no relations. A relation is an object
of its own in the change log, so each edge is projected by its own row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import peewee

from netwerk.gebieden.models import Gebied
from netwerk.instrumenten.models import Instrument
from netwerk.kennis.models import Kennisitem
from netwerk.medewerkers.models import Medewerker, Team
from netwerk.partners.keuzes import PartnerToestand
from netwerk.partners.models import Partner
from netwerk.plekken.models import Plek
from netwerk.relaties.keuzes import GEEN_PIJL
from netwerk.relaties.models import Relatie
from netwerk.relaties.projectie import (
    Knoop,
    Projectie,
    Relatiepijl,
    make_feit,
    register_projection,
)
from netwerk.relaties.projecties.aanbod import find_taakveld, register_aanbod
from netwerk.relaties.projecties.programmas import register_programmas
from netwerk.themas.models import Thema
from vems.core.database import BaseModel
from vems.core.reference import Reference

As = Callable[[Any], Projectie]


def register_all() -> None:
    """Register the projection of every room of the network."""
    for model, as_projection in _PROJECTIES.items():
        register_projection(
            model._meta.table_name,
            load_relations=_loader(model, as_projection),
            list_keys=_lister(model),
        )
    register_programmas()
    register_aanbod()


def _loader(
    model: type[BaseModel], as_projection: As
) -> Callable[[Sequence[str]], Mapping[str, Projectie | None]]:
    veld = getattr(model, model.sleutelveld)

    def load(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
        rows = _with_parents(model).where(veld.in_(list(keys)))
        return {row.reference.key: as_projection(row) for row in rows}

    return load


def _lister(model: type[BaseModel]) -> Callable[[], Iterable[str]]:
    veld = getattr(model, model.sleutelveld)
    return lambda: [str(key) for (key,) in model.select(veld).tuples()]


def _with_parents(model: type[BaseModel]) -> peewee.ModelSelect:
    """Select a model with what its projection points at, in one query."""
    query = model.select(model, *(ouder for ouder, _ in _OUDERS.get(model, ())))
    for ouder, veld in _OUDERS.get(model, ()):
        query = query.switch(model).join(ouder, peewee.JOIN.LEFT_OUTER, on=veld)
    return query


def _gebied(gebied: Gebied) -> Projectie:
    return _boom(gebied, "gebied", gebied.naam, gebied.ouder if gebied.ouder_id else None)


def _thema(thema: Thema) -> Projectie:
    """A theme that went up in another is no node any more."""
    if thema.opgegaan_in_id is not None:
        return Projectie()
    return _boom(thema, "thema", thema.naam, thema.ouder if thema.ouder_id else None)


def _boom(rij: BaseModel, soort: str, titel: str, ouder: BaseModel | None) -> Projectie:
    pijlen = (make_feit(rij.reference, ouder.reference, "deel_van"),) if ouder else ()
    return Projectie((Knoop(rij.reference, soort, titel, openbaar=True),), pijlen)


def _team(team: Team) -> Projectie:
    return Projectie((Knoop(team.reference, "team", team.naam, openbaar=True),))


def _medewerker(medewerker: Medewerker) -> Projectie:
    """An employee is a node for colleagues only; the public sees teams."""
    if not medewerker.is_actief:
        return Projectie()
    knoop = Knoop(medewerker.reference, "medewerker", medewerker.naam)
    pijl = make_feit(medewerker.reference, medewerker.team.reference, "werkt_bij", openbaar=False)
    return Projectie((knoop,), (pijl,))


def _partner(partner: Partner) -> Projectie:
    openbaar = partner.toestand is PartnerToestand.ACTIEF
    knoop = Knoop(
        partner.reference, "partner", partner.naam, openbaar, {"soort": partner.soort.value}
    )
    return Projectie((knoop,))


def _plek(plek: Plek) -> Projectie:
    if not plek.is_open:
        return Projectie()
    pijlen = [make_feit(plek.reference, plek.gebied.reference, "ligt_in")]
    if plek.gastheer_id:
        pijlen.append(make_feit(plek.gastheer.reference, plek.reference, "beheert"))
    pijlen += [
        make_feit(plek.reference, Reference("thema", code), "gaat_over") for code in plek.themas
    ]
    return Projectie((Knoop(plek.reference, "plek", plek.naam, openbaar=True),), tuple(pijlen))


def _instrument(instrument: Instrument) -> Projectie:
    if instrument.beeindigd_op is not None:
        return Projectie()
    zelf = instrument.reference
    pijlen = [make_feit(zelf, Reference("thema", code), "gaat_over") for code in instrument.themas]
    pijlen += [
        make_feit(zelf, Reference("gebied", slug), "geldt_in") for slug in instrument.gebieden
    ]
    if instrument.eigenaar_id:
        pijlen.append(
            make_feit(instrument.eigenaar.reference, zelf, "verantwoordelijk_voor", openbaar=False)
        )
    return Projectie((Knoop(zelf, "instrument", instrument.naam, openbaar=True),), tuple(pijlen))


def _kennisitem(item: Kennisitem) -> Projectie:
    if not item.is_actief:
        return Projectie()
    zelf = item.reference
    pijlen = tuple(make_feit(zelf, Reference("thema", code), "gaat_over") for code in item.themas)
    return Projectie((Knoop(zelf, "kennisitem", item.titel, openbaar=item.is_openbaar),), pijlen)


def _relatie(relatie: Relatie) -> Projectie:
    """An open relation is an edge; keeping two apart or an own interest is a rule and no edge."""
    if relatie.tot is not None or relatie.soort in GEEN_PIJL:
        return Projectie()
    pijl = Relatiepijl(
        relatie.van,
        relatie.naar,
        relatie.soort.value,
        gewicht=relatie.gewicht,
        openbaar=relatie.is_openbaar and not relatie.is_beweerd,
        id=str(relatie.reference),
    )
    return Projectie(find_taakveld(relatie.naar), (pijl,))


_GEBIED_OUDER, _THEMA_OUDER = Gebied.alias(), Thema.alias()
_OUDERS: dict[type[BaseModel], tuple[tuple[Any, Any], ...]] = {
    Gebied: ((_GEBIED_OUDER, Gebied.ouder),),
    Thema: ((_THEMA_OUDER, Thema.ouder),),
    Medewerker: ((Team, Medewerker.team),),
    Plek: ((Gebied, Plek.gebied), (Partner, Plek.gastheer)),
    Instrument: ((Medewerker, Instrument.eigenaar),),
}
_PROJECTIES: dict[type[BaseModel], As] = {
    Gebied: _gebied,
    Thema: _thema,
    Team: _team,
    Medewerker: _medewerker,
    Partner: _partner,
    Plek: _plek,
    Instrument: _instrument,
    Kennisitem: _kennisitem,
    Relatie: _relatie,
}
