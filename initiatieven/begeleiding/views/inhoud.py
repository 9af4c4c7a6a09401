"""Scan, plan and looking back: what guidance writes down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.keuzes import PLAN_VRAGEN
from initiatieven.begeleiding.plan.forms import PlanForm, ScanForm, TerugblikForm
from initiatieven.begeleiding.plan.plannen import (
    PlanInvoer,
    find_plan,
    list_instrumenten,
    list_open_vragen,
    list_planvragen,
    save_plan,
)
from initiatieven.begeleiding.plan.scan import ONDERDELEN, latest_scan, record_scan
from initiatieven.begeleiding.plan.terugblik import ask_mening, find_terugblik, save_terugblik
from initiatieven.begeleiding.views import bp
from initiatieven.extravragen.antwoorden import Antwoord
from initiatieven.extravragen.velden import as_data, read_waarden, with_vragen
from initiatieven.loket.views.eigen import get_eigen
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.route("/loket/<string:kenmerk>/scan", methods=["GET", "POST"])
@recht("begeleidingslog", "w")
def scan(kenmerk: str) -> ResponseReturnValue:
    """Fill in the ACTIE scan; the newest is where one begins."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "w")
    vorige = latest_scan(initiatief)
    form = ScanForm(data={naam: getattr(vorige, naam) for naam in ONDERDELEN} if vorige else None)
    if form.succeeds(lambda: record_scan(initiatief, form.as_scan(), door=actor)):
        return back_to_zaak(initiatief, N_("De ACTIE-scan is bewaard."))
    return show_formulier("initiatieven/begeleiding/scan.html", initiatief, form, vorige=vorige)


@bp.route("/loket/<string:kenmerk>/plan", methods=["GET", "POST"])
@recht("plan", "w")
def plan(kenmerk: str) -> ResponseReturnValue:
    """Fill in the plan with the initiator."""
    initiatief = get_zaak(kenmerk, current_actor(), "plan", "r")
    form, extra = _plan_form(initiatief)
    if form.succeeds(lambda: save_plan(initiatief, _read(form, extra), door=current_actor())):
        return back_to_zaak(initiatief, N_("Het plan is bewaard."), "begeleiding.plan")
    return show_formulier(
        "initiatieven/begeleiding/plan.html",
        initiatief,
        form,
        vragen=list(PLAN_VRAGEN),
        extra=[een.vraag for een in extra],
        open_vragen=list_open_vragen(initiatief),
        may_schrijven=may(current_actor(), "plan", "w", initiatief),
        antwoorden=[
            {"term": form[code].label.text, "waarde": form[code].data or "–"}
            for code in PLAN_VRAGEN
        ]
        + [{"term": een.vraag.zin, "waarde": een.tekst or "–"} for een in extra],
    )


@bp.route("/initiatieven/<string:slug>/plan", methods=["GET", "POST"])
@recht("plan", "w")
def eigen_plan(slug: str) -> ResponseReturnValue:
    """Let the initiator work on the plan."""
    initiatief = get_eigen(slug)
    form, extra = _plan_form(initiatief)
    if form.succeeds(lambda: save_plan(initiatief, _read(form, extra), door=current_actor())):
        melding("gelukt", translate(N_("Uw plan is bewaard. Uw begeleider leest mee.")))
        return redirect(url_for("begeleiding.eigen_plan", slug=slug))
    return render_template(
        "initiatieven/begeleiding/eigen_plan.html",
        initiatief=initiatief,
        form=form,
        vragen=list(PLAN_VRAGEN),
        extra=[een.vraag for een in extra],
        open_vragen=list_open_vragen(initiatief),
    ), form.status


@bp.route("/loket/<string:kenmerk>/terugblik", methods=["GET", "POST"])
@recht("begeleidingslog", "w")
def terugblik(kenmerk: str) -> ResponseReturnValue:
    """Write down how it went."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "w")
    vorige = find_terugblik(initiatief)
    form = TerugblikForm(
        data={
            "versie": str(vorige.versie if vorige else 0),
            "evaluatie": vorige.evaluatie if vorige else "",
            "verantwoording_binnen": bool(vorige and vorige.verantwoording_binnen),
        }
    )
    if form.succeeds(lambda: save_terugblik(initiatief, form.as_terugblik(), door=actor)):
        return back_to_zaak(initiatief, N_("De terugblik is bewaard."), "begeleiding.terugblik")
    return show_formulier(
        "initiatieven/begeleiding/terugblik.html", initiatief, form, vorige=vorige
    )


@bp.post("/loket/<string:kenmerk>/mening")
@recht("begeleidingslog", "w")
def mening(kenmerk: str) -> ResponseReturnValue:
    """Ask the initiator how our help was."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "w")
    ask_mening(initiatief, door=actor)
    return back_to_zaak(initiatief, N_("De vraag is verstuurd."), "begeleiding.terugblik")


def _plan_form(initiatief: Initiatief) -> tuple[PlanForm, list[Antwoord]]:
    """Make the form of a plan, with the extra questions that hold for it."""
    bewaard = find_plan(initiatief)
    extra = list_planvragen(initiatief, bewaard)
    vragen = [een.vraag for een in extra]
    form = with_vragen(PlanForm, vragen, moet=False)(
        data={
            "versie": str(bewaard.versie if bewaard else 0),
            "instrumenten": bewaard.instrumenten if bewaard else [],
            **(bewaard.antwoorden if bewaard else {}),
            **as_data(vragen, {een.vraag.code: een.waarde for een in extra}),
        }
    )
    form.instrumenten.choices = [(i.code, i.naam) for i in list_instrumenten()]
    return form, extra


def _read(form: PlanForm, extra: Sequence[Antwoord]) -> PlanInvoer:
    return replace(form.as_plan(), extra=read_waarden(form, [een.vraag for een in extra]))
