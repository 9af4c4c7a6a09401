"""The wijken of the city, one of them, and one of its goals."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from initiatieven.etalage.kolommen import draw_columns
from netwerk.gebieden.boom import boom
from netwerk.gebieden.ondergrond import list_tegels
from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.web.panels import load_panels
from vems.site.doelbalk import LICHTEN
from vems.site.gebiedsbord import read_bord
from vems.site.views import bp
from vems.site.voorpagina import list_wijktegels
from vems.site.wijkpagina import get_doel, get_wijk, read_wijk


@bp.get("/wijken")
@openbaar
def wijken() -> ResponseReturnValue:
    """List the wijken, on a map and as tiles."""
    tegels = list_wijktegels()
    urls = {wijk.slug: f"/wijken/{wijk.slug}" for wijk in boom().wijken()}
    aantallen = {
        wijk.slug: tegel.aantal for wijk, tegel in zip(boom().wijken(), tegels, strict=True)
    }
    return render_template(
        "vems/site/wijken.html",
        tegels=tegels,
        vlakken=boom().svg_vlakken(urls=urls, aantallen=aantallen),
        straten=list_tegels(),
    )


@bp.get("/wijken/<string:slug>")
@openbaar
def wijk(slug: str) -> ResponseReturnValue:
    """Show a wijk: what it wants, who does something, where one can go."""
    pagina = read_wijk(slug)
    panelen = draw_columns(load_panels("wijk", pagina.gebied, current_actor()))
    mag_bord = role_may("gebiedsbord", "r", current_actor().rol)
    return render_template("vems/site/wijk.html", pagina=pagina, panelen=panelen, mag_bord=mag_bord)


@bp.get("/wijken/<string:slug>/bord")
@recht("gebiedsbord", "r")
def bord(slug: str) -> ResponseReturnValue:
    """Show what partners and the gemeente together know of a wijk."""
    return render_template("vems/site/bord.html", bord=read_bord(slug, current_actor()))


@bp.get("/wijken/<string:slug>/doelen/<string:sleutel>")
@openbaar
def doel(slug: str, sleutel: str) -> ResponseReturnValue:
    """Show one goal: how it is measured, what is done, who helps."""
    gebied = get_wijk(slug)
    return render_template(
        "vems/site/doel.html", gebied=gebied, pagina=get_doel(gebied, sleutel), lichten=LICHTEN
    )
