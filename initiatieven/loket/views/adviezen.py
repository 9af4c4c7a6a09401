"""Questions to specialists."""

from __future__ import annotations

from typing import TypeVar

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.loket.models import Advies
from initiatieven.loket.taken.adviesforms import AdviesAntwoordForm, AdviesForm
from initiatieven.loket.taken.adviezen import (
    answer_advies,
    ask_advies,
    is_asked,
    list_for_zaak,
    may_read_advies,
    select_adviezen,
)
from initiatieven.loket.views import bp
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.views.werken import list_collegas
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from netwerk.medewerkers.models import Medewerker, Team
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding

Rij = TypeVar("Rij", Medewerker, Team)


@bp.route("/loket/<string:kenmerk>/advies", methods=["GET", "POST"])
@recht("taak", "w")
def advies_vragen(kenmerk: str) -> ResponseReturnValue:
    """Ask a specialist; read what was asked before."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "taak", "w")
    collegas = {m.sleutel: m for m in list_collegas()}
    form = AdviesForm()
    form.aan.choices = [("", translate(N_("Kies een collega"))), *_named(collegas)]
    if form.succeeds(
        lambda: ask_advies(
            initiatief, form.as_advies(_choose(collegas, form.aan.data, "aan")), door=actor
        )
    ):
        return back_to_zaak(initiatief, N_("De vraag is verstuurd."), "loket.advies_vragen")
    return show_formulier(
        "initiatieven/loket/advies_vragen.html",
        initiatief,
        form,
        adviezen=list_for_zaak(initiatief),
    )


@bp.route("/loket/advies/<string:sleutel>", methods=["GET", "POST"])
@recht("taak", "x")
def advies(sleutel: str) -> ResponseReturnValue:
    """Read the question, and answer it when it was put to you."""
    actor = current_actor()
    rij = select_adviezen().where(Advies.sleutel == sleutel).first()
    if rij is None or not may_read_advies(actor, rij):
        raise NotFound()
    form = AdviesAntwoordForm()
    if form.succeeds(lambda: answer_advies(rij, form.antwoord.data or "", door=actor)):
        melding("gelukt", translate(N_("Uw advies is verstuurd. Dank u wel.")))
        return redirect(url_for("loket.advies", sleutel=sleutel))
    return render_template(
        "initiatieven/loket/advies.html",
        advies=rij,
        form=form,
        may_antwoorden=rij.beantwoord_op is None and is_asked(actor, rij),
        is_loket=actor.rol != "vakambtenaar",
    ), form.status


def _named(rijen: dict[str, Medewerker] | dict[str, Team]) -> list[tuple[str, str]]:
    return [
        (sleutel, f"{rij.naam}, {rij.team.naam}" if isinstance(rij, Medewerker) else rij.naam)
        for sleutel, rij in rijen.items()
    ]


def _choose(rijen: dict[str, Rij], sleutel: object, veld: str) -> Rij:
    if str(sleutel) not in rijen:
        raise Invalid(N_("Kies uit de lijst."), veld=veld)
    return rijen[str(sleutel)]
