"""Search and questions: the product's own index, made of the rows of a file in a scratch folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.evaluate.labels import Figures
from tools.evaluate.lines import Row, read_rows, required, required_list, text_of
from tools.evaluate.metrics import Judged, mean, mean_recall, mean_reciprocal_rank
from tools.evaluate.rejected import BadRow, Rejected
from vems.core.reference import Reference
from vems.core.search import documents, index
from vems.core.search.documents import Document, register_documents
from vems.core.search.query import find

_KIND = "rij"
_ALL = 1_000_000


def evaluate_search(corpus: Path, queries: Path, rejected: Rejected) -> Figures:
    """Ask every query of the index and hold all hits against what is relevant."""
    shelf: dict[str, Document] = {}
    first: dict[str, int] = {}

    def shelve(row: Row, number: int) -> None:
        key = required(row, "id")
        if key in first:
            raise BadRow(f"heeft dezelfde id als regel {first[key]}, en die telt")
        shelf[key] = _document(key, text_of(row, "title"), text_of(row, "text"))
        first[key] = number

    read_rows(corpus, shelve, rejected)
    asked = read_rows(queries, _as_query, rejected)
    with indexed(shelf):
        judged = [Judged(_keys(query), relevant) for query, relevant in asked]
    return {
        "n": len(judged),
        "map": mean(one.average_precision for one in judged),
        "recall": mean_recall(judged),
        "mrr": mean_reciprocal_rank(judged),
    }


def evaluate_qa(pairs: Path, rejected: Rejected) -> Figures:
    """Ask every question of all passages; a passage that stands there twice is right twice."""
    rows = read_rows(pairs, _as_pair, rejected)
    places = {text: str(at) for at, text in enumerate(dict.fromkeys(text for _, text in rows))}
    shelf = {key: _document(key, "", text) for text, key in places.items()}
    with indexed(shelf):
        judged = [Judged(_keys(question), (places[passage],)) for question, passage in rows]
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


def _as_query(row: Row, number: int) -> tuple[str, tuple[str, ...]]:
    return required(row, "query"), required_list(row, "relevant")


def _as_pair(row: Row, number: int) -> tuple[str, str]:
    return required(row, "question"), required(row, "passage")


def _document(key: str, titel: str, tekst: str) -> Document:
    return Document(
        Reference(_KIND, key), _KIND, titel=titel, tekst=tekst, openbaar=True, loket=False
    )


def _keys(query: str) -> Sequence[str]:
    return [hit.reference.key for hit in find(query, index="openbaar", limit=_ALL).treffers]
