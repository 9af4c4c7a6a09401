"""Who helped with something like this before: names to think of, beside the proposed list.

Read from closed initiatives and who helped them. It has no part in the published score; adding
somebody stays a choice of the guide, with a reason.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from initiatieven.koppelingen.zoeken.ervaring import list_hulp
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.publiek.afgerond import Afgerond, as_tekst, list_afgerond
from netwerk.matching.historie import Geschiedenis, Historie
from vems.core.learning.daily import Daily
from vems.core.reference import Reference

_MEESTE = 5
_MEER = 4 * _MEESTE  # some are barred, or no longer in the network


@dataclass(frozen=True, slots=True)
class EerderGeholpen:
    """Somebody in the network, and the titles of the nearest initiatives they helped."""

    naam: str
    titels: tuple[str, ...]


def find_eerder(initiatief: Initiatief) -> list[EerderGeholpen]:
    """Find at most five, most likely first; nobody who is kept apart from this initiative."""
    historie, beeld = _geleerd.get(), netwerkbeeld()
    if historie is None:
        return []
    tekst = as_tekst(initiatief.titel, initiatief.omschrijving, initiatief.gebied_id)
    vragers = (initiatief.reference, initiatief.initiatiefnemer.reference)
    gevonden = []
    for eerder in historie.find(tekst, limit=_MEER):
        wie = Reference.parse(eerder.sleutel)
        if wie in beeld.kandidaten and not beeld.is_niet_koppelen(vragers, wie):
            gevonden.append(EerderGeholpen(beeld.kandidaten[wie].titel, eerder.activiteiten))
    return gevonden[:_MEESTE]


Hulp = tuple[Reference, Afgerond]


def _read() -> list[Hulp]:
    gevallen = {geval.sleutel: geval for geval in list_afgerond()}
    return [(wie, gevallen[sleutel]) for wie, sleutel in list_hulp() if sleutel in gevallen]


def _make(hulp: Sequence[Hulp]) -> Historie | None:
    titels: dict[Reference, list[str]] = defaultdict(list)
    feiten: dict[Reference, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for wie, geval in hulp:
        titels[wie].append(geval.tekst.titel)
        for naam, waarde in geval.tekst.gegeven.items():
            feiten[wie][naam][waarde] += 1
    return (
        Historie(
            [Geschiedenis(str(wie), "", tuple(titels[wie]), feiten[wie]) for wie in sorted(titels)]
        )
        if titels
        else None
    )


_geleerd: Daily[Hulp, Historie] = Daily(_read, _make)
