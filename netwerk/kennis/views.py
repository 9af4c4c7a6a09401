"""The page with everything there is to read, and the pages on which editors keep it."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from netwerk.kennis.forms import KennisForm
from netwerk.kennis.keuzes import KENNIS_LABELS
from netwerk.kennis.models import Kennisitem
from netwerk.kennis.registration import (
    change_kennisitem,
    register_kennisitem,
    withdraw_kennisitem,
)
from netwerk.kennis.tonen import list_kennis
from netwerk.themas.boom import boom
from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding

bp = Blueprint("kennis", __name__)


@bp.get("/kennis")
@openbaar
def kennis() -> ResponseReturnValue:
    """List what there is to read."""
    return render_template(
        "netwerk/kennis/kennis.html",
        items=list(list_kennis()),
        soorten={soort: translate(zin) for soort, zin in KENNIS_LABELS.items()},
        themas={thema.code: thema.naam for thema in boom().all()},
        mag_schrijven=role_may("kennisitem", "w", current_actor().rol),
    )


@bp.route("/kennis/nieuw", methods=["GET", "POST"])
@recht("kennisitem", "w")
def nieuw() -> ResponseReturnValue:
    """Write an article; sent twice it is one."""
    form = KennisForm()
    if form.succeeds(lambda: register_kennisitem(form.as_kennisitem(), door=current_actor())):
        return _done(N_("Dit staat nu op de site."))
    return render_template("netwerk/kennis/schrijven.html", form=form, item=None), form.status


@bp.route("/kennis/<string:slug>", methods=["GET", "POST"])
@recht("kennisitem", "w")
def wijzigen(slug: str) -> ResponseReturnValue:
    """Keep an article right."""
    item, form = _require(slug), KennisForm()
    if not form.is_submitted():
        form.show(item)
    if form.succeeds(lambda: change_kennisitem(item, form.as_kennisitem(), door=current_actor())):
        return _done(N_("Bijgewerkt. Vandaag nagekeken."))
    return render_template("netwerk/kennis/schrijven.html", form=form, item=item), form.status


@bp.post("/kennis/<string:slug>/weg")
@recht("kennisitem", "d")
def weghalen(slug: str) -> ResponseReturnValue:
    """Take an article away."""
    withdraw_kennisitem(_require(slug), door=current_actor())
    return _done(N_("Dit staat niet meer op de site."))


def _require(slug: str) -> Kennisitem:
    item = Kennisitem.get_or_none(Kennisitem.slug == slug, Kennisitem.is_actief)
    if item is None:
        raise NotFound()
    return item


def _done(zin: str) -> ResponseReturnValue:
    melding("gelukt", translate(zin))
    return redirect(url_for("kennis.kennis"))
