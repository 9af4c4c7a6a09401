"""What an object looks like to search, and who can load it.

A slice registers for its kind how documents are loaded, many at once, and which keys there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from vems.core.reference import Reference

_BATCH = 200


@dataclass(frozen=True, slots=True)
class Document:
    """The searchable face of an object.

    `intern` is text for the loket only and never reaches the public index. `openbaar` and `loket`
    say in which of the two indexes the object stands. `facetten` are further filters by name.
    """

    reference: Reference
    soort: str
    titel: str
    tekst: str = ""
    intern: str = ""
    openbaar: bool = False
    loket: bool = True
    wijk: str = ""
    themas: tuple[str, ...] = ()
    fase: str = ""
    datum: date | None = None
    facetten: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def facet_values(self) -> Iterator[tuple[str, str]]:
        """Give every (facet, value) of the document."""
        yield "soort", self.soort
        if self.wijk:
            yield "wijk", self.wijk
        if self.fase:
            yield "fase", self.fase
        for thema in self.themas:
            yield "thema", thema
        for name, values in self.facetten.items():
            for value in values:
                yield name, value


LoadDocuments = Callable[[Sequence[str]], Mapping[str, Document | None]]
ListKeys = Callable[[], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Source:
    """How the documents of a kind are found."""

    load_documents: LoadDocuments
    list_keys: ListKeys


_sources: dict[str, Source] = {}


def register_documents(kind: str, *, load_documents: LoadDocuments, list_keys: ListKeys) -> None:
    """Tell how documents of a kind are loaded; None or a missing key means: not to be found."""
    _sources[kind] = Source(load_documents, list_keys)


def clear_documents() -> None:
    """Forget all kinds: for an app made anew in the same process."""
    _sources.clear()


def load_documents(references: Iterable[Reference]) -> dict[Reference, Document | None]:
    """Load documents in batches per kind; every reference asked for is in the answer."""
    by_kind: dict[str, list[str]] = defaultdict(list)
    for reference in dict.fromkeys(references):
        by_kind[reference.kind].append(reference.key)
    documents: dict[Reference, Document | None] = {}
    for kind, keys in by_kind.items():
        documents.update((Reference(kind, key), None) for key in keys)
        source = _sources.get(kind)
        if source is None:
            continue
        for start in range(0, len(keys), _BATCH):
            loaded = source.load_documents(keys[start : start + _BATCH])
            documents.update((Reference(kind, key), doc) for key, doc in loaded.items())
    return documents


def list_references() -> list[Reference]:
    """List everything that may be found, of all kinds."""
    return [Reference(kind, key) for kind, source in _sources.items() for key in source.list_keys()]
