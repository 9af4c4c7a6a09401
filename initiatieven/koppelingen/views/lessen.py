"""What the network may learn from how matches went: the guide says yes or no."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.koppelingen.lessen.besluiten import (
    confirm_les,
    dismiss_les,
    find_les,
    list_open,
)
from initiatieven.koppelingen.lessen.keuzes import LesToestand
from initiatieven.koppelingen.lessen.models import Koppelles
from initiatieven.koppelingen.views import bp
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.get("/netwerk/lessen")
@recht("koppeling_voorstel", "w")
def lessen() -> ResponseReturnValue:
    """List all changes that wait for this guide, of all cases."""
    return render_template(
        "initiatieven/koppelingen/lessen.html", voorstellen=list_open(current_actor())
    )


@bp.post("/netwerk/lessen/<string:sleutel>/ja")
@recht("koppeling_voorstel", "w")
def les_ja(sleutel: str) -> ResponseReturnValue:
    """Change the network as proposed; a second click leads to the same page."""
    actor = current_actor()
    les = find_les(sleutel, actor)
    if les.toestand is not LesToestand.BEVESTIGD:
        confirm_les(les, door=actor)
    return _back(les, N_("Het netwerk is aangepast."))


@bp.post("/netwerk/lessen/<string:sleutel>/nee")
@recht("koppeling_voorstel", "w")
def les_nee(sleutel: str) -> ResponseReturnValue:
    """Leave the network as it is."""
    actor = current_actor()
    les = find_les(sleutel, actor)
    if les.toestand is not LesToestand.AFGEWEZEN:
        dismiss_les(les, door=actor)
    return _back(les, N_("Het netwerk blijft zoals het is."))


def _back(les: Koppelles, zin: str) -> ResponseReturnValue:
    melding("gelukt", translate(zin))
    if request.form.get("terug") == "zaak":
        slug = les.koppeling.initiatief.slug
        return redirect(url_for("koppelingen.overzicht", slug=slug, _anchor="lessen"))
    return redirect(url_for("koppelingen.lessen"))
