"""Goals of a programme: how they are measured, how far they are, and what is done for them."""

from __future__ import annotations

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from netwerk.programmas.forms import ActieForm, DoelForm
from netwerk.programmas.forms_voortgang import MetingForm
from netwerk.programmas.laden import get_actie, get_beheerd, get_doel
from netwerk.programmas.registration import register_actie, register_doel
from netwerk.programmas.views import bp
from netwerk.programmas.views.programma import draw_form
from netwerk.programmas.voortgang import record_meting
from netwerk.programmas.wijzigen import change_actie, change_doel
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.velden import read_number


@bp.route("/programmas/<string:slug>/doelen/nieuw", methods=["GET", "POST"])
@recht("programma", "w")
def doel_nieuw(slug: str) -> ResponseReturnValue:
    """Add a goal."""
    actor, form = current_actor(), DoelForm().prepare()
    programma = get_beheerd(slug, actor)
    if form.succeeds(
        lambda: register_doel(programma, form.as_data(), sleutel=form.eenmalig, door=actor)
    ):
        return _done(slug, N_("Het doel staat in het programma."))
    return draw_form(form, N_("Zet een doel erbij"), _terug(slug), programma.titel)


@bp.route("/programmas/<string:slug>/doelen/<string:sleutel>/wijzigen", methods=["GET", "POST"])
@recht("programma", "w")
def doel_wijzigen(slug: str, sleutel: str) -> ResponseReturnValue:
    """Change a goal."""
    actor = current_actor()
    doel = get_doel(slug, sleutel, actor)
    form = DoelForm(obj=doel).prepare()
    if not form.is_submitted():
        form.thema.data = doel.thema.code
    if form.succeeds(
        lambda: change_doel(doel, form.as_data(), versie=read_number(form.versie.data), door=actor)
    ):
        return _done(slug, N_("Het doel is bijgewerkt."))
    return draw_form(form, N_("Wijzig het doel"), _terug(slug), doel.tekst)


@bp.route("/programmas/<string:slug>/doelen/<string:sleutel>/meten", methods=["GET", "POST"])
@recht("programma", "w")
def doel_meten(slug: str, sleutel: str) -> ResponseReturnValue:
    """Note how far a goal is."""
    actor, form = current_actor(), MetingForm()
    doel = get_doel(slug, sleutel, actor)
    if form.succeeds(lambda: record_meting(doel, form.as_data(), door=actor)):
        return _done(slug, N_("De nieuwe stand is bewaard."))
    return draw_form(form, N_("Hoe ver zijn wij?"), _terug(slug), doel.tekst)


@bp.route("/programmas/<string:slug>/doelen/<string:sleutel>/acties", methods=["GET", "POST"])
@recht("programma", "w")
def actie_nieuw(slug: str, sleutel: str) -> ResponseReturnValue:
    """Add an action to a goal."""
    actor, form = current_actor(), ActieForm()
    doel = get_doel(slug, sleutel, actor)
    if form.succeeds(
        lambda: register_actie(doel, form.as_data(), sleutel=form.eenmalig, door=actor)
    ):
        return _done(slug, N_("De actie staat bij het doel."))
    return draw_form(form, N_("Wat wordt er gedaan?"), _terug(slug), doel.tekst)


@bp.route("/programmas/<string:slug>/acties/<string:sleutel>", methods=["GET", "POST"])
@recht("programma", "w")
def actie_wijzigen(slug: str, sleutel: str) -> ResponseReturnValue:
    """Change an action, or how it goes."""
    actor = current_actor()
    actie = get_actie(slug, sleutel, actor)
    form = ActieForm(obj=actie)
    if not form.is_submitted():
        form.licht.data = actie.stoplicht.value
    if form.succeeds(
        lambda: change_actie(
            actie, form.as_data(), versie=read_number(form.versie.data), door=actor
        )
    ):
        return _done(slug, N_("De actie is bijgewerkt."))
    return draw_form(form, N_("Werk de actie bij"), _terug(slug), actie.doel.tekst)


def _done(slug: str, zin: str) -> ResponseReturnValue:
    melding("gelukt", translate(zin))
    return redirect(_terug(slug))


def _terug(slug: str) -> str:
    return url_for("programmas.programma", slug=slug)
