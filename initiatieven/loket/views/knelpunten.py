"""What holds cases up: written down, given to who solves it, solved, and how long teams wait."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.loket.knelpunten.forms import EigenaarForm, KnelpuntForm, OplossingForm
from initiatieven.loket.knelpunten.register import (
    assign_knelpunt,
    list_open,
    register_knelpunt,
    solve_knelpunt,
)
from initiatieven.loket.knelpunten.wacht import load_wacht
from initiatieven.loket.models import Knelpunt
from initiatieven.loket.views import bp
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief
from vems.accounts.toegang import current_actor, recht
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.route("/loket/<string:kenmerk>/knelpunt", methods=["GET", "POST"])
@recht("knelpunt", "w")
def knelpunt(kenmerk: str) -> ResponseReturnValue:
    """Write down what holds it up, and maybe who solves it."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "knelpunt", "w")
    form = KnelpuntForm()
    form.offer_teams()
    form.offer_collegas()
    if form.succeeds(lambda: _register(initiatief, form, actor)):
        return back_to_zaak(initiatief, N_("Het knelpunt is vastgelegd. Het team ziet het."))
    return show_formulier("initiatieven/loket/knelpunt.html", initiatief, form)


@bp.get("/loket/knelpunten")
@recht("knelpunt", "r")
def knelpunten() -> ResponseReturnValue:
    """Show per team what waits, for how long, and what helped."""
    return render_template(
        "initiatieven/loket/knelpunten.html",
        teams=load_wacht(),
        is_loket=current_actor().rol != "vakambtenaar",
        vandaag=today(),
    )


@bp.route("/loket/knelpunten/<string:sleutel>", methods=["GET", "POST"])
@recht("knelpunt", "w")
def knelpunt_oplossen(sleutel: str) -> ResponseReturnValue:
    """Write down what helped."""
    actor = current_actor()
    rij = _get(sleutel, actor)
    form = OplossingForm()
    if form.succeeds(lambda: solve_knelpunt(rij, oplossing=form.oplossing.data or "", door=actor)):
        melding("gelukt", translate(N_("Het knelpunt is opgelost.")))
        return redirect(url_for("loket.knelpunten"))
    return show_formulier(
        "initiatieven/loket/knelpunt_oplossen.html", rij.initiatief, form, knelpunt=rij
    )


@bp.route("/loket/knelpunten/<string:sleutel>/eigenaar", methods=["GET", "POST"])
@recht("knelpunt", "w")
def knelpunt_eigenaar(sleutel: str) -> ResponseReturnValue:
    """Say who solves it, and by when."""
    actor = current_actor()
    rij = _get(sleutel, actor)
    eigenaar = rij.eigenaar.sleutel if rij.eigenaar else ""
    form = EigenaarForm(data={"eigenaar": eigenaar, "uiterlijk_op": rij.uiterlijk_op})
    form.offer_collegas()
    if form.succeeds(lambda: assign_knelpunt(rij, form.as_belofte(), door=actor)):
        melding("gelukt", translate(N_("Bewaard. Wie het oplost, krijgt een bericht.")))
        return redirect(url_for("loket.knelpunten"))
    return show_formulier(
        "initiatieven/loket/knelpunt_eigenaar.html", rij.initiatief, form, knelpunt=rij
    )


def _register(initiatief: Initiatief, form: KnelpuntForm, actor: Actor) -> None:
    if form.team.keuze is None:
        raise Invalid(N_("Kies uit de lijst."), veld="team")
    register_knelpunt(
        initiatief,
        team=form.team.keuze,
        tekst=form.tekst.data or "",
        belofte=form.as_belofte(),
        door=actor,
    )


def _get(sleutel: str, actor: Actor) -> Knelpunt:
    """Get an open one by its key, with its case for who may write there."""
    rij = list_open(Knelpunt.sleutel == sleutel).first()
    if rij is None:
        raise NotFound()
    rij.initiatief = get_zaak(rij.initiatief.identificatie, actor, "knelpunt", "w")
    gevonden: Knelpunt = rij
    return gevonden
