"""The makers write news for the public story; the desk and the editor read it."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from initiatieven.registratie.keuzes import BERICHTSTAND_LABELS, Berichtstand
from initiatieven.registratie.models import Initiatief, Makersnieuws
from initiatieven.registratie.permissions import may, require
from initiatieven.registratie.publiek.makersnieuws import (
    get_nieuws,
    hide_nieuws,
    place_nieuws,
    withdraw_nieuws,
    write_nieuws,
)
from initiatieven.registratie.publiek.nieuwsforms import NieuwsForm, VerbergForm
from initiatieven.registratie.views import bp
from initiatieven.registratie.views.tekst import back_to
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding

_LEVEND = (Berichtstand.WACHT, Berichtstand.GEPLAATST)


@bp.route("/initiatieven/<string:slug>/nieuws", methods=["GET", "POST"])
@recht("makersnieuws", "w")
def nieuws_schrijven(slug: str) -> ResponseReturnValue:
    """Write news of the own initiatief."""
    actor, initiatief = current_actor(), Initiatief.get_or_none(Initiatief.slug == slug)
    if initiatief is None:
        raise NotFound()
    require(actor, "makersnieuws", "w", initiatief)
    form = NieuwsForm()
    if form.validate_on_submit():
        try:
            nieuws = write_nieuws(initiatief, form.as_bericht(), door=actor)
            melding("gelukt", translate(N_("Dank u. Een begeleider leest het eerst.")))
            return redirect(url_for("registratie.nieuws", sleutel=nieuws.sleutel))
        except Invalid as error:
            form.add_error(error)
    return render_template(
        "initiatieven/registratie/nieuws_schrijven.html",
        form=form,
        initiatief=initiatief,
        terug=back_to(initiatief),
    ), 422 if form.errors else 200


@bp.get("/makersnieuws/<string:sleutel>")
@recht("makersnieuws", "r")
def nieuws(sleutel: str) -> ResponseReturnValue:
    """Show one piece of news with what this reader may do with it."""
    return _page(get_nieuws(sleutel, current_actor()), VerbergForm())


@bp.post("/makersnieuws/<string:sleutel>/plaats")
@recht("makersnieuws", "x")
def nieuws_plaatsen(sleutel: str) -> ResponseReturnValue:
    """Put it in the public story."""
    actor = current_actor()
    gevonden = get_nieuws(sleutel, actor)
    place_nieuws(gevonden, door=actor)
    melding("gelukt", translate(N_("Het nieuws staat op de site.")))
    return _to(gevonden)


@bp.post("/makersnieuws/<string:sleutel>/verberg")
@recht("makersnieuws", "x")
def nieuws_verbergen(sleutel: str) -> ResponseReturnValue:
    """Keep it off the site with a reason."""
    actor, form = current_actor(), VerbergForm()
    gevonden = get_nieuws(sleutel, actor)
    require(actor, "makersnieuws", "x", gevonden.initiatief)
    if not form.validate_on_submit():
        return _page(gevonden, form)
    hide_nieuws(gevonden, form.reden.data, door=actor)
    melding("gelukt", translate(N_("Het nieuws staat niet op de site. De makers lezen waarom.")))
    return _to(gevonden)


@bp.post("/makersnieuws/<string:sleutel>/haal-weg")
@recht("makersnieuws", "d")
def nieuws_intrekken(sleutel: str) -> ResponseReturnValue:
    """Take it back."""
    actor = current_actor()
    gevonden = get_nieuws(sleutel, actor)
    withdraw_nieuws(gevonden, door=actor)
    melding("gelukt", translate(N_("Uw nieuws is weggehaald.")))
    return _to(gevonden)


def _to(gevonden: Makersnieuws) -> Response:
    return redirect(url_for("registratie.nieuws", sleutel=gevonden.sleutel))


def _page(gevonden: Makersnieuws, form: VerbergForm) -> ResponseReturnValue:
    actor, initiatief = current_actor(), gevonden.initiatief
    leeft, leest = gevonden.stand in _LEVEND, may(actor, "makersnieuws", "x", initiatief)
    return render_template(
        "initiatieven/registratie/nieuws.html",
        nieuws=gevonden,
        initiatief=initiatief,
        form=form,
        stand=translate(BERICHTSTAND_LABELS[gevonden.stand]),
        mag_plaatsen=leest and gevonden.stand is Berichtstand.WACHT and initiatief.is_openbaar,
        mag_verbergen=leest and leeft,
        mag_weghalen=leeft and may(actor, "makersnieuws", "d", initiatief),
        terug=back_to(initiatief),
    ), 422 if form.errors else 200
