"""What stops a candidate: yes or no, each with a sentence (DOMAIN.md 4.3 step 1).

The same filters decide the list and answer "waarom X niet". Not here: anything that weighs.
"""

from __future__ import annotations

from collections.abc import Callable

from netwerk.matching.behoefte import is_bruikbaar, list_fitting
from netwerk.matching.blik import Blik
from netwerk.matching.gewichten import Gewichten
from netwerk.matching.kandidaat import Kandidaat
from netwerk.matching.keuzes import Soort
from netwerk.matching.plaats import find_niveau
from netwerk.matching.profiel import Vraag
from netwerk.matching.tabellen import BEVESTIGING_NODIG
from netwerk.matching.zinnen import Zin

Filter = Callable[[Blik, Kandidaat], Zin | None]


def list_stops(blik: Blik, kandidaat: Kandidaat) -> list[Zin]:
    """Say everything that stops this candidate whatever the need; nothing when it may help."""
    return [zin for stop in FILTERS if (zin := stop(blik, kandidaat))]


def is_stopped(blik: Blik, kandidaat: Kandidaat) -> bool:
    """Tell whether any filter stops this candidate, whatever the need."""
    return any(stop(blik, kandidaat) for stop in FILTERS)


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


def _stop_eigen(blik: Blik, kandidaat: Kandidaat) -> Zin | None:
    return Zin("niet_eigen") if kandidaat.reference in blik.profiel.eigen else None


def _stop_niet_koppelen(blik: Blik, kandidaat: Kandidaat) -> Zin | None:
    """Stop whoever is barred, and what belongs to a barred organisation: it would bring them."""
    verboden = blik.verboden
    if kandidaat.reference in verboden or kandidaat.organisatie in map(str, verboden):
        return Zin("niet_koppelen")
    return None


def _stop_uitgesloten(blik: Blik, kandidaat: Kandidaat) -> Zin | None:
    tot = blik.profiel.geen_tijd.get(kandidaat.reference)
    if tot is not None and tot > blik.vandaag:
        return Zin("niet_tijd", {"datum": tot.isoformat()})
    return Zin("niet_uitgesloten") if kandidaat.reference in blik.profiel.uitgesloten else None


def _stop_belang(blik: Blik, kandidaat: Kandidaat) -> Zin | None:
    """Stop who declared an own interest, and what belongs to such an organisation."""
    belang = blik.profiel.belang
    if kandidaat.reference in belang or kandidaat.organisatie in map(str, belang):
        return Zin("niet_belang")
    return None


def _stop_gebied(blik: Blik, kandidaat: Kandidaat) -> Zin | None:
    if find_niveau(blik.ligging, kandidaat, blik.beeld):
        return None
    code = blik.ligging.wijk or blik.profiel.stadsdeel
    if not code:
        return _NERGENS
    zin = "niet_gebied_doel" if kandidaat.soort is Soort.DOEL else "niet_gebied"
    return Zin(zin, {"gebied": blik.beeld.gebied_titel(code)})


def _stop_onderwerp(blik: Blik, kandidaat: Kandidaat) -> Zin | None:
    """Stop an article on another subject: others may help whatever they are about."""
    if kandidaat.soort is not Soort.KENNIS or not (kandidaat.themas and blik.profiel.themas):
        return None
    return None if any(blik.lijkt.get(code) for code in kandidaat.themas) else _ANDERS


def _stop_beschikbaar(blik: Blik, kandidaat: Kandidaat) -> Zin | None:
    if kandidaat.beschikbaar:
        return None
    tot = kandidaat.afwezig_tot
    return Zin("niet_aanwezig", {"datum": tot.isoformat()}) if tot else Zin("niet_beschikbaar")


def _stop_voorwaarden(blik: Blik, kandidaat: Kandidaat) -> Zin | None:
    return None if kandidaat.voorwaarden_akkoord else Zin("niet_voorwaarden")


def _stop_toestemming(blik: Blik, kandidaat: Kandidaat) -> Zin | None:
    return None if kandidaat.toestemming else Zin("niet_toestemming")


def _stop_bevestigd(blik: Blik, kandidaat: Kandidaat) -> Zin | None:
    op = kandidaat.bevestigd_op
    if kandidaat.soort not in BEVESTIGING_NODIG:
        return None
    if op is None:
        return Zin("niet_bevestigd_ooit")
    if (blik.vandaag - op).days >= blik.gewichten.houdbaar_dagen:
        return Zin("niet_bevestigd_lang", {"datum": op.isoformat()})
    return None


def _stop_regel(blik: Blik, kandidaat: Kandidaat) -> Zin | None:
    regel = blik.profiel.regels_niet_gehaald.get(kandidaat.reference)
    return Zin("niet_regel", {"regel": regel}) if regel else None


_NERGENS = Zin("niet_gebied_stad")
_ANDERS = Zin("niet_onderwerp")
FILTERS: tuple[Filter, ...] = (
    _stop_eigen,
    _stop_niet_koppelen,
    _stop_uitgesloten,
    _stop_belang,
    _stop_gebied,
    _stop_onderwerp,
    _stop_beschikbaar,
    _stop_voorwaarden,
    _stop_toestemming,
    _stop_bevestigd,
    _stop_regel,
)
