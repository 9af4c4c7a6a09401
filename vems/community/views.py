"""Pages of following: confirm, how often, stop. The links of a mail show a page; a click acts."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import validate_csrf
from wtforms import ValidationError

from vems.accounts.toegang import current_actor, openbaar, recht
from vems.community.forms import VoorkeurForm
from vems.community.models import Abonnee
from vems.community.volgen import (
    change_voorkeuren,
    confirm_follow,
    find_abonnee,
    find_by_token,
    find_unconfirmed,
    get_abonnee,
    list_gevolgd,
    read_voorkeuren,
    stop_all,
    stop_following,
)
from vems.core.actor import ANONIEM
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.reference import Reference, load_shown
from vems.core.web.messages import melding

bp = Blueprint("community", __name__)


@bp.get("/volgen/bevestigen/<string:token>")
@openbaar
def bevestigen(token: str) -> ResponseReturnValue:
    """Ask for a click: a mail reader that opens links must not confirm."""
    volging = find_unconfirmed(token)
    if volging is None:
        raise NotFound()
    onderwerp = Reference(volging.onderwerp_kind, volging.onderwerp_key)
    ding = load_shown([onderwerp], ANONIEM).get(onderwerp)
    return render_template("vems/community/bevestigen.html", token=token, ding=ding)


@bp.post("/volgen/bevestigen/<string:token>")
@openbaar
def bevestig(token: str) -> ResponseReturnValue:
    """Confirm, and show how often the news comes."""
    volging = confirm_follow(token)
    melding("gelukt", translate(N_("Gelukt. U krijgt een mail als er nieuws is.")))
    return redirect(url_for("community.voorkeuren", token=volging.abonnee.token))


@bp.route("/volgen/<string:token>", methods=["GET", "POST"])
@openbaar
def voorkeuren(token: str) -> ResponseReturnValue:
    """Choose how often to hear, from the link in a mail."""
    return _choose(get_abonnee(token), url_for("community.voorkeuren", token=token))


@bp.route("/mijn/volgen", methods=["GET", "POST"])
@recht("volging", "r")
def mijn() -> ResponseReturnValue:
    """Choose how often to hear, as a member."""
    return _choose(find_abonnee(current_actor()), url_for("community.mijn"))


@bp.post("/volgen/<string:token>/niet-meer")
@openbaar
def niet_meer(token: str) -> ResponseReturnValue:
    """Stop following one thing."""
    try:
        onderwerp = Reference.parse(request.form.get("onderwerp", ""))
    except ValueError:
        raise NotFound() from None
    stop_following(get_abonnee(token), onderwerp)
    melding("gelukt", translate(N_("U volgt dit niet meer.")))
    return redirect(url_for("community.voorkeuren", token=token))


@bp.get("/volgen/<string:token>/stop")
@openbaar
def stoppen(token: str) -> ResponseReturnValue:
    """Ask for the one click that stops all mail; who is forgotten gets none already."""
    abonnee = find_by_token(token)
    if abonnee is None:
        return render_template("vems/community/gestopt.html")
    return render_template("vems/community/stoppen.html", abonnee=abonnee)


@bp.post("/volgen/<string:token>/stop")
@openbaar
def afmelden(token: str) -> ResponseReturnValue:
    """Stop all mail: from our page, or from a mail program without visiting us (RFC 8058)."""
    if request.form.get("List-Unsubscribe") != "One-Click":
        try:
            validate_csrf(request.form.get("csrf_token"))
        except ValidationError:
            abort(400)
    abonnee = find_by_token(token)
    if abonnee is not None:
        stop_all(abonnee)
    return render_template("vems/community/gestopt.html")


def _choose(abonnee: Abonnee | None, url: str) -> ResponseReturnValue:
    form = VoorkeurForm()
    if form.validate_on_submit() and abonnee is not None:
        change_voorkeuren(abonnee, form.as_keuzes())
        melding("gelukt", translate(N_("Uw keuze is bewaard.")))
        return redirect(url)
    if not form.is_submitted():
        form.fill(read_voorkeuren(abonnee))
    return render_template(
        "vems/community/voorkeuren.html",
        form=form,
        abonnee=abonnee,
        gevolgd=list_gevolgd(abonnee),
        url=url,
    ), 422 if form.errors else 200
