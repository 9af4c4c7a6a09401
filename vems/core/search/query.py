"""Finding: from what a person typed to hits, facet counts and a suggestion. Never raises on input.

First everything that has all words; with fewer than ten hits also what has some of them, after
the rest. A compound is found by itself or by all of its parts. A title that has the word as typed
comes before one that has another form of it.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from markupsafe import Markup

from vems.core.reference import Reference
from vems.core.search.analysis import words
from vems.core.search.fragments import make_fragment
from vems.core.search.index import IndexUnavailable, Snapshot, get_indexes
from vems.core.search.parsing import MAX_CHARACTERS, Vraag, parse
from vems.core.search.ranking import Ranked, locate, newest_first, rank
from vems.core.search.spelling import nearest_words
from vems.core.search.store import IndexName
from vems.core.search.writing import fields_of

logger = logging.getLogger(__name__)

Volgorde = Literal["relevantie", "nieuwste"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A found object; `fragment` is safe HTML with the words marked."""

    reference: Reference
    score: float
    fragment: Markup = Markup("")


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a question. `aantal` counts all hits; `suggestie` is a better spelled question.

    `afgekapt`: the question was too long or the time was up, so there may be more; `te_lang`: it
    was too long.
    """

    treffers: list[Hit] = field(default_factory=list)
    aantal: int = 0
    facetten: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    suggestie: str = ""
    afgekapt: bool = False
    te_lang: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """A title that completes what is being typed."""

    reference: Reference
    titel: str


Filters = Mapping[str, Sequence[str]]


def find(
    vraag: str,
    *,
    index: IndexName,
    soorten: Sequence[str] = (),
    filters: Filters | None = None,
    volgorde: Volgorde = "relevantie",
    limit: int = 20,
    offset: int = 0,
) -> Found:
    """Find what the question and the filters (facet -> allowed values) ask for.

    Values of one filter are alternatives; filters add up. An empty question with a filter gives
    everything that passes it, newest first. Without an index the answer is empty.
    """
    chosen = {name: frozenset(values) for name, values in (filters or {}).items() if values}
    if soorten:
        chosen["soort"] = frozenset(soorten)
    parsed = parse(vraag)
    if parsed.is_leeg and not chosen:
        return Found(afgekapt=parsed.afgekapt, te_lang=parsed.afgekapt)
    if parsed.is_leeg:
        volgorde = "nieuwste"
    page = slice(max(0, offset), max(0, offset) + max(0, limit))
    indexes = get_indexes()
    try:
        with indexes.open(index) as snapshot:
            ranked = rank(snapshot, fields_of(index), parsed, chosen)
            if volgorde == "nieuwste":
                ranked = newest_first(snapshot, ranked)
            found = _as_found(snapshot, index, parsed, ranked, page)
        suggestion = "" if found.aantal else _suggest(vraag, parsed)
    except IndexUnavailable:
        logger.warning("No search index to read; the follower will make one")
        return Found()
    except Exception:  # Whoosh raises anything for a damaged file, bare Exception too
        logger.exception("The search index could not be read; it will be rebuilt")
        indexes.store.mark_broken()
        return Found()
    return replace(found, suggestie=suggestion)


def suggest_titles(begin: str, *, index: IndexName, limit: int = 8) -> list[Title]:
    """Give titles with a word that begins as typed, those that begin the title first."""
    wanted = " ".join(words(begin[:MAX_CHARACTERS]))
    if not wanted:
        return []
    titles: list[tuple[bool, str, Title]] = []
    try:
        with get_indexes().open(index) as snapshot:
            for segment, base in snapshot.segments:
                for number in segment.titles_with(wanted, limit * 8):
                    if snapshot.live[base + number]:
                        folded = segment.folded_titles[number]
                        title = Title(segment.references[number], segment.titles[number])
                        titles.append((not folded.startswith(" " + wanted), folded, title))
    except IndexUnavailable:
        return []
    return [title for _, _, title in sorted(titles, key=lambda item: item[:2])[:limit]]


def _as_found(
    snapshot: Snapshot, index: IndexName, vraag: Vraag, ranked: Ranked, page: slice
) -> Found:
    stems = {stem for woord in vraag.gezocht for stem in (woord.stem, *woord.delen)}
    hits = []
    for number, score in zip(
        ranked.numbers[page].tolist(), ranked.scores[page].tolist(), strict=True
    ):
        segment, local = locate(snapshot, number)
        stored = snapshot.searcher.stored_fields(number)
        texts = [stored.get(name, "") for name in fields_of(index) if name != "titel"]
        fragment = make_fragment("\n".join(texts), stems)
        hits.append(Hit(segment.references[local], round(score, 3), fragment))
    return Found(
        hits,
        len(ranked.numbers),
        ranked.facetten,
        afgekapt=ranked.is_late or vraag.afgekapt,
        te_lang=vraag.afgekapt,
    )


def _suggest(vraag: str, parsed: Vraag) -> str:
    """Give the question with better spelling, when that finds something the public may see."""
    with get_indexes().open("openbaar") as snapshot:
        segments = [segment for segment, _ in snapshot.segments]
        better = {
            woord.getypt: nearest[0]
            for woord in parsed.gezocht
            if (nearest := nearest_words(woord.getypt, segments))
        }
        if not better:
            return ""
        suggestion = " ".join(better.get(word, word) for word in words(vraag[:MAX_CHARACTERS]))
        # A word of a withdrawn object stays in the vocabulary until the next merge: look it up.
        ranked = rank(snapshot, fields_of("openbaar"), parse(suggestion), {})
        return suggestion if len(ranked.numbers) else ""
