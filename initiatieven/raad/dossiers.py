"""Dossiers: the documents of the council about an initiatief or a market, as links with a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import peewee

from initiatieven.raad.events import DOSSIERSTUK_TOEGEVOEGD
from initiatieven.raad.models import Dossierstuk
from netwerk.raad.models import Vergadering
from netwerk.raad.permissions import require_manage
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound
from vems.core.fields import sleutel
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.kept import Kept
from vems.core.reference import Reference
from vems.core.teksten import checked_line
from vems.core.web.links import check_link

INITIATIEF, MARKT = "initiatief", "markt"


@dataclass(frozen=True, slots=True)
class NieuwStuk:
    """A document: its name, address and day, and the meeting it belongs to."""

    titel: str
    url: str
    datum: date
    vergadering: Vergadering | None = None
    formulier: str = ""


def add_stuk(onderwerp: Reference, data: NieuwStuk, *, door: Actor) -> Dossierstuk:
    """Add a document to the dossier of a thing on the site; the same form twice adds once."""
    require_manage(door)
    titel = checked_line(data.titel, 160, veld="titel")
    if not titel:
        raise Invalid(N_("Schrijf op hoe het stuk heet."), veld="titel")
    url = check_link(data.url, veld="url")
    if not url:
        raise Invalid(N_("Vul de link naar het stuk in."), veld="url")
    if data.datum > today():
        raise Invalid(N_("Deze dag moet nog komen. Kies vandaag of een dag eerder."), veld="datum")
    formulier = data.formulier[:40] or sleutel()
    try:
        with write():
            stuk = Dossierstuk.create(
                onderwerp_kind=onderwerp.kind,
                onderwerp_key=onderwerp.key,
                titel=titel,
                url=url,
                datum=data.datum,
                vergadering=data.vergadering,
                formulier=formulier,
            )
            record(
                onderwerp,
                DOSSIERSTUK_TOEGEVOEGD,
                zichtbaarheid=Zichtbaarheid.OPENBAAR,
                gegevens={"titel": titel},
                door=door,
            )
    except peewee.IntegrityError:
        return Dossierstuk.get(Dossierstuk.formulier == formulier)
    return stuk


def remove_stuk(stuk: Dossierstuk, *, door: Actor) -> None:
    """Take a wrong link out of a dossier; the document itself stays where it is."""
    require_manage(door)
    with write():
        Dossierstuk.delete().where(Dossierstuk.id == stuk.id).execute()


def get_stuk(sleutel: str) -> Dossierstuk:
    """Get a document by key; NotFound for an unknown one."""
    stuk = Dossierstuk.get_or_none(Dossierstuk.sleutel == sleutel)
    if stuk is None:
        raise NotFound()
    return stuk


def select_stukken() -> peewee.ModelSelect:
    """Select all documents, newest first."""
    return Dossierstuk.select().order_by(Dossierstuk.datum.desc(), Dossierstuk.id.desc())


def list_dossiers(onderwerpen: Iterable[Reference]) -> dict[Reference, list[Dossierstuk]]:
    """List the documents about things, by thing, newest first; no query for who has none."""
    sleutels: dict[str, list[str]] = {}
    for onderwerp in _met_dossier.get().intersection(onderwerpen):
        sleutels.setdefault(onderwerp.kind, []).append(onderwerp.key)
    per: dict[Reference, list[Dossierstuk]] = {}
    for kind, keys in sleutels.items():
        for stuk in select_stukken().where(
            Dossierstuk.onderwerp_kind == kind, Dossierstuk.onderwerp_key.in_(keys)
        ):
            per.setdefault(stuk.onderwerp, []).append(stuk)
    return per


def _read_met_dossier() -> frozenset[Reference]:
    rows = Dossierstuk.select(Dossierstuk.onderwerp_kind, Dossierstuk.onderwerp_key)
    return frozenset(stuk.onderwerp for stuk in rows)


# Which things have a dossier: few do, and every public page asks.
_met_dossier: Kept[frozenset[Reference]] = Kept(Dossierstuk, _read_met_dossier)


def list_of_vergadering(vergadering: Vergadering) -> list[Dossierstuk]:
    """List the documents that belong to a meeting."""
    return list(select_stukken().where(Dossierstuk.vergadering == vergadering))
