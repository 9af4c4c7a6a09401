"""Handing cases over to another begeleider: asking, the sheet, yes or no."""

from __future__ import annotations

from datetime import datetime

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.loket.collegas import list_begeleiders
from initiatieven.loket.forms import WeigerForm
from initiatieven.loket.overdracht.models import Wissel
from initiatieven.loket.overdracht.overname import accept_wissel, decline_wissel, withdraw_wissel
from initiatieven.loket.overdracht.rondes import ask_wissels
from initiatieven.loket.overdracht.spreiding import propose_spreiding
from initiatieven.loket.overdracht.wisselforms import BladForm, WisselForm
from initiatieven.loket.overdracht.wissels import (
    BLAD_LABELS,
    find_wissel,
    is_asked,
    may_read_wissel,
    save_blad,
)
from initiatieven.loket.views import bp
from initiatieven.loket.views.overnemen import tell_mislukt
from initiatieven.loket.voorraad.werkvoorraad import list_of_begeleider
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from netwerk.gebieden.boom import boom
from netwerk.medewerkers.models import Medewerker
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, ngettext, translate
from vems.core.web.messages import melding


@bp.route("/loket/drukte/<string:sleutel>", methods=["GET", "POST"])
@recht("loket", "x")
def verdelen(sleutel: str) -> ResponseReturnValue:
    """Spread the cases of somebody who leaves or has too many."""
    van = Medewerker.get_or_none(Medewerker.sleutel == sleutel)
    if van is None:
        raise NotFound()
    zaken = list_of_begeleider(van)
    ploeg = {m.sleutel: m for m in list_begeleiders() if m.id != van.id}
    form = WisselForm()
    if form.succeeds(lambda: _ask_all(zaken, ploeg, form.moment)):
        return redirect(url_for("loket.wissels"))
    return render_template(
        "initiatieven/loket/verdelen.html",
        van=van,
        form=form,
        ploeg=[(sleutel, m.naam) for sleutel, m in ploeg.items()],
        voorstellen=propose_spreiding(zaken, van),
    ), form.status


@bp.get("/loket/wissels/<string:sleutel>")
@recht("loket", "r")
def wissel(sleutel: str) -> ResponseReturnValue:
    """Show the hand-over sheet."""
    rij = _get(sleutel)
    return _show(rij, _blad_form(rij), WeigerForm(formdata=None))


@bp.post("/loket/wissels/<string:sleutel>")
@recht("overdrachtsblad", "w")
def blad(sleutel: str) -> ResponseReturnValue:
    """Keep the hand-over sheet."""
    rij = _get(sleutel)
    form = BladForm()
    if form.succeeds(lambda: save_blad(rij, form.as_blad(), door=current_actor())):
        return _back(rij, N_("Het overdrachtsblad is bewaard."))
    return _show(rij, form, WeigerForm(formdata=None))


@bp.post("/loket/wissels/<string:sleutel>/ja")
@recht("loket", "r")
def wissel_ja(sleutel: str) -> ResponseReturnValue:
    """Take it over."""
    rij = _get(sleutel)
    accept_wissel(rij, door=current_actor())
    return _back(rij, N_("U neemt de zaak over. De initiatiefnemer hoort nu uw naam."))


@bp.post("/loket/wissels/<string:sleutel>/nee")
@recht("loket", "r")
def wissel_nee(sleutel: str) -> ResponseReturnValue:
    """Do not take it over."""
    rij = _get(sleutel)
    form = WeigerForm()
    if form.succeeds(
        lambda: decline_wissel(rij, reden=form.reden.data or "", door=current_actor())
    ):
        return _back(rij, N_("U neemt de zaak niet over. De coördinator weet het."))
    return _show(rij, _blad_form(rij), form)


@bp.post("/loket/wissels/<string:sleutel>/terug")
@recht("overdrachtsblad", "w")
def wissel_terug(sleutel: str) -> ResponseReturnValue:
    """Take the question back."""
    rij = _get(sleutel)
    withdraw_wissel(rij, door=current_actor())
    return _back(rij, N_("De vraag is ingetrokken."))


def _get(sleutel: str) -> Wissel:
    rij = find_wissel(sleutel)
    if rij is None:
        raise NotFound()
    gebied = boom().by_id(rij.initiatief.gebied_id)
    if gebied is not None:
        rij.initiatief.gebied = gebied
    if not may_read_wissel(current_actor(), rij):
        raise NotFound()
    return rij


def _show(rij: Wissel, form: BladForm, weiger: WeigerForm) -> ResponseReturnValue:
    actor = current_actor()
    loopt = bool(rij.lopend)
    wacht = rij.toestand.value == "gevraagd"
    return render_template(
        "initiatieven/loket/wissel.html",
        wissel=rij,
        initiatief=rij.initiatief,
        form=form,
        weiger=weiger,
        may_schrijven=loopt and may(actor, "overdrachtsblad", "w", rij.initiatief),
        may_beslissen=wacht and is_asked(actor, rij),
        may_terug=wacht and may(actor, "overdrachtsblad", "w", rij.initiatief),
    ), max(form.status, weiger.status)


def _blad_form(rij: Wissel) -> BladForm:
    data = {naam: getattr(rij, naam) for naam in ("versie", *BLAD_LABELS)}
    return BladForm(formdata=None, data=data)


def _back(rij: Wissel, zin: str) -> ResponseReturnValue:
    melding("gelukt", translate(zin))
    return redirect(url_for("loket.wissel", sleutel=rij.sleutel))


def _ask_all(zaken: list[Initiatief], ploeg: dict[str, Medewerker], moment: datetime) -> None:
    """Ask for each chosen case; what cannot be asked is told and holds up nothing."""
    gekozen = {
        zaak: ploeg[naar]
        for zaak in zaken
        if (naar := request.form.get(f"naar-{zaak.identificatie}", "")) in ploeg
    }
    if not gekozen:
        raise Invalid(N_("Kies bij een of meer zaken wie ze overneemt."))
    ronde = ask_wissels(list(gekozen.items()), gaat_in_op=moment, door=current_actor())
    tell_mislukt(ronde)
    melding(
        "gelukt",
        ngettext("1 overdracht gevraagd.", "%(num)s overdrachten gevraagd.", len(ronde.gedaan)),
    )
