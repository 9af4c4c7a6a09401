"""Dividing the stands and pitches."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.dekking import as_dekking, list_fracties, say_dekking
from initiatieven.markten.forms import KraamForm
from initiatieven.markten.inzendingen import get_inzending
from initiatieven.markten.keuzes import Screening
from initiatieven.markten.kramen import TE_VERDELEN, assign_all, assign_kraam
from initiatieven.markten.markt import get_markt
from initiatieven.markten.models import Inzending, Kraam
from initiatieven.markten.plannen import Plan, as_plannen, list_stands, select_plannen
from initiatieven.markten.views import bp
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, ngettext, translate
from vems.core.web.messages import melding


@bp.get("/griffie/markten/<string:slug>/kramen")
@recht("kraam", "x")
def kramen(slug: str) -> ResponseReturnValue:
    """Show who stands where and speaks when, and who has no stand yet."""
    markt = get_markt(slug, current_actor())
    plannen = as_plannen(
        select_plannen(markt).where(
            Inzending.uitkomst == Screening.TOEGELATEN, Inzending.ingetrokken_op.is_null()
        )
    )
    return render_template(
        "initiatieven/markten/kramen.html",
        markt=markt,
        plannen=sorted(plannen, key=lambda plan: plan.nummer or 0),
        zonder=sum(plan.nummer is None for plan in plannen),
        mag=markt.toestand in TE_VERDELEN,
    )


@bp.get("/griffie/markten/<string:slug>/dekking")
@recht("kraam", "x")
def dekking(slug: str) -> ResponseReturnValue:
    """Show which fractie came to which stand; counts, never what a member noted."""
    markt = get_markt(slug, current_actor())
    fracties = list_fracties()
    rijen = as_dekking(markt, [stand for stand in list_stands(markt) if stand.nummer], fracties)
    return render_template(
        "initiatieven/markten/dekking.html",
        markt=markt,
        fracties=fracties,
        rijen=rijen,
        zinnen=say_dekking(rijen, fracties),
    )


@bp.post("/griffie/markten/<string:slug>/kramen")
@recht("kraam", "x")
def kramen_verdelen(slug: str) -> ResponseReturnValue:
    """Give everyone without a stand the next free one."""
    actor = current_actor()
    aantal = assign_all(get_markt(slug, actor), door=actor)
    melding(
        "gelukt",
        ngettext("%(num)s plan kreeg een kraam.", "%(num)s plannen kregen een kraam.", aantal),
    )
    return redirect(url_for("markten.kramen", slug=slug))


@bp.route("/griffie/markten/<string:slug>/kramen/<string:sleutel>", methods=["GET", "POST"])
@recht("kraam", "x")
def kraam(slug: str, sleutel: str) -> ResponseReturnValue:
    """Give one plan a stand and a pitch, or move it."""
    inzending = get_inzending(sleutel)
    markt = inzending.markt
    if markt.slug != slug:
        raise NotFound()
    plan = as_plannen(select_plannen(markt).where(Inzending.id == inzending.id))[0]
    form = _form(plan, markt.id)
    if form.succeeds(
        lambda: assign_kraam(
            inzending,
            nummer=form.nummer.data,
            pitch_begin=form.pitch.data,
            behoeften=form.behoeften.data or "",
            door=current_actor(),
        )
    ):
        melding("gelukt", translate(N_("De kraam is toegewezen. De makers krijgen bericht.")))
        return redirect(url_for("markten.kramen", slug=slug))
    return render_template(
        "initiatieven/markten/kraam.html", markt=markt, plan=plan, form=form
    ), form.status


def _form(plan: Plan, markt_id: int) -> KraamForm:
    vrij = (
        Kraam.select(Kraam.nummer)
        .where(
            Kraam.markt == markt_id,
            Kraam.inzending.is_null() | (Kraam.inzending == plan.inzending_id),
        )
        .order_by(Kraam.nummer)
    )
    form = KraamForm(data={"nummer": plan.nummer, "pitch": plan.pitch, "behoeften": plan.behoeften})
    form.nummer.choices = [(rij.nummer, f"{rij.nummer:02}") for rij in vrij]
    if request.method == "POST" and not str(request.form.get("nummer", "")).isdecimal():
        form.nummer.data = None
    return form
