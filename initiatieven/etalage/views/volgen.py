"""Following an initiatief: a member with one click, a visitor by an address that confirms."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.etalage.rijen import get_publicatie
from initiatieven.etalage.views import bp
from initiatieven.registratie.models import Publicatie
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.community.forms import VolgForm
from vems.community.volgen import ask_to_follow, find_abonnee, follow, stop_following
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, current_locale, translate
from vems.core.web.limits import form_email, limiter
from vems.core.web.messages import melding


@bp.get("/initiatieven/<string:slug>/volgen")
@openbaar
def volgen(slug: str) -> ResponseReturnValue:
    """Ask a visitor for an address."""
    return _show(get_publicatie(slug), VolgForm())


@bp.post("/initiatieven/<string:slug>/volgen")
@openbaar
@limiter.limit("10 per hour", key_func=form_email)
def vraag_volgen(slug: str) -> ResponseReturnValue:
    """Mail a link that confirms; the answer is the same for every address."""
    publicatie, form = get_publicatie(slug), VolgForm()
    if not form.validate_on_submit():
        return _show(publicatie, form)
    try:
        ask_to_follow(
            publicatie.initiatief.reference,
            form.email.data,
            titel=publicatie.titel,
            taal=str(current_locale()),
            door=current_actor(),
        )
    except Invalid as error:
        form.email.errors = [translate(str(error))]
        return _show(publicatie, form)
    melding("info", translate(N_("Kijk in uw mail. Klik op de link, dan volgt u dit plan.")))
    return redirect(url_for("etalage.initiatief", slug=slug))


@bp.post("/initiatieven/<string:slug>/volg")
@recht("volging", "w")
def volg(slug: str) -> ResponseReturnValue:
    """Follow as a member, or stop."""
    onderwerp, actor = get_publicatie(slug).initiatief.reference, current_actor()
    abonnee = find_abonnee(actor)
    if request.form.get("doe") == "niet" and abonnee is not None:
        stop_following(abonnee, onderwerp)
        melding("info", translate(N_("U volgt dit niet meer.")))
    elif actor.gebruiker_id is None:
        return redirect(url_for("etalage.volgen", slug=slug))
    else:
        follow(onderwerp, taal=str(current_locale()), door=actor)
        melding("gelukt", translate(N_("U volgt dit plan. Wij mailen u als er nieuws is.")))
    return redirect(url_for("etalage.initiatief", slug=slug))


def _show(publicatie: Publicatie, form: VolgForm) -> ResponseReturnValue:
    return render_template(
        "initiatieven/etalage/volgen.html", publicatie=publicatie, form=form
    ), 422 if form.errors else 200
