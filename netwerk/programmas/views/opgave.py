"""Challenges of the city, kept by who keeps programmes."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from netwerk.programmas.forms_opgave import OpgaveForm
from netwerk.programmas.keuzes import SCHAAL_LABELS
from netwerk.programmas.models import Opgave
from netwerk.programmas.opgaven import (
    change_opgave,
    count_programmas,
    end_opgave,
    get_opgave,
    list_opgaven,
    register_opgave,
    resume_opgave,
)
from netwerk.programmas.views import bp
from netwerk.programmas.views.programma import draw_form
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.get("/opgaven/beheer")
@recht("opgave", "w")
def opgaven() -> ResponseReturnValue:
    """List the challenges, with how many programmes hang below each."""
    rijen = list_opgaven()
    return render_template(
        "netwerk/programmas/opgaven.html",
        opgaven=rijen,
        schalen={schaal: translate(tekst) for schaal, tekst in SCHAAL_LABELS.items()},
        aantallen=count_programmas(rijen),
    )


@bp.route("/opgaven/nieuw", methods=["GET", "POST"])
@recht("opgave", "w")
def opgave_nieuw() -> ResponseReturnValue:
    """Write a challenge down."""
    actor, form = current_actor(), OpgaveForm().prepare()
    if form.succeeds(lambda: register_opgave(form.as_data(), sleutel=form.eenmalig, door=actor)):
        return _done(N_("De opgave staat erbij. Hang er nu programma’s onder."))
    return draw_form(form, N_("Schrijf een opgave van de stad op"), url_for("programmas.opgaven"))


@bp.route("/opgaven/<string:sleutel>/wijzigen", methods=["GET", "POST"])
@recht("opgave", "w")
def opgave_wijzigen(sleutel: str) -> ResponseReturnValue:
    """Change a challenge."""
    opgave: Opgave = get_opgave(sleutel)
    form = OpgaveForm().prepare(opgave)
    if form.succeeds(
        lambda: change_opgave(
            opgave, form.as_data(), versie=form.gelezen_versie, door=current_actor()
        )
    ):
        return _done(N_("De opgave is bijgewerkt."))
    return draw_form(form, N_("Wijzig de opgave"), url_for("programmas.opgaven"), opgave.titel)


@bp.post("/opgaven/<string:sleutel>/beeindigen")
@recht("opgave", "d")
def opgave_beeindigen(sleutel: str) -> ResponseReturnValue:
    """End a challenge."""
    end_opgave(get_opgave(sleutel), door=current_actor())
    return _done(N_("De opgave is beëindigd. Wat eronder hangt, blijft."))


@bp.post("/opgaven/<string:sleutel>/hervatten")
@recht("opgave", "d")
def opgave_hervatten(sleutel: str) -> ResponseReturnValue:
    """Let an ended challenge count again."""
    resume_opgave(get_opgave(sleutel), door=current_actor())
    return _done(N_("De opgave geldt weer."))


def _done(zin: str) -> ResponseReturnValue:
    melding("gelukt", translate(zin))
    return redirect(url_for("programmas.opgaven"))
