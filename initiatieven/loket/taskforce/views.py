"""The page of a taskforce: begin it, who is in it, another last day, and what it gave."""

from __future__ import annotations

from flask import request
from flask.typing import ResponseReturnValue

from initiatieven.loket.knelpunten.register import list_open
from initiatieven.loket.models import Knelpunt
from initiatieven.loket.taskforce.forms import EindeForm, KlaarForm, LidForm, TaskforceForm
from initiatieven.loket.taskforce.leden import add_lid, let_lead, list_leden, remove_lid
from initiatieven.loket.taskforce.leven import (
    begin_taskforce,
    close_taskforce,
    find_open,
    move_einde,
)
from initiatieven.loket.taskforce.models import Taskforce
from initiatieven.loket.views import bp
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.views.werken import list_collegas
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief
from vems.accounts.toegang import current_actor, recht
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_

_PAGINA = "loket.taskforce"
_DADEN = {"trekt": let_lead, "weg": remove_lid}


@bp.route("/loket/<string:kenmerk>/taskforce", methods=["GET", "POST"])
@recht("taskforce", "w")
def taskforce(kenmerk: str) -> ResponseReturnValue:
    """Begin one; or see the one there is."""
    actor, initiatief, lopend = _get(kenmerk)
    if lopend is not None and request.method == "GET":
        return _show(lopend)
    form = TaskforceForm()
    form.offer(list_collegas(), list(list_open(Knelpunt.initiatief == initiatief)))
    if form.succeeds(lambda: begin_taskforce(initiatief, form.as_taskforce(), door=actor)):
        return back_to_zaak(
            initiatief, N_("De taskforce begint. Wie hem trekt, weet het."), _PAGINA
        )
    return show_formulier("initiatieven/loket/taskforce/begin.html", initiatief, form)


@bp.post("/loket/<string:kenmerk>/taskforce/leden")
@recht("taskforce", "w")
def taskforce_lid(kenmerk: str) -> ResponseReturnValue:
    """Ask a colleague in."""
    actor, initiatief, lopend = _get_open(kenmerk)
    form = LidForm()
    form.offer(list_collegas())
    if form.succeeds(lambda: add_lid(lopend, form.lid.keuze, door=actor)):
        zin = N_("Deze collega doet mee en kan de zaak nu lezen.")
        return back_to_zaak(initiatief, zin, _PAGINA)
    return _show(lopend, lid=form)


@bp.post("/loket/<string:kenmerk>/taskforce/leden/<string:sleutel>")
@recht("taskforce", "w")
def taskforce_lid_doe(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Put a member in the lead, or let one go."""
    actor, initiatief, lopend = _get_open(kenmerk)
    daad = _DADEN.get(request.form.get("daad", ""))
    lid = next((rij for rij in list_leden(lopend) if rij.sleutel == sleutel), None)
    if daad is None or lid is None:
        raise NotFound()
    lid.taskforce = lopend
    daad(lid, door=actor)
    return back_to_zaak(initiatief, N_("Bewaard."), _PAGINA)


@bp.post("/loket/<string:kenmerk>/taskforce/einde")
@recht("taskforce", "w")
def taskforce_einde(kenmerk: str) -> ResponseReturnValue:
    """Give it another last day."""
    actor, initiatief, lopend = _get_open(kenmerk)
    form = EindeForm()
    if form.succeeds(lambda: _move(lopend, form, actor)):
        return back_to_zaak(initiatief, N_("Bewaard. Wie meedoet, weet het."), _PAGINA)
    return _show(lopend, einde=form)


@bp.post("/loket/<string:kenmerk>/taskforce/klaar")
@recht("taskforce", "d")
def taskforce_klaar(kenmerk: str) -> ResponseReturnValue:
    """Close it with what it gave."""
    actor, initiatief, lopend = _get_open(kenmerk)
    form = KlaarForm()
    if form.succeeds(
        lambda: close_taskforce(
            lopend,
            opbrengst=form.opbrengst.data or "",
            is_opgelost=bool(form.is_opgelost.data),
            door=actor,
        )
    ):
        return back_to_zaak(initiatief, N_("De taskforce is klaar. Wie meedeed, weet het."))
    return _show(lopend, klaar=form)


def _get(kenmerk: str) -> tuple[Actor, Initiatief, Taskforce | None]:
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "taskforce", "w")
    return actor, initiatief, find_open(initiatief)


def _get_open(kenmerk: str) -> tuple[Actor, Initiatief, Taskforce]:
    actor, initiatief, lopend = _get(kenmerk)
    if lopend is None:
        raise NotFound()
    return actor, initiatief, lopend


def _move(lopend: Taskforce, form: EindeForm, actor: Actor) -> None:
    if form.tot.data is None:
        raise Invalid(N_("Kies de laatste dag. Daarna is de zaak weer dicht."), veld="tot")
    move_einde(lopend, form.tot.data, versie=form.gelezen, door=actor)


def _show(
    lopend: Taskforce,
    *,
    lid: LidForm | None = None,
    einde: EindeForm | None = None,
    klaar: KlaarForm | None = None,
) -> ResponseReturnValue:
    """Draw the one there is, with the form that was sent and the others as they are."""
    gestuurd, leden = lid or einde or klaar, list_leden(lopend)
    erin = {rij.medewerker_id for rij in leden}
    lid = lid or LidForm(formdata=None)
    lid.offer(collega for collega in list_collegas() if collega.id not in erin)
    einde = einde or EindeForm(formdata=None, data={"tot": lopend.tot, "versie": lopend.versie})
    return show_formulier(
        "initiatieven/loket/taskforce/taskforce.html",
        lopend.initiatief,
        gestuurd or einde,
        taskforce=lopend,
        leden=leden,
        lid_form=lid,
        einde_form=einde,
        klaar_form=klaar or KlaarForm(formdata=None),
        vandaag=today(),
    )
