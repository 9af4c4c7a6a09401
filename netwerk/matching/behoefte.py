"""How well what is offered answers what is asked: kind, amount, when (DOMAIN.md 4.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from netwerk.matching.gewichten import Gewichten
from netwerk.matching.kandidaat import Aanbod, Kandidaat
from netwerk.matching.keuzes import Soort
from netwerk.matching.onderdeel import Onderdeel, weigh
from netwerk.matching.profiel import BIJDRAGEN, BIJLEREN, Vraag, Zoekprofiel
from vems.core.dagdelen import keep_dagdelen

_HEEL = {Soort.DOEL: BIJDRAGEN, Soort.KENNIS: BIJLEREN}


@dataclass(frozen=True, slots=True)
class Past:
    """How an offer fits a need; `aanbod` None: given of itself, such as expertise."""

    aanbod: Aanbod | None
    soort: float
    aantal: float
    periode: float
    beschikbaar: int | None = None
    dagdelen: float = 1.0


def vragen_for(profiel: Zoekprofiel, kandidaat: Kandidaat) -> tuple[Vraag, ...]:
    """Give the needs that a candidate may answer: not those it said no to."""
    gevraagd = asked_of(profiel, kandidaat)
    wie = kandidaat.reference
    return tuple(vraag for vraag in gevraagd if (wie, vraag.sleutel) not in profiel.geweigerd)


def asked_of(profiel: Zoekprofiel, kandidaat: Kandidaat) -> tuple[Vraag, ...]:
    """Give the needs there are; a goal and an article answer the initiative as a whole."""
    heel = _HEEL.get(kandidaat.soort)
    return (heel,) if heel else profiel.gezocht


def list_fitting(vraag: Vraag, kandidaat: Kandidaat, gewichten: Gewichten) -> list[Past]:
    """List the offers of a fitting kind, also those with nothing left or outside the period."""
    past = [
        Past(aanbod, soort, _fit_aantal(vraag, aanbod, gewichten), _fit_periode(vraag, aanbod),
             find_beschikbaar(aanbod), _fit_dagdelen(vraag, aanbod, gewichten))
        for aanbod in kandidaat.aanbod
        if (soort := gewichten.passend.get((vraag.soort, aanbod.soort), 0.0))
    ]  # fmt: skip
    vanzelf = gewichten.vanzelf.get((vraag.soort, kandidaat.soort), 0.0)
    return [*past, Past(None, vanzelf, 1.0, 1.0)] if vanzelf else past


def is_bruikbaar(past: Past) -> bool:
    """Tell whether something is left of it within the period."""
    return past.periode > 0 and (past.aanbod is None or past.aanbod.over != 0)


def score_behoefte(vraag: Vraag, kandidaat: Kandidaat, gewichten: Gewichten) -> Onderdeel | None:
    """Give the part for the best usable offer, None when there is none."""
    bruikbaar = [p for p in list_fitting(vraag, kandidaat, gewichten) if is_bruikbaar(p)]
    if not bruikbaar:
        return None
    beste = min(
        bruikbaar,
        key=lambda p: (
            -_value(p, gewichten),
            p.aanbod is None,
            p.aanbod.sleutel if p.aanbod else "",
        ),
    )
    aanbod = beste.aanbod
    geheel = {"geheel": 1} if vraag == BIJLEREN else {}
    return weigh(
        "behoefte",
        _value(beste, gewichten),
        gewichten,
        {
            "vraag": vraag.soort,
            "aanbod": aanbod.titel if aanbod else "",
            "aanbodsoort": aanbod.soort if aanbod else "",
            "sleutel": aanbod.sleutel if aanbod else "",
            "passend": beste.soort,
            "aantal": round(beste.aantal, 4),
            "periode": round(beste.periode, 4),
            "dagdelen": round(beste.dagdelen, 4),
            "dagdelen_mist": ", ".join(_list_missing(vraag, aanbod)) if beste.dagdelen < 1 else "",
            "gevraagd": vraag.aantal,
            "beschikbaar": beste.beschikbaar,
            "eenheid": aanbod.eenheid if aanbod else "",
            "over": aanbod.over if aanbod else None,
            **geheel,
        },
    )


def add_voorwaarden(deel: Onderdeel, voorwaarden: Sequence[str]) -> Onderdeel:
    """Keep with the need fit which conditions nobody weighed yet; they cost no points."""
    if not voorwaarden:
        return deel
    gegevens = {
        **deel.gegevens,
        "voorwaarden": len(voorwaarden),
        "voorwaarde": voorwaarden[0],
    }
    return replace(deel, gegevens=gegevens)


def find_beschikbaar(aanbod: Aanbod) -> int | None:
    """Give how much one may get at once; a pot that is nearly empty gives what is left."""
    if aanbod.over is None or aanbod.over_eenheid != aanbod.eenheid:
        return aanbod.aantal
    return aanbod.over if aanbod.aantal is None else min(aanbod.aantal, aanbod.over)


def _value(past: Past, gewichten: Gewichten) -> float:
    return past.soort * (
        gewichten.deel_soort
        + gewichten.deel_aantal * past.aantal
        + gewichten.deel_periode * past.periode * past.dagdelen
    )


def _fit_aantal(vraag: Vraag, aanbod: Aanbod, gewichten: Gewichten) -> float:
    if not vraag.aantal:
        return 1.0
    beschikbaar = find_beschikbaar(aanbod)
    andere_eenheid = vraag.eenheid and aanbod.eenheid and vraag.eenheid != aanbod.eenheid
    if beschikbaar is None or andere_eenheid:
        return gewichten.aantal_onbekend
    return min(1.0, beschikbaar / vraag.aantal)


def _fit_dagdelen(vraag: Vraag, aanbod: Aanbod, gewichten: Gewichten) -> float:
    """Give the share of the asked parts of the week that is offered; 1 when a side names none."""
    if not (gewichten.dagdelen_tellen and vraag.dagdelen and aanbod.dagdelen):
        return 1.0
    return len(vraag.dagdelen & aanbod.dagdelen) / len(vraag.dagdelen)


def _list_missing(vraag: Vraag, aanbod: Aanbod | None) -> tuple[str, ...]:
    """Give the asked parts of the week that are not offered, in the order of the week."""
    return keep_dagdelen(vraag.dagdelen - (aanbod.dagdelen if aanbod else frozenset()))


def _fit_periode(vraag: Vraag, aanbod: Aanbod) -> float:
    """Give the share of the asked days that is offered; 1 when an end is open and they meet."""
    vanaf = max(vraag.vanaf or date.min, aanbod.vanaf or date.min)
    tot = min(vraag.tot or date.max, aanbod.tot or date.max)
    if tot < vanaf:
        return 0.0
    if vraag.vanaf is None or vraag.tot is None:
        return 1.0
    return ((tot - vanaf).days + 1) / ((vraag.tot - vraag.vanaf).days + 1)
