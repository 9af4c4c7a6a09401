"""Answering: on the own page with one tap, or by the link of the mail."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.meningen.forms import MeningForm, OpmerkingForm
from initiatieven.begeleiding.meningen.geven import (
    add_opmerking,
    give_by_link,
    give_mening,
    may_ask_heropenen,
)
from initiatieven.begeleiding.meningen.keuzes import (
    EERLIJK_LABELS,
    SMILEY_ICONEN,
    SMILEY_LABELS,
    Weg,
)
from initiatieven.begeleiding.meningen.models import Mening, Meningvraag
from initiatieven.begeleiding.meningen.views import bp
from initiatieven.begeleiding.meningen.vragen import find_by_token
from initiatieven.loket.views.eigen import get_eigen
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.route("/initiatieven/<string:slug>/mening/<string:sleutel>", methods=["GET", "POST"])
@recht("feedback", "w")
def eigen(slug: str, sleutel: str) -> ResponseReturnValue:
    """Answer the own question; after one tap there is room for words."""
    vraag, actor = _get_eigen(slug, sleutel), current_actor()
    mening = Mening.get_or_none(Mening.vraag == vraag)
    if mening is not None:
        return _bij(slug, vraag, mening)
    form = MeningForm()
    if form.succeeds(lambda: give_mening(vraag, form.as_mening(Weg.WEB), door=actor)):
        if form.opmerking.data or form.heropenen.data or form.eerlijk.keuze:
            return _dank(slug)
        return redirect(url_for("meningen.eigen", slug=slug, sleutel=sleutel))
    return _show(vraag, form)


@bp.route("/mening/<string:token>", methods=["GET", "POST"])
@openbaar
def per_mail(token: str) -> ResponseReturnValue:
    """Answer by the link of the mail; opening it answers nothing, answering ends it."""
    vraag = find_by_token(token)
    if vraag is None:
        return render_template("initiatieven/begeleiding/meningen/link_gebruikt.html"), 404
    form = MeningForm()
    if form.succeeds(lambda: give_by_link(vraag, form.as_mening(Weg.MAIL), door=current_actor())):
        return redirect(url_for("meningen.bedankt"))
    return _show(vraag, form)


@bp.get("/mening/bedankt")
@openbaar
def bedankt() -> ResponseReturnValue:
    """Thank, without telling whom."""
    return render_template("initiatieven/begeleiding/meningen/bedankt.html")


def _bij(slug: str, vraag: Meningvraag, mening: Mening) -> ResponseReturnValue:
    """Take words with the face that was chosen."""
    form = OpmerkingForm()
    if form.succeeds(
        lambda: add_opmerking(
            mening,
            form.opmerking.data or "",
            eerlijk=form.eerlijk.keuze,
            wil_heropenen=form.heropenen.data and may_ask_heropenen(vraag.initiatief),
            door=current_actor(),
        )
    ):
        return _dank(slug)
    return render_template(
        "initiatieven/begeleiding/meningen/gekozen.html",
        vraag=vraag,
        mening=mening,
        form=form,
        labels=SMILEY_LABELS,
        eerlijk_labels=EERLIJK_LABELS,
        iconen=SMILEY_ICONEN,
        kan_heropenen=may_ask_heropenen(vraag.initiatief),
    ), form.status


def _dank(slug: str) -> ResponseReturnValue:
    melding("gelukt", translate(N_("Dank u wel. Wij leren ervan.")))
    return redirect(url_for("etalage.mijn_initiatief", slug=slug))


def _show(vraag: Meningvraag, form: MeningForm) -> ResponseReturnValue:
    return render_template(
        "initiatieven/begeleiding/meningen/geven.html",
        vraag=vraag,
        form=form,
        url=request.path,
        kan_heropenen=may_ask_heropenen(vraag.initiatief),
    ), form.status


def _get_eigen(slug: str, sleutel: str) -> Meningvraag:
    initiatief = get_eigen(slug)
    vraag = Meningvraag.get_or_none(
        Meningvraag.sleutel == sleutel[:20], Meningvraag.initiatief == initiatief
    )
    if vraag is None:
        raise NotFound()
    vraag.initiatief = initiatief
    return vraag
