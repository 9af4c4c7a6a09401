"""The published weights: every number that ranking uses, per version (DOMAIN.md 4.3).

All parts are on a fixed scale 0-1, saturating as x / (x + k): never divided by the best of the day,
which would let an unrelated newcomer turn the order. A version is never changed, only followed by
another: stored matches are replayed with their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from netwerk.matching.keuzes import INITIATIEVEN, LEZEN, Niveau, Soort, Vraagsoort

_V = Vraagsoort
_PUNTEN = {
    "behoefte": 30,
    "thema": 20,
    "plaats": 15,
    "programma": 10,
    "ervaring": 10,
    "nabijheid": 5,
    "capaciteit": 5,
    "versheid": 5,
}
_PLAATS: dict[str, float] = {
    Niveau.BUURT: 1.0,
    Niveau.WIJK: 0.8,
    Niveau.NAAST: 0.5,
    Niveau.STADSDEEL: 0.4,
    Niveau.STAD: 0.3,
    Niveau.BEIDE_STAD: 1.0,  # an initiative for the whole city and a helper for the whole city
    Niveau.DEEL: 0.4,  # an initiative for the whole city and a helper for a part of it
}
# (asked, offered): how well the kind fits. What is not here does not fit.
_PASSEND: dict[tuple[str, str], float] = {
    **{(v, v): 1.0 for v in _V if v is not _V.WEET_IK_NOG_NIET},
    (_V.GELD, _V.MATERIAAL): 0.4,
    (_V.MATERIAAL, _V.GELD): 0.4,
    (_V.VERGUNNING, _V.KENNIS): 0.6,
    (_V.CONTACT, _V.BEKENDHEID): 0.5,
    (_V.BEKENDHEID, _V.CONTACT): 0.5,
    (_V.WEET_IK_NOG_NIET, _V.KENNIS): 0.8,
    (_V.WEET_IK_NOG_NIET, _V.CONTACT): 0.8,
    (_V.WEET_IK_NOG_NIET, _V.GELD): 0.4,
    (_V.WEET_IK_NOG_NIET, _V.RUIMTE): 0.4,
    (_V.WEET_IK_NOG_NIET, _V.MENSEN): 0.4,
    (_V.WEET_IK_NOG_NIET, _V.MATERIAAL): 0.4,
    (INITIATIEVEN, INITIATIEVEN): 0.8,
    (LEZEN, LEZEN): 0.5,
}
# (asked, kind of candidate): what it gives without having offered it.
_VANZELF: dict[tuple[str, str], float] = {
    (_V.KENNIS, Soort.VAKAMBTENAAR): 0.9,
    (_V.VERGUNNING, Soort.VAKAMBTENAAR): 0.7,
    (_V.CONTACT, Soort.VAKAMBTENAAR): 0.5,
    (_V.WEET_IK_NOG_NIET, Soort.VAKAMBTENAAR): 0.8,
    (_V.CONTACT, Soort.PARTNER): 0.5,
    (_V.WEET_IK_NOG_NIET, Soort.PARTNER): 0.5,
    (INITIATIEVEN, Soort.DOEL): 0.5,
}


@dataclass(frozen=True, slots=True)
class Gewichten:
    """One version of the weights, constants and list rules; the field names are the explanation."""

    versie: str
    # the day it was published
    vanaf: date = date(2026, 11, 22)
    punten: Mapping[str, int] = field(default_factory=lambda: _PUNTEN)
    # need: kind x (basis + amount + period x share of the parts of the week)
    passend: Mapping[tuple[str, str], float] = field(default_factory=lambda: _PASSEND)
    vanzelf: Mapping[tuple[str, str], float] = field(default_factory=lambda: _VANZELF)
    deel_soort: float = 0.5
    deel_aantal: float = 0.25
    deel_periode: float = 0.25
    aantal_onbekend: float = 0.5
    dagdelen_tellen: bool = True
    woorden_wegen: bool = True
    # theme: by distance in the tree 0, 1, 2; the text may fill part of what is missing
    thema_afstand: tuple[float, ...] = (1.0, 0.6, 0.3)
    neventhema: float = 0.5
    thema_neutraal: float = 0.5
    aandeel_tekst: float = 0.4
    k_tekst: float = 4.0
    plaats: Mapping[str, float] = field(default_factory=lambda: _PLAATS)
    zelfde_doel: float = 1.0
    zelfde_programma: float = 0.5
    # track record: (good + 1) / (all + 2), alike initiatives only
    uitkomst: Mapping[str, float] = field(
        default_factory=lambda: {"veel": 1.0, "beetje": 0.5, "niet": 0.0}
    )
    andere_wijk: float = 0.7
    nabijheid: tuple[float, ...] = (1.0, 0.6, 0.3)  # after 1, 2, 3 steps
    # capacity: x / (x + k) of what is left, times k / (k + times proposed)
    k_uren: float = 2.0
    k_over: float = 3.0
    k_belasting: float = 4.0
    capaciteit_onbekend: float = 0.5
    houdbaar_dagen: int = 365
    # from when line 3 of the explanation mentions it
    thema_ver: float = 0.3
    vaak_gevraagd: int = 3
    lang_geleden_dagen: int = 270
    # the list
    max_per_organisatie: int = 2
    meeste_lezen: int = 2
    druk_vanaf: int = 6
    ondergrens: float = 25.0


# 2026-2: the parts of the week count within the period; a shared word weighs by how rare it is, and
# a compound with its parts once.
GEWICHTEN: Mapping[str, Gewichten] = {
    "2026-1": Gewichten("2026-1", dagdelen_tellen=False, woorden_wegen=False),
    "2026-2": Gewichten("2026-2"),
}
HUIDIG = GEWICHTEN["2026-2"]
_eigen: dict[str, Gewichten] = {}


def keep_versie(versie: str, punten: Mapping[str, int]) -> Gewichten:
    """Keep a version with other points than the one it is named after: "2026-2.1" after "2026-2".

    So a match that was stored with it is explained again by its own weights.
    """
    bekend = _eigen.get(versie)
    if bekend is None or bekend.punten != punten:
        basis = GEWICHTEN[versie.rpartition(".")[0]]
        eigen = {naam: punten[naam] for naam in _PUNTEN}
        _eigen[versie] = replace(basis, versie=versie, punten=eigen)
    return _eigen[versie]


def get_gewichten(versie: str) -> Gewichten:
    """Give a version of the weights; KeyError when it never existed."""
    return _eigen.get(versie) or GEWICHTEN[versie]
