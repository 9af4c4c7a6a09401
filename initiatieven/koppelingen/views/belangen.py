"""Declaring an own interest, ending it, and the list of the coordinator."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.koppelingen.forms import BelangForm
from initiatieven.koppelingen.leven.belangen import (
    find_bij,
    find_eigen,
    list_keuzes,
    load_alle,
    load_eigen,
)
from initiatieven.koppelingen.views import bp
from netwerk.relaties.belangen import declare_belang, end_belang, find_melder
from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.route("/belangen", methods=["GET", "POST"])
@recht("belang", "r")
def belangen() -> ResponseReturnValue:
    """Show the own interests with a form for one more; the coordinator sees all."""
    actor, form = current_actor(), BelangForm()
    ziet_alles = role_may("belang", "x", actor.rol)
    mag_melden = bool(actor.als) and role_may("belang", "w", actor.rol)
    form.bij.choices = [("", ""), *list_keuzes()]
    if mag_melden and form.succeeds(
        lambda: declare_belang(
            find_bij(form.bij.data or "", form.nummer.data or ""),
            aard=form.aard.keuze,
            toelichting=form.toelichting.data or "",
            door=actor,
        )
    ):
        melding("gelukt", translate(N_("Dank u. U beslist hier niet over.")))
        return redirect(url_for("koppelingen.belangen"))
    return render_template(
        "initiatieven/koppelingen/belangen.html",
        eigen=load_eigen(actor),
        alle=load_alle(actor) if ziet_alles else None,
        form=form if mag_melden and find_melder(actor) else None,
    ), form.status


@bp.post("/belangen/<int:nummer>/voorbij")
@recht("belang", "w")
def belang_voorbij(nummer: int) -> ResponseReturnValue:
    """End an own interest."""
    actor = current_actor()
    end_belang(find_eigen(nummer, actor), door=actor)
    melding("gelukt", translate(N_("Dit belang is voorbij.")))
    return redirect(url_for("koppelingen.belangen"))
