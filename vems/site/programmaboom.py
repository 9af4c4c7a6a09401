"""The programmes of the city as a tree: opgave, agenda, programme, goal, action (DOMAIN 2.9)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import peewee

from netwerk.gebieden.boom import boom
from netwerk.programmas.keuzes import SOORT_LABELS, ProgrammaStatus
from netwerk.programmas.laden import load_acties
from netwerk.programmas.models import Doel, Opgave, Programma
from netwerk.programmas.tonen import doel_url
from netwerk.raad.models import Wethouder
from vems.core.i18n import translate
from vems.core.web.links import find_path
from vems.site.doelbalk import LICHTEN, Licht


@dataclass(slots=True)
class Tak:
    """A branch of the tree: what it is called, of which kind, and what hangs below it."""

    titel: str
    soort: str = ""
    url: str = ""
    meta: str = ""
    licht: Licht | None = None
    onder: list[Tak] = field(default_factory=list)


def read_boom(gebied: str = "") -> list[Tak]:
    """Give opgave, agenda, programme, goal and action as a tree, of one area or of all.

    Programmes below no opgave come last. Four queries.
    """
    programmas = _list_public(gebied)
    takken = {p.id: _as_tak(p) for p in programmas}
    for programma_id, doeltak in _list_doelen(programmas):
        takken[programma_id].onder.append(doeltak)
    wortels: dict[int | None, list[Tak]] = defaultdict(list)
    for programma in programmas:
        if programma.ouder_id in takken:
            takken[programma.ouder_id].onder.append(takken[programma.id])
        else:
            wortels[programma.opgave_id].append(takken[programma.id])
    boom_ = [
        Tak(
            opgave.titel,
            soort="opgave",
            meta=opgave.portefeuillehouder.naam if opgave.portefeuillehouder_id else "",
            onder=wortels[opgave.id],
        )
        for opgave in _list_opgaven()
        if wortels[opgave.id]
    ]
    return [*boom_, *wortels[None]]


def _list_public(gebied: str) -> list[Programma]:
    bomen = boom()
    query = Programma.select().where(Programma.status != ProgrammaStatus.CONCEPT)
    gekozen = bomen.by_slug(gebied) if gebied else None
    if gekozen is not None:
        query = query.where(Programma.gebied.in_([deel.id for deel in bomen.within(gekozen)]))
    volgorde = {rij.id: plaats for plaats, rij in enumerate(bomen.all())}
    return sorted(query, key=lambda p: (volgorde.get(p.gebied_id, 0), -p.van_jaar, p.titel))


def _list_opgaven() -> list[Opgave]:
    return list(
        Opgave.select(Opgave, Wethouder)
        .join(Wethouder, peewee.JOIN.LEFT_OUTER)
        .order_by(Opgave.code)
    )


def _as_tak(programma: Programma) -> Tak:
    gebied = boom().by_id(programma.gebied_id)
    naam = gebied.naam if gebied else ""
    return Tak(
        programma.titel,
        soort=translate(SOORT_LABELS[programma.soort]),
        url=find_path("site.programma", slug=programma.slug),
        meta=f"{naam} · {programma.van_jaar}–{programma.tot_jaar}",
    )


def _list_doelen(programmas: Sequence[Programma]) -> list[tuple[int, Tak]]:
    per = {programma.id: programma for programma in programmas}
    doelen = list(
        Doel.select().where(Doel.programma.in_(list(per))).order_by(Doel.rang, Doel.code, Doel.id)
    )
    acties = load_acties(doelen)
    for doel in doelen:
        doel.programma = per[doel.programma_id]
    return [
        (
            doel.programma_id,
            Tak(
                doel.tekst,
                soort="doel",
                url=doel_url(doel),
                licht=LICHTEN[doel.stoplicht],
                onder=[
                    Tak(actie.titel, soort="actie", licht=LICHTEN[actie.stoplicht])
                    for actie in acties[doel.id]
                ],
            ),
        )
        for doel in doelen
    ]
