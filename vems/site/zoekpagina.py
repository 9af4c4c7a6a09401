"""One search over everything public: hits with marked fragments, filters with counts, suggestions.

Titles are those the public reads, also for staff: this page is the public index and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from markupsafe import Markup

from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.themas.boom import boom as themaboom
from netwerk.themas.models import Thema
from vems.core.actor import ANONIEM
from vems.core.fields import clean_line
from vems.core.i18n import N_, translate
from vems.core.reference import load_shown
from vems.core.search.query import Found, find, suggest_titles
from vems.core.web.paging import Pagina

PAD = "/zoeken"
PER_PAGINA = 20
FILTERS = ("soort", "wijk", "thema")
MAX_WOORDEN = 200
SOORTEN = {
    "initiatief": N_("Initiatieven"),
    "partner": N_("Organisaties"),
    "plek": N_("Plekken"),
    "doel": N_("Doelen van de wijk"),
    "programma": N_("Wijkprogramma’s"),
    "instrument": N_("Instrumenten"),
    "kennisitem": N_("Kennis"),
    "markt": N_("Markten"),
    "participatietraject": N_("Meepraten"),
    "wens": N_("Wensen van de wijk"),
}


@dataclass(frozen=True, slots=True)
class Gevonden:
    """One hit as the page shows it."""

    titel: str
    url: str
    soort: str
    fragment: Markup


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """What was asked, as it stands in the address; an unknown kind, wijk or theme is no filter.

    `is_geknipt`: more was asked than is read.
    """

    q: str = ""
    soort: str = ""
    wijk: str = ""
    thema: str = ""
    is_geknipt: bool = False

    @classmethod
    def read(cls, args: Mapping[str, str]) -> Zoekvraag:
        """Read a question from the address."""
        wijken = {wijk.slug for wijk in gebiedenboom().wijken()}
        themas = {thema.code for thema in themaboom().hoofdthemas()}
        soort, wijk, thema = (args.get(naam, "") for naam in FILTERS)
        q = clean_line(args.get("q", ""))
        return cls(
            q[:MAX_WOORDEN],
            soort if soort in SOORTEN else "",
            wijk if wijk in wijken else "",
            thema if thema in themas else "",
            len(q) > MAX_WOORDEN,
        )

    @property
    def filters(self) -> dict[str, tuple[str]]:
        """Give the filters that are set."""
        gekozen = {naam: getattr(self, naam) for naam in FILTERS}
        return {naam: (waarde,) for naam, waarde in gekozen.items() if waarde}

    @property
    def url(self) -> str:
        """Give the page of this question."""
        args = {naam: waarde for naam in ("q", *FILTERS) if (waarde := getattr(self, naam))}
        return f"{PAD}?{urlencode(args)}" if args else PAD


@dataclass(frozen=True, slots=True)
class Zoekpagina:
    """A page of hits; `soorten` are links, `wijken` and `themas` options, all with their counts.

    When nothing was found: `alles_url` is the question without its filters, `onderwerp` the theme
    its words point at. `is_geknipt`: the end of the question was left out.
    """

    vraag: Zoekvraag
    treffers: list[Gevonden] = field(default_factory=list)
    pagina: Pagina = field(default_factory=lambda: Pagina([], 1, 0))
    soorten: list[dict[str, object]] = field(default_factory=list)
    wijken: list[dict[str, object]] = field(default_factory=list)
    themas: list[dict[str, object]] = field(default_factory=list)
    suggestie: str = ""
    suggestie_url: str = ""
    alles_url: str = ""
    onderwerp: Thema | None = None
    is_geknipt: bool = False


def search_site(vraag: Zoekvraag, nummer: int) -> Zoekpagina:
    """Search; an empty question finds nothing."""
    if not vraag.q:
        return Zoekpagina(vraag)
    nummer = min(nummer, 500)
    gevonden = find(
        vraag.q,
        index="openbaar",
        filters=vraag.filters,
        limit=PER_PAGINA,
        offset=(nummer - 1) * PER_PAGINA,
    )
    treffers = _as_treffers(gevonden)
    wijken = {wijk.slug: wijk.naam for wijk in gebiedenboom().wijken()}
    themas = {thema.code: thema.naam for thema in themaboom().hoofdthemas()}
    return Zoekpagina(
        vraag,
        treffers=treffers,
        pagina=Pagina(treffers, nummer, gevonden.aantal, PER_PAGINA),
        soorten=_make_soorten(vraag, gevonden.facetten.get("soort", {})),
        wijken=_make_opties(
            N_("Alle wijken"), wijken, gevonden.facetten.get("wijk", {}), vraag.wijk
        ),
        themas=_make_opties(
            N_("Alle onderwerpen"), themas, gevonden.facetten.get("thema", {}), vraag.thema
        ),
        suggestie=gevonden.suggestie,
        suggestie_url=Zoekvraag(gevonden.suggestie).url,
        alles_url=Zoekvraag(vraag.q).url if vraag.filters and not treffers else "",
        onderwerp=None if treffers else next(iter(themaboom().suggest(vraag.q, 1)), None),
        is_geknipt=vraag.is_geknipt or gevonden.te_lang,
    )


def complete(begin: str) -> list[str]:
    """Give public titles that complete what is being typed, each once."""
    return list(dict.fromkeys(title.titel for title in suggest_titles(begin, index="openbaar")))


def _as_treffers(gevonden: Found) -> list[Gevonden]:
    """Name the hits; what went away since it was indexed is left out."""
    tonen = load_shown([treffer.reference for treffer in gevonden.treffers], ANONIEM)
    return [
        Gevonden(getoond.titel, getoond.url, getoond.soort, treffer.fragment)
        for treffer in gevonden.treffers
        if (getoond := tonen.get(treffer.reference)) is not None
    ]


def _make_soorten(vraag: Zoekvraag, tellingen: Mapping[str, int]) -> list[dict[str, object]]:
    """Give the kinds that were found, and everything together, as a choice of one."""
    keuzes: list[dict[str, object]] = [
        {
            "tekst": translate(N_("Alles (%(aantal)s)"), aantal=sum(tellingen.values())),
            "url": replace(vraag, soort="").url,
            "huidig": not vraag.soort,
        }
    ]
    for naam, label in SOORTEN.items():
        if tellingen.get(naam) or naam == vraag.soort:
            keuzes.append(
                {
                    "tekst": f"{translate(label)} ({tellingen.get(naam, 0)})",
                    "url": replace(vraag, soort=naam).url,
                    "huidig": naam == vraag.soort,
                }
            )
    return keuzes if len(keuzes) > 2 or vraag.soort else []


def _make_opties(
    alles: str, namen: Mapping[str, str], tellingen: Mapping[str, int], gekozen: str
) -> list[dict[str, object]]:
    """Give the values that were found as options; none when there is nothing to choose."""
    opties: list[dict[str, object]] = [
        {
            "waarde": waarde,
            "tekst": f"{naam} ({tellingen.get(waarde, 0)})",
            "gekozen": waarde == gekozen,
        }
        for waarde, naam in namen.items()
        if tellingen.get(waarde) or waarde == gekozen
    ]
    if len(opties) < 2 and not gekozen:
        return []
    return [{"waarde": "", "tekst": translate(alles), "gekozen": not gekozen}, *opties]
