"""What a stand needs and who stands there: by its makers, or for them by desk or griffie."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.deelname.inzendingen import get_inzending
from initiatieven.markten.keuzes import Screening
from initiatieven.markten.models import Inzending
from initiatieven.markten.permissions import may_equip, may_manage, require
from initiatieven.markten.views import bp
from initiatieven.markten.zaal.behoeften import list_namen, record_wensen
from initiatieven.markten.zaal.kraamforms import WensenForm
from vems.accounts.toegang import current_actor, recht
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.route("/markten/inzendingen/<string:sleutel>/kraam", methods=["GET", "POST"])
@recht("kraam", "w")
def wensen(sleutel: str) -> ResponseReturnValue:
    """Say what is needed at the stand and who comes."""
    actor, inzending = current_actor(), get_inzending(sleutel)
    require(may_equip(actor, inzending.initiatief))
    require(inzending.uitkomst is Screening.TOEGELATEN and inzending.ingetrokken_op is None)
    form = WensenForm.of(inzending, list_namen([inzending.id]).get(inzending.id, []))
    terug = _back(actor, inzending)
    if form.succeeds(lambda: record_wensen(inzending, form.as_data(), door=actor)):
        melding("gelukt", translate(N_("De griffie weet wat u nodig heeft en wie er komen.")))
        return redirect(terug)
    return render_template(
        "initiatieven/markten/wensen.html",
        inzending=inzending,
        markt=inzending.markt,
        form=form,
        terug=terug,
    ), form.status


def _back(actor: Actor, inzending: Inzending) -> str:
    if may_manage(actor):
        return url_for("markten.kramen", slug=inzending.markt.slug)
    if actor.rol == "lid":
        return "/mijn"
    return f"/loket/{inzending.initiatief.identificatie}"
