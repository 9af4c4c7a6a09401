"""Who and what there is in the city: organisations, places and what the gemeente can put in."""

from __future__ import annotations

from urllib.parse import urlencode

from flask import render_template, request
from flask.typing import ResponseReturnValue

from initiatieven.etalage.kolommen import draw_columns
from netwerk.gebieden.boom import boom
from netwerk.instrumenten.models import Instrument
from netwerk.plekken.models import Plek
from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, openbaar
from vems.core.exceptions import NotFound
from vems.core.fields import clean_line
from vems.core.web.paging import paginate_list
from vems.core.web.panels import load_panels
from vems.site.organisaties import (
    FILTERS,
    filter_organisaties,
    list_organisaties,
    make_groepen,
    read_partner,
)
from vems.site.views import bp
from vems.site.wijkpagina import list_plekken


@bp.get("/partners")
@openbaar
def partners() -> ResponseReturnValue:
    """List organisations, with filters."""
    keuzes = {naam: tuple(request.args.getlist(naam)[:20]) for naam in FILTERS}
    q = clean_line(request.args.get("q", ""))[:200]
    alle = list_organisaties()
    gevonden = filter_organisaties(alle, keuzes, q)
    args = [("q", q)] * bool(q) + [(naam, w) for naam in FILTERS for w in keuzes[naam]]
    return render_template(
        "vems/site/partners.html",
        pagina=paginate_list(gevonden),
        groepen=make_groepen(alle, keuzes, q),
        q=q,
        url=f"/partners?{urlencode(args)}" if args else "/partners",
        gekozen=len(args),
        beheert=role_may("partnerbeheer", "r", current_actor().rol),
    )


@bp.get("/partners/<string:slug>")
@openbaar
def partner(slug: str) -> ResponseReturnValue:
    """Show an organisation."""
    pagina = read_partner(slug)
    panelen = draw_columns(load_panels("partner", pagina.organisatie.partner, current_actor()))
    return render_template("vems/site/partner.html", pagina=pagina, panelen=panelen)


@bp.get("/plekken")
@openbaar
def plekken() -> ResponseReturnValue:
    """List places to meet, per wijk."""
    gebieden = boom()
    groepen: dict[str, list[Plek]] = {wijk.naam: [] for wijk in gebieden.wijken()}
    for plek_ in list_plekken():
        gebied = gebieden.by_id(plek_.gebied_id)
        wijk = gebieden.wijk_of(gebied) if gebied else None
        naam = wijk.naam if wijk else (gebied.naam if gebied else "")
        groepen.setdefault(naam, []).append(plek_)
    return render_template("vems/site/plekken.html", groepen=groepen)


@bp.get("/plekken/<string:slug>")
@openbaar
def plek(slug: str) -> ResponseReturnValue:
    """Show a place."""
    gevonden = next((plek for plek in list_plekken() if plek.slug == slug), None)
    if gevonden is None:
        raise NotFound()
    gebieden = boom()
    gebied = gebieden.by_id(gevonden.gebied_id)
    return render_template(
        "vems/site/plek.html",
        plek=gevonden,
        gebied=gebied,
        wijk=gebieden.wijk_of(gebied) if gebied else None,
    )


@bp.get("/instrumenten")
@openbaar
def instrumenten() -> ResponseReturnValue:
    """List what the gemeente can put in."""
    return render_template(
        "vems/site/instrumenten.html",
        instrumenten=list(Instrument.select_geldig().order_by(Instrument.naam)),
    )
