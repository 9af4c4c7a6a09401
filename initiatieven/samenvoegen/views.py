"""Pages of two plans that are one: look-alikes, the question, and the answer of each maker."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.voorraad.daden import zaak_url
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from initiatieven.samenvoegen.antwoorden import (
    answer_by_token,
    answer_samen,
    may_note,
    note_samen,
    own_kant,
)
from initiatieven.samenvoegen.forms import (
    KennisForm,
    NoteerForm,
    SamenvraagForm,
    SplitsForm,
    VerbandForm,
)
from initiatieven.samenvoegen.gelijkenis import confirm_gelijk, undo_gelijk
from initiatieven.samenvoegen.keuzes import Kant, Samensoort
from initiatieven.samenvoegen.lijken import list_gelijken, say_waarom
from initiatieven.samenvoegen.models import Samenvraag
from initiatieven.samenvoegen.splitsen import split_off
from initiatieven.samenvoegen.verbanden import find_ander, link_deel, unlink_deel
from initiatieven.samenvoegen.vragen import (
    KANTEN,
    VAN,
    ask_samen,
    find_by_token,
    get_vraag,
)
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.i18n import N_, translate
from vems.core.web.limits import failed, limiter
from vems.core.web.messages import melding

bp = Blueprint("samenvoegen", __name__)

_DANK = {
    (Samensoort.SAMENGAAN, True): N_("Dank u. Uw begeleider hoort uw ja."),
    (Samensoort.SAMENGAAN, False): N_("Dank u. Uw plan blijft apart."),
    (Samensoort.ONTMOETEN, True): N_("Dank u. Uw begeleider hoort uw ja."),
    (Samensoort.ONTMOETEN, False): N_("Dank u. De ander hoort alleen dat het er niet van komt."),
}


@bp.get("/loket/<string:kenmerk>/lijkt-op")
@recht("fase", "r")
def lijkt_op(kenmerk: str) -> ResponseReturnValue:
    """Show the case beside the cases that look like it."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "fase", "r")
    return render_template(
        "initiatieven/samenvoegen/lijkt_op.html",
        initiatief=initiatief,
        gelijken=list_gelijken(initiatief),
        mag_samen=may(actor, "fase", "x", initiatief),
        mag_vragen=may(actor, "triage", "x", initiatief),
        terug=zaak_url(initiatief),
    )


@bp.post("/loket/<string:kenmerk>/lijkt-op/<string:ander>")
@recht("triage", "x")
def gelijk(kenmerk: str, ander: str) -> ResponseReturnValue:
    """Write down that two plans are alike, with what the comparison found."""
    actor = current_actor()
    een, naast = get_zaak(kenmerk, actor, "triage", "x"), get_zaak(ander, actor)
    confirm_gelijk(een, naast, waarom=say_waarom(een, naast), door=actor)
    melding("gelukt", translate(N_("Vastgelegd. Collega's zien dit ook in het netwerk.")))
    return redirect(url_for("samenvoegen.lijkt_op", kenmerk=kenmerk))


@bp.post("/loket/<string:kenmerk>/lijkt-op/<string:ander>/toch-niet")
@recht("triage", "x")
def niet_gelijk(kenmerk: str, ander: str) -> ResponseReturnValue:
    """Write down that they are not alike after all."""
    actor = current_actor()
    een, naast = get_zaak(kenmerk, actor, "triage", "x"), get_zaak(ander, actor)
    undo_gelijk(een, naast, door=actor)
    melding("gelukt", translate(N_("Deze plannen lijken niet meer op elkaar.")))
    return redirect(url_for("samenvoegen.lijkt_op", kenmerk=kenmerk))


@bp.get("/loket/<string:kenmerk>/samen")
@recht("fase", "x")
def samen(kenmerk: str) -> ResponseReturnValue:
    """Lead to the question about a plan of which the number is known."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "fase", "x")
    try:
        ander = find_ander(initiatief, request.args.get("kenmerk", ""), door=actor)
    except Invalid as fout:
        melding("let-op", str(fout))
        return redirect(url_for("samenvoegen.lijkt_op", kenmerk=kenmerk))
    return redirect(url_for("samenvoegen.vraag", kenmerk=kenmerk, ander=ander.identificatie))


@bp.route("/loket/<string:kenmerk>/samen/<string:ander>", methods=["GET", "POST"])
@recht("fase", "x")
def vraag(kenmerk: str, ander: str) -> ResponseReturnValue:
    """Ask the makers of both whether this one goes on inside the other."""
    actor, form = current_actor(), SamenvraagForm()
    van, naar = get_zaak(kenmerk, actor, "fase", "x"), get_zaak(ander, actor)
    if form.succeeds(lambda: ask_samen(van, naar, form.as_vraag(), door=actor)):
        return back_to_zaak(van, N_("Beide makers krijgen de vraag. U hoort hun antwoord."))
    return show_formulier("initiatieven/samenvoegen/vraag.html", van, form, naar=naar)


@bp.route("/loket/<string:kenmerk>/kennismaken/<string:ander>", methods=["GET", "POST"])
@recht("triage", "x")
def kennismaken(kenmerk: str, ander: str) -> ResponseReturnValue:
    """Ask the makers of both whether they want to meet; nothing is merged."""
    actor, form = current_actor(), KennisForm()
    van, naar = get_zaak(kenmerk, actor, "triage", "x"), get_zaak(ander, actor)
    if form.succeeds(lambda: ask_samen(van, naar, form.as_vraag(), door=actor)):
        return back_to_zaak(van, N_("Beide makers krijgen de vraag. U hoort hun antwoord."))
    return show_formulier("initiatieven/samenvoegen/kennismaken.html", van, form, naar=naar)


@bp.route("/loket/<string:kenmerk>/hoort-bij", methods=["GET", "POST"])
@recht("triage", "x")
def hoort_bij(kenmerk: str) -> ResponseReturnValue:
    """Put this plan below another, or the other below this one; side by side when it is known."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "triage", "x")
    gevraagd = request.args.get("ander", "")
    form = VerbandForm(data={"kenmerk": gevraagd, "kant": Kant.DEEL.value})
    if form.succeeds(lambda: _link(initiatief, form)):
        return back_to_zaak(initiatief, N_("De plannen horen nu bij elkaar."))
    return show_formulier(
        "initiatieven/samenvoegen/hoort_bij.html",
        initiatief,
        form,
        ander=get_zaak(gevraagd, actor) if gevraagd else None,
    )


@bp.post("/loket/<string:kenmerk>/hoort-bij/<string:sleutel>/los")
@recht("triage", "x")
def haal_los(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Undo it: both plans stay as they are."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "triage", "x")
    unlink_deel(sleutel, door=actor)
    return back_to_zaak(initiatief, N_("De plannen horen niet meer bij elkaar."))


@bp.route("/loket/<string:kenmerk>/splitsen", methods=["GET", "POST"])
@recht("fase", "x")
def splitsen(kenmerk: str) -> ResponseReturnValue:
    """Make a case of a part of this one."""
    actor, form = current_actor(), SplitsForm()
    van = get_zaak(kenmerk, actor, "fase", "x")
    if form.succeeds(lambda: split_off(van, form.as_deel(), door=actor)):
        return back_to_zaak(van, N_("Het deel is een eigen zaak. De maker krijgt het nummer."))
    return show_formulier("initiatieven/samenvoegen/splitsen.html", van, form)


@bp.post("/samen/<string:sleutel>/<string:kant>")
@recht("fase", "r")
def antwoord_geven(sleutel: str, kant: str) -> ResponseReturnValue:
    """Answer on the own page."""
    gevonden, ja = get_vraag(sleutel), _read_ja()
    answer_samen(gevonden, kant, ja=ja, door=current_actor())
    melding("gelukt", translate(_DANK[gevonden.soort, ja]))
    return redirect(url_for("etalage.mijn"))


@bp.route("/samen/<string:sleutel>/<string:kant>/noteer", methods=["GET", "POST"])
@recht("fase", "x")
def noteren(sleutel: str, kant: str) -> ResponseReturnValue:
    """Note what a maker said in a talk, with the talk itself."""
    actor, gevonden, form = current_actor(), get_vraag(sleutel), NoteerForm()
    if kant not in KANTEN or not may_note(gevonden, actor):
        raise NotFound()
    if form.succeeds(lambda: note_samen(gevonden, kant, form.as_gesprek(), ja=form.ja, door=actor)):
        return back_to_zaak(getattr(gevonden, kant), N_("Het antwoord en het gesprek staan erbij."))
    eigen_plan = getattr(gevonden, kant)
    ander = gevonden.naar if kant == VAN else gevonden.van
    return show_formulier(
        "initiatieven/samenvoegen/noteren.html", eigen_plan, form, vraag=gevonden, ander=ander
    )


@bp.get("/samen/<string:sleutel>")
@recht("fase", "r")
def eigen(sleutel: str) -> ResponseReturnValue:
    """Show the maker both plans, with yes and no."""
    gevonden = get_vraag(sleutel)
    kant = own_kant(gevonden, current_actor())
    if not kant or not gevonden.is_open:
        raise NotFound()
    actie = url_for("samenvoegen.antwoord_geven", sleutel=sleutel, kant=kant)
    return _page(gevonden, kant, actie)


@bp.route("/samen/antwoord/<string:token>", methods=["GET", "POST"])
@openbaar
@limiter.limit("60 per hour", deduct_when=failed)
def antwoord(token: str) -> ResponseReturnValue:
    """Ask for an answer behind a mailed link: opening it gives none."""
    gevonden = find_by_token(token)
    if gevonden is None:
        return render_template("initiatieven/samenvoegen/klaar.html", zin=""), 404
    if request.form.get("antwoord") in ("ja", "nee"):
        ja = request.form["antwoord"] == "ja"
        answer_by_token(token, ja=ja, door=current_actor())
        zin = translate(_DANK[gevonden[0].soort, ja])
        return render_template("initiatieven/samenvoegen/klaar.html", zin=zin)
    return _page(*gevonden, url_for("samenvoegen.antwoord", token=token))


def _read_ja() -> bool:
    """Read a yes or a no; anything else is no answer."""
    gezegd = request.form.get("antwoord")
    if gezegd not in ("ja", "nee"):
        raise Refused(N_("Kies ja of nee."))
    return gezegd == "ja"


def _link(initiatief: Initiatief, form: VerbandForm) -> None:
    actor = current_actor()
    ander = find_ander(initiatief, form.kenmerk.data or "", door=actor)
    paar = (initiatief, ander) if form.kant.keuze is Kant.DEEL else (ander, initiatief)
    link_deel(*paar, eenmalig=form.eenmalig, door=actor)


def _page(gevonden: Samenvraag, kant: str, actie: str) -> ResponseReturnValue:
    eigen_plan, ander = getattr(gevonden, kant), gevonden.naar
    if ander.id == eigen_plan.id:
        ander = gevonden.van
    return render_template(
        "initiatieven/samenvoegen/antwoord.html",
        vraag=gevonden,
        eigen=eigen_plan,
        ander=ander,
        actie=actie,
    )
