"""The board of open cases: its counts and one page of it, at the same cost for any number of cases.

Everybody at the desk opens it all day, so its questions are prepared. The order is found over an
index first, then the cases of one page are read. Whose cases: `werkvoorraad`; words: `regels`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import peewee

from initiatieven.loket.beslistermijn.models import Beslistermijn
from initiatieven.loket.models import Bericht
from initiatieven.loket.termijn.klok import is_running
from initiatieven.loket.termijn.laat import as_stored, is_judged, is_late, judge_by_moment
from initiatieven.loket.voorraad.ernaast import Binnen
from initiatieven.loket.voorraad.werkvoorraad import Wie, conditions_of
from initiatieven.registratie.keuzes import Berichtstand, Toestand
from initiatieven.registratie.models import Initiatief, Makersnieuws
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.prepared import Prepared
from vems.core.web.paging import Pagina, paginate_by

PER_PAGINA = 25
# What a row shows; a board reads no whole texts.
_VELDEN = (
    Initiatief.id,
    Initiatief.sleutel,
    Initiatief.slug,
    Initiatief.identificatie,
    Initiatief.titel,
    Initiatief.gebied,
    Initiatief.fase,
    Initiatief.toestand,
    Initiatief.toestand_sinds,
    Initiatief.volgende_stap,
    Initiatief.beloofd_op,
    Initiatief.herzien_op,
    Initiatief.begeleider,
)


@dataclass(frozen=True, slots=True)
class Bord:
    """Counts over all open cases of somebody, one page of them, and what runs beside them."""

    open: int
    te_laat: int
    herzien: int
    pagina: Pagina
    binnen: Binnen


def load_bord(wie: Wie, actor: Actor) -> Bord:
    """Load the board: the most urgent first, running clocks before still ones; five queries."""
    sleutels = sorted(actor.keys_of("medewerker")) or [""]
    vandaag = today().isoformat()
    grens = as_stored(judge_by_moment())
    [(aantal, te_laat, herzien)] = _COUNTS[wie](sleutels=sleutels, vandaag=vandaag, grens=grens)

    def take(hoeveel: int, vanaf: int) -> list[Initiatief]:
        rijen = _ORDERED[wie](sleutels=sleutels, vandaag=vandaag, hoeveel=hoeveel, vanaf=vanaf)
        return _read([nummer for (nummer,) in rijen])

    pagina = paginate_by(aantal, take, PER_PAGINA)
    return Bord(
        aantal,
        te_laat or 0,
        herzien or 0,
        pagina,
        Binnen(
            dict(_BERICHTEN[wie](sleutels=sleutels)),
            dict(_NIEUWS[wie](sleutels=sleutels)),
            {rij.id: rij.eerste_termijn for rij in pagina.items if rij.eerste_termijn},
        ),
    )


def _read(ids: list[int]) -> list[Initiatief]:
    """Read cases with their begeleider and first clock of the law, in the order of their ids."""
    rijen = {rij.id: rij for rij in _RIJEN(ids=ids or [0])}
    return [rijen[nummer] for nummer in ids if nummer in rijen]


def _rijen(ids: list[int]) -> peewee.Select:
    """Read the last clock of a case first: the row that is kept is that of the first one."""
    begeleider = Medewerker.alias()
    loopt = (Beslistermijn.initiatief == Initiatief.id) & Beslistermijn.klaar_op.is_null()
    return (
        Initiatief.select(
            *_VELDEN,
            is_judged().alias("is_beoordeeld"),
            begeleider.id,
            begeleider.sleutel,
            begeleider.voornaam,
            Beslistermijn.id,
            Beslistermijn.titel,
            Beslistermijn.uiterlijk_op,
            Beslistermijn.stil_tot,
        )
        .join(begeleider, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == begeleider.id)
        .switch(Initiatief)
        .join(Beslistermijn, peewee.JOIN.LEFT_OUTER, on=loopt, attr="eerste_termijn")
        .where(Initiatief.id.in_(ids))
        .order_by(Beslistermijn.uiterlijk_op.desc())
    )


def _per_wie(make: Callable[[Wie], Callable[..., peewee.Select]]) -> dict[Wie, Prepared[Any]]:
    return {wie: Prepared(make(wie)) for wie in Wie}


def _counts(wie: Wie) -> Callable[..., peewee.Select]:
    def counts(sleutels: list[str], vandaag: str, grens: str) -> peewee.Select:
        return (
            Initiatief.select(
                peewee.fn.COUNT(Initiatief.id),
                _sum(is_late(vandaag, grens)),
                _sum(_is_herzien(vandaag)),
            )
            .where(*conditions_of(wie, sleutels))
            .tuples()
        )

    return counts


def _ordered(wie: Wie) -> Callable[..., peewee.Select]:
    def ordered(sleutels: list[str], vandaag: str, hoeveel: int, vanaf: int) -> peewee.Select:
        dag = peewee.Case(
            None,
            ((Initiatief.toestand == Toestand.GEPARKEERD, Initiatief.herzien_op),),
            Initiatief.beloofd_op,
        )
        loopt = is_running() | _is_herzien(vandaag)
        wet = _first_days()
        eerder = dag.is_null() | (wet.c.dag < dag) | ~loopt
        eerste = peewee.Case(None, ((wet.c.dag.is_null(), dag), (eerder, wet.c.dag)), dag)
        telt = peewee.Case(None, ((loopt, 0), (wet.c.dag.is_null(False), 0)), 1)
        return (
            Initiatief.select(Initiatief.id)
            .join(wet, peewee.JOIN.LEFT_OUTER, on=wet.c.initiatief_id == Initiatief.id)
            .where(*conditions_of(wie, sleutels))
            .order_by(telt, eerste.is_null(), eerste, Initiatief.id)
            .limit(hoeveel)
            .offset(vanaf)
            .tuples()
        )

    return ordered


def _first_days() -> peewee.Select:
    """Select the first day by law of each case that has one: few have."""
    return (
        Beslistermijn.select(
            Beslistermijn.initiatief_id, peewee.fn.MIN(Beslistermijn.uiterlijk_op).alias("dag")
        )
        .where(Beslistermijn.klaar_op.is_null())
        .group_by(Beslistermijn.initiatief_id)
        .alias("wet")
    )


def _berichten(wie: Wie) -> Callable[..., peewee.Select]:
    def berichten(sleutels: list[str]) -> peewee.Select:
        return (
            Bericht.select(Bericht.initiatief_id, Bericht.antwoord_op)
            .join(Initiatief)
            .where(Bericht.onbeantwoord == True, *conditions_of(wie, sleutels))  # noqa: E712
            .tuples()
        )

    return berichten


def _nieuws(wie: Wie) -> Callable[..., peewee.Select]:
    def nieuws(sleutels: list[str]) -> peewee.Select:
        return (
            Makersnieuws.select(Makersnieuws.initiatief_id, Makersnieuws.sleutel)
            .join(Initiatief)
            .where(Makersnieuws.stand == Berichtstand.WACHT, *conditions_of(wie, sleutels))
            .order_by(Makersnieuws.id.desc())
            .tuples()
        )

    return nieuws


def _is_herzien(vandaag: str) -> peewee.Expression:
    return (Initiatief.toestand == Toestand.GEPARKEERD) & (Initiatief.herzien_op <= vandaag)


def _sum(voorwaarde: peewee.Expression) -> peewee.Function:
    return peewee.fn.SUM(peewee.Case(None, ((voorwaarde, 1),), 0))


_RIJEN: Prepared[Initiatief] = Prepared(_rijen)
_COUNTS = _per_wie(_counts)
_ORDERED = _per_wie(_ordered)
_BERICHTEN = _per_wie(_berichten)
_NIEUWS = _per_wie(_nieuws)
