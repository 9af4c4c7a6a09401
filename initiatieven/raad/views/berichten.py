"""Writing to makers without an address, and their answer."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.raad.berichten import (
    answer_raadsbericht,
    get_raadsbericht,
    send_raadsbericht,
)
from initiatieven.raad.forms import BerichtForm
from initiatieven.raad.permissions import may_answer_relay
from initiatieven.raad.views import bp, own_raadslid
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.publiek.publicatie import find_publicatie
from netwerk.raad.tonen import raadslid_naam
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.limits import limiter
from vems.core.web.messages import melding


@bp.route("/raad/bericht/<string:slug>", methods=["GET", "POST"])
@recht("relaybericht", "w")
@limiter.limit("60 per hour", methods=["POST"])
def bericht(slug: str) -> ResponseReturnValue:
    """Write to the makers of an initiatief on the site."""
    lid, form = own_raadslid(), BerichtForm()
    initiatief = Initiatief.get_or_none(Initiatief.slug == slug, Initiatief.is_openbaar)
    publicatie = find_publicatie(initiatief) if initiatief else None
    if initiatief is None or publicatie is None:
        raise NotFound()
    if form.succeeds(
        lambda: send_raadsbericht(
            initiatief,
            form.tekst.data or "",
            raadslid=lid,
            formulier=form.eenmalig,
            door=current_actor(),
        )
    ):
        melding("gelukt", translate(N_("Uw bericht is verstuurd. Het antwoord komt per e-mail.")))
        return redirect(url_for("raad.overzicht", _anchor="berichten"))
    return render_template(
        "initiatieven/raad/bericht.html", publicatie=publicatie, slug=slug, form=form
    ), form.status


@bp.route("/raadsberichten/<string:sleutel>", methods=["GET", "POST"])
@recht("relaybericht", "r")
def antwoord(sleutel: str) -> ResponseReturnValue:
    """Read a message of the council, and answer it once."""
    actor = current_actor()
    gevonden, form = get_raadsbericht(sleutel, actor), BerichtForm()
    if form.succeeds(lambda: answer_raadsbericht(gevonden, form.tekst.data or "", door=actor)):
        melding("gelukt", translate(N_("Uw antwoord is verstuurd.")))
        return redirect(url_for("raad.antwoord", sleutel=sleutel))
    return render_template(
        "initiatieven/raad/antwoord.html",
        bericht=gevonden,
        van=raadslid_naam(gevonden.raadslid),
        form=form,
        mag=may_answer_relay(actor, gevonden.initiatief) and gevonden.antwoord_op is None,
        is_loket=actor.rol != "lid",
    ), form.status
