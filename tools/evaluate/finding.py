"""Search and questions: the product's own index, made of the rows of a file in a scratch folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.evaluate.labels import Figures
from tools.evaluate.lines import BadFile, list_of, read_rows, required, text_of
from tools.evaluate.metrics import Judged, mean, mean_recall, mean_reciprocal_rank
from vems.core.reference import Reference
from vems.core.search import documents, index
from vems.core.search.documents import Document, register_documents
from vems.core.search.query import find

_KIND = "rij"
_ALL = 1_000_000


def evaluate_search(corpus: Path, queries: Path) -> Figures:
    """Ask every query of the index and hold all hits against what is relevant."""
    rows = {required(row, "id", corpus): row for row in read_rows(corpus)}
    shelf = {
        key: _document(key, text_of(row, "title"), text_of(row, "text"))
        for key, row in rows.items()
    }
    asked = [
        (required(row, "query", queries), relevant)
        for row in read_rows(queries)
        if (relevant := list_of(row, "relevant"))
    ]
    if not asked:
        raise BadFile(f"Geen regel van {queries} zegt wat relevant is.")
    with indexed(shelf):
        judged = [Judged(_keys(query), relevant) for query, relevant in asked]
    return {
        "n": len(judged),
        "map": mean(one.average_precision for one in judged),
        "recall": mean_recall(judged),
        "mrr": mean_reciprocal_rank(judged),
    }


def evaluate_qa(pairs: Path) -> Figures:
    """Ask every question of all passages; a passage that stands there twice is right twice."""
    rows = read_rows(pairs)
    passages = list(dict.fromkeys(required(row, "passage", pairs) for row in rows))
    shelf = {str(at): _document(str(at), "", text) for at, text in enumerate(passages)}
    places = {text: str(at) for at, text in enumerate(passages)}
    with indexed(shelf):
        judged = [
            Judged(
                _keys(required(row, "question", pairs)), (places[required(row, "passage", pairs)],)
            )
            for row in rows
        ]
    return {
        "n": len(judged),
        "mrr": mean_reciprocal_rank(judged),
        "recall@1": mean_recall(judged, 1),
    }


@contextmanager
def indexed(shelf: Mapping[str, Document]) -> Iterator[None]:
    """Have the product's index hold these documents and nothing else."""
    documents.clear_documents()
    register_documents(
        _KIND,
        load_documents=lambda keys: {key: shelf[key] for key in keys},
        list_keys=lambda: list(shelf),
    )
    with TemporaryDirectory(prefix="vems-evaluate-") as folder:
        try:
            index.bind(Path(folder)).rebuild(0)
            yield
        finally:
            index.unbind()
            documents.clear_documents()


def _document(key: str, titel: str, tekst: str) -> Document:
    return Document(
        Reference(_KIND, key), _KIND, titel=titel, tekst=tekst, openbaar=True, loket=False
    )


def _keys(query: str) -> Sequence[str]:
    return [hit.reference.key for hit in find(query, index="openbaar", limit=_ALL).treffers]
