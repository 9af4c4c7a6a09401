"""Keeping a view of the network under a name."""

from __future__ import annotations

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from netwerk.verkenner.blikken import VELDEN, drop_blik, keep_blik
from netwerk.verkenner.views import bp
from netwerk.verkenner.views.netwerk import show_netwerk
from vems.accounts.toegang import current_actor, ingelogd
from vems.core.exceptions import Invalid, Refused
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.post("/netwerk/blikken")
@ingelogd
def bewaar_blik() -> ResponseReturnValue:
    """Keep what is looked at; the page comes back with what is wrong."""
    keuze = {veld: request.form.getlist(veld) for veld in VELDEN}
    naam = request.form.get("naam", "")
    try:
        blik = keep_blik(naam, keuze, door=current_actor())
    except (Invalid, Refused) as fout:
        return show_netwerk(request.form, blik_naam=naam, blik_fout=str(fout)), 422
    melding("gelukt", translate(N_("Bewaard als “%(naam)s”."), naam=blik.naam))
    return redirect(f"{url_for('verkenner.netwerk')}?{blik.keuze}")


@bp.post("/netwerk/blikken/<string:sleutel>/weg")
@ingelogd
def haal_blik_weg(sleutel: str) -> ResponseReturnValue:
    """Keep a view no longer."""
    drop_blik(sleutel, door=current_actor())
    melding("gelukt", translate(N_("Deze blik is weg.")))
    return redirect(url_for("verkenner.netwerk", _anchor="blikken"))
