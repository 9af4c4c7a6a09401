"""The plans of a market as readers see them: rows for the page, in a fixed number of queries.

What stands on the site comes from the current Publicatie. An initiatief that is not public is a
number to the public, and to the griffie a name with its logistics, never its text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

import peewee

from initiatieven.markten.keuzes import (
    NIEMAND_GAAT_VERDER,
    SCREENING_LABELS,
    AdoptieToestand,
    Screening,
)
from initiatieven.markten.models import Adoptie, Inzending, Kraam, Markt
from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.registratie.publiek.kaarten import Wijkmerk, as_wijkmerk, initiatief_url
from netwerk.gebieden.boom import boom
from netwerk.raad.models import Fractie, Raadslid
from netwerk.raad.tonen import raadslid_naam
from vems.core.i18n import translate


@dataclass(frozen=True, slots=True)
class Plan:
    """One entry: what it is, what the panel said, where it stands."""

    sleutel: str
    initiatief_id: int
    inzending_id: int
    titel: str
    slug: str
    url: str
    zin: str
    vraag: str
    kosten: str
    wijk: Wijkmerk
    is_openbaar: bool
    uitkomst: Screening | None
    uitkomst_label: str
    reden: str
    advies: str
    nummer: int | None
    kraam_id: int | None
    nodig: tuple[str, ...]
    nodig_anders: str
    reserve_nummer: int | None
    pitch: datetime | None
    bevestigd: bool
    ingetrokken: bool
    prijs: str
    gestopt: bool = False
    adopties: tuple[str, ...] = ()

    @property
    def kraam(self) -> str:
        """The number of the stand in two digits, "" without one."""
        return f"{self.nummer:02}" if self.nummer else ""


@dataclass(frozen=True, slots=True)
class Telling:
    """How many entries there are, by outcome."""

    ingezonden: int
    toegelaten: int
    zonder_uitkomst: int

    @property
    def anders(self) -> int:
        """How many got another answer than admission."""
        return self.ingezonden - self.toegelaten - self.zonder_uitkomst


def select_plannen(markt: Markt) -> peewee.ModelSelect:
    """Select the entries of a market with initiatief, current public text and stand."""
    return (
        Inzending.select(Inzending, Initiatief, Publicatie, Kraam)
        .join_from(Inzending, Initiatief)
        .join_from(
            Initiatief,
            Publicatie,
            peewee.JOIN.LEFT_OUTER,
            on=(Publicatie.initiatief == Initiatief.id) & (Publicatie.is_actueel == True),  # noqa: E712
            attr="openbare_tekst",
        )
        .join_from(
            Inzending,
            Kraam,
            peewee.JOIN.LEFT_OUTER,
            on=(Kraam.inzending == Inzending.id),
            attr="staat_op",
        )
        .where(Inzending.markt == markt)
        .order_by(Kraam.nummer, Inzending.ingezonden_op, Inzending.id)
    )


def list_stands(markt: Markt) -> list[Plan]:
    """List who is admitted, still comes and is on the site, by stand; with who adopted it."""
    rows = select_plannen(markt).where(
        Inzending.uitkomst == Screening.TOEGELATEN,
        Inzending.ingetrokken_op.is_null(),
        Initiatief.is_openbaar,
    )
    plannen = as_plannen(rows)
    adopties = adopties_of([plan.initiatief_id for plan in plannen]) if plannen else {}
    return [
        replace(plan, adopties=adopties.get(plan.initiatief_id, ())) for plan in _by_stand(plannen)
    ]


def select_uitkomsten(markt: Markt) -> peewee.ModelSelect:
    """Select the public entries with an outcome, admitted first: each with its reason."""
    volgorde = peewee.Case(
        Inzending.uitkomst,
        [(soort.value, nummer) for nummer, soort in enumerate(Screening)],
        len(Screening),
    )
    return (
        select_plannen(markt)
        .where(
            Inzending.uitkomst.is_null(False),
            Inzending.ingetrokken_op.is_null(),
            Initiatief.is_openbaar,
        )
        .order_by(volgorde, Inzending.ingezonden_op, Inzending.id)
    )


def as_plannen(rows: Iterable[Inzending]) -> list[Plan]:
    """Make plans of rows of `select_plannen`."""
    return [_as_plan(row) for row in rows]


def count_plannen(markt: Markt) -> Telling:
    """Count the entries that were not withdrawn, in one statement."""
    aantallen = dict(
        Inzending.select(Inzending.uitkomst, peewee.fn.COUNT(Inzending.id))
        .where(Inzending.markt == markt, Inzending.ingetrokken_op.is_null())
        .group_by(Inzending.uitkomst)
        .tuples()
    )
    return Telling(
        sum(aantallen.values()),
        aantallen.get(Screening.TOEGELATEN, 0),
        aantallen.get(None, 0),
    )


def adopties_of(initiatief_ids: list[int]) -> dict[int, tuple[str, ...]]:
    """Name the members who adopted each initiatief, in one query."""
    rows = (
        Adoptie.select(Adoptie, Raadslid, Fractie)
        .join_from(Adoptie, Raadslid)
        .join_from(Raadslid, Fractie)
        .where(
            Adoptie.initiatief.in_(initiatief_ids or [0]),
            Adoptie.toestand == AdoptieToestand.GEKOZEN,
        )
        .order_by(Adoptie.gekozen_op)
    )
    namen: dict[int, tuple[str, ...]] = {}
    for row in rows:
        eerder = namen.get(row.initiatief_id, ())
        namen[row.initiatief_id] = (*eerder, raadslid_naam(row.raadslid))
    return namen


def _by_stand(plannen: list[Plan]) -> list[Plan]:
    """Order by stand number; who has none yet comes last, on both databases."""
    return sorted(plannen, key=lambda plan: (plan.nummer is None, plan.nummer or 0))


def _as_plan(inzending: Inzending) -> Plan:
    initiatief = inzending.initiatief
    tekst = getattr(initiatief, "openbare_tekst", None) if initiatief.is_openbaar else None
    kraam = getattr(inzending, "staat_op", None)
    uitkomst = inzending.uitkomst
    return Plan(
        sleutel=inzending.sleutel,
        initiatief_id=initiatief.id,
        inzending_id=inzending.id,
        titel=tekst.titel if tekst else initiatief.titel,
        slug=initiatief.slug,
        url=initiatief_url(initiatief.slug) if tekst else "",
        zin=tekst.samenvatting if tekst else "",
        vraag=inzending.vraag,
        kosten=inzending.kosten,
        wijk=as_wijkmerk(boom(), initiatief.gebied_id),
        is_openbaar=tekst is not None,
        uitkomst=uitkomst,
        uitkomst_label=translate(SCREENING_LABELS[uitkomst]) if uitkomst else "",
        reden=inzending.reden,
        advies=inzending.advies,
        nummer=kraam.nummer if kraam else None,
        kraam_id=kraam.id if kraam else None,
        nodig=tuple(inzending.nodig),
        nodig_anders=inzending.nodig_anders,
        reserve_nummer=inzending.reserve_nummer,
        pitch=kraam.pitch_begin if kraam else None,
        bevestigd=inzending.bevestigd_op is not None,
        ingetrokken=inzending.ingetrokken_op is not None,
        prijs=inzending.prijs,
        gestopt=initiatief.resultaat in NIEMAND_GAAT_VERDER,
    )
