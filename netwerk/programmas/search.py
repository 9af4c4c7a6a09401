"""Programmes and goals as search finds them: public."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from netwerk.gebieden.boom import boom
from netwerk.programmas.keuzes import ProgrammaStatus
from netwerk.programmas.models import Doel, Programma
from netwerk.themas.boom import boom as themaboom
from vems.core.search.documents import Document


def load_programmas(keys: Sequence[str]) -> Mapping[str, Document | None]:
    """Load the documents of programmes; a concept is for the desk only."""
    return {
        row.slug: Document(
            reference=row.reference,
            soort="programma",
            titel=row.titel,
            tekst=f"{row.ambitie} {row.participatie}",
            openbaar=row.status is not ProgrammaStatus.CONCEPT,
            wijk=_wijk(row.gebied_id),
        )
        for row in Programma.select().where(Programma.slug.in_(list(keys)))
    }


def load_doelen(keys: Sequence[str]) -> Mapping[str, Document | None]:
    """Load the documents of goals; a goal is as public as its programme."""
    themas = themaboom()
    rows = Doel.select(Doel, Programma).join(Programma).where(Doel.sleutel.in_(list(keys)))
    documents: dict[str, Document | None] = {}
    for row in rows:
        thema = themas.by_id(row.thema_id)
        documents[row.sleutel] = Document(
            reference=row.reference,
            soort="doel",
            titel=row.tekst,
            tekst=f"{row.programma.titel} {row.indicator} {row.toelichting}",
            openbaar=row.programma.status is not ProgrammaStatus.CONCEPT,
            wijk=_wijk(row.programma.gebied_id),
            themas=(thema.code,) if thema else (),
        )
    return documents


def list_programmas() -> Iterable[str]:
    """List the keys of all programmes."""
    return [slug for (slug,) in Programma.select(Programma.slug).tuples()]


def list_doelen() -> Iterable[str]:
    """List the keys of all goals."""
    return [sleutel for (sleutel,) in Doel.select(Doel.sleutel).tuples()]


def _wijk(gebied_id: int) -> str:
    bomen = boom()
    gebied = bomen.by_id(gebied_id)
    wijk = bomen.wijk_of(gebied) if gebied else None
    return wijk.slug if wijk else ""
