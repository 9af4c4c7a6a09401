"""Pages about offers of help: the form on a public plan, the link of the mail, the decisions."""

from __future__ import annotations

import peewee
from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

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
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, current_locale, translate
from vems.core.web.limits import form_email, limiter
from vems.core.web.messages import melding

bp = Blueprint("hulpboden", __name__)


@bp.get("/initiatieven/<string:slug>/helpen")
@openbaar
def helpen(slug: str) -> ResponseReturnValue:
    """Ask what somebody offers."""
    return _show(_load(slug), HulpForm())


@bp.post("/initiatieven/<string:slug>/helpen")
@openbaar
@limiter.limit("20 per hour", key_func=form_email)
def bied(slug: str) -> ResponseReturnValue:
    """Record the offer; a second submit of the same form leads to the same place."""
    publicatie, form = _load(slug), HulpForm()
    plan, taal = publicatie.initiatief, str(current_locale())

    def offer() -> None:
        data = form.as_hulpbod(_find_vraag(plan), taal)
        _thank(offer_hulp(plan, data, door=current_actor()))

    if form.succeeds(offer):
        return redirect(url_for("etalage.initiatief", slug=slug))
    return _show(publicatie, form)


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
    bod = get_bod(sleutel)
    pass_on(bod, door=current_actor())
    return _done(bod, N_("De makers horen van dit aanbod. Zij zeggen ja of nee."))


@bp.route("/hulp/<string:sleutel>/niet-nodig", methods=["GET", "POST"])
@recht("hulpbod", "x")
def niet_nodig(sleutel: str) -> ResponseReturnValue:
    """Thank for an offer that is not needed."""
    bod, form = get_bod(sleutel), RedenForm()
    if not may_judge(current_actor(), bod.initiatief):
        raise NotFound()
    if form.succeeds(lambda: decline(bod, form.reden.data, door=current_actor())):
        return _done(bod, N_("Bewaard. De helper krijgt bericht, met uw uitleg."))
    return render_template(
        "initiatieven/koppelingen/hulpboden/niet_nodig.html", bod=bod, form=form
    ), form.status


@bp.post("/hulp/<string:sleutel>/ja")
@recht("hulpbod", "x")
def ja(sleutel: str) -> ResponseReturnValue:
    """Say yes for the makers."""
    bod = get_bod(sleutel)
    accept(bod, door=current_actor())
    return _done(bod, N_("Gelukt. U krijgt allebei elkaars gegevens."))


@bp.post("/hulp/<string:sleutel>/nee")
@recht("hulpbod", "x")
def nee(sleutel: str) -> ResponseReturnValue:
    """Say no for the makers."""
    bod = get_bod(sleutel)
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


def get_bod(sleutel: str) -> Hulpbod:
    """Give an offer that has a party, with its plan and guide; NotFound for any other."""
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


def _show(publicatie: Publicatie, form: HulpForm) -> ResponseReturnValue:
    return render_template(
        "initiatieven/koppelingen/hulpboden/helpen.html",
        publicatie=publicatie,
        form=form,
        vraag=_find_vraag(publicatie.initiatief),
        is_bekend=current_actor().partij_id is not None,
    ), form.status
