"""Pages of appointments: what a guide offers, what the makers choose, and the calendar file."""

from __future__ import annotations

from flask import Blueprint, Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.afspraken.aanbieden import (
    list_own,
    offer_tijden,
    own_medewerker,
    withdraw_tijd,
)
from initiatieven.begeleiding.afspraken.forms import AanbodForm, KiesForm, say_tijd
from initiatieven.begeleiding.afspraken.kalender import as_afspraak
from initiatieven.begeleiding.afspraken.kiezen import (
    call_off,
    choose_tijd,
    find_afspraak,
    list_vrij,
)
from initiatieven.begeleiding.afspraken.models import Tijdvak
from initiatieven.loket.views.eigen import get_eigen
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.ical import MIMETYPE, write_calendar
from vems.core.web.messages import melding

bp = Blueprint("afspraken", __name__)


@bp.route("/loket/afspraken", methods=["GET", "POST"])
@recht("afspraak", "x")
def aanbod() -> ResponseReturnValue:
    """Offer times, and see which were chosen."""
    actor = current_actor()
    medewerker = own_medewerker(actor)
    form = AanbodForm()
    if form.succeeds(lambda: offer_tijden(form.as_aanbod(), door=actor)):
        melding("gelukt", translate(N_("De tijden staan open. De makers kunnen kiezen.")))
        return redirect(url_for("afspraken.aanbod"))
    return render_template(
        "initiatieven/begeleiding/afspraken/aanbod.html",
        form=form,
        tijden=[(rij, say_tijd(rij)) for rij in list_own(medewerker)],
    ), form.status


@bp.post("/loket/afspraken/<string:sleutel>/weg")
@recht("afspraak", "x")
def weg(sleutel: str) -> ResponseReturnValue:
    """Take a time back."""
    tijdvak = Tijdvak.get_or_none(Tijdvak.sleutel == sleutel[:20])
    if tijdvak is None:
        raise NotFound()
    withdraw_tijd(tijdvak, door=current_actor())
    melding("gelukt", translate(N_("Deze tijd is weg. Wie hem koos, krijgt bericht.")))
    return redirect(url_for("afspraken.aanbod"))


@bp.route("/loket/<string:kenmerk>/afspraak", methods=["GET", "POST"])
@recht("afspraak", "x")
def zaak(kenmerk: str) -> ResponseReturnValue:
    """Choose a time for a maker who calls."""
    initiatief = get_zaak(kenmerk, current_actor(), "afspraak", "w")
    return _choose(initiatief, url_for("loket.zaak", kenmerk=kenmerk))


@bp.route("/initiatieven/<string:slug>/afspraak", methods=["GET", "POST"])
@recht("afspraak", "w")
def eigen(slug: str) -> ResponseReturnValue:
    """Choose a time as a maker."""
    return _choose(get_eigen(slug), url_for("etalage.mijn_initiatief", slug=slug))


@bp.get("/initiatieven/<string:slug>/afspraak.ics")
@recht("afspraak", "w")
def bestand(slug: str) -> ResponseReturnValue:
    """Give the appointment for the maker's own calendar."""
    initiatief = get_eigen(slug)
    tijdvak = find_afspraak(initiatief)
    if tijdvak is None:
        raise NotFound()
    regel = as_afspraak(tijdvak, pad=url_for("afspraken.eigen", slug=slug))
    site = request.url_root.rstrip("/")
    antwoord = Response(write_calendar([regel], site_url=site, naam=regel.titel))
    antwoord.headers["Content-Type"] = MIMETYPE
    antwoord.headers["Content-Disposition"] = "attachment; filename=afspraak.ics"
    return antwoord


def _choose(initiatief: Initiatief, terug_url: str) -> ResponseReturnValue:
    actor, form = current_actor(), KiesForm()
    if "afzeggen" in request.form:
        call_off(initiatief, door=actor)
        melding("info", translate(N_("De afspraak is afgezegd. Een nieuwe tijd kiezen kan hier.")))
        return redirect(request.path)
    nu = find_afspraak(initiatief)
    form.fill([*list_vrij(initiatief), *([nu] if nu else [])])
    if form.succeeds(
        lambda: choose_tijd(initiatief, form.tijd.keuze, over=form.over.data or "", door=actor)
    ):
        melding("gelukt", translate(N_("De afspraak staat. U krijgt een bevestiging.")))
        return redirect(request.path)
    return render_template(
        "initiatieven/begeleiding/afspraken/kiezen.html",
        initiatief=initiatief,
        form=form,
        url=request.path,
        terug_url=terug_url,
        afspraak=nu,
        zin=say_tijd(nu) if nu else "",
        is_maker=actor.rol == "lid",
    ), form.status
