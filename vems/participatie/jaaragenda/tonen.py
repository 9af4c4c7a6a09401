"""How participation processes are shown: the list by year, by Reference, in search, of a wijk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import peewee

from netwerk.gebieden.boom import boom
from netwerk.gebieden.models import Gebied
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.i18n import N_, translate
from vems.core.reference import Reference, Shown
from vems.core.search.documents import Document
from vems.core.web.links import find_path
from vems.core.web.panels import Panel
from vems.participatie.jaaragenda.keuzes import LOPEND, STATUS_KLEUREN, STATUS_LABELS, TrajectStatus
from vems.participatie.jaaragenda.models import Participatietraject
from vems.participatie.jaaragenda.permissions import may_read

SOORT = N_("Meepraten")
_OP_WIJKPAGINA = 3


def select_jaar(jaar: int, *, met_concept: bool) -> peewee.ModelSelect:
    """Select what runs in a year, by its first day."""
    query = Participatietraject.select().where(
        Participatietraject.van <= date(jaar, 12, 31), Participatietraject.tot >= date(jaar, 1, 1)
    )
    if not met_concept:
        query = query.where(Participatietraject.status != TrajectStatus.CONCEPT)
    return query.order_by(Participatietraject.van, Participatietraject.id)


def list_jaren(*, met_concept: bool) -> list[int]:
    """List the years from the first to the last that has something, and this year; one query."""
    grenzen = Participatietraject.select(
        peewee.fn.MIN(Participatietraject.van), peewee.fn.MAX(Participatietraject.tot)
    )
    if not met_concept:
        grenzen = grenzen.where(Participatietraject.status != TrajectStatus.CONCEPT)
    (rij,) = grenzen.tuples()
    jaren = {today().year, *(_year_of(dag) for dag in rij if dag)}
    return list(range(min(jaren), max(jaren) + 1))


def load_trajecten(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show processes by slug, in one query."""
    soort = translate(SOORT)
    return {
        rij.slug: Shown(
            rij.reference,
            rij.titel,
            find_path("jaaragenda.traject", slug=rij.slug),
            soort,
            zichtbaar=may_read(actor, rij),
        )
        for rij in Participatietraject.select().where(Participatietraject.slug.in_(list(keys)))
    }


def load_documents(keys: Sequence[str]) -> Mapping[str, Document | None]:
    """Load the documents of processes; what is not on the site is not found."""
    bomen = boom()
    documents: dict[str, Document | None] = {}
    for rij in Participatietraject.select().where(Participatietraject.slug.in_(list(keys))):
        gebied = bomen.by_id(rij.gebied_id)
        wijk = bomen.wijk_of(gebied) if gebied else None
        documents[rij.slug] = (
            Document(
                reference=rij.reference,
                soort="participatietraject",
                titel=rij.titel,
                tekst=f"{rij.waarover} {rij.meedoen} {rij.uitkomst}",
                openbaar=True,
                wijk=wijk.slug if wijk else "",
                themas=tuple(rij.themas),
            )
            if rij.is_openbaar
            else None
        )
    return documents


def list_keys() -> Iterable[str]:
    """List the slugs of all processes."""
    return [slug for (slug,) in Participatietraject.select(Participatietraject.slug).tuples()]


def load_wijk(wijken: Sequence[Gebied], actor: Actor) -> Mapping[Reference, Panel]:
    """Give what runs in a wijk, or in what it is part of; a query each, nothing without any."""
    panelen = {}
    for wijk in wijken:
        gebieden = [*boom().within(wijk), *boom().path(wijk)]
        rijen = Participatietraject.select().where(
            Participatietraject.gebied.in_([gebied.id for gebied in gebieden]),
            Participatietraject.status.in_(LOPEND),
            Participatietraject.tot >= today(),
        )
        lopend = list(rijen.order_by(Participatietraject.van).limit(_OP_WIJKPAGINA))
        if lopend:
            panelen[wijk.reference] = Panel(
                "vems/participatie/jaaragenda/_panel_wijk.html",
                {
                    "trajecten": lopend,
                    "labels": say_statussen(),
                    "kleuren": STATUS_KLEUREN,
                    "url": find_path("jaaragenda.lijst"),
                },
            )
    return panelen


def say_statussen() -> dict[TrajectStatus, str]:
    """Give the words of each status."""
    return {status: translate(zin) for status, zin in STATUS_LABELS.items()}


def _year_of(dag: date | str) -> int:
    """Read a year: a database without dates gives them back as text."""
    return dag.year if isinstance(dag, date) else int(dag[:4])
