"""The telephone screen of the market day."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.dag.bezoeken import list_own, record_bezoek
from initiatieven.markten.dag.raad import next_stand
from initiatieven.markten.deelname.plannen import list_stands
from initiatieven.markten.forms import BezoekForm
from initiatieven.markten.markt import get_markt
from initiatieven.markten.models import Kraam
from initiatieven.markten.views import bp
from netwerk.raad.models import Raadslid
from netwerk.raad.registration import find_raadslid
from vems.accounts.toegang import current_actor, recht
from vems.core.clock import now
from vems.core.exceptions import NotFound
from vems.core.fields import sleutel
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.route("/markten/<string:slug>/dag", methods=["GET", "POST"])
@recht("marktbezoek", "w")
def dag(slug: str) -> ResponseReturnValue:
    """Note a visit with one thumb; the next stand comes by itself."""
    actor, lid = current_actor(), _own()
    markt = get_markt(slug, actor)
    stands = [stand for stand in list_stands(markt) if stand.nummer]
    bezocht = {bezoek.kraam_id for bezoek in list_own(lid, markt)}
    huidig = next_stand(stands, bezocht, request.args.get("kraam", ""))
    form = BezoekForm()
    if huidig is None:
        return render_template("initiatieven/markten/dag_leeg.html", markt=markt)
    kraam = Kraam.get_by_id(huidig.kraam_id)
    if form.succeeds(lambda: record_bezoek(kraam, form.as_data(), raadslid=lid, door=actor)):
        melding("gelukt", translate(N_("Uw bezoek is bewaard.")))
        return redirect(url_for("markten.dag", slug=slug))
    form.bezoek_sleutel.data = form.bezoek_sleutel.data or sleutel()
    return render_template(
        "initiatieven/markten/dag.html",
        markt=markt,
        lid=lid,
        form=form,
        stand=huidig,
        bezocht=bezocht,
        nummer=min(len(bezocht - {huidig.kraam_id}) + 1, len(stands)),
        stands=stands,
        nu=now(),
    ), form.status


def _own() -> Raadslid:
    lid = find_raadslid(current_actor())
    if lid is None:
        raise NotFound()
    return lid
