"""Drawing, list and table of the network, and its files."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from urllib.parse import urlencode

from flask import Response, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from netwerk.relaties.graaf import Graaf
from netwerk.verkenner.blikken import VELDEN, list_blikken
from netwerk.verkenner.herkomst import load_herkomst
from netwerk.verkenner.opbouw import list_deelnemers
from netwerk.verkenner.overzicht import load_overzicht
from netwerk.verkenner.pagina import Netwerkpagina, load_netwerk
from netwerk.verkenner.permissions import may_read_intern, may_suggest
from netwerk.verkenner.prent import MIMETYPE, draw_prent
from netwerk.verkenner.uitsnede import Keuze, find_begin, search_knopen
from netwerk.verkenner.uitvoer import FORMATEN, write_uitvoer
from netwerk.verkenner.views import bp
from netwerk.verkenner.views.kiezen import (
    Args,
    is_alles,
    list_alles,
    list_chosen,
    list_filters,
    list_links,
    list_velden,
    read_keuze,
    read_reference,
    read_wijze,
    read_zoek,
)
from netwerk.verkenner.wegen import load_weg
from vems.accounts.toegang import current_actor, recht
from vems.core.actor import Actor
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.reference import Reference


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
            deelnemers=list_deelnemers(read_keuze(args)),
        )
    zoek = read_zoek(args)
    weergave = graaf.intern if intern else graaf.openbaar
    van, naar = read_reference(args, "van"), read_reference(args, "naar")
    return render_template(
        "netwerk/verkenner/netwerk.html",
        pagina=_load_pagina(args, actor),
        weg=load_weg(weergave, van, naar) if van and naar else None,
        van=weergave.knoop(van) if van else None,
        gevonden=search_knopen(weergave, zoek),
        zoek=zoek,
        velden=list_velden(args, intern=intern),
        wijze=read_wijze(args),
        links=list_links(args),
        filters=list_filters(args),
        prent=f"{url_for('verkenner.tekening')}?{urlencode(list_chosen(args), True)}",
        intern=intern,
        mag_aanvullen=may_suggest(actor),
        alles=is_alles(args),
        links_alles=list_alles(args),
        rond_eerder=args.get("om", ""),
        is_weg=(midden := read_reference(args, "om")) is not None and midden not in weergave,
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
    if not pagina.getoond:
        raise NotFound()
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
    graaf, keuze, intern = _graaf(), read_keuze(args), may_read_intern(actor)
    als_lijst = read_wijze(args) == "lijst"
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
