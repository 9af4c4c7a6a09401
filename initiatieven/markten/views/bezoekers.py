"""The griffie's page of the visitors: how many places, who comes, how many wait."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.dag.avond import AAN_TE_MELDEN, open_aanmelding
from initiatieven.markten.dag.avondform import BezoekersForm
from initiatieven.markten.markt import get_markt
from initiatieven.markten.views import bp
from vems.accounts.toegang import current_actor, recht
from vems.agenda.aanmelden import count_wachtenden, select_bezoekers
from vems.agenda.bijeenkomsten import find_bijeenkomst
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.paging import paginate


@bp.route("/griffie/markten/<string:slug>/bezoekers", methods=["GET", "POST"])
@recht("bijeenkomst", "x")
def bezoekers(slug: str) -> ResponseReturnValue:
    """Open the sign-up or change its places, and show the list for the door."""
    actor = current_actor()
    markt = get_markt(slug, actor)
    bijeenkomst = find_bijeenkomst(markt.reference)
    form = BezoekersForm(
        data={
            "plaatsen": bijeenkomst.plaatsen if bijeenkomst else 100,
            "aanmelden_tot": bijeenkomst.aanmelden_tot if bijeenkomst else markt.begin,
        }
    )
    if form.succeeds(lambda: open_aanmelding(markt, form.as_data(), door=actor)):
        melding("gelukt", translate(N_("Bezoekers kunnen zich aanmelden.")))
        return redirect(url_for("markten.bezoekers", slug=slug))
    return render_template(
        "initiatieven/markten/bezoekers.html",
        markt=markt,
        form=form,
        bijeenkomst=bijeenkomst,
        mag=markt.toestand in AAN_TE_MELDEN,
        pagina=paginate(select_bezoekers(bijeenkomst), 100) if bijeenkomst else None,
        wachten=count_wachtenden(bijeenkomst) if bijeenkomst else 0,
    ), form.status
