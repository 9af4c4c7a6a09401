"""One search over everything public: hits with marked fragments, kinds as choices, a suggestion.

Titles are those the public reads, also for staff: this page is the public index and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from markupsafe import Markup

from vems.core.actor import ANONIEM
from vems.core.fields import clean_line
from vems.core.i18n import N_, translate
from vems.core.reference import load_shown
from vems.core.search.query import Found, find
from vems.core.web.paging import Pagina

PAD = "/zoeken"
PER_PAGINA = 20
MAX_WOORDEN = 200
SOORTEN = {
    "initiatief": N_("Initiatieven"),
    "partner": N_("Organisaties"),
    "plek": N_("Plekken"),
    "doel": N_("Doelen van de wijk"),
    "programma": N_("Wijkprogramma’s"),
    "instrument": N_("Instrumenten"),
    "markt": N_("Markten"),
    "toezegging": N_("Toezeggingen"),
}


@dataclass(frozen=True, slots=True)
class Gevonden:
    """One hit as the page shows it."""

    titel: str
    url: str
    soort: str
    fragment: Markup


@dataclass(frozen=True, slots=True)
class Zoekpagina:
    """A page of hits; `keuzes` are the kinds with their counts."""

    q: str
    soort: str
    treffers: list[Gevonden] = field(default_factory=list)
    pagina: Pagina = field(default_factory=lambda: Pagina([], 1, 0))
    keuzes: list[dict[str, object]] = field(default_factory=list)
    suggestie: str = ""

    @property
    def url(self) -> str:
        """Give this page without its number."""
        return url_of(self.q, self.soort)


def url_of(q: str, soort: str = "") -> str:
    """Give the page of a question."""
    args = {naam: waarde for naam, waarde in (("q", q), ("soort", soort)) if waarde}
    return f"{PAD}?{urlencode(args)}" if args else PAD


def search_site(q: str, soort: str, nummer: int) -> Zoekpagina:
    """Search; an unknown kind is no filter, an empty question finds nothing."""
    q = clean_line(q)[:MAX_WOORDEN]
    soort = soort if soort in SOORTEN else ""
    if not q:
        return Zoekpagina(q, soort)
    nummer = min(nummer, 500)
    alles = find(q, index="openbaar", limit=PER_PAGINA, offset=(nummer - 1) * PER_PAGINA)
    gevonden = (
        find(
            q,
            index="openbaar",
            soorten=(soort,),
            limit=PER_PAGINA,
            offset=(nummer - 1) * PER_PAGINA,
        )
        if soort
        else alles
    )
    treffers = _as_treffers(gevonden)
    return Zoekpagina(
        q=q,
        soort=soort,
        treffers=treffers,
        pagina=Pagina(treffers, nummer, gevonden.aantal, PER_PAGINA),
        keuzes=_make_keuzes(q, soort, alles),
        suggestie=alles.suggestie,
    )


def _as_treffers(gevonden: Found) -> list[Gevonden]:
    """Name the hits; what went away since it was indexed is left out."""
    tonen = load_shown([treffer.reference for treffer in gevonden.treffers], ANONIEM)
    return [
        Gevonden(getoond.titel, getoond.url, getoond.soort, treffer.fragment)
        for treffer in gevonden.treffers
        if (getoond := tonen.get(treffer.reference)) is not None
    ]


def _make_keuzes(q: str, soort: str, alles: Found) -> list[dict[str, object]]:
    """Give the kinds that were found, and everything together, as a choice of one."""
    tellingen: Mapping[str, int] = alles.facetten.get("soort", {})
    keuzes: list[dict[str, object]] = [
        {
            "tekst": translate(N_("Alles (%(aantal)s)"), aantal=alles.aantal),
            "url": url_of(q),
            "huidig": not soort,
        }
    ]
    for naam, label in SOORTEN.items():
        if tellingen.get(naam) or naam == soort:
            tekst = f"{translate(label)} ({tellingen.get(naam, 0)})"
            keuzes.append({"tekst": tekst, "url": url_of(q, naam), "huidig": naam == soort})
    return keuzes if len(keuzes) > 2 or soort else []
