"""Search."""

from __future__ import annotations

from flask import Response, jsonify, render_template, request
from flask.typing import ResponseReturnValue

from vems.accounts.toegang import openbaar
from vems.core.web.paging import pagina_nummer
from vems.site.views import bp
from vems.site.zoekpagina import Zoekvraag, complete, search_site


@bp.get("/zoeken")
@openbaar
def zoeken() -> ResponseReturnValue:
    """Search everything public."""
    zoek = search_site(Zoekvraag.read(request.args), pagina_nummer())
    return render_template("vems/site/zoeken.html", zoek=zoek, vraag=zoek.vraag)


@bp.get("/zoeken/aanvullen.json")
@openbaar
def zoeken_aanvullen() -> Response:
    """Complete what is being typed with titles the public may see."""
    return jsonify(titels=complete(request.args.get("q", "")))
