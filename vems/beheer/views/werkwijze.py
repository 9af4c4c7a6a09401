"""The method of guidance: its versions, and writing the next one with a colleague who approves."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.methode import METHODE, list_methoden, methode_on
from initiatieven.begeleiding.methode.maken import (
    ALTIJD,
    DELEN,
    NIEUW,
    drop_concept,
    find_concept,
    get_concept,
    list_verschillen,
    make_voorstel,
    move_onderdeel,
    move_stap,
    save_beloften,
    save_deel,
    save_onderdeel,
    start_concept,
)
from initiatieven.begeleiding.methode.nakijken import (
    VARIABELEN,
    clean_standaardtekst,
    clean_stappenplan,
)
from initiatieven.begeleiding.methode.vergelijken import say_normen
from initiatieven.begeleiding.methode.volgorde import list_codes
from initiatieven.registratie.keuzes import FASE_LABELS
from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, recht
from vems.beheer.besluiten import propose_belofte
from vems.beheer.forms_werkwijze import (
    StandaardtekstForm,
    WerkwijzevoorstelForm,
    make_beloften_form,
    make_checklijst_form,
    make_stappenplan_form,
)
from vems.beheer.views import bp
from vems.core.clock import today
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.velden import read_number
from vems.instellingen.models import Voorstel
from vems.instellingen.voorstellen import find_open
from vems.termijnen.normen import norm_of

_BEWAARD = N_("Bewaard. Begeleiders zien dit pas als een collega de versie goedkeurt.")


@bp.get("/werkwijze")
@recht("norm", "r")
def werkwijze() -> ResponseReturnValue:
    """List the versions, what waits, and the draft."""
    return render_template(
        "vems/beheer/werkwijze/index.html",
        methoden=[(methode, say_normen(methode)) for methode in list_methoden()],
        geldt=methode_on(today()),
        vandaag=today(),
        wacht=find_open(METHODE.naam),
        concept=find_concept(),
        mag=role_may("norm", "w", current_actor().rol),
        leest=role_may("loket", "r", current_actor().rol),
    )


@bp.post("/werkwijze/nieuw")
@recht("norm", "w")
def werkwijze_nieuw() -> ResponseReturnValue:
    """Begin the next version, or go on with it."""
    start_concept(door=current_actor())
    return redirect(url_for("beheer.werkwijze_concept"))


@bp.post("/werkwijze/weg")
@recht("norm", "w")
def werkwijze_weg() -> ResponseReturnValue:
    """Throw the draft away."""
    drop_concept()
    melding("gelukt", translate(N_("De versie in wording is weg.")))
    return redirect(url_for("beheer.werkwijze"))


@bp.route("/werkwijze/concept", methods=["GET", "POST"])
@recht("norm", "w")
def werkwijze_concept() -> ResponseReturnValue:
    """Show what the draft changes, and propose it to a colleague."""
    concept, form = get_concept(), WerkwijzevoorstelForm()
    made: list[Voorstel] = []

    def act() -> None:
        data = make_voorstel(
            concept,
            gewijzigd=form.gewijzigd.data or "",
            reden=form.reden.data or "",
            vanaf=form.vanaf.data,
        )
        made.append(propose_belofte(METHODE, data, door=current_actor()))

    if form.succeeds(act):
        melding("gelukt", translate(N_("Uw voorstel staat klaar. Een collega beslist erover.")))
        return redirect(url_for("beheer.voorstel", sleutel=made[0].sleutel))
    return render_template(
        "vems/beheer/werkwijze/concept.html",
        concept=concept,
        form=form,
        verschillen=list_verschillen(concept.inhoud),
        fasen=FASE_LABELS,
        delen={deel: list_codes(concept.inhoud, deel) for deel in DELEN},
        wacht=find_open(METHODE.naam),
    ), form.status


@bp.post("/werkwijze/concept/<string:deel>/<string:code>/volgorde")
@recht("norm", "w")
def werkwijze_volgorde(deel: str, code: str) -> ResponseReturnValue:
    """Put a step plan or text one place up or down."""
    omhoog, versie = "omhoog" in request.form, read_number(request.form.get("versie"))
    move_onderdeel(get_concept(), deel, code, omhoog=omhoog, versie=versie, door=current_actor())
    return _back()


@bp.post("/werkwijze/concept/stappenplan/<string:code>/<string:stap>/volgorde")
@recht("norm", "w")
def werkwijze_stap_volgorde(code: str, stap: str) -> ResponseReturnValue:
    """Put a step of a plan one place up or down."""
    omhoog, versie = "omhoog" in request.form, read_number(request.form.get("versie"))
    move_stap(get_concept(), code, stap, omhoog=omhoog, versie=versie, door=current_actor())
    melding("gelukt", translate(_BEWAARD))
    return redirect(url_for("beheer.werkwijze_stappenplan", code=code))


@bp.route("/werkwijze/concept/beloften", methods=["GET", "POST"])
@recht("norm", "w")
def werkwijze_beloften() -> ResponseReturnValue:
    """Choose which norms the version promises."""
    concept = get_concept()
    form = make_beloften_form(concept.inhoud["normen"], concept.versie)
    if form.succeeds(
        lambda: save_beloften(
            concept, form.normen.data or (), versie=form.gelezen, door=current_actor()
        )
    ):
        return _back()
    return render_template(
        "vems/beheer/werkwijze/beloften.html",
        form=form,
        altijd=[translate(norm_of(code).naam).capitalize() for code in ALTIJD],
    ), form.status


@bp.route("/werkwijze/concept/checklijsten", methods=["GET", "POST"])
@recht("norm", "w")
def werkwijze_checklijsten() -> ResponseReturnValue:
    """Change what one thinks of in each fase."""
    concept = get_concept()
    form = make_checklijst_form(concept.inhoud["checklijst"], concept.versie)
    if form.succeeds(
        lambda: save_deel(
            concept,
            "checklijst",
            form.as_checklijst(),
            versie=form.gelezen,
            door=current_actor(),
        )
    ):
        return _back()
    return render_template("vems/beheer/werkwijze/checklijsten.html", form=form), form.status


@bp.route("/werkwijze/concept/stappenplan/<string:code>", methods=["GET", "POST"])
@recht("norm", "w")
def werkwijze_stappenplan(code: str) -> ResponseReturnValue:
    """Change or add a step plan."""
    concept = get_concept()
    plan = concept.inhoud["stappenplan"].get(code, {})
    _check_known(code, plan)
    form = make_stappenplan_form(plan, concept.versie)

    def act() -> None:
        waarde = None
        if "weg" not in request.form:
            waarde = clean_stappenplan(
                form.naam.data or "", form.voor.data or "", form.as_stappen()
            )
        door, versie = current_actor(), form.gelezen
        save_onderdeel(concept, "stappenplan", code, waarde, versie=versie, door=door)

    if form.succeeds(act):
        return _back()
    return render_template(
        "vems/beheer/werkwijze/stappenplan.html", form=form, plan=plan, code=code
    ), form.status


@bp.route("/werkwijze/concept/tekst/<string:code>", methods=["GET", "POST"])
@recht("norm", "w")
def werkwijze_tekst(code: str) -> ResponseReturnValue:
    """Change or add a standard text, reading along on plain language."""
    concept = get_concept()
    tekst = concept.inhoud["tekst"].get(code, {})
    _check_known(code, tekst)
    form = StandaardtekstForm(data={**tekst, "versie": str(concept.versie)})

    def clean() -> dict[str, object]:
        return clean_standaardtekst(
            form.naam.data or "", form.tekst.data or "", form.fasen.data or ()
        )

    def act() -> None:
        waarde = None if "weg" in request.form else clean()
        door, versie = current_actor(), form.gelezen
        save_onderdeel(concept, "tekst", code, waarde, versie=versie, door=door)

    if form.succeeds(act):
        return _back()
    return render_template(
        "vems/beheer/werkwijze/tekst.html",
        form=form,
        tekst=tekst,
        variabelen=[f"%({naam})s" for naam in VARIABELEN],
        voorbeeld=_example(str(form.tekst.data or "")),
    ), form.status


def _back() -> ResponseReturnValue:
    melding("gelukt", translate(_BEWAARD))
    return redirect(url_for("beheer.werkwijze_concept"))


def _check_known(code: str, onderdeel: object) -> None:
    if code != NIEUW and not onderdeel:
        raise NotFound()


def _example(tekst: str) -> str:
    """Fill a text in as a maker would read it; "" while it cannot be."""
    try:
        schoon = clean_standaardtekst("x", tekst, ())
    except Invalid:
        return ""
    return str(schoon["tekst"]) % {naam: translate(zin) for naam, zin in VARIABELEN.items()}
