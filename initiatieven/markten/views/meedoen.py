"""Entering, withdrawing and confirming: by the initiator, or by the desk on behalf."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.deelname.inzendingen import (
    enter,
    get_inzending,
    is_open,
    list_own,
    withdraw,
)
from initiatieven.markten.forms import MeedoenForm
from initiatieven.markten.markt import get_markt
from initiatieven.markten.models import Markt
from initiatieven.markten.pagina import call_line
from initiatieven.markten.permissions import may_enter, may_manage, require
from initiatieven.markten.views import bp
from initiatieven.markten.zaal.bevestigen import confirm
from initiatieven.registratie.models import Initiatief
from netwerk.instrumenten.models import Instrument
from vems.accounts.toegang import current_actor, recht
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.i18n import N_, translate
from vems.core.web.language import local_path
from vems.core.web.links import find_path
from vems.core.web.messages import melding


@bp.route("/markten/<string:slug>/meedoen", methods=["GET", "POST"])
@recht("inzending", "w")
def meedoen(slug: str) -> ResponseReturnValue:
    """Show easier routes first; then choose an initiatief and enter it."""
    actor = current_actor()
    require(not may_manage(actor))
    markt = get_markt(slug, actor)
    form, eigen = MeedoenForm(), list_candidates(actor, request.args.get("zaak", ""))
    form.initiatief.fill([(i.sleutel, i.titel, i) for i in eigen])
    if form.initiatief.data is None and len(eigen) == 1:
        form.initiatief.data = eigen[0].sleutel
    if form.succeeds(
        lambda: enter(
            markt,
            form.initiatief.keuze,
            vraag=form.vraag.data,
            kosten=form.kosten.data or "",
            door=actor,
        )
    ):
        melding("gelukt", translate(N_("Uw aanmelding is binnen. U krijgt hierover een bericht.")))
        return redirect(_back(actor, form.initiatief.keuze))
    return render_template(
        "initiatieven/markten/meedoen.html",
        markt=markt,
        form=form,
        eigen=eigen,
        is_open=is_open(markt, now()),
        oproep=call_line(markt, now()),
        instrumenten=list(Instrument.select_geldig().order_by(Instrument.naam).limit(5)),
        regelingen=find_path("site.instrumenten"),
    ), form.status


@bp.post("/markten/inzendingen/<string:sleutel>/intrekken")
@recht("inzending", "w")
def intrekken(sleutel: str) -> ResponseReturnValue:
    """Withdraw an entry."""
    inzending = get_inzending(sleutel)
    withdraw(inzending, door=current_actor())
    melding("gelukt", translate(N_("Dit initiatief doet niet meer mee met de markt.")))
    return redirect(_after(inzending.markt))


@bp.post("/markten/inzendingen/<string:sleutel>/bevestigen")
@recht("inzending", "w")
def bevestigen(sleutel: str) -> ResponseReturnValue:
    """Say that the makers come."""
    inzending = get_inzending(sleutel)
    confirm(inzending, door=current_actor())
    melding("gelukt", translate(N_("Fijn dat u komt. De griffie weet het.")))
    return redirect(_after(inzending.markt))


def list_candidates(actor: Actor, kenmerk: str) -> list[Initiatief]:
    """List the own initiatieven; for the desk the one case that was named."""
    if actor.rol == "lid":
        return list_own(actor.eigen_partijen)
    gevonden = Initiatief.select().where(Initiatief.identificatie == kenmerk[:30]).first()
    return [gevonden] if gevonden is not None and may_enter(actor, gevonden) else []


def _back(actor: Actor, initiatief: Initiatief) -> str:
    return "/mijn" if actor.rol == "lid" else f"/loket/{initiatief.identificatie}"


def _after(markt: Markt) -> str:
    return local_path(request.form.get("terug", ""), url_for("markten.markt", slug=markt.slug))
