"""How we match, to copy into the Algoritmeregister: as text for people, as JSON for machines."""

from __future__ import annotations

from flask import Response, jsonify, url_for

from initiatieven.koppelingen.tonen.algoritme import as_text, describe_algoritme
from vems.accounts.toegang import openbaar
from vems.core.web.language import choose_locale
from vems.instellingen.gemeente import read_gemeente
from vems.site.views import bp


@bp.get("/zo-koppelen-wij/algoritmeregister.json")
@openbaar
def algoritmeregister_json() -> Response:
    """Give the entry in the fields of the standard."""
    return jsonify(_describe())


@bp.get("/zo-koppelen-wij/algoritmeregister.txt")
@openbaar
def algoritmeregister_tekst() -> Response:
    """Give the entry as text."""
    return Response(as_text(_describe()), mimetype="text/plain")


def _describe() -> dict[str, str]:
    adres = url_for("site.zo_koppelen_wij", _external=True)
    return describe_algoritme(read_gemeente(), adres=adres, taal=choose_locale())
