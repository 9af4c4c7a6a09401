"""The own pages of a stadsmaker: profile, offers, and whether the desk may ask."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from netwerk.vraagenaanbod.keuzes import HULP_LABELS
from netwerk.vraagenaanbod.models import Hulpaanbod
from netwerk.vraagenaanbod.stadsmakers.forms import EigenAanbodForm, ProfielForm
from netwerk.vraagenaanbod.stadsmakers.profiel import (
    allow_vragen,
    change_aanbod,
    end_aanbod,
    find_stadsmaker,
    get_aanbod,
    list_aanbod,
    offer_aanbod,
    save_profiel,
    withdraw_vragen,
)
from netwerk.vraagenaanbod.stadsmakers.tonen import name_gebieden
from netwerk.vraagenaanbod.tonen import say_aanbod
from vems.accounts.toegang import current_actor, recht
from vems.core.fields import sleutel as new_sleutel
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.panels import draw, load_panels

bp = Blueprint("stadsmakers", __name__)


@bp.get("/mijn/aanbod")
@recht("stadsmaker", "r")
def mijn_aanbod() -> ResponseReturnValue:
    """Show the own profile, what one offers, and whether one may be asked."""
    actor = current_actor()
    stadsmaker = find_stadsmaker(actor)
    panelen = load_panels("stadsmaker", stadsmaker, actor) if stadsmaker else []
    return render_template(
        "netwerk/vraagenaanbod/stadsmakers/mijn.html",
        stadsmaker=stadsmaker,
        waar=name_gebieden(stadsmaker.gebieden) if stadsmaker else "",
        aanbod=[_as_rij(rij) for rij in list_aanbod(stadsmaker)],
        panelen=[draw(paneel) for paneel in panelen],
    )


@bp.route("/mijn/aanbod/profiel", methods=["GET", "POST"])
@recht("stadsmaker", "w")
def profiel() -> ResponseReturnValue:
    """Say what one likes to be asked for, and where."""
    actor = current_actor()
    form = ProfielForm(obj=find_stadsmaker(actor))
    if form.succeeds(lambda: save_profiel(form.as_profiel(), door=actor)):
        return _done(N_("Bewaard."))
    pagina = "netwerk/vraagenaanbod/stadsmakers/profiel.html"
    return render_template(pagina, form=form), form.status


@bp.route("/mijn/aanbod/nieuw", methods=["GET", "POST"])
@recht("stadsmaker", "w")
def nieuw() -> ResponseReturnValue:
    """Offer something new; a second submit of the same form adds nothing."""
    actor, form = current_actor(), EigenAanbodForm()
    eigen = find_stadsmaker(actor)
    mag = eigen is not None and eigen.mag_vragen_sinds is not None
    if form.succeeds(
        lambda: offer_aanbod(form.as_aanbod(), sleutel=form.sleutel.data or "", door=actor)
    ):
        return _done(
            N_("Bewaard. Het loket ziet dit nu ook.")
            if mag
            else N_("Bewaard. Zeg hieronder of wij u mogen vragen.")
        )
    form.sleutel.data = form.sleutel.data or new_sleutel()
    return _show(form, None, mag=mag)


@bp.route("/mijn/aanbod/<string:sleutel>", methods=["GET", "POST"])
@recht("stadsmaker", "w")
def wijzigen(sleutel: str) -> ResponseReturnValue:
    """Change an own offer."""
    actor = current_actor()
    aanbod = get_aanbod(sleutel, door=actor)
    form = EigenAanbodForm(obj=aanbod)
    if form.succeeds(
        lambda: change_aanbod(aanbod, form.as_aanbod(), versie=form.read_versie(), door=actor)
    ):
        return _done(N_("Uw aanbod is bijgewerkt."))
    if not form.is_submitted():
        form.soort.data = aanbod.soort.value
    eigen = find_stadsmaker(actor)
    return _show(form, aanbod, mag=eigen is not None and eigen.mag_vragen_sinds is not None)


@bp.post("/mijn/aanbod/<string:sleutel>/stoppen")
@recht("stadsmaker", "d")
def stoppen(sleutel: str) -> ResponseReturnValue:
    """Stop offering something."""
    actor = current_actor()
    end_aanbod(get_aanbod(sleutel, door=actor), door=actor)
    return _done(N_("Dit aanbod is gestopt."))


@bp.post("/mijn/aanbod/vragen")
@recht("stadsmaker", "w")
def mag_vragen() -> ResponseReturnValue:
    """Say that the desk may see it and ask."""
    allow_vragen(door=current_actor())
    return _done(N_("Dank u. Past iets bij u? Dan vraagt het loket of u wilt helpen."))


@bp.post("/mijn/aanbod/niet-vragen")
@recht("stadsmaker", "d")
def niet_vragen() -> ResponseReturnValue:
    """Take that back, at once."""
    withdraw_vragen(door=current_actor())
    return _done(N_("Vanaf nu vragen wij u niets meer. Niemand anders ziet uw aanbod."))


def _as_rij(aanbod: Hulpaanbod) -> dict[str, str]:
    return {
        "sleutel": aanbod.sleutel,
        "titel": aanbod.titel,
        "soort": translate(HULP_LABELS[aanbod.soort]),
        "wanneer": say_aanbod(aanbod),
    }


def _done(zin: str) -> ResponseReturnValue:
    melding("gelukt", translate(zin))
    return redirect(url_for("stadsmakers.mijn_aanbod"))


def _show(form: EigenAanbodForm, aanbod: Hulpaanbod | None, *, mag: bool) -> ResponseReturnValue:
    pagina = "netwerk/vraagenaanbod/stadsmakers/aanbod.html"
    return render_template(pagina, form=form, aanbod=aanbod, mag=mag), form.status
