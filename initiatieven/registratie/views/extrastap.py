"""Between step 3 and 4 of the wizard: what is asked extra about this topic, if anything is."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.extravragen.antwoorden import veld_of
from initiatieven.extravragen.models import Extravraag
from initiatieven.extravragen.velden import as_data, with_vragen
from initiatieven.registratie.concept.concepten import first_open_stap
from initiatieven.registratie.concept.extra import STAP, list_to_ask, list_vragen, read_extra
from initiatieven.registratie.concept.stapforms import Stapform
from initiatieven.registratie.views import bp
from initiatieven.registratie.views.draft import (
    answered,
    current_concept,
    keep,
    saved_for_later,
    wants_to_stop,
)
from vems.accounts.toegang import openbaar


@bp.route("/initiatieven/nieuw/vragen", methods=["GET", "POST"], endpoint="vragen")
@openbaar
def ask_vragen() -> ResponseReturnValue:
    """Ask what is not known yet; who comes back to change an answer sees all of it."""
    vragen = _asked_here()
    if not vragen:
        return _onwards()
    form = _make_form(vragen)
    if request.method == "POST":
        klaar = form.validate()
        if wants_to_stop() or klaar:
            keep(STAP, {**answered(STAP), **form.antwoord()}, klaar=klaar)
        if wants_to_stop():
            return saved_for_later()
        if klaar:
            return _onwards()
    pagina = "initiatieven/registratie/vragen.html"
    return render_template(pagina, form=form, vragen=vragen), 422 if form.errors else 200


def make_vragenform() -> Stapform:
    """Make the form of the extra questions that were on the screen."""
    return _make_form([vraag for vraag in _all() if veld_of(vraag) in request.form])


def _all() -> list[Extravraag]:
    concept = current_concept()
    return list_vragen(concept) if concept is not None else []


def _asked_here() -> list[Extravraag]:
    concept, alle = current_concept(), _all()
    if concept is None or request.args.get("terug"):
        return alle
    return list_to_ask(concept, alle) or alle


def _make_form(vragen: list[Extravraag]) -> Stapform:
    concept = current_concept()
    bekend = read_extra(concept, vragen) if concept is not None else {}
    return with_vragen(Stapform, vragen)(data=as_data(vragen, bekend))


def _onwards() -> ResponseReturnValue:
    """Go to the step that is open, mostly who you are; else to the check page."""
    stap = first_open_stap(current_concept())
    return redirect(url_for(f"registratie.{stap or 'controle'}"))
