"""Adoption: a member offers, the initiator chooses, either stops with a reason."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.dag.raad import find_markt_with
from initiatieven.markten.forms import AanbodForm, RedenForm
from initiatieven.markten.keuzes import AdoptieToestand
from initiatieven.markten.models import Adoptie
from initiatieven.markten.opvolging.adopties import choose, get_adoptie, list_adopties, offer, stop
from initiatieven.markten.permissions import is_raadslid, may_choose, require
from initiatieven.markten.views import bp
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.publiek.publicatie import find_publicatie
from netwerk.raad.registration import find_raadslid
from netwerk.raad.tonen import raadslid_naam
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.route("/raad/adopteren/<string:slug>", methods=["GET", "POST"])
@recht("raadsactie", "w")
def adopteren(slug: str) -> ResponseReturnValue:
    """Offer to adopt an initiatief."""
    actor = current_actor()
    lid = find_raadslid(actor)
    initiatief = Initiatief.get_or_none(Initiatief.slug == slug, Initiatief.is_openbaar)
    publicatie = find_publicatie(initiatief) if initiatief else None
    if lid is None or initiatief is None or publicatie is None:
        raise NotFound()
    form = AanbodForm()
    if form.succeeds(
        lambda: offer(
            initiatief, form.as_data(), raadslid=lid, markt=find_markt_with(initiatief), door=actor
        )
    ):
        melding("gelukt", translate(N_("Uw aanbod is verstuurd. De makers kiezen.")))
        return redirect(url_for("raad.overzicht"))
    eerder = Adoptie.get_or_none(Adoptie.initiatief == initiatief, Adoptie.raadslid == lid)
    return render_template(
        "initiatieven/markten/adopteren.html", publicatie=publicatie, form=form, eerder=eerder
    ), form.status


@bp.route("/adopties/<string:sleutel>/stoppen", methods=["GET", "POST"])
@recht("raadsactie", "r")
def adoptie_stoppen(sleutel: str) -> ResponseReturnValue:
    """Stop an adoption with a reason."""
    actor = current_actor()
    adoptie = get_adoptie(sleutel)
    require(is_raadslid(actor, adoptie.raadslid) or may_choose(actor, adoptie.initiatief))
    terug = url_for("raad.overzicht") if actor.rol == "raadslid" else "/mijn"
    form = RedenForm()
    if form.succeeds(lambda: stop(adoptie, reden=form.reden.data, door=actor)):
        melding("gelukt", translate(N_("De adoptie is gestopt. Iedereen krijgt bericht.")))
        return redirect(terug)
    return render_template(
        "initiatieven/markten/adoptie_stoppen.html", adoptie=adoptie, form=form, terug=terug
    ), form.status


@bp.route("/mijn/<string:slug>/adopties", methods=["GET", "POST"])
@recht("raadsactie", "x")
def adopties_kiezen(slug: str) -> ResponseReturnValue:
    """Choose who may adopt; one or more."""
    actor = current_actor()
    initiatief = Initiatief.get_or_none(Initiatief.slug == slug)
    if initiatief is None or not may_choose(actor, initiatief):
        raise NotFound()
    open_ = list_adopties(initiatief, AdoptieToestand.AANGEBODEN)
    gekozen, fout = request.form.getlist("adopties"), ""
    if request.method == "POST":
        try:
            choose(initiatief, _read(open_, gekozen), door=actor)
            melding("gelukt", translate(N_("U heeft gekozen. De raadsleden krijgen bericht.")))
            return redirect("/mijn")
        except Invalid as error:
            fout = str(error)
    return render_template(
        "initiatieven/markten/adopties_kiezen.html",
        initiatief=initiatief,
        aanbod=[(adoptie, raadslid_naam(adoptie.raadslid)) for adoptie in open_],
        gekozen=gekozen,
        fout=fout,
    ), 422 if fout else 200


def _read(open_: list[Adoptie], gekozen: list[str]) -> list[Adoptie]:
    if not request.form.get("akkoord"):
        raise Invalid(N_("Zet een vinkje bij de tekst als u het ermee eens bent."))
    return [adoptie for adoptie in open_ if adoptie.sleutel in gekozen]
