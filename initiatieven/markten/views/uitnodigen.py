"""The griffie's page to invite people to a meeting: lists, the text as it will be, the answers."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.dag.genodigden import collect_guests, count_lists
from initiatieven.markten.dag.uitnodigform import UitnodigForm
from initiatieven.markten.views import bp
from vems.accounts.toegang import current_actor, recht
from vems.agenda.aanmelden import is_open
from vems.agenda.bijeenkomsten import get_bijeenkomst
from vems.agenda.keuzes import GENODIGD_LABELS
from vems.agenda.models import Bijeenkomst
from vems.agenda.uitnodigen import (
    Gast,
    count_genodigden,
    invite,
    new_guests,
    preview,
    remind,
    select_silent,
)
from vems.core.i18n import N_, TALEN, ngettext, translate
from vems.core.web.messages import melding

MAP = "initiatieven/markten"


@bp.route("/griffie/bijeenkomsten/<string:slug>/uitnodigen", methods=["GET", "POST"])
@recht("bijeenkomst", "x")
def uitnodigen(slug: str) -> ResponseReturnValue:
    """Choose whom to invite, read the text in both languages, and send it."""
    bijeenkomst = get_bijeenkomst(slug)
    form, gasten = UitnodigForm(), []
    stap = request.form.get("stap", "bekijk")
    if stap == "wijzig" or not form.succeeds(
        lambda: gasten.extend(new_guests(bijeenkomst, collect_guests(form.as_data())))
    ):
        return _show_form(bijeenkomst, form), 200 if stap == "wijzig" else form.status
    if stap != "verstuur":
        return _show_preview(bijeenkomst, form, gasten)
    aantal = invite(bijeenkomst, gasten, woorden=form.woorden, door=current_actor())
    melding(
        "gelukt",
        ngettext("%(num)s uitnodiging gaat weg.", "%(num)s uitnodigingen gaan weg.", aantal),
    )
    return redirect(url_for("markten.uitnodigen", slug=slug))


@bp.post("/griffie/bijeenkomsten/<string:slug>/herinneren")
@recht("bijeenkomst", "x")
def genodigden_herinneren(slug: str) -> ResponseReturnValue:
    """Remind who did not answer, once."""
    aantal = remind(get_bijeenkomst(slug), door=current_actor())
    melding(
        "gelukt" if aantal else "info",
        ngettext("%(num)s herinnering gaat weg.", "%(num)s herinneringen gaan weg.", aantal)
        if aantal
        else translate(N_("Iedereen antwoordde al of kreeg al een herinnering.")),
    )
    return redirect(url_for("markten.uitnodigen", slug=slug))


def _show_form(bijeenkomst: Bijeenkomst, form: UitnodigForm) -> str:
    aantallen = count_lists()
    return render_template(
        f"{MAP}/uitnodigen.html",
        bijeenkomst=bijeenkomst,
        form=form,
        uitleg={
            groep.value: ngettext("%(num)s adres", "%(num)s adressen", aantal)
            for groep, aantal in aantallen.items()
        },
        tellingen=count_genodigden(bijeenkomst),
        labels=GENODIGD_LABELS,
        stil=select_silent(bijeenkomst).count(),
        is_open=is_open(bijeenkomst),
    )


def _show_preview(bijeenkomst: Bijeenkomst, form: UitnodigForm, gasten: list[Gast]) -> str:
    return render_template(
        f"{MAP}/uitnodigen_bekijk.html",
        bijeenkomst=bijeenkomst,
        form=form,
        gasten=gasten,
        labels=GENODIGD_LABELS,
        talen=TALEN,
        bekend=len({gast.email for gast in collect_guests(form.as_data())}) - len(gasten),
        teksten=preview(bijeenkomst, form.woorden),
    )
