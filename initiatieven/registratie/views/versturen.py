"""The end of the wizard: check, send, and what happens next; keep for later and go on."""

from __future__ import annotations

from dataclasses import replace

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.registratie.beloften import read_beloften
from initiatieven.registratie.concept.antwoorden import (
    as_initiatief,
    go_by_shown,
    read_hulpvragen,
    read_themas,
)
from initiatieven.registratie.concept.concepten import (
    delete_concept,
    first_open_stap,
    is_link,
    keep_until,
    mail_link,
    new_token,
    resume_concept,
    resume_own_concept,
    submit_concept,
    warned_on,
)
from initiatieven.registratie.concept.extra import list_answered, list_vragen, read_extra
from initiatieven.registratie.concept.persoonforms import LinkForm
from initiatieven.registratie.concept.stapforms import add_field_error
from initiatieven.registratie.keuzes import (
    INDIENER_LABELS,
    PUBLICEREN_LABELS,
    IndienerSoort,
    Publiceren,
)
from initiatieven.registratie.models import Concept, Initiatief
from initiatieven.registratie.plaats import find_plaats
from initiatieven.registratie.views import bp
from initiatieven.registratie.views.draft import (
    current_concept,
    forget,
    keep_on_device,
    sent_concept,
    take_over,
)
from netwerk.vraagenaanbod.keuzes import HULP_LABELS
from netwerk.vraagenaanbod.wanneer import keep_for, say_wanneer
from vems.accounts.toegang import current_actor, openbaar
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.web.limits import failed, form_email, limiter
from vems.core.web.messages import melding
from vems.partijen.models import Partij
from vems.partijen.registration import email_of

# Which step holds a field that the domain found fault with.
STAP_VAN_VELD = {
    "titel": "wat",
    "omschrijving": "wat",
    "meerwaarde": "wat",
    "zoek": "waar",
    "wijk": "waar",
    "soort": "waar",
    "plek_omschrijving": "waar",
    "hulpvragen": "nodig",
    "themas": "onderwerp",
}


@bp.get("/initiatieven/nieuw/controle")
@openbaar
def controle() -> ResponseReturnValue:
    """Step 5: all answers with who can read them, and what happens after sending."""
    if sent_concept() is not None and current_concept() is None:
        return redirect(url_for("registratie.verstuurd"))
    concept = current_concept()
    open_stap = first_open_stap(concept)
    if concept is None or open_stap:
        return redirect(url_for(f"registratie.{open_stap or 'wat'}"))
    over_u = concept.antwoorden["over_u"]
    return render_template(
        "initiatieven/registratie/controle.html",
        wat=concept.antwoorden["wat"],
        over_u=over_u,
        plaats=find_plaats(concept.antwoorden["waar"], concept.antwoorden["waar"]),
        is_openbare_plek=bool(concept.antwoorden["waar"].get("is_openbaar")),
        themas=read_themas(concept),
        hulp=[
            (
                translate(HULP_LABELS[vraag.soort]),
                vraag,
                say_wanneer(vraag.vanaf, vraag.tot, keep_for(vraag.soort, vraag.dagdelen)),
            )
            for vraag in read_hulpvragen(concept.antwoorden["nodig"])
        ],
        partij=_partij(),
        rol=translate(INDIENER_LABELS[IndienerSoort(over_u["indiener_soort"])]),
        publiceren=Publiceren(over_u["publiceren"]),
        publiceren_tekst=translate(PUBLICEREN_LABELS[Publiceren(over_u["publiceren"])]),
        beloften=read_beloften(),
        extra=list_answered(concept),
    )


@bp.post("/initiatieven/nieuw/controle")
@openbaar
@limiter.limit("60 per hour", deduct_when=failed)
def verstuur() -> ResponseReturnValue:
    """Send it; a second press leads to the same page."""
    concept = _as_shown(current_concept())
    if concept is None and sent_concept() is not None:
        return redirect(url_for("registratie.verstuurd"))
    if "bewaar" in request.form:
        keep_on_device()
        return redirect(url_for("registratie.bewaard"))
    open_stap = first_open_stap(concept)
    if concept is None or open_stap:
        return redirect(url_for(f"registratie.{open_stap or 'wat'}"))
    try:
        extra = read_extra(concept, list_vragen(concept))
        data = as_initiatief(concept, partij=_partij(), mijn_url=_mijn_url())
        submit_concept(concept, replace(data, extra=extra), door=current_actor())
    except Invalid as error:
        melding("fout", str(error))
        return redirect(url_for(f"registratie.{_stap_van(error.veld)}"))
    return redirect(url_for("registratie.verstuurd"))


def _as_shown(concept: Concept | None) -> Concept | None:
    if concept is not None:
        go_by_shown(concept, request.form.getlist("onderwerp"))
    return concept


@bp.get("/initiatieven/nieuw/verstuurd")
@openbaar
def verstuurd() -> ResponseReturnValue:
    """Say the number, who calls before which day, and how to change one's mind."""
    concept = sent_concept()
    if concept is None:
        raise NotFound()
    initiatief = Initiatief.get(Initiatief.sleutel == concept.ingediend_sleutel)
    return render_template(
        "initiatieven/registratie/verstuurd.html",
        initiatief=initiatief,
        email=email_of(initiatief.initiatiefnemer),
        beloften=read_beloften(initiatief.ingediend_op.date()),
        is_ingelogd=bool(current_actor().rol),
    )


@bp.route("/initiatieven/nieuw/bewaard", methods=["GET", "POST"])
@openbaar
@limiter.limit("5 per hour", key_func=form_email, methods=["POST"])
def bewaard() -> ResponseReturnValue:
    """Say how to go on later; mail a link to who wants one."""
    concept = current_concept()
    if concept is None:
        return redirect(url_for("registratie.wat"))
    form = LinkForm()
    if form.validate_on_submit():
        token = new_token()
        try:
            mail_link(concept, form.email.data, token=token)
            melding("gelukt", translate(N_("Wij hebben de link gemaild.")))
            return redirect(url_for("registratie.bewaard"))
        except Invalid as error:
            add_field_error(form.email, str(error))
    return render_template(
        "initiatieven/registratie/bewaard.html",
        form=form,
        heeft_link=concept.link_hash is not None,
        is_lid=_is_own(concept),
        bewaard_tot=keep_until(concept),
        gewaarschuwd_op=warned_on(concept),
        verder=url_for(f"registratie.{first_open_stap(concept) or 'controle'}"),
    ), 422 if form.errors else 200


@bp.get("/initiatieven/nieuw/verder/<string:token>")
@openbaar
def verder(token: str) -> ResponseReturnValue:
    """Ask for a click: a mail scanner that opens the link must not use it up."""
    if not is_link(token):
        return render_template("initiatieven/registratie/link_gebruikt.html"), 404
    return render_template("initiatieven/registratie/verder.html", token=token)


@bp.post("/initiatieven/nieuw/verder/<string:token>")
@openbaar
@limiter.limit("20 per hour", deduct_when=failed)
def ga_verder(token: str) -> ResponseReturnValue:
    """Go on with the draft of a mailed link on this device."""
    try:
        take_over(resume_concept(token))
    except NotFound:
        return render_template("initiatieven/registratie/link_gebruikt.html"), 404
    concept = current_concept()
    return redirect(url_for(f"registratie.{first_open_stap(concept) or 'controle'}"))


@bp.post("/initiatieven/nieuw/verder")
@openbaar
def ga_verder_met_eigen() -> ResponseReturnValue:
    """Go on with the own draft, for who is logged in."""
    take_over(resume_own_concept(door=current_actor()))
    concept = current_concept()
    return redirect(url_for(f"registratie.{first_open_stap(concept) or 'controle'}"))


@bp.post("/initiatieven/nieuw/verwijder")
@openbaar
def verwijder() -> ResponseReturnValue:
    """Remove the draft with all answers; or only from here, when a mailed link leads to it."""
    concept = current_concept()
    blijft = concept is not None and (concept.link_hash or _is_own(concept))
    if concept is not None and not (blijft and "hier" in request.form):
        delete_concept(concept)
    forget()
    melding("gelukt", translate(N_("Uw antwoorden staan niet meer op dit apparaat.")))
    return redirect(url_for("registratie.wat"))


def _stap_van(veld: str) -> str:
    """Give the step that holds a field."""
    return "vragen" if veld.startswith("extra_") else STAP_VAN_VELD.get(veld, "over_u")


def _is_own(concept: Concept) -> bool:
    """Tell whether the writer is logged in and finds the draft everywhere."""
    partij_id = current_actor().partij_id
    return partij_id is not None and partij_id == concept.partij_id


def _partij() -> Partij | None:
    """Give the party behind the account of a resident."""
    actor = current_actor()
    if actor.rol != "lid" or actor.partij_id is None:
        return None
    return Partij.get_by_id(actor.partij_id)


def _mijn_url() -> str:
    return request.url_root + "mijn"
