"""Pages of the step plan: of the desk and of the makers, with the same list and form."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.methode import methode_of
from initiatieven.begeleiding.stappen.forms import KiesForm, StapForm
from initiatieven.begeleiding.stappen.keuzes import VAN_LABELS
from initiatieven.begeleiding.stappen.models import Stap
from initiatieven.begeleiding.stappen.plannen import (
    add_stap,
    change_stap,
    choose_stappenplan,
    drop_stap,
    finish_stap,
    list_stappen,
    next_stap,
    reopen_stap,
)
from initiatieven.loket.views.eigen import get_eigen
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, may, require
from vems.accounts.toegang import current_actor, recht
from vems.core.clock import today
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.velden import read_number

bp = Blueprint("stappen", __name__)

DADEN = {"klaar": finish_stap, "open": reopen_stap, "weg": drop_stap}
_MAKERS = frozenset({"IO", "MI"})


@bp.route("/loket/<string:kenmerk>/stappen", methods=["GET", "POST"])
@recht("zaak", "r")
def stappen(kenmerk: str) -> ResponseReturnValue:
    """Show the steps; without any, who guides chooses a template."""
    actor, form = current_actor(), KiesForm()
    initiatief = get_zaak(kenmerk, actor, "zaak", "r")
    form.fill(methode_of(initiatief))
    if form.succeeds(lambda: choose_stappenplan(initiatief, form.soort.data or "", door=actor)):
        melding("gelukt", translate(N_("Het stappenplan staat klaar. Pas het samen aan.")))
        return redirect(url_for("stappen.stappen", kenmerk=kenmerk))
    return _show(initiatief, form)


@bp.get("/initiatieven/<string:slug>/stappen")
@recht("plan", "w")
def eigen(slug: str) -> ResponseReturnValue:
    """Show the makers their steps."""
    return _show(get_eigen(slug), KiesForm(formdata=None))


@bp.route("/stappen/<string:zaak>/nieuw", methods=["GET", "POST"])
@recht("plan", "w")
def nieuw(zaak: str) -> ResponseReturnValue:
    """Add a step, as a maker or as the desk."""
    initiatief, form = _get_zaak(zaak), StapForm()
    if form.succeeds(
        lambda: add_stap(initiatief, form.as_stap(), eenmalig=form.eenmalig, door=current_actor())
    ):
        return _back(initiatief, N_("De stap staat erbij."))
    return _show_stap(initiatief, form)


@bp.route("/stap/<string:sleutel>", methods=["GET", "POST"])
@recht("plan", "w")
def stap(sleutel: str) -> ResponseReturnValue:
    """Change a step."""
    rij = _get_stap(sleutel)
    form = StapForm(data={**rij.__data__, "van": rij.van.value, "sleutel": ""})
    versie = read_number(form.versie.data)
    if form.succeeds(lambda: change_stap(rij, form.as_stap(), versie=versie, door=current_actor())):
        return _back(rij.initiatief, N_("De stap is bewaard."))
    return _show_stap(rij.initiatief, form, rij)


@bp.post("/stap/<string:sleutel>/doe")
@recht("plan", "w")
def doe(sleutel: str) -> ResponseReturnValue:
    """Finish a step, open it again or let it lapse."""
    rij = _get_stap(sleutel)
    daad = DADEN.get(request.form.get("daad", ""))
    if daad is None:
        raise NotFound()
    daad(rij, door=current_actor())
    return _back(rij.initiatief, N_("Bewaard."))


def _get_stap(sleutel: str) -> Stap:
    rij = (
        Stap.select(Stap, Initiatief)
        .join(Initiatief)
        .where(Stap.sleutel == sleutel[:20], Stap.vervallen_op.is_null())
        .first()
    )
    if rij is None:
        raise NotFound()
    require(current_actor(), "plan", "w", rij.initiatief)
    return rij


def _get_zaak(sleutel: str) -> Initiatief:
    initiatief = Initiatief.get_or_none(Initiatief.sleutel == sleutel[:20])
    if initiatief is None:
        raise NotFound()
    require(current_actor(), "plan", "w", initiatief)
    return initiatief


def _home(initiatief: Initiatief) -> str:
    if kolom(current_actor(), initiatief) in _MAKERS:
        return url_for("stappen.eigen", slug=initiatief.slug)
    return url_for("stappen.stappen", kenmerk=initiatief.identificatie)


def _back(initiatief: Initiatief, zin: str) -> ResponseReturnValue:
    melding("gelukt", translate(zin))
    return redirect(_home(initiatief))


def _show(initiatief: Initiatief, form: KiesForm) -> ResponseReturnValue:
    rijen, methode = list_stappen(initiatief), methode_of(initiatief)
    return render_template(
        "initiatieven/begeleiding/stappen/stappen.html",
        initiatief=initiatief,
        is_maker=kolom(current_actor(), initiatief) in _MAKERS,
        form=form,
        methode=methode,
        uitleg={s.soort: s.voor for s in methode.sjablonen.values()},
        stappen=rijen,
        eerst=next_stap(rijen),
        klaar=sum(rij.klaar_op is not None for rij in rijen),
        vandaag=today(),
        van_labels=VAN_LABELS,
        may_schrijven=may(current_actor(), "plan", "w", initiatief),
    ), form.status


def _show_stap(
    initiatief: Initiatief, form: StapForm, rij: Stap | None = None
) -> ResponseReturnValue:
    return render_template(
        "initiatieven/begeleiding/stappen/stap.html",
        initiatief=initiatief,
        form=form,
        stap=rij,
        terug_url=_home(initiatief),
    ), form.status
