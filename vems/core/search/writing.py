"""Writing one index: its schema, a writer that never stays open, what is stored of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from whoosh import index as whoosh_index
from whoosh.fields import ID, STORED, TEXT, Schema
from whoosh.query import Or, Term
from whoosh.writing import SegmentWriter

from vems.core.reference import Reference
from vems.core.search.analysis import DutchAnalyzer
from vems.core.search.documents import Document
from vems.core.search.segments import FACET_SEPARATOR, make_vector
from vems.core.search.store import IndexBusy, IndexName

# Raise it when a field is added or stored differently.
SCHEMA_VERSION = 1
_STORED_CHARACTERS = 4_000
_WRITER_SECONDS = 20.0


def fields_of(name: IndexName) -> tuple[str, ...]:
    """Give the text fields of an index."""
    return ("titel", "tekst") if name == "openbaar" else ("titel", "tekst", "intern")


def create_index(path: Path, name: IndexName) -> None:
    """Make an empty index in an empty folder."""
    whoosh_index.create_in(str(path), _schema(name))


@contextmanager
def writing(path: Path, *, optimize: bool = False) -> Iterator[SegmentWriter]:
    """Commit what is written in the block, or nothing; IndexBusy when another one is writing."""
    try:
        writer = whoosh_index.open_dir(str(path)).writer(timeout=_WRITER_SECONDS)
    except whoosh_index.LockError as error:
        raise IndexBusy from error
    try:
        yield writer
        writer.commit(optimize=optimize)
    finally:
        if not writer.is_closed:
            writer.cancel()  # a writer left open keeps Whoosh's lock (trap M9)


def remove(writer: SegmentWriter, references: Iterable[Reference]) -> None:
    """Take objects out."""
    old = [Term("reference", str(reference)) for reference in references]
    if old:
        writer.delete_by_query(Or(old))


def add(
    writer: SegmentWriter, name: IndexName, documents: Mapping[Reference, Document | None]
) -> None:
    """Put in the documents that belong in this index."""
    for reference, document in documents.items():
        if document is not None and _belongs(document, name):
            writer.add_document(**_as_fields(reference, document, name))


def _belongs(document: Document, name: IndexName) -> bool:
    return document.openbaar if name == "openbaar" else document.loket


def _as_fields(reference: Reference, document: Document, name: IndexName) -> dict[str, object]:
    facets = (
        f"{facet}={value}".replace(FACET_SEPARATOR, " ") for facet, value in document.facet_values()
    )
    fields: dict[str, object] = {
        "reference": str(reference),
        "titel": document.titel,
        "tekst": document.tekst,
        "_stored_tekst": document.tekst[:_STORED_CHARACTERS],
        "datum": document.datum.toordinal() if document.datum else 0,
        "facetten": FACET_SEPARATOR.join(facets),
        "vector": make_vector(document.titel, document.tekst),
    }
    if name == "loket":
        fields["intern"] = document.intern
        fields["_stored_intern"] = document.intern[:_STORED_CHARACTERS]
    return fields


def _schema(name: IndexName) -> Schema:
    schema = Schema(
        reference=ID(unique=True, stored=True),
        datum=STORED,
        facetten=STORED,
        vector=STORED,
    )
    for field in fields_of(name):
        schema.add(field, TEXT(analyzer=DutchAnalyzer(), stored=True))
    return schema
