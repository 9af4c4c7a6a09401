"""Pages of makers: who they are, asking somebody, and the answer behind a mailed link."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.registratie.makers.antwoorden import (
    accept_invitation,
    change_naam,
    decline_invitation,
    find_invitation,
    record_gesproken,
)
from initiatieven.registratie.makers.forms import (
    AntwoordForm,
    GesprokenForm,
    NamensVraagForm,
    VraagForm,
)
from initiatieven.registratie.makers.keuzes import STAND_LABELS
from initiatieven.registratie.makers.lijst import get_initiatief, get_maker, list_makers
from initiatieven.registratie.makers.models import Medemaker
from initiatieven.registratie.makers.uitnodigen import invite_maker, may_remove, remove_maker
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, may, require
from initiatieven.registratie.views.tekst import back_to
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.i18n import N_, translate
from vems.core.web.limits import failed, limiter
from vems.core.web.messages import melding

bp = Blueprint("makers", __name__)


@bp.route("/initiatieven/<string:slug>/makers", methods=["GET", "POST"])
@recht("medemaker", "r")
def lijst(slug: str) -> ResponseReturnValue:
    """Show who makes it, and ask somebody to join."""
    actor = current_actor()
    initiatief = get_initiatief(slug, actor)
    form = VraagForm() if kolom(actor, initiatief) == "IO" else NamensVraagForm()
    if form.is_submitted():
        require(actor, "medemaker", "w", initiatief)
    if form.validate_on_submit():
        try:
            maker = invite_maker(initiatief, form.as_maker(), door=actor)
            melding("gelukt", translate(_say_asked(maker), naam=maker.voornaam))
            return redirect(url_for("makers.lijst", slug=slug))
        except Invalid as error:
            form.add_error(error)
        except Refused as error:
            form.form_errors.append(str(error))
    return _page(initiatief, form)


@bp.route("/makers/<string:sleutel>/antwoord", methods=["GET", "POST"])
@recht("medemaker", "x")
def gesproken(sleutel: str) -> ResponseReturnValue:
    """Write down what somebody answered to the desk in person."""
    actor = current_actor()
    maker = get_maker(sleutel, actor)
    require(actor, "medemaker", "x", maker.initiatief)
    form = GesprokenForm(data={"telefoon": maker.telefoon, "jonger_dan_16": "nee"})
    if form.validate_on_submit():
        try:
            nummer = form.telefoon.data or ""
            record_gesproken(maker, form.as_antwoord(), telefoon=nummer, door=actor)
            melding("gelukt", translate(N_("Het antwoord is vastgelegd.")))
            return redirect(url_for("makers.lijst", slug=maker.initiatief.slug))
        except Invalid as error:
            form.add_error(error)
    return render_template(
        "initiatieven/registratie/makers/gesproken.html", maker=maker, form=form
    ), 422 if form.errors else 200


@bp.post("/makers/<string:sleutel>/weg")
@recht("medemaker", "r")
def weg(sleutel: str) -> ResponseReturnValue:
    """Take somebody off the makers, or leave."""
    actor = current_actor()
    maker = get_maker(sleutel, actor)
    is_eigen = maker.partij_id in actor.eigen_partijen
    remove_maker(maker, door=actor)
    if is_eigen:
        melding("gelukt", translate(N_("U doet niet meer mee met dit plan.")))
        return redirect(url_for("etalage.mijn"))
    melding("gelukt", translate(N_("%(naam)s doet niet meer mee."), naam=maker.voornaam))
    return redirect(url_for("makers.lijst", slug=maker.initiatief.slug))


@bp.post("/makers/<string:sleutel>/naam")
@recht("medemaker", "r")
def naam(sleutel: str) -> ResponseReturnValue:
    """Let the own first name stand on the site, or take it off."""
    actor = current_actor()
    maker = get_maker(sleutel, actor)
    change_naam(maker, mag_naam=request.form.get("mag") == "ja", door=actor)
    melding("gelukt", translate(N_("Uw keuze is bewaard. Die geldt meteen.")))
    return redirect(url_for("makers.lijst", slug=maker.initiatief.slug))


@bp.route("/meedoen-met-makers/<string:token>", methods=["GET", "POST"])
@openbaar
@limiter.limit("60 per hour", deduct_when=failed)
def uitnodiging(token: str) -> ResponseReturnValue:
    """Ask for an answer: a mail scanner that opens the link does not give one."""
    maker, form = find_invitation(token), AntwoordForm()
    if maker is None:
        return render_template("initiatieven/registratie/makers/verlopen.html"), 404
    if "nee" in request.form:
        decline_invitation(token, door=current_actor())
        return render_template("initiatieven/registratie/makers/nee.html", maker=maker)
    if form.validate_on_submit():
        try:
            accept_invitation(token, form.as_toezegging(), door=current_actor())
            return redirect(url_for("makers.welkom", slug=maker.initiatief.slug))
        except Invalid as error:
            if error.veld in ("email", "telefoon"):
                error.veld = "ouder_contact"
            form.add_error(error)
    return render_template(
        "initiatieven/registratie/makers/uitnodiging.html", maker=maker, form=form
    ), 422 if form.errors else 200


@bp.get("/meedoen-met-makers/<string:slug>/welkom")
@openbaar
def welkom(slug: str) -> ResponseReturnValue:
    """Say how to go on after a yes; tells nothing about the plan."""
    return render_template("initiatieven/registratie/makers/welkom.html", verder=f"/mijn/{slug}")


def _say_asked(maker: Medemaker) -> str:
    """Say what happens now with who was asked."""
    if maker.email:
        return N_("Wij mailen %(naam)s een link. U hoort het antwoord.")
    if maker.postadres:
        return N_("Er staat een brief klaar voor %(naam)s. Leg het antwoord vast als het er is.")
    return N_("Bel %(naam)s en leg het antwoord vast.")


def _page(initiatief: Initiatief, form: VraagForm) -> ResponseReturnValue:
    actor = current_actor()
    if kolom(actor, initiatief) == "":
        raise NotFound()
    makers = list_makers([initiatief])[initiatief.id]
    return render_template(
        "initiatieven/registratie/makers/lijst.html",
        initiatief=initiatief,
        makers=[
            (een, translate(STAND_LABELS[een.stand]), may_remove(een, actor)) for een in makers
        ],
        eigen=[een for een in makers if een.partij_id in actor.eigen_partijen],
        form=form if may(actor, "medemaker", "w", initiatief) else None,
        terug=back_to(initiatief),
        is_loket=isinstance(form, NamensVraagForm),
        may_antwoord=may(actor, "medemaker", "x", initiatief),
    ), 422 if form.errors else 200
