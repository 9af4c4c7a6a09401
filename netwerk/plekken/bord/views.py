"""An organisation tells what it counted, which units are empty, and offers one for a time."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from netwerk.partners.eigen import get_beheerde_partner
from netwerk.partners.models import Partner
from netwerk.plekken.bord.forms import PandForm, TellingForm, TijdelijkForm
from netwerk.plekken.bord.models import Telling
from netwerk.plekken.bord.panden import (
    end_leegstand,
    find_pand,
    list_panden,
    offer_tijdelijk,
    report_leeg,
)
from netwerk.plekken.bord.tellen import (
    Maandtelling,
    read_regel,
    read_tellingen,
    save_tellingen,
)
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, translate
from vems.core.inlezen.bestand import read_tabel
from vems.core.inlezen.tabel import Afkeur
from vems.core.web.messages import melding
from vems.core.web.uploads import takes_file

bp = Blueprint("bord", __name__)
_MEESTE = 24


@bp.route("/partners/eigen/tellingen", methods=["GET", "POST"])
@recht("gebiedsbord", "w")
@takes_file
def tellingen() -> ResponseReturnValue:
    """Show the own counts, and add a month or a file; a file with a bad line is not taken."""
    actor, form = current_actor(), TellingForm()
    partner = get_beheerde_partner(actor)
    afgekeurd: list[Afkeur] = []

    def save() -> None:
        goed = _read(form, afgekeurd)
        if not afgekeurd:
            save_tellingen(partner, form.gebied.keuze, goed, form.as_herkomst(), door=actor)

    if form.succeeds(save) and not afgekeurd:
        melding("gelukt", translate(N_("De telling is bewaard.")))
        return redirect(url_for("bord.tellingen"))
    return render_template(
        "netwerk/plekken/bord/tellingen.html",
        form=form,
        afgekeurd=afgekeurd,
        tellingen=_list_tellingen(partner),
    ), (422 if form.is_submitted() else 200)


@bp.route("/partners/eigen/panden", methods=["GET", "POST"])
@recht("gebiedsbord", "w")
def panden() -> ResponseReturnValue:
    """List the own empty units, and tell of another."""
    actor, form = current_actor(), PandForm()
    partner = get_beheerde_partner(actor)
    if form.succeeds(
        lambda: report_leeg(partner, form.as_pand(), sleutel=form.eenmalig, door=actor)
    ):
        melding("gelukt", translate(N_("Het pand staat op het bord.")))
        return redirect(url_for("bord.panden"))
    return render_template(
        "netwerk/plekken/bord/panden.html", form=form, panden=list_panden(partner)
    ), form.status


@bp.route("/partners/eigen/panden/<string:slug>", methods=["GET", "POST"])
@recht("gebiedsbord", "w")
def pand(slug: str) -> ResponseReturnValue:
    """Offer an empty unit for some time."""
    actor, form = current_actor(), TijdelijkForm()
    gevonden = find_pand(get_beheerde_partner(actor), slug)
    if form.succeeds(lambda: offer_tijdelijk(gevonden, *form.as_tijd(), door=actor)):
        melding("gelukt", translate(N_("Het pand is te vragen. Wij zoeken wie erbij past.")))
        return redirect(url_for("bord.panden"))
    if not form.is_submitted():
        form.vanaf.data, form.tot.data = gevonden.tijdelijk_vanaf, gevonden.tijdelijk_tot
    return render_template("netwerk/plekken/bord/pand.html", form=form, pand=gevonden), form.status


@bp.post("/partners/eigen/panden/<string:slug>/in-gebruik")
@recht("gebiedsbord", "w")
def in_gebruik(slug: str) -> ResponseReturnValue:
    """Note that a unit is in use again."""
    actor = current_actor()
    end_leegstand(find_pand(get_beheerde_partner(actor), slug), door=actor)
    melding("gelukt", translate(N_("Fijn. Het pand staat niet meer op het bord.")))
    return redirect(url_for("bord.panden"))


def _read(form: TellingForm, afgekeurd: list[Afkeur]) -> list[Maandtelling]:
    """Read the file, or else the month that was typed; bad lines are put in `afgekeurd`."""
    bestand = form.bestand.data
    if bestand:
        goed, fout = read_tellingen(read_tabel(bestand.read(), bestand.filename or ""))
        afgekeurd += fout
        return goed
    if not form.maand.data and not form.aantal.data:
        return []
    gelezen = read_regel(form.maand.data or "", form.aantal.data or "")
    if isinstance(gelezen, tuple):
        raise Invalid(gelezen[0], veld="maand", tekst=gelezen[1])
    return [gelezen]


def _list_tellingen(partner: Partner) -> list[Telling]:
    rows = Telling.select().where(Telling.partner == partner)
    return list(rows.order_by(Telling.maand.desc(), Telling.id).limit(_MEESTE))
