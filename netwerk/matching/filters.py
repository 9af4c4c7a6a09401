"""What stops a candidate: yes or no, each with a sentence (DOMAIN.md 4.3 step 1).

The same filters decide the list and answer "waarom X niet". Not here: anything that weighs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from netwerk.matching.behoefte import is_bruikbaar, list_fitting
from netwerk.matching.gewichten import Gewichten
from netwerk.matching.kandidaat import Kandidaat
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.matching.plaats import find_niveau, find_wijk
from netwerk.matching.profiel import Vraag, Zoekprofiel
from netwerk.matching.tabellen import BEVESTIGING_NODIG
from netwerk.matching.zinnen import Zin


@dataclass(frozen=True, slots=True)
class Situatie:
    """What a filter looks at."""

    profiel: Zoekprofiel
    kandidaat: Kandidaat
    beeld: Netwerkbeeld
    vandaag: date
    gewichten: Gewichten


Filter = Callable[[Situatie], Zin | None]


def list_stops(situatie: Situatie) -> list[Zin]:
    """Say everything that stops this candidate whatever the need; nothing when it may help."""
    return [zin for stop in FILTERS if (zin := stop(situatie))]


def is_stopped(situatie: Situatie) -> bool:
    """Tell whether any filter stops this candidate, whatever the need."""
    return any(stop(situatie) for stop in FILTERS)


def find_stop_for(vraag: Vraag, kandidaat: Kandidaat, gewichten: Gewichten) -> Zin | None:
    """Say why a candidate cannot answer this one need; None when it can."""
    past = list_fitting(vraag, kandidaat, gewichten)
    if any(is_bruikbaar(p) for p in past):
        return None
    if not past:
        return Zin("niet_soort", {"vraag": vraag.soort})
    if over := [p for p in past if p.aanbod is None or p.aanbod.over != 0]:
        assert all(p.periode == 0 for p in over)
        return Zin("niet_periode")
    return Zin("niet_over", {"aanbod": past[0].aanbod.titel if past[0].aanbod else ""})


def _stop_eigen(s: Situatie) -> Zin | None:
    return Zin("niet_eigen") if s.kandidaat.reference in s.profiel.eigen else None


def _stop_niet_koppelen(s: Situatie) -> Zin | None:
    """Stop whoever is barred, and what belongs to a barred organisation: it would bring them."""
    verboden = frozenset().union(
        *(s.beeld.niet_koppelen.get(vrager, frozenset()) for vrager in s.profiel.vragers)
    )
    if s.kandidaat.reference in verboden or s.kandidaat.organisatie in map(str, verboden):
        return Zin("niet_koppelen")
    return None


def _stop_uitgesloten(s: Situatie) -> Zin | None:
    return Zin("niet_uitgesloten") if s.kandidaat.reference in s.profiel.uitgesloten else None


def _stop_gebied(s: Situatie) -> Zin | None:
    if find_niveau(s.profiel, s.kandidaat, s.beeld):
        return None
    code = find_wijk(s.profiel, s.beeld) or s.profiel.stadsdeel
    return Zin("niet_gebied", {"gebied": s.beeld.gebied_titel(code)}) if code else _NERGENS


def _stop_beschikbaar(s: Situatie) -> Zin | None:
    return None if s.kandidaat.beschikbaar else Zin("niet_beschikbaar")


def _stop_voorwaarden(s: Situatie) -> Zin | None:
    return None if s.kandidaat.voorwaarden_akkoord else Zin("niet_voorwaarden")


def _stop_toestemming(s: Situatie) -> Zin | None:
    return None if s.kandidaat.toestemming else Zin("niet_toestemming")


def _stop_bevestigd(s: Situatie) -> Zin | None:
    op = s.kandidaat.bevestigd_op
    if s.kandidaat.soort not in BEVESTIGING_NODIG:
        return None
    if op is None:
        return Zin("niet_bevestigd_ooit")
    if (s.vandaag - op).days >= s.gewichten.houdbaar_dagen:
        return Zin("niet_bevestigd_lang", {"datum": op.isoformat()})
    return None


def _stop_regel(s: Situatie) -> Zin | None:
    regel = s.profiel.regels_niet_gehaald.get(s.kandidaat.reference)
    return Zin("niet_regel", {"regel": regel}) if regel else None


_NERGENS = Zin("niet_gebied_stad")
FILTERS: tuple[Filter, ...] = (
    _stop_eigen,
    _stop_niet_koppelen,
    _stop_uitgesloten,
    _stop_gebied,
    _stop_beschikbaar,
    _stop_voorwaarden,
    _stop_toestemming,
    _stop_bevestigd,
    _stop_regel,
)
