"""Instruments as search finds them: public."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from netwerk.instrumenten.models import Instrument
from vems.core.search.documents import Document


def load_documents(keys: Sequence[str]) -> Mapping[str, Document | None]:
    """Load the documents of instruments by code."""
    return {
        row.code: Document(
            reference=row.reference,
            soort="instrument",
            titel=row.naam,
            tekst=" ".join((row.omschrijving, *(regel["tekst"] for regel in row.regels))),
            openbaar=True,
            themas=tuple(row.themas),
        )
        for row in Instrument.select_geldig().where(Instrument.code.in_(list(keys)))
    }


def list_keys() -> Iterable[str]:
    """List the codes of the instruments that are offered."""
    return [code for (code,) in Instrument.select_geldig(Instrument.code).tuples()]
