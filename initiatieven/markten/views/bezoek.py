"""What the telephone of a council member sends by itself, and what makes it work without signal."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from flask import Response, current_app, request
from flask.typing import ResponseReturnValue

from initiatieven.markten.dag.bezoeken import record_bezoek
from initiatieven.markten.forms import BezoekForm
from initiatieven.markten.markt import get_markt
from initiatieven.markten.models import Kraam, Markt
from initiatieven.markten.views import bp
from netwerk.raad.registration import find_raadslid
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.clock import now
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate

# A telephone may be slow or early; a moment outside the evening is not believed.
_SPELING = timedelta(minutes=5)


@bp.post("/markten/<string:slug>/dag/bezoeken")
@recht("marktbezoek", "w")
def bezoek_bewaren(slug: str) -> ResponseReturnValue:
    """Keep one visit that waited on a telephone; the same key twice is once."""
    actor = current_actor()
    lid = find_raadslid(actor)
    markt = get_markt(slug, actor)
    kraam = _find_kraam(markt, request.form.get("kraam", ""))
    if lid is None:
        raise NotFound()
    if kraam is None or kraam.inzending_id is None:
        return {"bewaard": False, "zin": translate(N_("Aan deze kraam staat niemand meer."))}, 409
    form = BezoekForm()
    op = read_moment(request.form.get("op", ""), markt)
    if form.succeeds(lambda: record_bezoek(kraam, form.as_data(op), raadslid=lid, door=actor)):
        return {"bewaard": True}
    zinnen = [str(fout) for fouten in form.errors.values() for fout in fouten]
    return {"bewaard": False, "zin": " ".join([*form.form_errors, *zinnen])}, form.status


@bp.get("/markten/dienst.js")
@openbaar
def dienst() -> ResponseReturnValue:
    """Give the service worker from the folder of the markets: it may serve these pages only."""
    bestand = Path(current_app.static_folder or "static") / "js" / "marktdienst.js"
    return Response(bestand.read_bytes(), mimetype="text/javascript")


def read_moment(tekst: str, markt: Markt) -> datetime | None:
    """Read when a visit was noted; None for a moment that cannot be."""
    try:
        moment = datetime.fromisoformat(tekst)
    except ValueError:
        return None
    if moment.tzinfo is None:
        return None
    return moment if markt.begin - timedelta(hours=12) <= moment <= now() + _SPELING else None


def _find_kraam(markt: Markt, nummer: str) -> Kraam | None:
    if not (nummer.isascii() and nummer.isdigit() and len(nummer) < 5):
        return None
    return Kraam.get_or_none(Kraam.markt == markt, Kraam.nummer == int(nummer))
