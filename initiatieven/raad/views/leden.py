"""The griffie's pages of who sits in the council: members, fracties, wethouders."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.raad.forms import (
    EindForm,
    FractieForm,
    FractiewisselForm,
    NieuwRaadslidForm,
    RaadslidForm,
    WethouderForm,
    day,
)
from initiatieven.raad.views import bp
from netwerk.raad.leden import (
    Raadslidfeiten,
    edit_raadslid,
    edit_wethouder,
    end_raadslid,
    get_raadslid,
    list_fracties,
    list_fractietijd,
    list_raadsleden,
    move_fractie,
)
from netwerk.raad.models import Fractie, Raadslid, Wethouder
from netwerk.raad.registration import (
    NieuweWethouder,
    NieuwRaadslid,
    register_fractie,
    register_raadslid,
    register_wethouder,
)
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.accounts.registration import find_gebruiker
from vems.accounts.sessies import list_rollen
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.velden import Objectkeuze, read_number

MAP = "initiatieven/raad"


@bp.get("/griffie/raad")
@recht("gemeenteraad", "x")
def beheer_leden() -> ResponseReturnValue:
    """List members, fracties and wethouders."""
    return render_template(
        f"{MAP}/leden.html",
        leden=list_raadsleden(ook_oud=True),
        fracties=list_fracties(),
        wethouders=list(Wethouder.select().order_by(Wethouder.is_actief.desc(), Wethouder.naam)),
    )


@bp.route("/griffie/raad/leden/nieuw", methods=["GET", "POST"])
@recht("gemeenteraad", "x")
def nieuw_lid() -> ResponseReturnValue:
    """Register a member who begins."""
    form = NieuwRaadslidForm()
    form.offer()
    _offer_fracties(form.fractie)
    if form.succeeds(lambda: _register(form)):
        melding("gelukt", translate(N_("Het raadslid staat in het register.")))
        return redirect(url_for("raad.beheer_leden"))
    return render_template(f"{MAP}/lid_nieuw.html", form=form), form.status


@bp.route("/griffie/raad/leden/<string:sleutel>", methods=["GET", "POST"])
@recht("gemeenteraad", "x")
def lid(sleutel: str) -> ResponseReturnValue:
    """Show and change one member."""
    raadslid, form = get_raadslid(sleutel), RaadslidForm()
    form.offer()
    if request.method == "GET":
        _show(form, raadslid)
    if form.succeeds(lambda: _edit(raadslid, form)):
        melding("gelukt", translate(N_("Het raadslid is gewijzigd.")))
        return redirect(url_for("raad.lid", sleutel=sleutel))
    return _page(raadslid, form=form), form.status


@bp.post("/griffie/raad/leden/<string:sleutel>/fractie")
@recht("gemeenteraad", "x")
def wissel_fractie(sleutel: str) -> ResponseReturnValue:
    """Let a member go to another fractie."""
    raadslid, form = get_raadslid(sleutel), FractiewisselForm()
    _offer_fracties(form.fractie)
    if form.succeeds(
        lambda: move_fractie(raadslid, form.fractie.keuze, op=day(form.op), door=current_actor())
    ):
        melding("gelukt", translate(N_("De fractie is gewijzigd.")))
        return redirect(url_for("raad.lid", sleutel=sleutel))
    return _page(raadslid, wissel=form), form.status


@bp.post("/griffie/raad/leden/<string:sleutel>/einde")
@recht("gemeenteraad", "x")
def einde_lid(sleutel: str) -> ResponseReturnValue:
    """Note that a member left."""
    raadslid, form = get_raadslid(sleutel), EindForm()
    if form.succeeds(lambda: end_raadslid(raadslid, op=day(form.tot), door=current_actor())):
        melding("gelukt", translate(N_("Dit raadslid is niet meer actief.")))
        return redirect(url_for("raad.lid", sleutel=sleutel))
    return _page(raadslid, einde=form), form.status


@bp.route("/griffie/raad/fracties/nieuw", methods=["GET", "POST"])
@bp.route("/griffie/raad/fracties/<string:code>", methods=["GET", "POST"])
@recht("gemeenteraad", "x")
def fractie(code: str = "") -> ResponseReturnValue:
    """Register a fractie or change one."""
    gevonden = Fractie.get_or_none(Fractie.code == code)
    if code and gevonden is None:
        raise NotFound()
    form = FractieForm(obj=gevonden)
    if form.succeeds(lambda: register_fractie(form.as_data(code), door=current_actor())):
        melding("gelukt", translate(N_("De fractie is bewaard.")))
        return redirect(url_for("raad.beheer_leden"))
    return render_template(f"{MAP}/fractie.html", form=form, fractie=gevonden), form.status


@bp.route("/griffie/raad/wethouders/nieuw", methods=["GET", "POST"])
@bp.route("/griffie/raad/wethouders/<string:sleutel>", methods=["GET", "POST"])
@recht("gemeenteraad", "x")
def wethouder(sleutel: str = "") -> ResponseReturnValue:
    """Register a wethouder or change one."""
    gevonden = Wethouder.get_or_none(Wethouder.sleutel == sleutel)
    if sleutel and gevonden is None:
        raise NotFound()
    form = WethouderForm(obj=gevonden)
    if form.succeeds(lambda: _save_wethouder(gevonden, form)):
        melding("gelukt", translate(N_("De wethouder is bewaard.")))
        return redirect(url_for("raad.beheer_leden"))
    return render_template(f"{MAP}/wethouder.html", form=form, wethouder=gevonden), form.status


def _page(
    raadslid: Raadslid,
    *,
    form: RaadslidForm | None = None,
    wissel: FractiewisselForm | None = None,
    einde: EindForm | None = None,
) -> str:
    if form is None:
        form = RaadslidForm(formdata=None)
        form.offer()
        _show(form, raadslid)
    if wissel is None:
        wissel = FractiewisselForm(formdata=None)
        _offer_fracties(wissel.fractie)
    return render_template(
        f"{MAP}/lid.html",
        raadslid=raadslid,
        form=form,
        wissel=wissel,
        einde=einde or EindForm(formdata=None),
        tijd=list_fractietijd(raadslid),
    )


def _show(form: RaadslidForm, raadslid: Raadslid) -> None:
    form.show(raadslid)
    form.naam.data = raadslid.naam
    form.versie.data = str(raadslid.versie)
    form.email.data = raadslid.gebruiker.email if raadslid.gebruiker else ""


def _offer_fracties(veld: Objectkeuze) -> None:
    veld.fill(translate(N_("Kies een fractie")), [(f.code, f.naam, f) for f in list_fracties()])


def _register(form: NieuwRaadslidForm) -> None:
    register_raadslid(
        NieuwRaadslid(
            naam=form.naam.data or "",
            fractie=form.fractie.keuze,
            gebruiker=_account(form.email.data),
            wijk=form.wijk.keuze,
            themas=tuple(form.themas.data or ()),
            van=form.van.data,
        ),
        door=current_actor(),
    )


def _edit(raadslid: Raadslid, form: RaadslidForm) -> None:
    feiten = Raadslidfeiten(
        naam=form.naam.data or "",
        wijk=form.wijk.keuze,
        themas=tuple(form.themas.data or ()),
        gebruiker=_account(form.email.data),
    )
    versie = read_number(form.versie.data)
    edit_raadslid(raadslid, feiten, versie=versie, door=current_actor())


def _account(email: str | None) -> Gebruiker | None:
    """Find the account of a council member; Invalid when there is none with this address."""
    if not (email or "").strip():
        return None
    gebruiker = find_gebruiker(email or "")
    if gebruiker is None or Rol.RAADSLID not in list_rollen(gebruiker):
        raise Invalid(N_("Er is geen account van een raadslid met dit adres."), veld="email")
    return gebruiker


def _save_wethouder(gevonden: Wethouder | None, form: WethouderForm) -> None:
    data = NieuweWethouder(
        form.naam.data or "", form.portefeuille.data or "", form.email.data or ""
    )
    if gevonden is None:
        register_wethouder(data, door=current_actor())
    else:
        edit_wethouder(gevonden, data, is_actief=form.is_actief.data, door=current_actor())
