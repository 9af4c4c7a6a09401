"""Somebody writes down who works with whom, who is member of what, which goal it serves."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l

from netwerk.relaties.forms import BandForm
from netwerk.relaties.keuzes import Zekerheid, Zicht
from netwerk.relaties.opgeschreven.keuzelijsten import list_keuzelijsten
from netwerk.relaties.opgeschreven.vastleggen import record_band
from netwerk.relaties.views import bp
from vems.accounts.toegang import current_actor, recht
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.route("/netwerk/relaties/nieuw", methods=["GET", "POST"])
@recht("netwerk_relatie", "w")
def vastleggen() -> ResponseReturnValue:
    """Write a relation down; who is asked reads it under "Klopt dit nog?"."""
    actor = current_actor()
    form = _make_form(actor)
    if form.succeeds(lambda: _say(record_band(form.as_band(), door=actor).is_beweerd)):
        return redirect(url_for("relaties.bevestigen"))
    return render_template(
        "netwerk/relaties/vastleggen.html", form=form, is_partner=actor.rol == "partner"
    ), form.status


def _make_form(actor: Actor) -> BandForm:
    lijsten, form = list_keuzelijsten(actor), BandForm()
    form.van.fill(_l("Kies"), lijsten.van)
    form.naar.fill(_l("Kies"), lijsten.naar)
    if not form.is_submitted():
        gevraagd = request.args.get("van", "")[:120]
        bekend = gevraagd if gevraagd in form.van.objecten else ""
        form.van.data = bekend or (lijsten.van[0][0] if actor.rol == "partner" else "")
        form.naar.data = request.args.get("naar", "")[:120]
        form.zekerheid.data = Zekerheid.ZEKER.value
        form.zichtbaarheid.data = Zicht.OPENBAAR.value
    return form


def _say(wacht: bool) -> None:
    if wacht:
        zin = N_("Opgeschreven. Wij vragen de ander of het klopt. Daarna telt het mee.")
    else:
        zin = N_("Opgeschreven. Het telt mee.")
    melding("gelukt", translate(zin))
