"""What the gemeente can put in: made, changed, ended; and its rules."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from netwerk.instrumenten.eisen import say_toets
from netwerk.instrumenten.keuzes import REGEL_LABELS, RegelSoort
from netwerk.instrumenten.models import Instrument
from netwerk.instrumenten.regels import add_regel, change_regel, drop_regel, get_regel
from netwerk.instrumenten.registration import (
    change_instrument,
    end_instrument,
    get_instrument,
    register_instrument,
    resume_instrument,
)
from vems.accounts.toegang import current_actor, recht
from vems.beheer.forms_instrument import InstrumentForm, RegelForm
from vems.beheer.views import bp
from vems.core.exceptions import Invalid
from vems.core.history import Zichtbaarheid, list_for, sentence
from vems.core.i18n import N_, translate
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.messages import melding


@bp.get("/instrumenten")
@recht("instrument", "w")
def instrumenten() -> ResponseReturnValue:
    """List the catalogue, what is offered first."""
    rijen = Instrument.select().order_by(
        Instrument.beeindigd_op.is_null().desc(), Instrument.naam, Instrument.id
    )
    return render_template("vems/beheer/instrumenten.html", instrumenten=list(rijen))


@bp.route("/instrumenten/nieuw", methods=["GET", "POST"])
@recht("instrument", "w")
def nieuw_instrument() -> ResponseReturnValue:
    """Write an instrument down."""
    form, made = InstrumentForm().prepare(), []
    if form.succeeds(lambda: made.append(_make(form))):
        melding("gelukt", translate(N_("Het instrument staat erbij. Schrijf nu de regels op.")))
        return redirect(_url(made[0]))
    return _draw(form, N_("Wat kan de gemeente nog meer inzetten?"), url_for("beheer.instrumenten"))


@bp.get("/instrumenten/<string:code>")
@recht("instrument", "w")
def instrument(code: str) -> ResponseReturnValue:
    """Show an instrument with its rules, and what happened to it."""
    doel = get_instrument(code)
    gebeurd = list_for(doel.reference, zichtbaarheden=tuple(Zichtbaarheid)).limit(50)
    return render_template(
        "vems/beheer/instrument.html",
        instrument=doel,
        groepen=[
            (translate(REGEL_LABELS[soort]), rijen)
            for soort in RegelSoort
            if (rijen := [_as_regel(r) for r in doel.regels if r["soort"] == soort.value])
        ],
        gebeurd=[(sentence(rij), rij) for rij in gebeurd],
    )


@bp.route("/instrumenten/<string:code>/wijzigen", methods=["GET", "POST"])
@recht("instrument", "w")
def change_gegevens_instrument(code: str) -> ResponseReturnValue:
    """Change an instrument: that is its next version."""
    doel = get_instrument(code)
    form = InstrumentForm().prepare(doel)
    if form.succeeds(
        lambda: change_instrument(
            doel, form.as_data(doel), versie=form.gelezen_versie, door=current_actor()
        )
    ):
        return _done(doel, N_("Het instrument is bijgewerkt."))
    return _draw(form, N_("Wijzig het instrument"), _url(doel), doel.naam)


@bp.route("/instrumenten/<string:code>/regels/nieuw", methods=["GET", "POST"])
@recht("instrument", "w")
def nieuwe_regel(code: str) -> ResponseReturnValue:
    """Add a rule."""
    doel, form = get_instrument(code), RegelForm().prepare()
    if not form.is_submitted():
        form.versie.data = doel.versie
    if form.succeeds(
        lambda: add_regel(doel, form.as_data(), versie=form.gelezen_versie, door=current_actor())
    ):
        return _done(doel, N_("De regel staat erbij."))
    return _draw(form, N_("Zet een regel erbij"), _url(doel), doel.naam)


@bp.route("/instrumenten/<string:code>/regels/<string:regel>", methods=["GET", "POST"])
@recht("instrument", "w")
def wijzig_regel(code: str, regel: str) -> ResponseReturnValue:
    """Change a rule."""
    doel = get_instrument(code)
    form = RegelForm().prepare(dict(get_regel(doel, regel)))
    if not form.is_submitted():
        form.versie.data = doel.versie
    if form.succeeds(
        lambda: change_regel(
            doel, regel, form.as_data(), versie=form.gelezen_versie, door=current_actor()
        )
    ):
        return _done(doel, N_("De regel is bijgewerkt."))
    return _draw(form, N_("Wijzig de regel"), _url(doel), doel.naam)


@bp.post("/instrumenten/<string:code>/regels/<string:regel>/weg")
@recht("instrument", "w")
def regel_weg(code: str, regel: str) -> ResponseReturnValue:
    """Take a rule off."""
    doel = get_instrument(code)
    drop_regel(doel, regel, door=current_actor())
    return _done(doel, N_("De regel staat er niet meer bij."))


@bp.post("/instrumenten/<string:code>/beeindigen")
@recht("instrument", "d")
def end_instrumentregeling(code: str) -> ResponseReturnValue:
    """Offer it to nobody any more."""
    doel = get_instrument(code)
    end_instrument(doel, door=current_actor())
    return _done(doel, N_("Het instrument is beëindigd. Wat al is toegekend, blijft."))


@bp.post("/instrumenten/<string:code>/hervatten")
@recht("instrument", "d")
def resume_instrumentregeling(code: str) -> ResponseReturnValue:
    """Offer it again."""
    doel = get_instrument(code)
    resume_instrument(doel, door=current_actor())
    return _done(doel, N_("Het instrument geldt weer."))


def _make(form: InstrumentForm) -> Instrument:
    """Register it; a name that is taken belongs to another."""
    data = form.as_data()
    if Instrument.select().where(Instrument.naam == data.naam.strip()).exists():
        raise Invalid(N_("Er is al een instrument met deze naam."), veld="naam")
    return register_instrument(data, door=current_actor())


def _as_regel(regel: dict[str, str]) -> dict[str, str]:
    return {"code": regel["code"], "tekst": regel["tekst"], "toets": say_toets(regel)}


def _draw(form: Zaakformulier, vraag: str, terug: str, waarover: str = "") -> tuple[str, int]:
    pagina = render_template(
        "netwerk/programmas/formulier.html",
        form=form,
        vraag=translate(vraag),
        waarover=waarover,
        terug=terug,
    )
    return pagina, form.status


def _done(doel: Instrument, zin: str) -> ResponseReturnValue:
    melding("gelukt", translate(zin))
    return redirect(_url(doel))


def _url(doel: Instrument) -> str:
    return url_for("beheer.instrument", code=doel.code)
