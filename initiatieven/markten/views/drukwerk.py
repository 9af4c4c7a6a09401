"""What is printed for the evening: the programme, and a poster with QR code per stand."""

from __future__ import annotations

import segno
from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten import pagina as paginatekst
from initiatieven.markten.deelname.plannen import list_stands
from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.markt import get_markt
from initiatieven.markten.pagina import reached
from initiatieven.markten.permissions import may_visit
from initiatieven.markten.views import bp
from initiatieven.markten.zaal.plattegrond import draw_hall, list_kramen
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.exceptions import NotFound
from vems.core.web.links import find_url


@bp.get("/markten/<string:slug>/programma")
@openbaar
def programma(slug: str) -> ResponseReturnValue:
    """Show the whole evening on paper: programme, pitches in order, hall and stands."""
    markt = get_markt(slug, current_actor())
    if not reached(markt, MarktToestand.PROGRAMMA):
        raise NotFound()
    plannen = list_stands(markt)
    return render_template(
        "initiatieven/markten/programma.html",
        markt=markt,
        lead=paginatekst.lead(markt),
        onderdelen=paginatekst.evening(markt),
        pitches=sorted((p for p in plannen if p.pitch), key=lambda plan: str(plan.pitch)),
        plannen=plannen,
        zaal=draw_hall(markt, list_kramen(markt), plannen),
    )


@bp.get("/griffie/markten/<string:slug>/posters")
@recht("kraam", "x")
def posters(slug: str) -> ResponseReturnValue:
    """Show posters to print: one for the market, one per stand with its QR code."""
    markt = get_markt(slug, current_actor())
    return render_template(
        "initiatieven/markten/posters.html",
        markt=markt,
        lead=paginatekst.lead(markt),
        qr=_qr(find_url("markten.markt", slug=slug)),
        adres=find_url("markten.markt", slug=slug),
        kramen=[
            (plan, _qr(find_url("markten.bij_kraam", slug=slug, nummer=plan.nummer)))
            for plan in list_stands(markt)
            if plan.nummer
        ],
    )


@bp.get("/markten/<string:slug>/kraam/<int:nummer>")
@openbaar
def bij_kraam(slug: str, nummer: int) -> ResponseReturnValue:
    """Lead who scans the code of a stand: a council member notes a visit, others read the plan."""
    actor = current_actor()
    markt = get_markt(slug, actor)
    plan = next((p for p in list_stands(markt) if p.nummer == nummer), None)
    if plan is None or not reached(markt, MarktToestand.PROGRAMMA):
        raise NotFound()
    if may_visit(actor) and markt.toestand is MarktToestand.MARKTDAG:
        return redirect(url_for("markten.dag", slug=slug, kraam=nummer))
    return redirect(plan.url)


def _qr(adres: str) -> str:
    """Draw an address, black on white and large enough to scan from paper."""
    return segno.make(adres, error="m").svg_data_uri(scale=8, border=2, light="#ffffff")
