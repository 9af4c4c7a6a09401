"""Meetings: the public pages, and the griffie's."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.velden import there
from initiatieven.raad.aanmelding import open_aanmelding
from initiatieven.raad.dossiers import list_of_vergadering
from initiatieven.raad.forms import AanmeldForm, VergaderingForm, WijzigVergaderingForm
from initiatieven.raad.views import bp
from initiatieven.toezeggingen.beeld import as_rijen
from initiatieven.toezeggingen.lijst import list_for_vergadering
from netwerk.raad.keuzes import MET_AANMELDING, VERGADERSOORT_LABELS
from netwerk.raad.permissions import may_manage
from netwerk.raad.vergaderingen import (
    edit_vergadering,
    get_vergadering,
    register_vergadering,
    select_geweest,
    select_komende,
)
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.agenda.bijeenkomsten import find_bijeenkomst
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.paging import paginate


@bp.get("/raad/vergaderingen")
@openbaar
def vergaderingen() -> ResponseReturnValue:
    """List the meetings to come, and those that were."""
    geweest = paginate(select_geweest())
    return render_template(
        "initiatieven/raad/vergaderingen.html",
        komend=list(select_komende().limit(50)),
        geweest=geweest,
        soorten=VERGADERSOORT_LABELS,
        mag_beheren=may_manage(current_actor()),
    )


@bp.get("/raad/vergaderingen/<string:sleutel>")
@openbaar
def vergadering(sleutel: str) -> ResponseReturnValue:
    """Show a meeting: promises that are due or on its agenda, documents, and how to come."""
    gevonden = get_vergadering(sleutel)
    return render_template(
        "initiatieven/raad/vergadering.html",
        vergadering=gevonden,
        soort=translate(VERGADERSOORT_LABELS[gevonden.soort]),
        rijen=as_rijen(list_for_vergadering(gevonden)),
        stukken=list_of_vergadering(gevonden),
        bijeenkomst=find_bijeenkomst(gevonden.reference),
        mag_beheren=may_manage(current_actor()),
    )


@bp.get("/griffie/vergaderingen")
@recht("gemeenteraad", "x")
def beheer_vergaderingen() -> ResponseReturnValue:
    """List all meetings with where to change them."""
    return render_template(
        "initiatieven/raad/beheer_vergaderingen.html",
        komend=list(select_komende().limit(50)),
        geweest=paginate(select_geweest()),
        soorten=VERGADERSOORT_LABELS,
    )


@bp.route("/griffie/vergaderingen/nieuw", methods=["GET", "POST"])
@recht("gemeenteraad", "x")
def nieuwe_vergadering() -> ResponseReturnValue:
    """Write down a meeting."""
    form, gemaakt = VergaderingForm(), []
    if form.succeeds(
        lambda: gemaakt.append(register_vergadering(form.as_data(), door=current_actor()))
    ):
        melding("gelukt", translate(N_("De vergadering staat op de site.")))
        return redirect(url_for("raad.vergadering", sleutel=gemaakt[0].sleutel))
    return render_template(
        "initiatieven/raad/vergadering_form.html", form=form, vergadering=None
    ), form.status


@bp.route("/griffie/vergaderingen/<string:sleutel>", methods=["GET", "POST"])
@recht("gemeenteraad", "x")
def wijzig_vergadering(sleutel: str) -> ResponseReturnValue:
    """Change a meeting; promises due at it move along."""
    gevonden = get_vergadering(sleutel)
    form = WijzigVergaderingForm(obj=None if request.method == "POST" else gevonden)
    if request.method == "GET":
        form.soort.data = gevonden.soort.value
    if form.succeeds(
        lambda: edit_vergadering(
            gevonden,
            form.as_data(),
            versie=form.gelezen_versie,
            is_vervallen=form.is_vervallen.data,
            reden=form.reden.data or "",
            door=current_actor(),
        )
    ):
        melding("gelukt", translate(N_("De vergadering is gewijzigd.")))
        return redirect(url_for("raad.vergadering", sleutel=sleutel))
    return render_template(
        "initiatieven/raad/vergadering_form.html", form=form, vergadering=gevonden
    ), form.status


@bp.route("/griffie/vergaderingen/<string:sleutel>/aanmelden", methods=["GET", "POST"])
@recht("gemeenteraad", "x")
def aanmelden(sleutel: str) -> ResponseReturnValue:
    """Open the registration of an evening of the council in the city."""
    gevonden = get_vergadering(sleutel)
    bestaand = find_bijeenkomst(gevonden.reference)
    form = AanmeldForm(obj=bestaand)
    if request.method == "GET" and bestaand is None:
        form.plek.data = gevonden.plek
    if form.succeeds(
        lambda: open_aanmelding(
            gevonden,
            plek=form.plek.data,
            eind=there(form.eind),
            aanmelden_tot=there(form.aanmelden_tot),
            plaatsen=form.plaatsen.data,
            door=current_actor(),
        )
    ):
        melding("gelukt", translate(N_("Bewoners kunnen zich aanmelden.")))
        return redirect(url_for("raad.vergadering", sleutel=sleutel))
    return render_template(
        "initiatieven/raad/aanmelden.html",
        vergadering=gevonden,
        form=form,
        bijeenkomst=bestaand,
        kan=gevonden.soort in MET_AANMELDING,
    ), form.status
