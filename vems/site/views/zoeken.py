"""Search."""

from __future__ import annotations

from flask import render_template, request
from flask.typing import ResponseReturnValue

from vems.accounts.toegang import openbaar
from vems.core.web.paging import pagina_nummer
from vems.site.views import bp
from vems.site.zoekpagina import search_site, url_of


@bp.get("/zoeken")
@openbaar
def zoeken() -> ResponseReturnValue:
    """Search everything public."""
    pagina = search_site(request.args.get("q", ""), request.args.get("soort", ""), pagina_nummer())
    return render_template(
        "vems/site/zoeken.html", zoek=pagina, suggestie_url=url_of(pagina.suggestie)
    )
