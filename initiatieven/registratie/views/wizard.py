"""The wizard: Wat, Waar, Nodig, Over u. One thing per page, everything kept, nothing lost."""

from __future__ import annotations

from typing import Any

from flask import abort, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms.fields.choices import SelectChoice

from initiatieven.registratie.concept.aanleiding import find_aanleiding, read_link
from initiatieven.registratie.concept.antwoorden import read_hulpvragen, read_themas, suggest_for
from initiatieven.registratie.concept.concepten import find_own_concept, first_open_stap, naam_of
from initiatieven.registratie.concept.extra import STAP, is_open, list_vragen
from initiatieven.registratie.concept.gelijkenis import find_lookalikes
from initiatieven.registratie.concept.meedenken import say_meedenken
from initiatieven.registratie.concept.persoonforms import OverUForm
from initiatieven.registratie.concept.stapforms import (
    HULP_AANTALLEN,
    NodigForm,
    OnderwerpForm,
    Stapform,
    WaarForm,
    WatForm,
)
from initiatieven.registratie.plaats import Plaats
from initiatieven.registratie.views import bp
from initiatieven.registratie.views.draft import (
    answered,
    current_concept,
    keep,
    saved_for_later,
    wants_to_stop,
)
from initiatieven.registratie.views.extrastap import make_vragenform
from initiatieven.registratie.views.waarstap import (
    fill_wijk,
    find_genoemd,
    known_plaats,
    make_kaart,
    settle_plaats,
)
from netwerk.gebieden.boom import boom
from netwerk.themas.boom import boom as themaboom
from netwerk.vraagenaanbod.keuzes import HULP_ICONEN, HulpSoort
from vems.accounts.toegang import current_actor, openbaar
from vems.core.exceptions import Invalid

VOLGENDE = {
    "wat": "waar",
    "waar": "nodig",
    "nodig": "over_u",
    "vragen": "over_u",
    "over_u": "controle",
}


def _shows(stap: str, form: Stapform, **waarden: Any) -> ResponseReturnValue:  # noqa: ANN401
    status = 422 if request.method == "POST" and form.errors else 200
    pagina = f"initiatieven/registratie/{stap}.html"
    return render_template(pagina, form=form, **waarden), status


def _next(stap: str) -> ResponseReturnValue:
    """Go on; somebody who came from the check page goes back there when all is complete.

    After the needs come the extra questions, for whom there are any.
    """
    concept = current_concept()
    if request.args.get("terug") == "controle" and not first_open_stap(concept):
        return redirect(url_for("registratie.controle"))
    if stap == "nodig" and concept is not None and is_open(concept):
        return redirect(url_for("registratie.vragen"))
    return redirect(url_for(f"registratie.{VOLGENDE[stap]}"))


def _needs(stap: str) -> ResponseReturnValue | None:
    """Send who skipped the first question there."""
    if current_concept() is None and stap != "wat":
        return redirect(url_for("registratie.wat"))
    return None


@bp.route("/initiatieven/nieuw", methods=["GET", "POST"], endpoint="wat")
@openbaar
def ask_wat() -> ResponseReturnValue:
    """Step 1: the idea."""
    form = WatForm(data=answered("wat"))
    gekozen = read_link(request.args)
    if gekozen is not None and request.method == "GET":
        form.aanleiding.data = str(gekozen.reference)
    if request.method == "POST":
        klaar = form.validate()
        if wants_to_stop():
            keep("wat", form.antwoord(), klaar=klaar)
            return saved_for_later()
        if klaar:
            keep("wat", form.antwoord(), klaar=True)
            return _next("wat")
    eigen = None if current_concept() else find_own_concept(current_actor())
    aanleiding = find_aanleiding(form.aanleiding.data or "")
    eigen_naam = naam_of(eigen) if eigen else ""
    return _shows("wat", form, eigen=eigen, eigen_naam=eigen_naam, aanleiding=aanleiding)


@bp.route("/initiatieven/nieuw/waar", methods=["GET", "POST"], endpoint="waar")
@openbaar
def ask_waar() -> ResponseReturnValue:
    """Step 2: where; "Zoek" shows the place that was found."""
    if (weg := _needs("waar")) is not None:
        return weg
    form = WaarForm(data=answered("waar"))
    form.wijk.choices = [SelectChoice(wijk.slug, wijk.naam) for wijk in boom().wijken()]
    plaats = None
    if request.method == "POST":
        klaar = form.validate()
        plaats, klaar = settle_plaats(form, klaar)
        if wants_to_stop() or klaar:
            keep("waar", form.antwoord(), klaar=klaar)
        if wants_to_stop():
            return saved_for_later()
        if klaar and "zoek_plek" not in request.form:
            return _next("waar")
    elif form.soort.data:
        plaats = known_plaats(form)
    else:
        fill_wijk(form)
    genoemd = None if plaats or form.wijk.data else find_genoemd()
    return _shows(
        "waar",
        form,
        plaats=plaats,
        genoemd=genoemd,
        **make_kaart(form, plaats),
        lijkt=_lookalikes(plaats),
    )


@bp.route("/initiatieven/nieuw/nodig", methods=["GET", "POST"], endpoint="nodig")
@openbaar
def ask_nodig() -> ResponseReturnValue:
    """Step 3: what is needed."""
    if (weg := _needs("nodig")) is not None:
        return weg
    form = NodigForm(data=answered("nodig"))
    if request.method == "POST":
        klaar = form.validate() and _readable(form)
        if wants_to_stop():
            keep("nodig", form.antwoord(), klaar=klaar)
            return saved_for_later()
        if klaar:
            keep("nodig", form.antwoord(), klaar=True)
            return _next("nodig")
    return _shows("nodig", form, iconen=HULP_ICONEN, aantallen=HULP_AANTALLEN, soorten=HulpSoort)


@bp.route("/initiatieven/nieuw/onderwerp", methods=["GET", "POST"], endpoint="onderwerp")
@openbaar
def ask_onderwerp() -> ResponseReturnValue:
    """Correct what we think it is about; no numbered step."""
    concept = current_concept()
    if concept is None:
        return redirect(url_for("registratie.wat"))
    keuzes = {thema.code: thema.naam for thema in themaboom().hoofdthemas()}
    form = OnderwerpForm(keuzes, data={"themas": [t.code for t in read_themas(concept)]})
    if request.method == "POST" and form.validate():
        concept = keep("onderwerp", form.antwoord(), klaar=True)
        return redirect(url_for(f"registratie.{first_open_stap(concept) or 'controle'}"))
    return _shows("onderwerp", form, voorstellen=suggest_for(concept))


@bp.route("/initiatieven/nieuw/over-u", methods=["GET", "POST"], endpoint="over_u")
@openbaar
def ask_over_u() -> ResponseReturnValue:
    """Step 4: who you are. Whoever is logged in is not asked for name and address again."""
    if (weg := _needs("over_u")) is not None:
        return weg
    form = make_over_u_form()
    if request.method == "POST":
        klaar = form.validate()
        if wants_to_stop():
            keep("over_u", form.antwoord(), klaar=klaar)
            return saved_for_later()
        if klaar:
            keep("over_u", form.antwoord(), klaar=True)
            return _next("over_u")
    concept = current_concept()
    vorige = STAP if concept is not None and list_vragen(concept) else "nodig"
    vorige_url = url_for(f"registratie.{vorige}", terug=1 if vorige == STAP else None)
    return _shows("over_u", form, actor=current_actor(), vorige_url=vorige_url)


@bp.post("/initiatieven/nieuw/<string:stap>/bewaar", endpoint="bewaar_stil")
@openbaar
def autosave(stap: str) -> ResponseReturnValue:
    """Keep what is being typed, complete or not; the page itself asks for this.

    For the story it answers what that points at, when it points at something.
    """
    maken = {
        "wat": WatForm,
        "waar": WaarForm,
        "nodig": NodigForm,
        "over_u": make_over_u_form,
        STAP: make_vragenform,
    }
    if stap not in maken:
        abort(404)
    antwoord = maken[stap]().antwoord()
    eerder = answered(stap) if stap == STAP else {}
    keep(stap, {**eerder, **antwoord}, klaar=False)
    zin = say_meedenken(antwoord) if stap == "wat" else ""
    return jsonify(wijst=zin) if zin else ("", 204)


def make_over_u_form() -> OverUForm:
    """Make the form of step 4 for this visitor."""
    form = OverUForm(data=answered("over_u"))
    if current_actor().partij_id is not None and current_actor().rol == "lid":
        del form.naam
        del form.email
    return form


def _lookalikes(plaats: Plaats | None) -> list[Any]:
    concept = current_concept()
    if concept is None:
        return []
    wijk = plaats.wijk.slug if plaats is not None and plaats.wijk is not None else ""
    return list(find_lookalikes(concept, wijk=wijk))


def _readable(form: NodigForm) -> bool:
    """Read the numbers as people write them; what cannot be read is said at its field."""
    try:
        read_hulpvragen(form.data)
    except Invalid as error:
        form.add_error(error)
        return False
    return True
