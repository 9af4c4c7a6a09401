"""A second look at a no, and the public register of refusals."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.antwoord.antwoorden import latest_nee
from initiatieven.begeleiding.antwoord.forms import BlikForm, BlikVraagForm, KiesForm
from initiatieven.begeleiding.antwoord.nee_register import load_register
from initiatieven.begeleiding.antwoord.tweede_blik import (
    appoint,
    ask_tweede_blik,
    decide_blik,
    find_blik,
    is_beoordelaar,
    list_beoordelaars,
    may_read_blik,
    may_still_ask,
    select_blikken,
)
from initiatieven.begeleiding.keuzes import BLIK_LABELS, NEE_REDEN_LABELS
from initiatieven.begeleiding.models import Antwoord, TweedeBlik
from initiatieven.begeleiding.views import bp
from initiatieven.loket.views.eigen import get_eigen
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from netwerk.gebieden.boom import boom
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.route("/initiatieven/<string:slug>/tweede-blik", methods=["GET", "POST"])
@recht("tweede_blik", "w")
def eigen_blik(slug: str) -> ResponseReturnValue:
    """Let the initiator ask for a second look, or read how it stands."""
    antwoord = _get_nee(get_eigen(slug))
    form = BlikVraagForm()
    if form.succeeds(
        lambda: ask_tweede_blik(antwoord, vraag=form.vraag.data or "", door=current_actor())
    ):
        melding("gelukt", translate(N_("Uw vraag is binnen. Een andere collega kijkt opnieuw.")))
        return redirect(url_for("begeleiding.eigen_blik", slug=slug))
    return render_template(
        "initiatieven/begeleiding/eigen_blik.html",
        initiatief=antwoord.initiatief,
        antwoord=antwoord,
        form=form,
        blik=find_blik(antwoord),
        kan=may_still_ask(antwoord),
        labels=BLIK_LABELS,
    ), form.status


@bp.route("/loket/<string:kenmerk>/tweede-blik", methods=["GET", "POST"])
@recht("tweede_blik", "w")
def blik_vragen(kenmerk: str) -> ResponseReturnValue:
    """Write down that the initiator asks for a second look, by telephone or letter."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "tweede_blik", "w")
    antwoord, form = _get_nee(initiatief), BlikVraagForm()
    if form.succeeds(lambda: ask_tweede_blik(antwoord, vraag=form.vraag.data or "", door=actor)):
        return back_to_zaak(initiatief, N_("De vraag ligt bij de coördinator."))
    return show_formulier(
        "initiatieven/begeleiding/blik_vragen.html",
        initiatief,
        form,
        antwoord=antwoord,
        blik=find_blik(antwoord),
        kan=may_still_ask(antwoord),
    )


@bp.route("/loket/tweede-blik/<string:sleutel>", methods=["GET", "POST"])
@recht("loket", "r")
def tweede_blik(sleutel: str) -> ResponseReturnValue:
    """Read the no and the question; whoever was appointed decides."""
    blik, actor = _get_blik(sleutel), current_actor()
    form = BlikForm()
    if form.succeeds(
        lambda: decide_blik(
            blik, uitkomst=form.uitkomst.keuze, uitleg=form.uitleg.data or "", door=actor
        )
    ):
        melding("gelukt", translate(N_("De tweede blik is klaar. De initiatiefnemer hoort het.")))
        return redirect(url_for("begeleiding.tweede_blik", sleutel=sleutel))
    return _show(blik, form, _kies_form(blik.antwoord))


@bp.post("/loket/tweede-blik/<string:sleutel>/beoordelaar")
@recht("tweede_blik", "x")
def blik_toewijzen(sleutel: str) -> ResponseReturnValue:
    """Say who looks again."""
    blik = _get_blik(sleutel)
    form = _kies_form(blik.antwoord)
    if form.succeeds(lambda: appoint(blik, form.beoordelaar.keuze, door=current_actor())):
        melding("gelukt", translate(N_("De collega heeft een taak en een mail.")))
        return redirect(url_for("begeleiding.tweede_blik", sleutel=sleutel))
    return _show(blik, BlikForm(formdata=None), form)


@bp.get("/nee-met-uitleg")
@openbaar
def nee_register() -> ResponseReturnValue:
    """Show everybody how often we said no, and why."""
    return render_template("initiatieven/begeleiding/nee_register.html", register=load_register())


def _get_nee(initiatief: Initiatief) -> Antwoord:
    antwoord = latest_nee(initiatief)
    if antwoord is None:
        raise NotFound()
    antwoord.initiatief = initiatief
    return antwoord


def _get_blik(sleutel: str) -> TweedeBlik:
    blik = select_blikken().where(TweedeBlik.sleutel == sleutel).first()
    if blik is None:
        raise NotFound()
    initiatief = blik.antwoord.initiatief
    initiatief.gebied = boom().by_id(initiatief.gebied_id) or initiatief.gebied
    if not may_read_blik(current_actor(), blik):
        raise NotFound()
    return blik


def _kies_form(antwoord: Antwoord) -> KiesForm:
    form = KiesForm()
    form.beoordelaar.fill([(m.sleutel, m.naam, m) for m in list_beoordelaars(antwoord)])
    return form


def _show(blik: TweedeBlik, form: BlikForm, kies: KiesForm) -> ResponseReturnValue:
    actor, initiatief = current_actor(), blik.antwoord.initiatief
    form.status = max(form.status, kies.status)
    return show_formulier(
        "initiatieven/begeleiding/tweede_blik.html",
        initiatief,
        form,
        kies=kies,
        blik=blik,
        redenen=NEE_REDEN_LABELS,
        labels=BLIK_LABELS,
        may_kiezen=blik.beoordelaar is None and may(actor, "tweede_blik", "x", initiatief),
        may_beslissen=blik.uitkomst is None and is_beoordelaar(actor, blik),
    )
