"""Markets as search finds them: public from the opening of the call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Markt
from vems.core.clock import amsterdam
from vems.core.search.documents import Document


def load_documents(keys: Sequence[str]) -> Mapping[str, Document | None]:
    """Load the documents of public markets by slug."""
    rows = Markt.select().where(
        Markt.slug.in_(list(keys)), Markt.toestand != MarktToestand.VOORBEREIDING
    )
    return {
        markt.slug: Document(
            reference=markt.reference,
            soort="markt",
            titel=markt.titel,
            tekst=" ".join((markt.editie, markt.plek, markt.verwachting, markt.uitslag)),
            openbaar=True,
            themas=tuple(markt.themas),
            datum=amsterdam(markt.begin).date(),
        )
        for markt in rows
    }


def list_keys() -> Iterable[str]:
    """List the slugs of all markets."""
    return [slug for (slug,) in Markt.select(Markt.slug).tuples()]
