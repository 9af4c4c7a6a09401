"""Preparing a market: the admitted plans by wijk and theme, and a time for each visit."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.deelname.plannen import Plan, list_stands
from initiatieven.markten.markt import get_markt
from initiatieven.raad.route import list_times, plan_route, read_route
from initiatieven.raad.views import bp, own_raadslid
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, ngettext, translate
from vems.core.web.messages import melding


@bp.route("/raad/markten/<string:slug>/route", methods=["GET", "POST"])
@recht("marktbezoek", "w")
def route(slug: str) -> ResponseReturnValue:
    """Choose which stands to visit and when."""
    actor, lid = current_actor(), own_raadslid()
    markt = get_markt(slug, actor)
    stands = [stand for stand in list_stands(markt) if stand.nummer]
    wijk, fout = request.args.get("wijk", "")[:80], ""
    tijden = read_route(markt, lid)
    if request.method == "POST":
        gekozen = _read_times(stands)
        try:
            aantal = plan_route(markt, gekozen, raadslid=lid, door=actor)
        except Invalid as error:
            fout, tijden = str(error), {**tijden, **gekozen}
        else:
            melding("gelukt", _planned(aantal))
            return redirect(url_for("raad.overzicht", _anchor="route"))
    return render_template(
        "initiatieven/raad/route.html",
        markt=markt,
        stands=[stand for stand in stands if wijk in ("", stand.wijk.naam)],
        wijken=sorted({stand.wijk.naam for stand in stands}),
        wijk=wijk,
        tijden=tijden,
        keuzes=list_times(markt),
        fout=fout,
    ), 422 if fout else 200


def _read_times(stands: list[Plan]) -> dict[int, str]:
    """Read a time per stand that the form showed; the others stay as they are."""
    return {
        stand.kraam_id: request.form[f"kraam-{stand.kraam}"][:5]
        for stand in stands
        if stand.kraam_id and f"kraam-{stand.kraam}" in request.form
    }


def _planned(aantal: int) -> str:
    if not aantal:
        return translate(N_("U heeft geen bezoek gepland."))
    return ngettext("U heeft %(num)s bezoek gepland.", "U heeft %(num)s bezoeken gepland.", aantal)
