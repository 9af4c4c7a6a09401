"""What somebody chose to see of the network, read from the address and written in it again."""

from __future__ import annotations

from urllib.parse import urlencode

from flask import url_for
from werkzeug.datastructures import MultiDict

from netwerk.gebieden.boom import boom
from netwerk.themas.boom import boom as themaboom
from netwerk.verkenner.blikken import VELDEN
from netwerk.verkenner.keuzes import INTERN, KIND_NAMEN, RELATIES
from netwerk.verkenner.uitsnede import Keuze
from vems.core.i18n import N_, translate
from vems.core.reference import Reference

Args = MultiDict[str, str]
WEERGAVEN = ("tekening", "lijst")
_LANGSTE_ZOEK = 80
# What was chosen stays chosen when another comes in the middle.
_FILTERS = ("onderwerp", "wijk", "soort", "relatie", "alles")
# The relations one can choose by: those between things that are drawn.
_TIES = frozenset(
    {
        "werkt_samen_met",
        "lid_van",
        "helpt",
        "draagt_bij_aan",
        "beheert",
        "gebruikt",
        "adopteert",
        "zegt_toe",
        "vraagt",
        "voorziet_in",
        "lijkt_op",
        "leert_van",
        "samengevoegd_met",
    }
)


def read_keuze(args: Args) -> Keuze:
    """Read what was chosen; what does not exist counts as not chosen."""
    midden = read_reference(args, "om")
    kinds = {kind for kind in args.getlist("soort") if kind in KIND_NAMEN}
    return Keuze(
        themas=_with_below(args.get("onderwerp", "")),
        gebieden=_areas_of(args.get("wijk", "")),
        boven=_areas_above(args.get("wijk", "")),
        kinds=frozenset(kinds),
        relatie=args.get("relatie", "") if args.get("relatie", "") in RELATIES else "",
        midden=midden if midden and midden.kind in KIND_NAMEN else None,
        alles=is_alles(args),
    )


def is_alles(args: Args) -> bool:
    """Tell whether everything that was chosen is asked for at once."""
    return args.get("alles", "") == "ja"


def _with_below(code: str) -> frozenset[str]:
    themas = themaboom()
    gekozen = {code} if themas.by_code(code) else set()
    for _ in range(3 if gekozen else 0):
        gekozen |= {t.code for t in themas.all() if t.ouder_id and t.ouder.code in gekozen}
    return frozenset(gekozen)


def _areas_of(slug: str) -> frozenset[str]:
    bomen = boom()
    if (wijk := bomen.by_slug(slug)) is None:
        return frozenset()
    return frozenset(g.slug for g in bomen.all() if wijk.id in {d.id for d in bomen.path(g)})


def _areas_above(slug: str) -> frozenset[str]:
    wijk = boom().by_slug(slug)
    return frozenset(g.slug for g in boom().path(wijk)) - {slug} if wijk else frozenset()


def read_reference(args: Args, naam: str) -> Reference | None:
    """Read a reference; what is none counts as not given."""
    try:
        return Reference.parse(args.get(naam, ""))
    except ValueError:
        return None


def read_zoek(args: Args) -> str:
    """Read what somebody looks for by name."""
    return args.get("zoek", "")[:_LANGSTE_ZOEK].strip()


def read_wijze(args: Args) -> str:
    """Read whether to draw or to list; drawing when nothing was said."""
    wijze = args.get("weergave", "")
    return wijze if wijze in WEERGAVEN else WEERGAVEN[0]


def list_velden(args: Args, *, intern: bool) -> dict[str, list[dict[str, object]]]:
    """List the choices of the form, each with whether it is chosen."""
    keuzes = {
        "onderwerp": list(themaboom().keuzes().items()),
        "wijk": [(g.slug, g.naam) for g in boom().wijken()],
        "soort": [
            (kind, translate(naam))
            for kind, naam in KIND_NAMEN.items()
            if intern or kind not in INTERN
        ],
        "relatie": [(soort, translate(naam)) for soort, naam in RELATIES.items() if soort in _TIES],
    }
    return {
        veld: [
            {"waarde": waarde, "tekst": tekst, "gekozen": waarde in args.getlist(veld)}
            for waarde, tekst in [("", translate(N_("Alles"))), *opties]
        ]
        for veld, opties in keuzes.items()
    }


def list_filters(args: Args) -> dict[str, list[str]]:
    """Give what stays chosen when another comes in the middle."""
    return {naam: w for naam in _FILTERS if any(w := args.getlist(naam))}


def list_links(args: Args) -> dict[str, str]:
    """Give the address of each way to look, with all that was chosen."""
    pad, gekozen = url_for("verkenner.netwerk"), list_chosen(args)
    return {
        wijze: f"{pad}?{urlencode({**gekozen, 'weergave': wijze}, True)}" for wijze in WEERGAVEN
    }


def list_alles(args: Args) -> dict[str, str]:
    """Give the address of everything that was chosen at once, and of the best connected of it."""
    pad, gekozen = url_for("verkenner.netwerk"), list_chosen(args)
    filters = {n: w for n, w in gekozen.items() if n in _FILTERS and n != "alles"}
    wijze = {"weergave": read_wijze(args)}
    return {
        "ja": f"{pad}?{urlencode({**gekozen, 'alles': 'ja', **wijze}, True)}",
        "nee": f"{pad}?{urlencode({**filters, **wijze}, True)}",
        "stad": f"{pad}?{urlencode({'alles': 'ja', **wijze})}",
    }


def list_chosen(args: Args) -> dict[str, list[str]]:
    """Give what was chosen, as an address says it; the way to look apart."""
    return {naam: args.getlist(naam) for naam in VELDEN if naam != "weergave" and args.get(naam)}
