"""How Dutch names sort: by what people look under, not by the article or particle before it."""

from __future__ import annotations

import unicodedata

_LIDWOORDEN = frozenset({"de", "het", "'t", "’t", "t"})
_TUSSENVOEGSELS = _LIDWOORDEN | frozenset(
    {"van", "der", "den", "ter", "ten", "te", "op", "in", "aan", "bij", "el", "al", "la", "le"}
    | {"von", "di", "da", "dos", "du", "’s", "'s"}
)


def sort_key(naam: str) -> str:
    """Give the key of an organisation or thing: without accents, case and leading article."""
    woorden = _fold(naam).split()
    while len(woorden) > 1 and woorden[0] in _LIDWOORDEN:
        woorden = woorden[1:]
    return " ".join(woorden)[:120]


def surname_key(naam: str) -> str:
    """Give the key of a person: surname, then particles and first name ("wit ruben de")."""
    voornaam, *rest = _fold(naam).split() or [""]
    voor: list[str] = []
    while len(rest) > 1 and rest[0] in _TUSSENVOEGSELS:
        voor.append(rest.pop(0))
    return " ".join([*rest, voornaam, *voor])[:120]


def search_key(naam: str) -> str:
    """Give a name as it is looked for: small letters without accents, in the order as said."""
    return " ".join(_fold(naam).split())[:120]


def _fold(naam: str) -> str:
    kaal = unicodedata.normalize("NFKD", naam.casefold())
    return "".join(teken for teken in kaal if not unicodedata.combining(teken))
