"""What programmes put into the graph: challenge, programme, goal and action, each below the other.

A concept and what hangs below it is for staff only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import peewee

from netwerk.gebieden.models import Gebied
from netwerk.medewerkers.models import Medewerker
from netwerk.programmas.models import Actie, Doel, Opgave, Programma
from netwerk.raad.models import Wethouder
from netwerk.relaties.projectie import (
    Knoop,
    Projectie,
    Relatiepijl,
    make_feit,
    register_projection,
)
from netwerk.themas.models import Thema

_LOS = peewee.JOIN.LEFT_OUTER


def register_programmas() -> None:
    """Register the four projections."""
    for model, load in (
        (Opgave, load_opgaven),
        (Programma, load_programmas),
        (Doel, load_doelen),
        (Actie, load_acties),
    ):
        veld = getattr(model, model.sleutelveld)
        register_projection(
            model._meta.table_name,
            load_relations=load,
            list_keys=lambda model=model, veld=veld: _keys(model, veld),  # type: ignore[misc]
        )


def load_opgaven(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Project challenges of the city that count, with the wethouder who answers for each."""
    rows = (
        Opgave.select(Opgave, Wethouder)
        .join(Wethouder, _LOS)
        .where(Opgave.sleutel.in_(list(keys)), Opgave.beeindigd_op.is_null())
    )
    return {row.sleutel: _opgave(row) for row in rows}


def load_programmas(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Project programmes: their area, keeper, and what they hang below."""
    boven = Programma.alias()
    rows = (
        Programma.select(Programma, Gebied, Medewerker, Opgave, boven)
        .join(Gebied)
        .switch(Programma)
        .join(Medewerker, _LOS, on=Programma.beheerder)
        .switch(Programma)
        .join(Opgave, _LOS, on=Programma.opgave)
        .switch(Programma)
        .join(boven, _LOS, on=Programma.ouder)
        .where(Programma.slug.in_(list(keys)))
    )
    return {row.slug: _programma(row) for row in rows}


def load_doelen(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Project goals, with programme and theme."""
    rows = (
        Doel.select(Doel, Programma, Thema)
        .join(Programma)
        .switch(Doel)
        .join(Thema)
        .where(Doel.sleutel.in_(list(keys)))
    )
    return {row.sleutel: _doel(row) for row in rows}


def load_acties(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Project what is done for a goal."""
    rows = (
        Actie.select(Actie, Doel, Programma)
        .join(Doel)
        .join(Programma)
        .where(Actie.sleutel.in_(list(keys)))
    )
    return {row.sleutel: _actie(row) for row in rows}


def _opgave(opgave: Opgave) -> Projectie:
    knopen = [Knoop(opgave.reference, "opgave", opgave.titel, openbaar=True)]
    pijlen: list[Relatiepijl] = []
    if opgave.portefeuillehouder_id:
        wie = opgave.portefeuillehouder
        knopen.append(Knoop(wie.reference, "wethouder", wie.naam, openbaar=True))
        pijlen.append(make_feit(wie.reference, opgave.reference, "verantwoordelijk_voor"))
    return Projectie(tuple(knopen), tuple(pijlen))


def _programma(programma: Programma) -> Projectie:
    openbaar, zelf = programma.is_openbaar, programma.reference
    pijlen = [make_feit(zelf, programma.gebied.reference, "geldt_in", openbaar)]
    if programma.beheerder_id:
        wie = programma.beheerder.reference
        pijlen.append(make_feit(wie, zelf, "verantwoordelijk_voor", openbaar=False))
    if programma.opgave_id and programma.opgave.beeindigd_op is None:
        pijlen.append(make_feit(zelf, programma.opgave.reference, "deel_van", openbaar))
    if programma.ouder_id:
        zichtbaar = openbaar and programma.ouder.is_openbaar
        pijlen.append(make_feit(zelf, programma.ouder.reference, "deel_van", zichtbaar))
    return Projectie((Knoop(zelf, "programma", programma.titel, openbaar),), tuple(pijlen))


def _doel(doel: Doel) -> Projectie:
    openbaar = doel.programma.is_openbaar
    pijlen = (
        make_feit(doel.reference, doel.programma.reference, "deel_van", openbaar),
        make_feit(doel.reference, doel.thema.reference, "gaat_over", openbaar),
    )
    return Projectie((Knoop(doel.reference, "doel", doel.tekst, openbaar),), pijlen)


def _actie(actie: Actie) -> Projectie:
    openbaar = actie.doel.programma.is_openbaar
    knoop = Knoop(actie.reference, "actie", actie.titel, openbaar)
    pijl = make_feit(actie.reference, actie.doel.reference, "deel_van", openbaar)
    return Projectie((knoop,), (pijl,))


def _keys(model: type[peewee.Model], veld: peewee.Field) -> Iterable[str]:
    return [str(key) for (key,) in model.select(veld).tuples()]
