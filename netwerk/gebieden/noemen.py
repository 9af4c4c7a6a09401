"""Which areas a text names: by their own name, by a postcode, or by a street that is known.

A suggestion for a person to correct: a word may be the name of an area and mean something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from netwerk.gebieden.adressen import normalise_postcode, search_name
from netwerk.gebieden.boom import GebiedenBoom, boom
from netwerk.gebieden.models import Adres, Gebied

_LEESBAAR = 4_000
_KORTSTE_NAAM = 4
_MEESTE_STRATEN = 5
# A street begins with a capital; so does the first word of a sentence.
_STRAAT = re.compile(
    r"\b(?!(?:Aan|In|Bij|Op|Langs|Naast|Achter|Voor|Tussen|Onze?) )[A-Z][\w’'.-]*"
    r"(?: (?:van|de|der|den|het|[A-Z][\w’'.-]*)){0,4}?"
    r"(?:straat|laan|weg|plein|kade|gracht|singel|dijk|hof|pad|park|markt)\b"
)


@dataclass(frozen=True, slots=True)
class Genoemd:
    """A wijk, and the words of the text that name it."""

    wijk: Gebied
    woorden: str


def find_named(tekst: str, limit: int = 2) -> list[Genoemd]:
    """Give the wijken a text names, in the order of how sure: postcode, name, street."""
    tekst, gebieden = tekst[:_LEESBAAR], boom()
    gevonden: dict[int, Genoemd] = {}
    for gebied, woorden in _all_named(tekst, gebieden):
        wijk = gebieden.wijk_of(gebied)
        if wijk is not None:
            gevonden.setdefault(wijk.id, Genoemd(wijk, woorden))
        if len(gevonden) >= limit:
            break
    return list(gevonden.values())


def leave_out_names(tekst: str) -> str:
    """Give the text without the names of areas: living in Kersentuin is not about gardens."""
    gebieden = boom()
    wijken = gebieden.wijken()
    delen = [*wijken, *(buurt for wijk in wijken for buurt in gebieden.buurten(wijk))]
    return _words_of(g.naam for g in delen if len(g.naam) >= _KORTSTE_NAAM).sub(" ", tekst)


def _all_named(tekst: str, gebieden: GebiedenBoom) -> Iterator[tuple[Gebied, str]]:
    postcode = normalise_postcode(tekst)
    gebied = gebieden.find_postcode(postcode) if postcode else None
    if gebied is not None:
        yield gebied, f"{postcode[:4]} {postcode[4:]}"
    yield from _by_name(tekst, gebieden)
    yield from _by_street(tekst, gebieden)


def _by_name(tekst: str, gebieden: GebiedenBoom) -> Iterator[tuple[Gebied, str]]:
    """Find names as whole words, in the order of the text; wijken before their buurten."""
    wijken = gebieden.wijken()
    buurten = [buurt for wijk in wijken for buurt in gebieden.buurten(wijk)]
    for groep in (wijken, buurten):
        namen = {g.naam.casefold(): g for g in groep if len(g.naam) >= _KORTSTE_NAAM}
        for plek in _words_of(namen).finditer(tekst):
            gebied = namen.get(plek[0].casefold())
            if gebied is not None:
                yield gebied, plek[0]


def _words_of(namen: Iterable[str]) -> re.Pattern[str]:
    """Make what finds any of the names as whole words, the longest first; nothing without names."""
    langst_eerst = sorted(map(re.escape, namen), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(langst_eerst) or '(?!)'})(?!\w)", re.IGNORECASE)


def _by_street(tekst: str, gebieden: GebiedenBoom) -> Iterator[tuple[Gebied, str]]:
    straten = {search_name(plek[0]): plek[0] for plek in _STRAAT.finditer(tekst)}
    if not straten:
        return
    gezocht = list(straten)[:_MEESTE_STRATEN]
    rijen = Adres.select(Adres.zoeknaam, Adres.gebied_id).where(Adres.zoeknaam.in_(gezocht))
    per_straat = dict(rijen.order_by(Adres.id.desc()).tuples())
    for naam in gezocht:
        gebied = gebieden.by_id(per_straat.get(naam, 0))
        if gebied is not None:
            yield gebied, straten[naam]
