"""Logging a conversation, putting a task, parking, calling in the coordinator, taking up again."""

from __future__ import annotations

import peewee
from flask import request
from flask.typing import ResponseReturnValue

from initiatieven.loket.betreft.vastleggen import list_betreft
from initiatieven.loket.forms import ContactForm, HervatForm, IngrijpForm, ParkeerForm, TaakForm
from initiatieven.loket.gesprek.contacten import record_klantcontact
from initiatieven.loket.keuzes import TaakToestand
from initiatieven.loket.models import Taak
from initiatieven.loket.taken.taken import register_taak
from initiatieven.loket.taken.vertellen import list_te_vertellen
from initiatieven.loket.views import bp
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.ingrijpen import call_in_coordinator
from initiatieven.loket.zaak.parkeren import latest_review, park, unpark
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.keuzes import Toestand
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker, Team
from vems.accounts.toegang import current_actor, recht
from vems.core.clock import today
from vems.core.exceptions import Invalid
from vems.core.i18n import N_


@bp.route("/loket/<string:kenmerk>/gesprek", methods=["GET", "POST"])
@recht("klantcontact", "w")
def gesprek(kenmerk: str) -> ResponseReturnValue:
    """Log a contact that took place; `?taak=` is the callback it closes."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "klantcontact", "w")
    taak = _open_taak(initiatief)
    form = ContactForm()
    form.betreft.choices = [(str(ding), naam) for ding, naam in list_betreft(initiatief)]
    if form.succeeds(lambda: record_klantcontact(initiatief, form.as_contact(taak), door=actor)):
        return back_to_zaak(initiatief, N_("Het gesprek is vastgelegd."))
    return show_formulier(
        "initiatieven/loket/gesprek.html",
        initiatief,
        form,
        taak=taak,
        nieuws=list_te_vertellen(taak),
    )


@bp.route("/loket/<string:kenmerk>/taak", methods=["GET", "POST"])
@recht("taak", "w")
def taak(kenmerk: str) -> ResponseReturnValue:
    """Put a task to a colleague."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "taak", "w")
    collegas = list_collegas()
    form = TaakForm()
    form.eigenaar.choices = [(m.sleutel, f"{m.naam}, {m.team.naam}") for m in collegas]
    if form.eigenaar.data is None:
        form.eigenaar.data = next(iter(actor.keys_of("medewerker")), None)
    if form.succeeds(
        lambda: register_taak(initiatief, form.as_taak(_find(form, collegas)), door=actor)
    ):
        return back_to_zaak(initiatief, N_("De taak is gemaakt."))
    return show_formulier("initiatieven/loket/taak.html", initiatief, form)


@bp.route("/loket/<string:kenmerk>/parkeren", methods=["GET", "POST"])
@recht("fase", "x")
def parkeren(kenmerk: str) -> ResponseReturnValue:
    """Let it rest until a day."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "fase", "x")
    form = ParkeerForm()
    if form.succeeds(
        lambda: park(
            initiatief,
            reden=form.reden.data,
            herzien_op=form.herzien_op.data or today(),
            door=actor,
        )
    ):
        return back_to_zaak(initiatief, N_("Het initiatief ligt even stil."))
    return show_formulier(
        "initiatieven/loket/parkeren.html",
        initiatief,
        form,
        uiterlijk=latest_review(),
        is_stil=initiatief.toestand is Toestand.GEPARKEERD,
    )


@bp.route("/loket/<string:kenmerk>/ingrijpen", methods=["GET", "POST"])
@recht("fase", "x")
def ingrijpen(kenmerk: str) -> ResponseReturnValue:
    """Call in the coordinator."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "fase", "x")
    form = IngrijpForm()
    if form.succeeds(lambda: call_in_coordinator(initiatief, reden=form.reden.data, door=actor)):
        return back_to_zaak(initiatief, N_("De coördinator helpt mee."))
    return show_formulier("initiatieven/loket/ingrijpen.html", initiatief, form)


@bp.route("/loket/<string:kenmerk>/hervatten", methods=["GET", "POST"])
@recht("fase", "x")
def hervatten(kenmerk: str) -> ResponseReturnValue:
    """Take it up again."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "fase", "x")
    form = HervatForm()
    if form.succeeds(
        lambda: unpark(
            initiatief, toestand=form.toestand.keuze, stap=form.stap.data or "", door=actor
        )
    ):
        return back_to_zaak(initiatief, N_("Het initiatief gaat weer verder."))
    return show_formulier("initiatieven/loket/hervatten.html", initiatief, form)


def list_collegas() -> peewee.ModelSelect:
    """List who can be given a task."""
    return (
        Medewerker.select(Medewerker, Team)
        .join(Team)
        .where(Medewerker.is_actief)
        .order_by(Medewerker.naam)
    )


def _find(form: TaakForm, collegas: peewee.ModelSelect) -> Medewerker:
    for medewerker in collegas:
        if medewerker.sleutel == form.eigenaar.data:
            return medewerker
    raise Invalid(N_("Kies een collega uit de lijst."), veld="eigenaar")


def _open_taak(initiatief: Initiatief) -> Taak | None:
    return Taak.get_or_none(
        Taak.sleutel == request.args.get("taak", ""),
        Taak.initiatief == initiatief,
        Taak.toestand == TaakToestand.OPEN,
    )
