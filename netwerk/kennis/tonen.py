"""How articles are shown and found, by those they are for, as long as they are not taken away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import peewee

from netwerk.kennis.keuzes import Publiek
from netwerk.kennis.models import Kennisitem
from netwerk.kennis.permissions import list_publiek, may_read
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Shown
from vems.core.search.documents import Document
from vems.core.web.links import find_path


def list_kennis() -> peewee.ModelSelect:
    """List the articles there are, by title."""
    return Kennisitem.select().where(Kennisitem.is_actief).order_by(Kennisitem.titel, Kennisitem.id)


def list_voor(actor: Actor, voor: Publiek | None = None) -> list[Kennisitem]:
    """List what this person may read, of one audience when chosen."""
    eigen = list_publiek(actor)
    gezocht = {lid.value for lid in (eigen & {voor} if voor else eigen)}
    return [item for item in list_kennis() if gezocht & set(item.publiek)]


def find_url(item: Kennisitem) -> str:
    """Give the page of an article; "" without pages."""
    return find_path("kennis.artikel", slug=item.slug)


def load_kennisitems(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show articles by slug, in one query, to those they are for."""
    label = translate(N_("Kennis"))
    rows = Kennisitem.select().where(Kennisitem.slug.in_(list(keys)))
    return {
        rij.slug: Shown(rij.reference, rij.titel, find_url(rij), label, may_read(actor, rij))
        for rij in rows
    }


def load_documents(keys: Sequence[str]) -> Mapping[str, Document | None]:
    """Load the documents of articles by slug."""
    return {
        rij.slug: Document(
            reference=rij.reference,
            soort="kennisitem",
            titel=rij.titel,
            tekst=f"{rij.samenvatting} {rij.bron}",
            openbaar=rij.is_openbaar,
            themas=tuple(rij.themas),
        )
        for rij in list_kennis().where(Kennisitem.slug.in_(list(keys)))
    }


def list_keys() -> Iterable[str]:
    """List the slugs of all articles there are."""
    return [rij.slug for rij in list_kennis().select(Kennisitem.slug)]
