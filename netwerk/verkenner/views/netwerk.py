"""Drawing, list and table of the network, and its files."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from urllib.parse import urlencode

from flask import Response, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from netwerk.gebieden.boom import boom
from netwerk.relaties.graaf import Graaf
from netwerk.themas.boom import boom as themaboom
from netwerk.verkenner.blikken import VELDEN, list_blikken
from netwerk.verkenner.herkomst import load_herkomst
from netwerk.verkenner.keuzes import KIND_NAMEN, RELATIES
from netwerk.verkenner.opbouw import list_deelnemers
from netwerk.verkenner.overzicht import load_overzicht
from netwerk.verkenner.pagina import Netwerkpagina, load_netwerk, load_pad
from netwerk.verkenner.permissions import may_read_intern, may_suggest
from netwerk.verkenner.prent import MIMETYPE, draw_prent
from netwerk.verkenner.uitsnede import Keuze, find_begin, search_knopen
from netwerk.verkenner.uitvoer import FORMATEN, write_uitvoer
from netwerk.verkenner.views import bp
from vems.accounts.toegang import current_actor, recht
from vems.core.actor import Actor
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.reference import Reference

WEERGAVEN = ("tekening", "lijst")
_LANGSTE_ZOEK = 80
# What was chosen stays chosen when another comes in the middle.
_FILTERS = ("onderwerp", "wijk", "soort", "relatie", "alles")


Args = MultiDict[str, str]


@bp.get("/netwerk")
@recht("netwerk_organisatie", "r")
def netwerk() -> ResponseReturnValue:
    """Show who does what: by subject and wijk, around one of them, or everything at once."""
    return show_netwerk(request.args)


def show_netwerk(args: Args, *, blik_naam: str = "", blik_fout: str = "") -> str:
    """Draw the page for these choices; `blik_fout` is why a view could not be kept."""
    actor = current_actor()
    graaf, intern = _graaf(), may_read_intern(actor)
    if not graaf.is_gebouwd:
        return render_template(
            "netwerk/verkenner/opbouw.html",
            opnieuw=f"{url_for('verkenner.netwerk')}?{urlencode(list(args.items(multi=True)))}",
            deelnemers=list_deelnemers(_read_keuze(args)),
        )
    zoek = args.get("zoek", "")[:_LANGSTE_ZOEK].strip()
    weergave = graaf.intern if intern else graaf.openbaar
    van, naar = _read_reference(args, "van"), _read_reference(args, "naar")
    return render_template(
        "netwerk/verkenner/netwerk.html",
        pagina=_load_pagina(args, actor),
        pad=load_pad(weergave, van, naar) if van and naar else None,
        van=weergave.knoop(van) if van else None,
        gevonden=search_knopen(weergave, zoek),
        zoek=zoek,
        velden=_list_velden(args),
        wijze=_read_wijze(args),
        links=_list_links(args),
        filters={naam: w for naam in _FILTERS if any(w := args.getlist(naam))},
        prent=f"{url_for('verkenner.tekening')}?{urlencode(_chosen(args), True)}",
        intern=intern,
        mag_aanvullen=may_suggest(actor),
        alles=_is_alles(args),
        links_alles=_list_alles(args),
        rond_eerder=args.get("om", ""),
        mag_bewaren=actor.gebruiker_id is not None,
        blikken=list_blikken(actor),
        gekozen=[(naam, w) for naam in VELDEN for w in args.getlist(naam) if w],
        blik_naam=blik_naam,
        blik_fout=blik_fout,
    )


@bp.get("/netwerk/tekening.svg")
@recht("netwerk_organisatie", "r")
def tekening() -> Response:
    """Give the drawing of the page with these choices as a file."""
    if not _graaf().is_gebouwd:
        return _not_yet()
    pagina = _load_pagina(request.args, current_actor())
    antwoord = Response(draw_prent(pagina), content_type=MIMETYPE)
    antwoord.headers["Content-Disposition"] = "attachment; filename=netwerk.svg"
    return antwoord


@bp.get("/netwerk/uitvoer.<string:formaat>")
@recht("netwerk_organisatie", "r")
def uitvoer(formaat: str) -> Response:
    """Give the public network as a file, whoever asks."""
    if formaat not in FORMATEN:
        raise NotFound()
    if not _graaf().is_gebouwd:
        return _not_yet()
    inhoud, mimetype = write_uitvoer(_graaf().openbaar, formaat, load_herkomst())
    antwoord = Response(inhoud, content_type=mimetype)
    antwoord.headers["Content-Disposition"] = f"attachment; filename=netwerk.{formaat}"
    return antwoord


def _not_yet() -> Response:
    """Say that there is no file yet: an empty one would be taken for an empty network."""
    tekst = translate(N_("Wij bouwen het netwerk op… Probeer het over tien tellen opnieuw."))
    headers = {"Retry-After": "10", "Cache-Control": "no-store"}
    return Response(tekst, status=503, content_type="text/plain; charset=utf-8", headers=headers)


def _load_pagina(args: Args, actor: Actor) -> Netwerkpagina:
    """Load what was chosen; nothing chosen is what lies around oneself, or the best connected."""
    graaf, keuze, intern = _graaf(), _read_keuze(args), may_read_intern(actor)
    als_lijst = _read_wijze(args) == "lijst"
    if keuze.alles:
        return load_overzicht(graaf, keuze, actor, intern=intern, als_lijst=als_lijst)
    if keuze == Keuze():
        midden = _find_begin(graaf, graaf.generatie, actor.als, intern)
        keuze = replace(keuze, midden=midden)
    pagina = load_netwerk(graaf, keuze, actor, intern=intern)
    if als_lijst and keuze.midden is None and pagina.aantal > pagina.getoond:
        # A drawing stops where it can no longer be read; a list goes on, page by page.
        keuze = replace(keuze, alles=True)
        return load_overzicht(graaf, keuze, actor, intern=intern, als_lijst=True)
    return pagina


@lru_cache(maxsize=32)
def _find_begin(
    graaf: Graaf, generatie: int, eigen: frozenset[Reference], intern: bool
) -> Reference | None:
    """Find where looking begins, once for each state of the graph."""
    return find_begin(graaf.intern if intern else graaf.openbaar, eigen)


def _graaf() -> Graaf:
    graaf: Graaf = current_app.extensions["graaf"]
    return graaf


def _read_keuze(args: Args) -> Keuze:
    """Read what was chosen; what does not exist counts as not chosen."""
    midden = _read_reference(args, "om")
    kinds = {kind for kind in args.getlist("soort") if kind in KIND_NAMEN}
    return Keuze(
        themas=_with_below(args.get("onderwerp", "")),
        gebieden=_areas_of(args.get("wijk", "")),
        boven=_areas_above(args.get("wijk", "")),
        kinds=frozenset(kinds),
        relatie=args.get("relatie", "") if args.get("relatie", "") in RELATIES else "",
        midden=midden if midden and midden.kind in KIND_NAMEN else None,
        alles=_is_alles(args),
    )


def _is_alles(args: Args) -> bool:
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


def _read_reference(args: Args, naam: str) -> Reference | None:
    try:
        return Reference.parse(args.get(naam, ""))
    except ValueError:
        return None


def _read_wijze(args: Args) -> str:
    wijze = args.get("weergave", "")
    return wijze if wijze in WEERGAVEN else WEERGAVEN[0]


def _list_velden(args: Args) -> dict[str, list[dict[str, object]]]:
    """List the choices of the form, each with whether it is chosen."""
    keuzes = {
        "onderwerp": list(themaboom().keuzes().items()),
        "wijk": [(g.slug, g.naam) for g in boom().wijken()],
        "soort": [(kind, translate(naam)) for kind, naam in KIND_NAMEN.items()],
        "relatie": [(soort, translate(naam)) for soort, naam in RELATIES.items() if soort in _TIES],
    }
    return {
        veld: [
            {"waarde": waarde, "tekst": tekst, "gekozen": waarde in args.getlist(veld)}
            for waarde, tekst in [("", translate(N_("Alles"))), *opties]
        ]
        for veld, opties in keuzes.items()
    }


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
        "samengevoegd_met",
    }
)


def _list_links(args: Args) -> dict[str, str]:
    """Give the address of each way to look, with all that was chosen."""
    pad, gekozen = url_for("verkenner.netwerk"), _chosen(args)
    return {
        wijze: f"{pad}?{urlencode({**gekozen, 'weergave': wijze}, True)}" for wijze in WEERGAVEN
    }


def _list_alles(args: Args) -> dict[str, str]:
    """Give the address of everything that was chosen at once, and of the best connected of it."""
    pad, gekozen = url_for("verkenner.netwerk"), _chosen(args)
    filters = {n: w for n, w in gekozen.items() if n in _FILTERS and n != "alles"}
    wijze = {"weergave": _read_wijze(args)}
    return {
        "ja": f"{pad}?{urlencode({**gekozen, 'alles': 'ja', **wijze}, True)}",
        "nee": f"{pad}?{urlencode({**filters, **wijze}, True)}",
        "stad": f"{pad}?{urlencode({'alles': 'ja', **wijze})}",
    }


def _chosen(args: Args) -> dict[str, list[str]]:
    return {naam: args.getlist(naam) for naam in VELDEN if naam != "weergave" and args.get(naam)}
