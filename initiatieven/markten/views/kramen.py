"""The griffie divides the hall: the drawing, a plan on a stand, what each stand has."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.deelname.inzendingen import get_inzending
from initiatieven.markten.deelname.plannen import Plan, as_plannen, select_plannen
from initiatieven.markten.keuzes import BEHOEFTE_LABELS, VAST, Screening
from initiatieven.markten.markt import get_markt
from initiatieven.markten.models import Inzending, Kraam, Markt
from initiatieven.markten.views import bp
from initiatieven.markten.zaal.behoeften import list_namen, say_nodig
from initiatieven.markten.zaal.kraamforms import KraamForm, ZaalForm, ZetForm
from initiatieven.markten.zaal.kramen import TE_VERDELEN, assign_all, assign_kraam, place
from initiatieven.markten.zaal.plaatsen import select_reserves
from initiatieven.markten.zaal.plattegrond import draw_hall, furnish, list_kramen, say_tekort
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, ngettext, translate
from vems.core.web.messages import melding


@bp.get("/griffie/markten/<string:slug>/kramen")
@recht("kraam", "x")
def kramen(slug: str) -> ResponseReturnValue:
    """Show the hall: who stands where and speaks when, who has no stand, who is in reserve."""
    return _show(get_markt(slug, current_actor()), None)


@bp.post("/griffie/markten/<string:slug>/kramen/zetten")
@recht("kraam", "x")
def kraam_zetten(slug: str) -> ResponseReturnValue:
    """Put a plan on a stand; who stands there takes the stand that comes free."""
    actor = current_actor()
    markt = get_markt(slug, actor)
    form = _zet_form(_plannen(markt), list_kramen(markt))
    if form.succeeds(
        lambda: place(get_inzending(form.inzending.data), nummer=int(form.nummer.data), door=actor)
    ):
        melding("gelukt", translate(N_("Het plan staat op een andere kraam.")))
        return redirect(url_for("markten.kramen", slug=slug))
    return _show(markt, form)


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


@bp.route("/griffie/markten/<string:slug>/zaal", methods=["GET", "POST"])
@recht("kraam", "x")
def zaal(slug: str) -> ResponseReturnValue:
    """Write down how the hall is laid out and what each stand has."""
    actor = current_actor()
    markt = get_markt(slug, actor)
    rijen = list_kramen(markt)
    form = ZaalForm(data={"per_rij": markt.kramen_per_rij})
    heeft = {
        kraam.nummer: request.form.getlist(f"heeft-{kraam.nummer}")
        if form.is_submitted()
        else kraam.heeft
        for kraam in rijen
    }
    if form.succeeds(lambda: furnish(markt, per_rij=form.per_rij.data, heeft=heeft, door=actor)):
        melding("gelukt", translate(N_("De indeling van de zaal is bewaard.")))
        return redirect(url_for("markten.kramen", slug=slug))
    return render_template(
        "initiatieven/markten/zaal.html",
        markt=markt,
        form=form,
        kramen=rijen,
        heeft=heeft,
        soorten=[(soort.value, translate(BEHOEFTE_LABELS[soort])) for soort in VAST],
    ), form.status


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
            door=current_actor(),
        )
    ):
        melding("gelukt", translate(N_("De kraam is toegewezen. De makers krijgen bericht.")))
        return redirect(url_for("markten.kramen", slug=slug))
    return render_template(
        "initiatieven/markten/kraam.html",
        markt=markt,
        plan=plan,
        form=form,
        nodig=say_nodig(plan.nodig, plan.nodig_anders),
        namen=list_namen([plan.inzending_id]).get(plan.inzending_id, []),
    ), form.status


def _show(markt: Markt, form: ZetForm | None) -> ResponseReturnValue:
    plannen, rijen = _plannen(markt), list_kramen(markt)
    tekening = draw_hall(markt, rijen, plannen)
    mag = markt.toestand in TE_VERDELEN
    return render_template(
        "initiatieven/markten/kramen.html",
        markt=markt,
        plannen=sorted(plannen, key=lambda plan: plan.nummer or 0),
        zonder=[plan for plan in plannen if plan.nummer is None],
        nodig={plan.sleutel: say_nodig(plan.nodig, plan.nodig_anders) for plan in plannen},
        zaal=tekening,
        tekort=say_tekort(tekening),
        urls={
            plan.nummer: url_for("markten.kraam", slug=markt.slug, sleutel=plan.sleutel)
            for plan in plannen
            if mag and plan.nummer
        },
        reserves=[inzending.initiatief.titel for inzending in select_reserves(markt)],
        form=form or _zet_form(plannen, rijen),
        mag=mag,
    ), form.status if form else 200


def _plannen(markt: Markt) -> list[Plan]:
    return as_plannen(
        select_plannen(markt).where(
            Inzending.uitkomst == Screening.TOEGELATEN, Inzending.ingetrokken_op.is_null()
        )
    )


def _zet_form(plannen: list[Plan], rijen: list[Kraam]) -> ZetForm:
    form = ZetForm()
    op_kraam = {plan.nummer: plan.titel for plan in plannen if plan.nummer}
    form.inzending.choices = [(plan.sleutel, _words(plan.kraam, plan.titel)) for plan in plannen]
    form.nummer.choices = [
        (str(rij.nummer), _words(rij.kraam, op_kraam.get(rij.nummer, translate(N_("vrij")))))
        for rij in rijen
    ]
    return form


def _words(kraam: str, tekst: str) -> str:
    return f"{kraam} {tekst}" if kraam else tekst


def _form(plan: Plan, markt_id: int) -> KraamForm:
    vrij = (
        Kraam.select(Kraam.nummer)
        .where(
            Kraam.markt == markt_id,
            Kraam.inzending.is_null() | (Kraam.inzending == plan.inzending_id),
        )
        .order_by(Kraam.nummer)
    )
    form = KraamForm(data={"nummer": plan.nummer, "pitch": plan.pitch})
    form.nummer.choices = [(rij.nummer, rij.kraam) for rij in vrij]
    if request.method == "POST" and not str(request.form.get("nummer", "")).isdecimal():
        form.nummer.data = None
    return form
