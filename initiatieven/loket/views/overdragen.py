"""Warm transfer as the desk sees it: asking, and writing down an answer that was heard."""

from __future__ import annotations

from flask import request
from flask.typing import ResponseReturnValue

from initiatieven.loket.forms import WeigerForm
from initiatieven.loket.intake.triage import latest_triage
from initiatieven.loket.keuzes import TRIAGE_ONTVANGERS
from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.loket.overdracht.ontvangers import is_known_ontvanger
from initiatieven.loket.overdracht.overdrachten import (
    accept_overdracht,
    ask_overdracht,
    decline_overdracht,
    list_overdrachten,
)
from initiatieven.loket.overdracht.overdrachtforms import AanvaardForm, OverdrachtForm
from initiatieven.loket.views import bp
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.reference import load_shown

_GEVRAAGD = N_("De vraag is verstuurd. De ontvanger antwoordt op een eigen pagina.")
_ZELF = N_("De vraag is vastgelegd. Leg het ja van de ontvanger vast zodra het er is.")


@bp.route("/loket/<string:kenmerk>/overdragen", methods=["GET", "POST"])
@recht("triage", "x")
def overdragen(kenmerk: str) -> ResponseReturnValue:
    """Ask a receiver to take it over."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "triage", "x")
    form = OverdrachtForm(data={"ontvanger": _usual_receiver(initiatief)})
    if form.succeeds(lambda: ask_overdracht(initiatief, form.as_overdracht(), door=actor)):
        zin = _GEVRAAGD if form.aan.keuze else _ZELF
        return back_to_zaak(initiatief, zin, "loket.overdragen")
    overdrachten = list_overdrachten(initiatief)
    return show_formulier(
        "initiatieven/loket/overdragen.html",
        initiatief,
        form,
        overdrachten=overdrachten,
        gevraagden=load_shown([rij.aan for rij in overdrachten if rij.aan], actor),
    )


@bp.route("/loket/<string:kenmerk>/overdragen/<string:sleutel>", methods=["GET", "POST"])
@recht("triage", "x")
def aanvaarden(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Write down that the receiver said yes."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "triage", "x")
    overdracht = _get_overdracht(initiatief, sleutel)
    form = AanvaardForm(data={"naam_openbaar": is_known_ontvanger(overdracht.ontvanger)})
    if form.succeeds(lambda: accept_overdracht(overdracht, form.as_aanvaarding(), door=actor)):
        if not may(actor, "fase", "x", initiatief):
            zin = N_("Het ja is vastgelegd. Wie het begeleidt, kan het initiatief nu afsluiten.")
            return back_to_zaak(initiatief, zin)
        return back_to_zaak(
            initiatief,
            N_("Het ja is vastgelegd. U kunt het initiatief nu afsluiten."),
            "begeleiding.fase",
        )
    return show_formulier(
        "initiatieven/loket/aanvaarden.html", initiatief, form, overdracht=overdracht
    )


@bp.route("/loket/<string:kenmerk>/overdragen/<string:sleutel>/nee", methods=["GET", "POST"])
@recht("triage", "x")
def overdracht_geweigerd(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Write down that the receiver said no."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "triage", "x")
    overdracht = _get_overdracht(initiatief, sleutel)
    form = WeigerForm()
    if form.succeeds(
        lambda: decline_overdracht(overdracht, reden=form.reden.data or "", door=actor)
    ):
        return back_to_zaak(
            initiatief, N_("Het nee is vastgelegd. Het blijft bij ons."), "loket.overdragen"
        )
    return show_formulier(
        "initiatieven/loket/overdracht_nee.html", initiatief, form, overdracht=overdracht
    )


def _get_overdracht(initiatief: Initiatief, sleutel: str) -> Overdracht:
    overdracht = Overdracht.get_or_none(
        Overdracht.sleutel == sleutel, Overdracht.initiatief == initiatief
    )
    if overdracht is None or overdracht.naar_id is not None:
        raise NotFound()
    overdracht.initiatief = initiatief
    return overdracht


def _usual_receiver(initiatief: Initiatief) -> str:
    laatste = latest_triage(initiatief) if request.method == "GET" else None
    return translate(TRIAGE_ONTVANGERS.get(laatste.soort, "")) if laatste else ""
