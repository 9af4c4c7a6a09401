"""The plan form, for guide and initiator: filling in, the draft beside it, and the site."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.plan.concepten import drop_concept, keep_concept
from initiatieven.begeleiding.plan.openbaar import publish_plan, withdraw_plan
from initiatieven.begeleiding.plan.waarden import pick_openbaar, say_openbaar
from initiatieven.begeleiding.views import bp
from initiatieven.begeleiding.views.planblad import Blad, read_getypt
from initiatieven.loket.views.eigen import get_eigen
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.velden import read_number


@bp.route("/loket/<string:kenmerk>/plan", methods=["GET", "POST"])
@recht("plan", "w")
def plan(kenmerk: str) -> ResponseReturnValue:
    """Fill in the plan with the initiator."""
    initiatief = get_zaak(kenmerk, current_actor(), "plan", "r")
    blad = Blad(initiatief)
    if blad.is_saved():
        return back_to_zaak(initiatief, N_("Het plan is bewaard."), "begeleiding.plan")
    mag_op_site = may(current_actor(), "initiatief_openbaar", "x", initiatief)
    return show_formulier(
        "initiatieven/begeleiding/plan/plan.html",
        initiatief,
        blad.form,
        may_schrijven=may(current_actor(), "plan", "w", initiatief),
        antwoorden=blad.say(),
        mag_op_site=mag_op_site and initiatief.is_openbaar,
        openbaar=say_openbaar(pick_openbaar(blad.antwoorden)),
        **blad.values(),
    )


@bp.route("/initiatieven/<string:slug>/plan", methods=["GET", "POST"])
@recht("plan", "w")
def eigen_plan(slug: str) -> ResponseReturnValue:
    """Let the initiator work on the plan."""
    initiatief = get_eigen(slug)
    blad = Blad(initiatief)
    if blad.is_saved():
        melding("gelukt", translate(N_("Uw plan is bewaard. Uw begeleider leest mee.")))
        return redirect(url_for("begeleiding.eigen_plan", slug=slug))
    return render_template(
        "initiatieven/begeleiding/plan/eigen_plan.html",
        initiatief=initiatief,
        form=blad.form,
        **blad.values(),
    ), blad.form.status


@bp.post("/loket/<string:kenmerk>/plan/concept")
@recht("plan", "w")
def plan_concept(kenmerk: str) -> ResponseReturnValue:
    """Keep what the guide types, or throw it away."""
    initiatief = get_zaak(kenmerk, current_actor(), "plan", "w")
    return _keep(initiatief) or redirect(url_for("begeleiding.plan", kenmerk=kenmerk))


@bp.post("/initiatieven/<string:slug>/plan/concept")
@recht("plan", "w")
def eigen_plan_concept(slug: str) -> ResponseReturnValue:
    """Keep what the initiator types, or throw it away."""
    return _keep(get_eigen(slug)) or redirect(url_for("begeleiding.eigen_plan", slug=slug))


@bp.post("/loket/<string:kenmerk>/plan/op-de-site")
@recht("initiatief_openbaar", "x")
def plan_op_site(kenmerk: str) -> ResponseReturnValue:
    """Put the public answers on the site."""
    initiatief = get_zaak(kenmerk, current_actor(), "plan", "r")
    versie = read_number(request.form.get("versie"))
    publish_plan(initiatief, versie=versie, door=current_actor())
    return back_to_zaak(initiatief, N_("Het plan staat op de site."), "begeleiding.plan")


@bp.post("/loket/<string:kenmerk>/plan/van-de-site")
@recht("plan", "w")
def plan_van_site(kenmerk: str) -> ResponseReturnValue:
    """Take the plan off the site."""
    initiatief = get_zaak(kenmerk, current_actor(), "plan", "w")
    withdraw_plan(initiatief, door=current_actor())
    zin = N_("Het plan staat niet meer op de site.")
    return back_to_zaak(initiatief, zin, "begeleiding.plan")


@bp.post("/initiatieven/<string:slug>/plan/van-de-site")
@recht("plan", "w")
def eigen_plan_van_site(slug: str) -> ResponseReturnValue:
    """Let the initiator take the plan off the site."""
    withdraw_plan(get_eigen(slug), door=current_actor())
    melding("gelukt", translate(N_("Het plan staat niet meer op de site.")))
    return redirect(url_for("begeleiding.eigen_plan", slug=slug))


def _keep(initiatief: Initiatief) -> ResponseReturnValue | None:
    """Keep what was sent as the own draft; None when it was thrown away."""
    if "weg" in request.form:
        drop_concept(initiatief, door=current_actor())
        return None
    versie = read_number(request.form.get("versie"))
    keep_concept(initiatief, read_getypt(), versie=versie, door=current_actor())
    return "", 204
