"""What search holds in memory per segment of an index: titles, facets, vocabulary, term vectors.

A Whoosh segment never changes once written, only documents in it are marked deleted. So this is
read once per segment and shared by all threads; a commit costs no more than its own documents.
Callers ask the reader which documents are deleted.
"""

from __future__ import annotations

import threading
import zlib
from bisect import bisect_right
from collections import Counter, OrderedDict, defaultdict
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from whoosh.reading import IndexReader

from vems.core.reference import Reference
from vems.core.search.analysis import analyse, words
from vems.core.search.postings import PostingsCache
from vems.core.search.sounds import sound
from vems.core.search.wordlists import STOP_WORDS

FACET_SEPARATOR = "\n"
_KEPT_SEGMENTS = 64
TITLE_WEIGHT = 2
VECTOR = np.dtype([("term", "<u4"), ("count", "<u2")])


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet of a segment as pairs (document, value number)."""

    values: tuple[str, ...]
    docs: np.ndarray
    codes: np.ndarray


@dataclass(frozen=True, slots=True)
class Vectors:
    """The terms of a segment's documents, sorted by term; how often, damped."""

    terms: np.ndarray
    docs: np.ndarray
    damped: np.ndarray


def term_number(stem: str) -> int:
    """Give the number a stem has in the vectors."""
    return zlib.crc32(stem.encode())


def make_vector(titel: str, tekst: str) -> bytes:
    """Count the stems of a document, the title twice, for storage."""
    counts = Counter(map(term_number, analyse(tekst)))
    for term in map(term_number, analyse(titel)):
        counts[term] += TITLE_WEIGHT
    pairs = sorted((term, min(count, 65535)) for term, count in counts.items())
    return np.array(pairs, dtype=VECTOR).tobytes()


class SegmentData:
    """The memory of one segment. Texts are not kept; the vocabulary is made of public ones only."""

    def __init__(self, reader: IndexReader, *, has_vocabulary: bool) -> None:
        stored = [reader.stored_fields(number) for number in range(reader.doc_count_all())]
        self.postings = PostingsCache()
        self.references = [Reference.parse(fields["reference"]) for fields in stored]
        self.numbers = {reference: number for number, reference in enumerate(self.references)}
        self.titles: list[str] = [fields["titel"] for fields in stored]
        self.folded_titles = [" " + " ".join(words(title)) for title in self.titles]
        self.dates = np.array([fields["datum"] for fields in stored], dtype=np.int32)
        self.facets = _read_facets([fields["facetten"] for fields in stored])
        self.vectors = _read_vectors([fields["vector"] for fields in stored])
        self.vocabulary = _read_vocabulary(stored) if has_vocabulary else Counter[str]()

    def __len__(self) -> int:
        return len(self.references)

    def matching(self, facet: str, values: frozenset[str]) -> np.ndarray:
        """Give which documents have one of the values."""
        chosen = np.zeros(len(self), dtype=bool)
        found = self.facets.get(facet)
        if found:
            is_one = np.array([value in values for value in found.values], dtype=bool)
            chosen[found.docs[is_one[found.codes]]] = True
        return chosen

    @cached_property
    def sounds(self) -> dict[str, list[str]]:
        """The vocabulary by how the words sound."""
        found: dict[str, list[str]] = defaultdict(list)
        for word in self.vocabulary:
            found[sound(word)].append(word)
        return found

    @cached_property
    def title_lines(self) -> tuple[str, list[int]]:
        """All folded titles as one text, and where each begins."""
        starts, position = [], 0
        for title in self.folded_titles:
            starts.append(position)
            position += len(title) + 1
        return "\n".join(self.folded_titles), starts

    def titles_with(self, begin: str, limit: int) -> list[int]:
        """Give the first documents with a title that has a word beginning so."""
        text, starts = self.title_lines
        found: list[int] = []
        position = text.find(" " + begin)
        while position >= 0 and len(found) < limit:
            number = bisect_right(starts, position) - 1
            found.append(number)
            following = starts[number + 1] if number + 1 < len(starts) else len(text)
            position = text.find(" " + begin, following)
        return found


class SegmentCache:
    """The segments in use, shared by the threads of this process; the oldest goes first."""

    def __init__(self) -> None:
        self._segments: OrderedDict[str, SegmentData] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, reader: IndexReader, *, has_vocabulary: bool) -> SegmentData:
        """Give the memory of a segment, read when it is new: once, for who comes next waits."""
        name = reader.segment().segment_id()
        with self._lock:
            data = self._segments.get(name) or SegmentData(reader, has_vocabulary=has_vocabulary)
            self._segments[name] = data
            self._segments.move_to_end(name)
            while len(self._segments) > _KEPT_SEGMENTS:
                self._segments.popitem(last=False)
            return data


def _read_facets(stored: list[str]) -> dict[str, Facet]:
    codes: dict[str, dict[str, int]] = defaultdict(dict)
    pairs: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, line in enumerate(stored):
        for item in filter(None, line.split(FACET_SEPARATOR)):
            name, _, value = item.partition("=")
            code = codes[name].setdefault(value, len(codes[name]))
            pairs[name].append((number, code))
    return {
        name: Facet(
            tuple(codes[name]),
            np.array([number for number, _ in found], dtype=np.int32),
            np.array([code for _, code in found], dtype=np.int32),
        )
        for name, found in pairs.items()
    }


def _read_vectors(stored: list[bytes]) -> Vectors:
    rows = np.frombuffer(b"".join(stored), dtype=VECTOR)
    sizes = [len(vector) // VECTOR.itemsize for vector in stored]
    docs = np.repeat(np.arange(len(stored), dtype=np.int32), sizes)
    order = np.argsort(rows["term"], kind="stable")
    return Vectors(rows["term"][order], docs[order], damp(rows["count"][order]))


def damp(counts: np.ndarray) -> np.ndarray:
    """Weigh how often a term stands somewhere: ten times says more than once, not ten times so."""
    return np.asarray(1 + np.log(counts.astype(np.float32)))


def _read_vocabulary(stored: list[dict[str, str]]) -> Counter[str]:
    """Count in how many documents a word stands, folded but as written."""
    found: Counter[str] = Counter()
    for fields in stored:
        text = words(f"{fields['titel']} {fields['tekst']}")
        found.update({word for word in text if len(word) > 3 and word.isalpha()})
    return Counter({word: count for word, count in found.items() if word not in STOP_WORDS})
