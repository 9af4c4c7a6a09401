"""An organisation keeps its own rooms: what they are, when they are free, and who has them."""

from __future__ import annotations

from flask import Blueprint, Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from netwerk.partners.eigen import get_beheerde_partner, get_eigen_partner, is_beheerder
from netwerk.plekken.eigen import (
    find_ruimte,
    list_dagen,
    list_geboekt,
    list_ruimtes,
    list_tijdregels,
)
from netwerk.plekken.forms import RuimteForm, WeektijdForm
from netwerk.plekken.models import Plek, Weektijd
from netwerk.plekken.registration import change_ruimte, register_ruimte
from netwerk.plekken.weektijden import list_weektijden, open_weektijd, stop_weektijd
from netwerk.plekken.zinnen import as_afspraak
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.fields import slugify
from vems.core.i18n import N_, translate
from vems.core.ical import MIMETYPE, write_calendar
from vems.core.reference import load_shown
from vems.core.web.messages import melding

bp = Blueprint("plekken", __name__)


@bp.get("/partners/eigen/ruimtes")
@recht("netwerk_organisatie", "w")
def ruimtes() -> ResponseReturnValue:
    """List the own rooms, with what is left of their times."""
    actor = current_actor()
    partner = get_eigen_partner(actor)
    return render_template(
        "netwerk/plekken/ruimtes.html",
        ruimtes=list_ruimtes(partner),
        beheert=is_beheerder(partner, actor),
    )


@bp.route("/partners/eigen/ruimtes/nieuw", methods=["GET", "POST"])
@recht("netwerk_organisatie", "w")
def nieuw() -> ResponseReturnValue:
    """Add an own room; a second submit of the same form adds nothing."""
    actor, form = current_actor(), RuimteForm()
    partner = get_beheerde_partner(actor)
    slug = f"{slugify(form.naam.data or '')[:60]}-{form.eenmalig[-5:].lower()}"
    if form.succeeds(lambda: register_ruimte(partner, form.as_ruimte(), slug=slug, door=actor)):
        melding("gelukt", translate(N_("De ruimte staat erin. Zeg nu wanneer zij vrij is.")))
        return redirect(url_for("plekken.ruimte", slug=slug))
    return render_template(
        "netwerk/plekken/ruimteformulier.html", form=form, plek=None
    ), form.status


@bp.get("/partners/eigen/ruimtes/<string:slug>")
@recht("netwerk_organisatie", "w")
def ruimte(slug: str) -> ResponseReturnValue:
    """Show one own room: its weekly times, and who has it on which day."""
    return _show(_own(slug), WeektijdForm())


@bp.route("/partners/eigen/ruimtes/<string:slug>/wijzigen", methods=["GET", "POST"])
@recht("netwerk_organisatie", "w")
def wijzigen(slug: str) -> ResponseReturnValue:
    """Change what is written about an own room."""
    actor = current_actor()
    plek = find_ruimte(get_beheerde_partner(actor), slug)
    form = RuimteForm(plek=plek)
    if form.succeeds(lambda: change_ruimte(plek, form.as_ruimte(), door=actor)):
        melding("gelukt", translate(N_("Bijgewerkt.")))
        return redirect(url_for("plekken.ruimte", slug=slug))
    return render_template(
        "netwerk/plekken/ruimteformulier.html", form=form, plek=plek
    ), form.status


@bp.post("/partners/eigen/ruimtes/<string:slug>/tijden")
@recht("netwerk_organisatie", "w")
def openen(slug: str) -> ResponseReturnValue:
    """Give an own room free at a time of the week."""
    actor, form = current_actor(), WeektijdForm()
    plek = find_ruimte(get_beheerde_partner(actor), slug)
    if form.succeeds(
        lambda: open_weektijd(plek, form.as_weektijd(), sleutel=form.eenmalig, door=actor)
    ):
        melding("gelukt", translate(N_("Deze tijd staat open.")))
        return redirect(url_for("plekken.ruimte", slug=slug))
    return _show(plek, form)


@bp.post("/partners/eigen/ruimtes/<string:slug>/tijden/<string:sleutel>/stoppen")
@recht("netwerk_organisatie", "w")
def stoppen(slug: str, sleutel: str) -> ResponseReturnValue:
    """Give it free at this time no longer."""
    actor = current_actor()
    plek = find_ruimte(get_beheerde_partner(actor), slug)
    tijd = Weektijd.get_or_none(Weektijd.sleutel == sleutel[:20], Weektijd.plek == plek)
    if tijd is None:
        raise NotFound()
    stop_weektijd(tijd, door=actor)
    melding("gelukt", translate(N_("Deze tijd is gestopt. Wat afgesproken is, blijft staan.")))
    return redirect(url_for("plekken.ruimte", slug=slug))


@bp.get("/partners/eigen/ruimtes/<string:slug>/agenda.ics")
@recht("netwerk_organisatie", "w")
def agenda(slug: str) -> Response:
    """Give the booked days of an own room for a calendar."""
    plek, geboekt = _own(slug), list_geboekt(_own(slug))
    getoond = load_shown([dag.reservering.onderwerp for dag in geboekt], current_actor())
    site = request.url_root.rstrip("/")
    afspraken = []
    for dag in geboekt:
        over = getoond.get(dag.reservering.onderwerp)
        titel = over.titel if over else plek.naam
        pad = over.url if over else url_for("plekken.ruimte", slug=slug)
        afspraken.append(as_afspraak(dag, titel=titel, plek=plek.naam, pad=pad))
    tekst = write_calendar(afspraken, site_url=site, naam=plek.naam)
    return Response(tekst, content_type=MIMETYPE)


def _own(slug: str) -> Plek:
    return find_ruimte(get_eigen_partner(current_actor()), slug)


def _show(plek: Plek, form: WeektijdForm) -> ResponseReturnValue:
    actor = current_actor()
    return render_template(
        "netwerk/plekken/ruimte.html",
        plek=plek,
        tijden=list_tijdregels(list_weektijden([plek])),
        dagen=list_dagen(plek, actor),
        beheert=is_beheerder(get_eigen_partner(actor), actor),
        form=form,
    ), form.status
