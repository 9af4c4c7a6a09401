"""How articles are shown and found: public, as long as they are not taken away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import peewee

from netwerk.kennis.models import Kennisitem
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Shown
from vems.core.search.documents import Document
from vems.core.web.links import find_path


def list_kennis() -> peewee.ModelSelect:
    """List the articles there are, by title."""
    return Kennisitem.select().where(Kennisitem.is_actief).order_by(Kennisitem.titel, Kennisitem.id)


def find_url(item: Kennisitem) -> str:
    """Give where an article stands on its page; "" without pages."""
    pad = find_path("kennis.kennis")
    return f"{pad}#{item.slug}" if pad else ""


def load_kennisitems(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show articles by slug, in one query; everybody may see them."""
    label = translate(N_("Kennis"))
    rows = Kennisitem.select().where(Kennisitem.slug.in_(list(keys)))
    return {rij.slug: Shown(rij.reference, rij.titel, find_url(rij), label) for rij in rows}


def load_documents(keys: Sequence[str]) -> Mapping[str, Document | None]:
    """Load the documents of articles by slug."""
    return {
        rij.slug: Document(
            reference=rij.reference,
            soort="kennisitem",
            titel=rij.titel,
            tekst=f"{rij.samenvatting} {rij.bron}",
            openbaar=True,
            themas=tuple(rij.themas),
        )
        for rij in list_kennis().where(Kennisitem.slug.in_(list(keys)))
    }


def list_keys() -> Iterable[str]:
    """List the slugs of all articles there are."""
    return [rij.slug for rij in list_kennis().select(Kennisitem.slug)]
