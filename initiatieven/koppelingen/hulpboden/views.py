"""Pages about offers of help: the form on a public plan, the link of the mail, the decisions."""

from __future__ import annotations

import peewee
from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from initiatieven.koppelingen.hulpboden.forms import HulpForm, RedenForm
from initiatieven.koppelingen.hulpboden.keuzes import HulpbodToestand
from initiatieven.koppelingen.hulpboden.leven import accept, decline, pass_on, refuse
from initiatieven.koppelingen.hulpboden.models import Hulpbod
from initiatieven.koppelingen.hulpboden.permissions import may_judge, may_offer
from initiatieven.koppelingen.hulpboden.registration import (
    confirm_hulp,
    find_unconfirmed,
    offer_hulp,
)
from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.registratie.permissions import kolom
from netwerk.medewerkers.models import Medewerker
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.exceptions import Invalid, NotFound
from vems.core.fields import sleutel as new_sleutel
from vems.core.i18n import N_, current_locale, translate
from vems.core.web.limits import form_email, limiter
from vems.core.web.messages import melding

bp = Blueprint("hulpboden", __name__)


@bp.get("/initiatieven/<string:slug>/helpen")
@openbaar
def helpen(slug: str) -> ResponseReturnValue:
    """Ask what somebody offers."""
    form = HulpForm(sleutel=new_sleutel())
    return _show(_load(slug), form)


@bp.post("/initiatieven/<string:slug>/helpen")
@openbaar
@limiter.limit("20 per hour", key_func=form_email)
def bied(slug: str) -> ResponseReturnValue:
    """Record the offer; a second submit of the same form leads to the same place."""
    publicatie, form = _load(slug), HulpForm()
    if not form.validate_on_submit():
        return _show(publicatie, form)
    try:
        data = form.as_hulpbod(_find_vraag(publicatie.initiatief), str(current_locale()))
        bod = offer_hulp(publicatie.initiatief, data, door=current_actor())
    except Invalid as error:
        _add_error(form, error)
        return _show(publicatie, form)
    _thank(bod)
    return redirect(url_for("etalage.initiatief", slug=slug))


@bp.get("/helpen/bevestigen/<string:token>")
@openbaar
def bevestigen(token: str) -> ResponseReturnValue:
    """Ask for a click: a mail reader that opens links must not confirm."""
    bod = find_unconfirmed(token)
    if bod is None:
        raise NotFound()
    return render_template(
        "initiatieven/koppelingen/hulpboden/bevestigen.html", bod=bod, token=token
    )


@bp.post("/helpen/bevestigen/<string:token>")
@openbaar
def bevestig(token: str) -> ResponseReturnValue:
    """Confirm the address; now the guide reads the offer."""
    bod = confirm_hulp(token, door=current_actor())
    _thank(bod)
    return redirect(url_for("etalage.initiatief", slug=bod.initiatief.slug))


@bp.post("/hulp/<string:sleutel>/doorgeven")
@recht("hulpbod", "x")
def doorgeven(sleutel: str) -> ResponseReturnValue:
    """Ask the makers."""
    bod = _get(sleutel)
    pass_on(bod, door=current_actor())
    return _done(bod, N_("De makers horen van dit aanbod. Zij zeggen ja of nee."))


@bp.route("/hulp/<string:sleutel>/niet-nodig", methods=["GET", "POST"])
@recht("hulpbod", "x")
def niet_nodig(sleutel: str) -> ResponseReturnValue:
    """Thank for an offer that is not needed."""
    bod, form = _get(sleutel), RedenForm()
    if not may_judge(current_actor(), bod.initiatief):
        raise NotFound()
    if form.validate_on_submit():
        try:
            decline(bod, form.reden.data, door=current_actor())
            return _done(bod, N_("Bewaard. De helper krijgt bericht, met uw uitleg."))
        except Invalid as error:
            _add_error(form, error)
    return render_template(
        "initiatieven/koppelingen/hulpboden/niet_nodig.html", bod=bod, form=form
    ), 422 if form.errors else 200


@bp.post("/hulp/<string:sleutel>/ja")
@recht("hulpbod", "x")
def ja(sleutel: str) -> ResponseReturnValue:
    """Say yes for the makers."""
    bod = _get(sleutel)
    accept(bod, door=current_actor())
    return _done(bod, N_("Gelukt. U krijgt allebei elkaars gegevens."))


@bp.post("/hulp/<string:sleutel>/nee")
@recht("hulpbod", "x")
def nee(sleutel: str) -> ResponseReturnValue:
    """Say no for the makers."""
    bod = _get(sleutel)
    refuse(bod, door=current_actor())
    return _done(bod, N_("Bewaard. Wij bedanken de helper voor het aanbod."))


def _load(slug: str) -> Publicatie:
    rij = (
        Publicatie.select(Publicatie, Initiatief)
        .join(Initiatief)
        .where(
            Initiatief.slug == slug[:80],
            Initiatief.is_openbaar == True,  # noqa: E712
            Publicatie.is_actueel == True,  # noqa: E712
        )
        .first()
    )
    if rij is None or not may_offer(current_actor(), rij.initiatief):
        raise NotFound()
    return rij


def _find_vraag(initiatief: Initiatief) -> Hulpvraag | None:
    """Find the need that was pressed, among those of this plan."""
    return Hulpvraag.get_or_none(
        Hulpvraag.sleutel == request.args.get("vraag", "")[:20],
        Hulpvraag.eigenaar_kind == "initiatief",
        Hulpvraag.eigenaar_key == initiatief.sleutel,
    )


def _get(sleutel: str) -> Hulpbod:
    bod = (
        Hulpbod.select(Hulpbod, Initiatief, Medewerker)
        .join(Initiatief)
        .join(Medewerker, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == Medewerker.id)
        .where(Hulpbod.sleutel == sleutel[:20], Hulpbod.partij.is_null(False))
        .first()
    )
    if bod is None:
        raise NotFound()
    return bod


def _thank(bod: Hulpbod) -> None:
    if bod.toestand is HulpbodToestand.ONBEVESTIGD:
        zin = N_("Dank u. Kijk in uw mail en klik op de link. Dan leest de begeleider uw aanbod.")
        melding("info", translate(zin))
    else:
        zin = N_("Dank u. De begeleider leest uw aanbod. U hoort van ons.")
        melding("gelukt", translate(zin))


def _done(bod: Hulpbod, zin: str) -> ResponseReturnValue:
    melding("gelukt", translate(zin))
    if kolom(current_actor(), bod.initiatief) == "IO":
        return redirect(url_for("etalage.mijn_initiatief", slug=bod.initiatief.slug))
    return redirect(f"/loket/{bod.initiatief.identificatie}")


def _add_error(form: FlaskForm, error: Invalid) -> None:
    veld = form[error.veld]
    veld.errors = [*veld.errors, translate(str(error))]


def _show(publicatie: Publicatie, form: HulpForm) -> ResponseReturnValue:
    return render_template(
        "initiatieven/koppelingen/hulpboden/helpen.html",
        publicatie=publicatie,
        form=form,
        vraag=_find_vraag(publicatie.initiatief),
        is_bekend=current_actor().partij_id is not None,
    ), 422 if form.errors else 200
