"""`bench search`: the search index at three sizes, held to the musts.

Two words of the same frequency band at a time (stop words are out), completing a title, and how
soon a change is found. Questions take processor time of this thread: a busy machine makes them
larger, never smaller. The change is on the clock, from its writing until it is found, with the
`BATCH_SECONDS` a follower may wait. Another process makes the index: memory is what a reader holds.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tools.bench.processes import memory_of
from tools.bench.teksten import Schrijver
from vems.core.reference import Reference
from vems.core.search import documents, index
from vems.core.search.analysis import analyse_word, words
from vems.core.search.documents import Document, register_documents
from vems.core.search.query import find, suggest_titles
from vems.rows import Row

Say = Callable[[str], None]

SIZES = (1_000, 10_000, 50_000)
# Milliseconds at p95, at ten thousand documents; from SEARCH-AND-MATCHING.
MUST_AT = 10_000
TWO_WORDS_MS, COMPLETE_MS, VISIBLE_MS = 15.0, 10.0, 1_000.0
BATCH_SECONDS = 0.2
# The least share of the documents that have a word of the band.
BANDS = {"veel": 0.05, "midden": 0.005, "zelden": 0.0}
_KIND = "proef"
_QUESTIONS, _ROUNDS, _CHANGES, _LEAST_DOCUMENTS = 60, 3, 20, 2
_WIJKEN = ("de Bloemenwijk", "het Havenkwartier", "Oosterwaard", "de Molenbuurt")
_THEMAS = ("Groen", "Ontmoeten", "Sport en bewegen", "Cultuur")


def bench_search(sizes: Iterable[int], say: Say) -> list[Row]:
    """Measure each size; a row that misses its must is not ok."""
    rows: list[Row] = []
    for size in sorted(sizes):
        say(f"{size} documenten")
        with TemporaryDirectory(prefix="vems-bench-") as folder:
            rows += _measure(Path(folder), size)
    return rows


def make_shelf(size: int) -> dict[str, Document]:
    """Write that many plans, always the same."""
    kans = Random(20)
    schrijver = Schrijver(kans)
    shelf = {}
    for number in range(size):
        plan = schrijver.plan(kans.choice(_THEMAS), kans.choice(_WIJKEN), "Kerkstraat")
        tekst = f"{plan.samenvatting}\n{plan.omschrijving}\n{plan.meerwaarde}"
        shelf[str(number)] = _document(str(number), plan.titel, tekst)
    return shelf


def choose_questions(shelf: dict[str, Document]) -> dict[str, list[str]]:
    """Draw two words at a time from each band of document frequency that has two."""
    counts: Counter[str] = Counter()
    for document in shelf.values():
        counts.update(set(words(f"{document.titel} {document.tekst}")))
    usable = {
        word: amount / len(shelf)
        for word, amount in sorted(counts.items())
        if word.isalpha() and amount >= _LEAST_DOCUMENTS and analyse_word(word)
    }
    kans, ceiling, questions = Random(21), 1.01, {}
    for band, least in BANDS.items():
        inside = [word for word, share in usable.items() if least <= share < ceiling]
        if len(inside) > 1:
            questions[band] = [" ".join(kans.sample(inside, 2)) for _ in range(_QUESTIONS)]
        ceiling = least
    return questions


def _measure(folder: Path, size: int) -> list[Row]:
    started = time.monotonic()
    _elsewhere(folder, size)
    built = time.monotonic() - started
    shelf = make_shelf(size)
    questions = choose_questions(shelf)
    _serve(shelf)
    before = memory_of(os.getpid()).rss
    started = time.monotonic()
    indexes = index.bind(folder)
    try:
        indexes.warm()
        opened = time.monotonic() - started
        rows = [row for band, asked in questions.items() for row in _ask(size, band, asked)]
        rows += _complete(size, shelf)
        held = memory_of(os.getpid()).rss - before
        rows += _change(indexes, size, shelf)
    finally:
        index.unbind()
        documents.clear_documents()
    name = f"search {size}"
    return [
        *rows,
        Row(f"{name} opnieuw maken", round(built, 1), "s"),
        Row(f"{name} openen", round(opened, 2), "s"),
        Row(f"{name} geheugen", round(held, 1), "MiB"),
    ]


def _elsewhere(folder: Path, size: int) -> None:
    """Make the index in a process of its own."""
    process = multiprocessing.get_context("spawn").Process(target=_build, args=(folder, size))
    process.start()
    process.join()
    if process.exitcode:
        raise RuntimeError("the index could not be made")


def _build(folder: Path, size: int) -> None:
    _serve(make_shelf(size))
    index.bind(folder).rebuild(0)


def _serve(shelf: dict[str, Document]) -> None:
    documents.clear_documents()
    register_documents(
        _KIND,
        load_documents=lambda keys: {key: shelf[key] for key in keys},
        list_keys=lambda: list(shelf),
    )


def _document(key: str, titel: str, tekst: str) -> Document:
    return Document(Reference(_KIND, key), _KIND, titel=titel, tekst=tekst, openbaar=True)


def _ask(size: int, band: str, questions: list[str]) -> Iterator[Row]:
    ask = [partial(find, question, index="openbaar") for question in questions]
    yield from _rows(f"search {size} twee woorden {band}", size, TWO_WORDS_MS, _cpu_ms(ask))


def _complete(size: int, shelf: dict[str, Document]) -> Iterator[Row]:
    every = [document.titel for document in shelf.values()]
    titles = Random(22).sample(every, min(size, _QUESTIONS))
    ask = [
        partial(suggest_titles, titel[: 3 + at % 4], index="openbaar")
        for at, titel in enumerate(titles)
    ]
    yield from _rows(f"search {size} aanvullen", size, COMPLETE_MS, _cpu_ms(ask))


def _change(indexes: index.Indexes, size: int, shelf: dict[str, Document]) -> Iterator[Row]:
    times = []
    for number in range(min(size, _CHANGES)):
        document = _document(str(number), f"Zonnewijzer nummer{number}", shelf[str(number)].tekst)
        started = time.monotonic()
        indexes.apply({document.reference: document}, number + 1)
        found = find(f"nummer{number}", index="openbaar").treffers
        times.append((time.monotonic() - started + BATCH_SECONDS) * 1000)
        if [hit.reference for hit in found] != [document.reference]:
            raise RuntimeError("a change was not found")
    yield from _rows(f"search {size} wijziging zichtbaar", size, VISIBLE_MS, times)


def _cpu_ms(calls: Sequence[Callable[[], object]]) -> list[float]:
    """Time each call when warm."""
    for call in calls:
        call()
    times = []
    for _ in range(_ROUNDS):
        for call in calls:
            started = time.thread_time()
            call()
            times.append((time.thread_time() - started) * 1000)
    return times


def _rows(name: str, size: int, must: float, times: list[float]) -> Iterator[Row]:
    ordered = sorted(times)
    p50, p95 = (ordered[int(share * (len(ordered) - 1))] for share in (0.5, 0.95))
    goal = must if size == MUST_AT else None
    yield Row(f"{name} p50", round(p50, 2), "ms")
    yield Row(f"{name} p95", round(p95, 2), "ms", goal=goal, ok=goal is None or p95 <= goal)
