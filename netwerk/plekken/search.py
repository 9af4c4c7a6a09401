"""Places as search finds them: public while they are open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from netwerk.gebieden.boom import boom
from netwerk.plekken.models import Plek
from vems.core.search.documents import Document


def load_documents(keys: Sequence[str]) -> Mapping[str, Document | None]:
    """Load the documents of places by key."""
    bomen = boom()
    documents: dict[str, Document | None] = {}
    for plek in Plek.select().where(Plek.slug.in_(list(keys)), Plek.is_open):
        gebied = bomen.by_id(plek.gebied_id)
        wijk = bomen.wijk_of(gebied) if gebied else None
        documents[plek.slug] = Document(
            reference=plek.reference,
            soort="plek",
            titel=plek.naam,
            tekst=" ".join(
                (plek.soort, *plek.voorzieningen, plek.openingstijden, plek.toegankelijkheid)
            ),
            openbaar=True,
            wijk=wijk.slug if wijk else "",
            themas=tuple(plek.themas),
        )
    return documents


def list_keys() -> Iterable[str]:
    """List the keys of all places."""
    return [slug for (slug,) in Plek.select(Plek.slug).tuples()]
