"""The order of the pitches: drawn by lot or set by the griffie; the drawing for everybody."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.deelname.plannen import Plan, as_plannen, list_stands, select_plannen
from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.markt import get_markt
from initiatieven.markten.models import Loting, Markt
from initiatieven.markten.pagina import reached
from initiatieven.markten.views import bp
from initiatieven.markten.zaal.kramen import TE_VERDELEN
from initiatieven.markten.zaal.loting import TE_LOTEN, draw_order, find_loting, lot_of
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.get("/griffie/markten/<string:slug>/volgorde")
@recht("kraam", "x")
def volgorde(slug: str) -> ResponseReturnValue:
    """Show who speaks when, with the lot or the clock time of each."""
    markt = get_markt(slug, current_actor())
    plannen = [plan for plan in as_plannen(select_plannen(markt)) if plan.nummer]
    loting = find_loting(markt)
    return render_template(
        "initiatieven/markten/volgorde.html",
        markt=markt,
        plannen=_by_pitch(plannen),
        loting=loting,
        mag_loten=markt.toestand in TE_LOTEN and not (loting and loting.getrokken_op),
        mag=markt.toestand in TE_VERDELEN,
    )


@bp.post("/griffie/markten/<string:slug>/volgorde")
@recht("kraam", "x")
def loten(slug: str) -> ResponseReturnValue:
    """Draw the order."""
    actor = current_actor()
    draw_order(get_markt(slug, actor), door=actor)
    melding("gelukt", translate(N_("De volgorde is geloot. Iedereen kan de loting narekenen.")))
    return redirect(url_for("markten.volgorde", slug=slug))


@bp.get("/markten/<string:slug>/loting")
@openbaar
def loting(slug: str) -> ResponseReturnValue:
    """Show the lot so that anybody can count it again; before the draw only the print."""
    markt = get_markt(slug, current_actor())
    gevonden = find_loting(markt)
    if gevonden is None:
        raise NotFound()
    met_plannen = gevonden.getrokken_op and reached(markt, MarktToestand.PROGRAMMA)
    rijen = _rows(markt, gevonden) if met_plannen else []
    return render_template(
        "initiatieven/markten/loting.html",
        markt=markt,
        loting=gevonden,
        rijen=rijen,
        opdracht=f"printf '%s' '{gevonden.zaad}:{rijen[0][0]}' | sha256sum" if rijen else "",
    )


def _rows(markt: Markt, loting: Loting) -> list[tuple[str, str, str]]:
    """List code, lot and title in the order of the draw; who left since is a code."""
    titels = {plan.sleutel: plan.titel for plan in list_stands(markt)}
    return [
        (code, lot_of(loting.zaad, code), titels.get(code, translate(N_("Doet niet meer mee"))))
        for code in loting.volgorde
    ]


def _by_pitch(plannen: list[Plan]) -> list[Plan]:
    return sorted(plannen, key=lambda plan: (plan.pitch is None, plan.pitch or 0, plan.nummer))
