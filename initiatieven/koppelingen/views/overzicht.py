"""The matches of one initiatief: for the desk with scores, for its initiator without."""

from __future__ import annotations

from flask import Response, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.koppelingen.forms import ToevoegForm
from initiatieven.koppelingen.leven.regelen import settle_vraag
from initiatieven.koppelingen.permissions import (
    may_propose,
    may_read_audit,
    may_read_overzicht,
    may_read_scores,
)
from initiatieven.koppelingen.tonen.gezegd import say_toegevoegd
from initiatieven.koppelingen.tonen.overzicht import (
    as_audit,
    load_overzicht,
    load_voor_initiatiefnemer,
)
from initiatieven.koppelingen.views import bp
from initiatieven.koppelingen.views.laden import find_initiatief, put_error
from initiatieven.koppelingen.zoeken.eerder import find_eerder
from initiatieven.koppelingen.zoeken.toevoegen import (
    add_koppeling,
    explain_absence,
    search_kandidaten,
)
from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from initiatieven.registratie.models import Initiatief
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.reference import Reference
from vems.core.web.messages import melding

_LANGSTE_NAAM = 80


@bp.get("/initiatieven/<string:slug>/koppelingen")
@recht("koppeling_voorstel", "r")
def overzicht(slug: str) -> ResponseReturnValue:
    """Show who must be involved and who could help."""
    initiatief, actor = find_initiatief(slug), current_actor()
    if not may_read_overzicht(actor, initiatief):
        raise NotFound()
    if not may_read_scores(actor, initiatief):
        return render_template(
            "initiatieven/koppelingen/mijn.html",
            initiatief=initiatief,
            kaarten=load_voor_initiatiefnemer(initiatief, actor),
        )
    return render_template(
        "initiatieven/koppelingen/overzicht.html",
        initiatief=initiatief,
        overzicht=load_overzicht(initiatief, actor),
        voornaam=initiatief.initiatiefnemer.voornaam,
        mag_audit=may_read_audit(actor, initiatief),
    )


@bp.get("/initiatieven/<string:slug>/koppelingen.json")
@recht("koppeling_voorstel", "r")
def audit(slug: str) -> Response:
    """Give what was stored, with parts, weights and reasons, for whoever checks us."""
    initiatief = find_initiatief(slug)
    if not may_read_audit(current_actor(), initiatief):
        raise NotFound()
    return jsonify(as_audit(initiatief))


@bp.post("/initiatieven/<string:slug>/koppelingen/opnieuw")
@recht("koppeling_voorstel", "w")
def opnieuw(slug: str) -> ResponseReturnValue:
    """Search again with what is known now."""
    initiatief = _own(slug)
    propose_koppelingen(initiatief, door=current_actor())
    melding("gelukt", translate(N_("Wij zochten opnieuw. Wat u besloot, is gebleven.")))
    return redirect(url_for("koppelingen.overzicht", slug=slug))


@bp.post("/initiatieven/<string:slug>/koppelingen/nodig/<string:sleutel>/geregeld")
@recht("koppeling_voorstel", "w")
def regel_vraag(slug: str, sleutel: str) -> ResponseReturnValue:
    """Note that a need is arranged."""
    settle_vraag(_own(slug), sleutel, geregeld=True, door=current_actor())
    melding("gelukt", translate(N_("Geregeld. Hiervoor zoeken wij niemand meer.")))
    return redirect(url_for("koppelingen.overzicht", slug=slug, _anchor="nodig"))


@bp.post("/initiatieven/<string:slug>/koppelingen/nodig/<string:sleutel>/open")
@recht("koppeling_voorstel", "w")
def open_vraag(slug: str, sleutel: str) -> ResponseReturnValue:
    """Note that a need is there after all."""
    settle_vraag(_own(slug), sleutel, geregeld=False, door=current_actor())
    melding("gelukt", translate(N_("Deze vraag staat weer open. Wij zoeken verder.")))
    return redirect(url_for("koppelingen.overzicht", slug=slug, _anchor="nodig"))


@bp.get("/initiatieven/<string:slug>/koppelingen/zoeken")
@recht("koppeling_voorstel", "w")
def zoeken(slug: str) -> ResponseReturnValue:
    """Find somebody by name: why not in the list, and add by hand."""
    return _show_zoeken(_own(slug), ToevoegForm())


@bp.post("/initiatieven/<string:slug>/koppelingen/zoeken")
@recht("koppeling_voorstel", "w")
def toevoegen(slug: str) -> ResponseReturnValue:
    """Add somebody by hand, with a reason."""
    initiatief, form = _own(slug), ToevoegForm()
    if form.validate_on_submit():
        try:
            doelwit = _parse_doelwit(form.doelwit.data)
            koppeling = add_koppeling(
                initiatief, doelwit, reden=form.reden.data, door=current_actor()
            )
        except Invalid as fout:
            put_error(form, fout)
        else:
            melding("gelukt", say_toegevoegd(koppeling))
            anker = f"k-{koppeling.sleutel}"
            return redirect(url_for("koppelingen.overzicht", slug=slug, _anchor=anker))
    return _show_zoeken(initiatief, form, status=422)


def _own(slug: str) -> Initiatief:
    initiatief = find_initiatief(slug)
    if not may_propose(current_actor(), initiatief):
        raise NotFound()
    return initiatief


def _parse_doelwit(tekst: str | None) -> Reference:
    try:
        return Reference.parse(tekst or "")
    except ValueError:
        raise Invalid(N_("Kies wie u toevoegt."), veld="doelwit") from None


def _show_zoeken(
    initiatief: Initiatief, form: ToevoegForm, *, status: int = 200
) -> ResponseReturnValue:
    naam = request.values.get("naam", "")[:_LANGSTE_NAAM]
    gevonden = search_kandidaten(naam)
    form.doelwit.choices = [(str(k.reference), k.titel) for k in gevonden]
    return render_template(
        "initiatieven/koppelingen/zoeken.html",
        initiatief=initiatief,
        naam=naam,
        redenen=explain_absence(initiatief, gevonden) if gevonden else [],
        eerder=[] if naam else find_eerder(initiatief),
        form=form,
    ), status
