"""The griffie's pages of the votes: rules, codes for the door, the count."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.dag.avondform import CodesForm, StemmingForm
from initiatieven.markten.dag.stemmingen import VOOR_TE_BEREIDEN, prepare_stemming
from initiatieven.markten.markt import get_markt
from initiatieven.markten.views import bp
from vems.accounts.toegang import current_actor, recht
from vems.core.clock import now
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.participatie.stemmen.keuzes import GELIJK_LABELS, GROEP_LABELS, VORM_LABELS
from vems.participatie.stemmen.models import Stemming
from vems.participatie.stemmen.stemming import count_stemming, list_stemmingen, make_deurcodes


@bp.route("/griffie/markten/<string:slug>/stemming", methods=["GET", "POST"])
@recht("stemming", "x")
def stemming(slug: str) -> ResponseReturnValue:
    """Show the votes of a market with what each waits for, and prepare one."""
    actor = current_actor()
    markt = get_markt(slug, actor)
    form = StemmingForm()
    if form.succeeds(lambda: prepare_stemming(markt, form.as_data(), door=actor)):
        melding("gelukt", translate(N_("De stemming staat klaar.")))
        return redirect(url_for("markten.stemming", slug=slug))
    return render_template(
        "initiatieven/markten/stemming.html",
        markt=markt,
        form=form,
        codes_form=CodesForm(formdata=None),
        mag=markt.toestand in VOOR_TE_BEREIDEN,
        stemmingen=list_stemmingen(markt.reference),
        groepen=GROEP_LABELS,
        vormen=VORM_LABELS,
        gelijk=GELIJK_LABELS,
        nu=now(),
    ), form.status


@bp.post("/griffie/markten/<string:slug>/stemming/<string:sleutel>/tellen")
@recht("stemming", "x")
def tellen(slug: str, sleutel: str) -> ResponseReturnValue:
    """Count a vote that closed; its result is public at once."""
    count_stemming(_of_markt(slug, sleutel), door=current_actor())
    melding("gelukt", translate(N_("De stemmen zijn geteld. De uitslag staat op de site.")))
    return redirect(url_for("stemmen.uitslag", sleutel=sleutel))


@bp.post("/griffie/markten/<string:slug>/stemming/<string:sleutel>/codes")
@recht("stemming", "x")
def codes(slug: str, sleutel: str) -> ResponseReturnValue:
    """Show new codes for the door, to print; no redirect, for they are kept nowhere."""
    actor = current_actor()
    gevonden = _of_markt(slug, sleutel)
    form, gemaakt = CodesForm(), []
    form.succeeds(lambda: gemaakt.extend(make_deurcodes(gevonden, form.aantal.data, door=actor)))
    return render_template(
        "initiatieven/markten/codes.html",
        markt=get_markt(slug, actor),
        stemming=gevonden,
        form=form,
        codes=gemaakt,
    ), 200 if gemaakt else form.status


def _of_markt(slug: str, sleutel: str) -> Stemming:
    markt = get_markt(slug, current_actor())
    for gevonden in list_stemmingen(markt.reference):
        if gevonden.sleutel == sleutel:
            return gevonden
    raise NotFound()
