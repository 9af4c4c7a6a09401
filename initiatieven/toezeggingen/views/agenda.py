"""One promise: its reports, on which agenda it stands, and the council member who follows it."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.toezeggingen.agenderen import (
    follow_toezegging,
    follows,
    list_agenderingen,
    list_moves,
    put_on_agenda,
)
from initiatieven.toezeggingen.beeld import as_momenten, as_rijen
from initiatieven.toezeggingen.forms import AgendaForm
from initiatieven.toezeggingen.lijst import get_toezegging
from initiatieven.toezeggingen.models import ToezeggingBericht
from initiatieven.toezeggingen.permissions import may_follow, may_manage
from initiatieven.toezeggingen.views import bp
from netwerk.raad.tonen import vergadering_naam
from netwerk.raad.vergaderingen import list_for_promises
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.get("/toezeggingen/<string:sleutel>")
@openbaar
def toezegging(sleutel: str) -> ResponseReturnValue:
    """Show one promise with every report."""
    actor = current_actor()
    gevonden = get_toezegging(sleutel, ook_besloten=may_manage(actor))
    berichten = ToezeggingBericht.select().where(ToezeggingBericht.toezegging == gevonden)
    rij = as_rijen([gevonden])[0]
    return render_template(
        "initiatieven/toezeggingen/toezegging.html",
        rij=rij,
        momenten=as_momenten(gevonden, list(berichten), list_moves(gevonden), rij),
        agenda=list_agenderingen(gevonden),
        mag_beheren=may_manage(actor),
        mag_volgen=may_follow(actor),
        volgt=may_follow(actor) and follows(gevonden, actor),
    )


@bp.route("/toezeggingen/<string:sleutel>/agenda", methods=["GET", "POST"])
@recht("toezegging", "w")
def agenda(sleutel: str) -> ResponseReturnValue:
    """Put a promise on the agenda of a meeting."""
    actor = current_actor()
    gevonden = get_toezegging(sleutel, ook_besloten=may_manage(actor))
    form = AgendaForm()
    form.vergadering.fill(
        translate(N_("Kies een vergadering")),
        [(v.sleutel, vergadering_naam(v), v) for v in list_for_promises()],
    )
    if form.succeeds(lambda: put_on_agenda(gevonden, form.vergadering.keuze, door=actor)):
        melding("gelukt", translate(N_("De toezegging staat op de agenda.")))
        return redirect(url_for("toezeggingen.toezegging", sleutel=sleutel))
    return render_template(
        "initiatieven/toezeggingen/agenda.html",
        rij=as_rijen([gevonden])[0],
        form=form,
        is_raadslid=may_follow(actor),
    ), form.status


@bp.post("/toezeggingen/<string:sleutel>/volgen")
@recht("toezegging", "w")
def volgen(sleutel: str) -> ResponseReturnValue:
    """Hear of changes of a promise, or no longer."""
    actor = current_actor()
    aan = request.form.get("doe") != "stop"
    follow_toezegging(get_toezegging(sleutel, ook_besloten=False), aan=aan, door=actor)
    zin = (
        N_("U krijgt een e-mail als de stand verandert.")
        if aan
        else N_("U volgt deze toezegging niet meer.")
    )
    melding("gelukt", translate(zin))
    return redirect(url_for("toezeggingen.toezegging", sleutel=sleutel))
