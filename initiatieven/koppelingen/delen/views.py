"""Pages of sharing: for who shares, and for the organisation, which reads exactly that."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.bijlagen.views import send_bijlage
from initiatieven.koppelingen.delen.delen import list_partners, note_inzage, revoke, share
from initiatieven.koppelingen.delen.forms import DeelForm
from initiatieven.koppelingen.delen.lezen import (
    get_deling,
    list_gedeeld,
    list_voor,
    read_stukken,
    titel_of,
)
from initiatieven.koppelingen.delen.models import Deling
from initiatieven.koppelingen.delen.stukken import list_stukken
from initiatieven.koppelingen.views.laden import find_initiatief
from initiatieven.registratie.permissions import may, require
from initiatieven.registratie.views.tekst import back_to
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding

bp = Blueprint("delen", __name__)


@bp.route("/initiatieven/<string:slug>/delen", methods=["GET", "POST"])
@recht("dossierdeel", "r")
def overzicht(slug: str) -> ResponseReturnValue:
    """Show what is shared with whom and who looked, and share more."""
    actor, initiatief, form = current_actor(), find_initiatief(slug), DeelForm()
    require(actor, "dossierdeel", "w" if form.is_submitted() else "r", initiatief)
    stukken = list_stukken(initiatief)
    form.fill(list_partners(initiatief), stukken)
    if form.succeeds(
        lambda: share(initiatief, form.as_deling(), sleutel=form.eenmalig, door=actor)
    ):
        melding("gelukt", translate(N_("Gedeeld. De organisatie krijgt bericht.")))
        return redirect(url_for("delen.overzicht", slug=slug))
    return render_template(
        "initiatieven/koppelingen/delen/overzicht.html",
        initiatief=initiatief,
        gedeeld=list_gedeeld(initiatief, stukken),
        form=form,
        mag=may(actor, "dossierdeel", "w", initiatief),
        terug_url=back_to(initiatief),
    ), form.status


@bp.post("/delingen/<string:sleutel>/intrekken")
@recht("dossierdeel", "w")
def intrekken(sleutel: str) -> ResponseReturnValue:
    """Share something no longer."""
    deling = Deling.get_or_none(Deling.sleutel == sleutel[:20])
    if deling is None:
        raise NotFound()
    revoke(deling, door=current_actor())
    melding("gelukt", translate(N_("De organisatie kan dit niet meer lezen.")))
    return redirect(url_for("delen.overzicht", slug=deling.initiatief.slug))


@bp.get("/gedeeld")
@recht("dossierdeel", "r")
def gedeeld() -> ResponseReturnValue:
    """List what was shared with the own organisation."""
    delingen = [(deling, titel_of(deling.initiatief)) for deling in list_voor(current_actor())]
    return render_template("initiatieven/koppelingen/delen/gedeeld.html", delingen=delingen)


@bp.get("/gedeeld/<string:sleutel>")
@recht("dossierdeel", "r")
def stukken(sleutel: str) -> ResponseReturnValue:
    """Show exactly what was shared, and note who looked."""
    actor = current_actor()
    deling = get_deling(sleutel, actor)
    note_inzage(deling, actor)
    return render_template(
        "initiatieven/koppelingen/delen/stukken.html",
        deling=deling,
        titel=titel_of(deling.initiatief),
        stukken=read_stukken(deling),
    )


@bp.get("/gedeeld/<string:sleutel>/bijlagen/<string:wat>")
@recht("dossierdeel", "r")
def bijlage(sleutel: str, wat: str) -> ResponseReturnValue:
    """Give a shared file."""
    deling = get_deling(sleutel, current_actor())
    stuk = next((s for s in read_stukken(deling) if s.bijlage and s.wat == wat), None)
    if stuk is None or stuk.bijlage is None:
        raise NotFound()
    return send_bijlage(stuk.bijlage)
