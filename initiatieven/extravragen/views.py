"""The pages of the beheerder: all questions, one with its versions, and a new one."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from initiatieven.extravragen.antwoorden import veld_of
from initiatieven.extravragen.boek import boek
from initiatieven.extravragen.forms import VraagForm, form_data
from initiatieven.extravragen.keuzes import FORMULIER_LABELS, VRAAGSOORT_LABELS
from initiatieven.extravragen.maken import (
    add_vraag,
    change_vraag,
    get_vraag,
    move_vraag,
    resume_vraag,
    retire_vraag,
)
from initiatieven.extravragen.models import Extravraag
from initiatieven.extravragen.velden import with_vragen
from netwerk.themas.boom import boom
from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding

bp = Blueprint("extravragen", __name__, url_prefix="/beheer/vragen")

_STAPPEN = {"eerder": -1, "later": 1}


@bp.get("")
@recht("extra_vraag", "r")
def vragen() -> ResponseReturnValue:
    """Show what is asked, grouped by theme and instrument, and what ended."""
    alle = boek().newest()
    return render_template(
        "initiatieven/extravragen/vragen.html",
        groepen=_groups([rij for rij in alle if rij.tot is None]),
        gestopt=[rij for rij in alle if rij.tot is not None],
        naam_van=_topic,
        soorten=VRAAGSOORT_LABELS,
        formulieren=FORMULIER_LABELS,
        mag=_may_change(),
    )


@bp.route("/nieuw", methods=["GET", "POST"])
@recht("extra_vraag", "w")
def nieuwe_vraag() -> ResponseReturnValue:
    """Make a question."""
    form = VraagForm()
    if form.succeeds(lambda: add_vraag(form.as_vraag(), door=current_actor())):
        melding("gelukt", translate(N_("De vraag staat erbij, voor wie vanaf nu begint.")))
        return redirect(url_for("extravragen.vragen"))
    return render_template("initiatieven/extravragen/nieuw.html", form=form), form.status


@bp.get("/<string:code>")
@recht("extra_vraag", "r")
def vraag(code: str) -> ResponseReturnValue:
    """Show a question as people see it, with its versions."""
    gevonden = get_vraag(code)
    return _page(gevonden, VraagForm(data=form_data(gevonden)), 200)


@bp.post("/<string:code>")
@recht("extra_vraag", "w")
def wijzig_vraag(code: str) -> ResponseReturnValue:
    """Make the next version."""
    gevonden, form = get_vraag(code), VraagForm()
    if form.succeeds(lambda: change_vraag(gevonden, form.as_vraag(), door=current_actor())):
        zin = N_("De vraag is gewijzigd. Wie al bezig is, houdt de oude vraag.")
        melding("gelukt", translate(zin))
        return redirect(url_for("extravragen.vraag", code=code))
    return _page(gevonden, form, form.status)


@bp.post("/<string:code>/stop")
@recht("extra_vraag", "d")
def stop_vraag(code: str) -> ResponseReturnValue:
    """Stop asking it."""
    retire_vraag(get_vraag(code), door=current_actor())
    melding("gelukt", translate(N_("De vraag is gestopt. De antwoorden blijven bewaard.")))
    return redirect(url_for("extravragen.vragen"))


@bp.post("/<string:code>/hervat")
@recht("extra_vraag", "w")
def hervat_vraag(code: str) -> ResponseReturnValue:
    """Ask it again."""
    resume_vraag(get_vraag(code), door=current_actor())
    melding("gelukt", translate(N_("Wij stellen de vraag weer, aan wie vanaf nu begint.")))
    return redirect(url_for("extravragen.vragen"))


@bp.post("/<string:code>/<string:kant>")
@recht("extra_vraag", "w")
def verzet_vraag(code: str, kant: str) -> ResponseReturnValue:
    """Ask it earlier or later than the one beside it."""
    if kant not in _STAPPEN:
        raise NotFound()
    move_vraag(get_vraag(code), stap=_STAPPEN[kant])
    return redirect(url_for("extravragen.vragen"))


def _page(gevonden: Extravraag, form: VraagForm, status: int) -> ResponseReturnValue:
    proef = with_vragen(FlaskForm, [gevonden])()
    return render_template(
        "initiatieven/extravragen/vraag.html",
        form=form,
        vraag=gevonden,
        naam=_topic(gevonden),
        proef=proef[veld_of(gevonden)],
        versies=boek().versies(gevonden.code),
        mag=_may_change(),
    ), status


def _topic(rij: Extravraag) -> str:
    """Name what a question belongs to."""
    if rij.thema_id is None:
        return translate(N_("Regeling: %(naam)s"), naam=rij.instrument.naam)
    thema = boom().by_id(rij.thema_id) or rij.thema
    return translate(N_("Onderwerp: %(naam)s"), naam=thema.naam)


def _groups(rijen: Sequence[Extravraag]) -> list[tuple[str, list[Extravraag]]]:
    """Put the questions with what they belong to, themes first."""
    groepen: dict[tuple[bool, str], list[Extravraag]] = {}
    for rij in rijen:
        groepen.setdefault((rij.thema_id is None, _topic(rij)), []).append(rij)
    return [(naam, groepen[deel, naam]) for deel, naam in sorted(groepen)]


def _may_change() -> dict[str, bool]:
    rol = current_actor().rol
    return {
        "wijzigen": role_may("extra_vraag", "w", rol),
        "stoppen": role_may("extra_vraag", "d", rol),
    }
