"""The griffie changes the order of the reserves, with a reason."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.markt import get_markt
from initiatieven.markten.views import bp
from initiatieven.markten.zaal.kraamforms import ReserveForm
from initiatieven.markten.zaal.reservelijst import TE_VERZETTEN, list_line, move_reserve
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.route("/griffie/markten/<string:slug>/reserves", methods=["GET", "POST"])
@recht("kraam", "x")
def reserves(slug: str) -> ResponseReturnValue:
    """Show the list of reserves, and put one of them on another place."""
    actor = current_actor()
    markt = get_markt(slug, actor)
    rij = list_line(markt)
    form = ReserveForm.of(rij)
    if form.succeeds(
        lambda: move_reserve(
            markt,
            form.inzending.data or "",
            form.op_plaats,
            gelezen=(form.gelezen.data or "").split(","),
            reden=form.reden.data,
            door=actor,
        )
    ):
        melding("gelukt", translate(N_("De volgorde is veranderd. Wie schoof, heeft bericht.")))
        return redirect(url_for("markten.reserves", slug=slug))
    return render_template(
        "initiatieven/markten/reserves.html",
        markt=markt,
        form=form,
        rij=rij,
        mag=markt.toestand in TE_VERZETTEN,
    ), form.status
