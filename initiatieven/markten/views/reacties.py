"""A council member writes for the own fractie what it says about each idea of a market."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.deelname.inzendingen import get_inzending
from initiatieven.markten.deelname.plannen import as_plannen, select_plannen, select_uitkomsten
from initiatieven.markten.forms import ReactieForm
from initiatieven.markten.markt import get_markt
from initiatieven.markten.models import Inzending
from initiatieven.markten.opvolging.reacties import TE_REAGEREN, find_reactie, list_reacties, react
from initiatieven.markten.permissions import require
from initiatieven.markten.views import bp
from netwerk.raad.models import Raadslid
from netwerk.raad.registration import find_raadslid
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.paging import paginate


@bp.get("/raad/markten/<string:slug>/reacties")
@recht("raadsactie", "w")
def reacties(slug: str) -> ResponseReturnValue:
    """List all ideas of a market with what the own fractie said about each."""
    lid, markt = _own(), get_markt(slug, current_actor())
    require(markt.toestand in TE_REAGEREN)
    pagina = paginate(select_uitkomsten(markt))
    plannen = as_plannen(pagina.items)
    per = list_reacties([plan.inzending_id for plan in plannen])
    eigen = {
        sleutel: reactie.tekst
        for sleutel, rijen in per.items()
        for reactie in rijen
        if reactie.fractie_id == lid.fractie_id
    }
    return render_template(
        "initiatieven/markten/reacties.html",
        markt=markt,
        lid=lid,
        pagina=pagina,
        plannen=plannen,
        eigen=eigen,
    )


@bp.route("/raad/inzendingen/<string:sleutel>/reactie", methods=["GET", "POST"])
@recht("raadsactie", "w")
def reactie(sleutel: str) -> ResponseReturnValue:
    """Write what the own fractie says about one idea."""
    lid, inzending = _own(), get_inzending(sleutel)
    require(inzending.initiatief.is_openbaar and inzending.uitkomst is not None)
    eerder = find_reactie(inzending, lid.fractie)
    form = ReactieForm(data={"tekst": eerder.tekst if eerder else ""})
    if form.succeeds(lambda: react(inzending, form.tekst.data, raadslid=lid, door=current_actor())):
        melding("gelukt", translate(N_("De reactie van uw fractie staat op de site.")))
        return redirect(url_for("markten.reacties", slug=inzending.markt.slug))
    rows = select_plannen(inzending.markt).where(Inzending.id == inzending.id)
    return render_template(
        "initiatieven/markten/reactie.html",
        markt=inzending.markt,
        plan=as_plannen(rows)[0],
        lid=lid,
        form=form,
    ), form.status


def _own() -> Raadslid:
    lid = find_raadslid(current_actor())
    if lid is None:
        raise NotFound()
    return lid
