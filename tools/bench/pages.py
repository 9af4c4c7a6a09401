"""What is asked for: the pages of the yardstick, as requests that differ from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from flask import Flask

from initiatieven.koppelingen.models import Koppelronde
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief, Publicatie
from netwerk.gebieden.boom import boom
from netwerk.medewerkers.models import Medewerker
from tools.bench.load import Request
from tools.bench.visitors import log_in
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.search.analysis import analyse_word
from vems.core.search.index import get_indexes

_VARIANTS = 40
# In how large a part of all documents a word of a band stands: rare, middle, common.
BANDS = (("zeldzaam", 0.0, 0.002), ("midden", 0.01, 0.06), ("algemeen", 0.25, 0.7))
_WORD_LENGTHS = range(5, 16)


@dataclass(frozen=True, slots=True)
class Page:
    """A kind of page: its requests, and how many of them are sent at most at a time."""

    name: str
    make: Callable[[int], Request]
    requests: int = 200


def list_pages(app: Flask, begeleider: str) -> list[Page]:
    """Give the pages of a filled gemeente; `begeleider` is the account of who works at the desk."""
    staf = log_in(app, begeleider, Rol.BEGELEIDER)
    slugs, eigen = _public_slugs(), _own_slugs(begeleider)
    wijken = [wijk.slug for wijk in boom().wijken()]
    return [
        Page("lijst", lambda n: Request(f"/initiatieven?pagina={n % 10 + 1}")),
        Page("pagina", _each("/initiatieven/{}", slugs)),
        *(
            Page(f"zoeken_{band}", _each("/zoeken?q={}", [quote(w) for w in words]))
            for band, words in find_words().items()
        ),
        Page("loket", lambda n: Request(f"/loket?pagina={n % 3 + 1}", headers=staf)),
        Page("bord", lambda n: Request(f"/loket?wie=alles&pagina={n % 10 + 1}", headers=staf)),
        Page("koppelingen", _each("/initiatieven/{}/koppelingen", eigen, staf)),
        Page("wijk", _each("/wijken/{}", wijken)),
        Page("csv", lambda n: Request("/initiatieven.csv"), requests=4),
        Page("csv_loket", lambda n: Request("/loket/zaken.csv", headers=staf), requests=4),
        Page("xlsx_loket", lambda n: Request("/loket/zaken.xlsx", headers=staf), requests=2),
    ]


def find_words() -> dict[str, list[str]]:
    """Find words to search for in the public index, by how many documents they stand in."""
    with get_indexes().open("openbaar") as snapshot:
        reader = snapshot.searcher.reader()
        written = {word for segment, _ in snapshot.segments for word in segment.vocabulary}
        counts = {
            word: reader.doc_frequency("tekst", found.stem) / max(1, reader.doc_count())
            for word in written
            if len(word) in _WORD_LENGTHS and (found := analyse_word(word)) is not None
        }
    return {
        band: _spread([word for word in sorted(counts) if low < counts[word] <= high])
        for band, low, high in BANDS
    }


def _each(
    pattern: str, values: Sequence[str], headers: dict[str, str] | None = None
) -> Callable[[int], Request]:
    return lambda n: Request(pattern.format(values[n % len(values)]), headers=headers or {})


def _spread(words: Sequence[str]) -> list[str]:
    """Take some from beginning to end; "buurt" stands in when there are none in a tiny gemeente."""
    step = max(1, len(words) // _VARIANTS)
    return list(words[::step][:_VARIANTS]) or ["buurt"]


def _public_slugs() -> list[str]:
    rows = Publicatie.select(Initiatief.slug).join(Initiatief).where(Publicatie.is_actueel)
    return _spread([slug for (slug,) in rows.order_by(Initiatief.id).tuples()])


def _own_slugs(email: str) -> list[str]:
    """The open cases of a begeleider that have proposals."""
    rows = (
        Initiatief.select(Initiatief.slug)
        .join(Medewerker)
        .join(Gebruiker)
        .where(
            Gebruiker.email == email,
            Initiatief.fase != Fase.AFGEROND,
            Initiatief.id.in_(Koppelronde.select(Koppelronde.initiatief)),
        )
    )
    return _spread([slug for (slug,) in rows.order_by(Initiatief.id).tuples()])
