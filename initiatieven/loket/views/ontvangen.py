"""The page of who was asked to take a case over; the list stands with the other questions."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from initiatieven.loket.forms import WeigerForm
from initiatieven.loket.overdracht.ontvangst import (
    Overname,
    get_overname,
    refuse_overname,
    take_overname,
)
from initiatieven.loket.overdracht.overdrachtforms import OvernameForm
from initiatieven.loket.views import bp
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.get("/overnames/<string:sleutel>")
@recht("overname", "r")
def overname(sleutel: str) -> ResponseReturnValue:
    """Show the question with the two answers, and what comes with a yes."""
    return _show(get_overname(sleutel, current_actor()), OvernameForm(), WeigerForm())


@bp.post("/overnames/<string:sleutel>/ja")
@recht("overname", "x")
def overname_ja(sleutel: str) -> ResponseReturnValue:
    """Take it over; the same yes twice is one."""
    actor, form = current_actor(), OvernameForm()
    gevraagd = get_overname(sleutel, actor)
    if gevraagd.overdracht.aangenomen_op is not None or form.succeeds(
        lambda: take_overname(
            gevraagd.overdracht, referentie=form.referentie.data or "", door=actor
        )
    ):
        return _back(sleutel, N_("Dank u. De initiatiefnemer hoort dat u het overneemt."))
    return _show(gevraagd, form, WeigerForm(formdata=None))


@bp.post("/overnames/<string:sleutel>/nee")
@recht("overname", "x")
def overname_nee(sleutel: str) -> ResponseReturnValue:
    """Do not take it over; the same no twice is one."""
    actor, form = current_actor(), WeigerForm()
    gevraagd = get_overname(sleutel, actor)
    if gevraagd.overdracht.geweigerd_op is not None or form.succeeds(
        lambda: refuse_overname(gevraagd.overdracht, reden=form.reden.data or "", door=actor)
    ):
        return _back(sleutel, N_("Dank u voor uw eerlijke antwoord. Wij zoeken verder."))
    return _show(gevraagd, OvernameForm(formdata=None), form)


def _show(gevraagd: Overname, ja: OvernameForm, nee: WeigerForm) -> ResponseReturnValue:
    return render_template(
        "initiatieven/loket/overname.html", overname=gevraagd, ja=ja, nee=nee
    ), max(ja.status, nee.status)


def _back(sleutel: str, zin: str) -> Response:
    melding("gelukt", translate(zin))
    return redirect(url_for("loket.overname", sleutel=sleutel))
