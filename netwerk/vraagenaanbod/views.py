"""An organisation keeps its own offers; a stopped offer stays in history."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from netwerk.partners.eigen import get_beheerde_partner
from netwerk.vraagenaanbod.forms import AanbodForm
from netwerk.vraagenaanbod.models import Hulpaanbod
from netwerk.vraagenaanbod.registration import (
    change_hulpaanbod,
    end_hulpaanbod,
    register_hulpaanbod,
)
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.fields import sleutel as new_sleutel
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding

bp = Blueprint("vraagenaanbod", __name__)


@bp.route("/partners/eigen/aanbod", methods=["GET", "POST"])
@recht("netwerk_organisatie", "w")
def nieuw() -> ResponseReturnValue:
    """Offer something new; a second submit of the same form adds nothing."""
    actor, form = current_actor(), AanbodForm()
    partner = get_beheerde_partner(actor)
    if form.succeeds(
        lambda: register_hulpaanbod(
            partner.reference, form.as_aanbod(), sleutel=form.sleutel.data or "", door=actor
        )
    ):
        return _done(N_("Uw aanbod staat in het netwerk."))
    form.sleutel.data = form.sleutel.data or new_sleutel()
    return _show(form, None)


@bp.route("/partners/eigen/aanbod/<string:sleutel>", methods=["GET", "POST"])
@recht("netwerk_organisatie", "w")
def wijzigen(sleutel: str) -> ResponseReturnValue:
    """Change an own offer."""
    aanbod = _own(sleutel)
    form = AanbodForm(obj=aanbod)
    if form.succeeds(
        lambda: change_hulpaanbod(
            aanbod, form.as_aanbod(), versie=form.read_versie(), door=current_actor()
        )
    ):
        return _done(N_("Uw aanbod is bijgewerkt."))
    if not form.is_submitted():
        form.soort.data = aanbod.soort.value
    return _show(form, aanbod)


@bp.post("/partners/eigen/aanbod/<string:sleutel>/stoppen")
@recht("netwerk_organisatie", "w")
def stoppen(sleutel: str) -> ResponseReturnValue:
    """Stop offering something."""
    end_hulpaanbod(_own(sleutel), door=current_actor())
    return _done(N_("Dit aanbod is gestopt."))


def _own(sleutel: str) -> Hulpaanbod:
    partner = get_beheerde_partner(current_actor())
    aanbod = Hulpaanbod.get_or_none(Hulpaanbod.sleutel == sleutel, Hulpaanbod.is_actief)
    if aanbod is None or aanbod.eigenaar != partner.reference:
        raise NotFound()
    return aanbod


def _done(zin: str) -> ResponseReturnValue:
    melding("gelukt", translate(zin))
    return redirect(url_for("partners.eigen", _anchor="aanbod"))


def _show(form: AanbodForm, aanbod: Hulpaanbod | None) -> ResponseReturnValue:
    pagina = "netwerk/vraagenaanbod/aanbod.html"
    return render_template(pagina, form=form, aanbod=aanbod), form.status
