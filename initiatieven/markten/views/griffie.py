"""The griffie's pages: all markets and what is next, one market, its decision, result, closing."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.dag.bezoeken import count_by_stand
from initiatieven.markten.dag.stemmingen import list_prijzen
from initiatieven.markten.deelname.plannen import as_plannen, count_plannen, select_plannen
from initiatieven.markten.deelname.screening import summarise
from initiatieven.markten.deelname.storing import extend_call
from initiatieven.markten.forms import AfsluitForm, RedenForm, UitslagForm
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.markt import change_markt, create_markt, get_markt
from initiatieven.markten.marktform import MarktForm, StoringForm
from initiatieven.markten.models import Beoordeling, Inzending, Markt
from initiatieven.markten.opvolging.uitslag import record_uitslag, send_afsluiting
from initiatieven.markten.pagina import toestand_label
from initiatieven.markten.stappen import list_work, next_step, next_steps
from initiatieven.markten.velden import there
from initiatieven.markten.verplaatsen import edit_markt
from initiatieven.markten.views import bp
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.paging import paginate
from vems.instellingen.gemeente import read_gemeente


@bp.get("/griffie")
@recht("markt", "x")
def griffie() -> ResponseReturnValue:
    """List all markets, each with what is next."""
    pagina = paginate(Markt.select().order_by(Markt.begin.desc()), 10)
    return render_template(
        "initiatieven/markten/griffie.html",
        pagina=pagina,
        rijen=[(markt, toestand_label(markt), next_step(markt)) for markt in pagina.items],
    )


@bp.route("/griffie/markten/nieuw", methods=["GET", "POST"])
@recht("markt", "x")
def nieuw() -> ResponseReturnValue:
    """Write down a new market."""
    form, gemaakt = MarktForm(), []
    if form.succeeds(lambda: gemaakt.append(create_markt(form.as_data(), door=current_actor()))):
        melding("gelukt", translate(N_("De markt staat klaar. Nog niemand anders ziet hem.")))
        return redirect(url_for("markten.beheer", slug=gemaakt[0].slug))
    return render_template(
        "initiatieven/markten/besluit.html",
        form=form,
        markt=None,
        kadernota=read_gemeente().kadernota_maand,
    ), form.status


@bp.route("/griffie/markten/<string:slug>/wijzigen", methods=["GET", "POST"])
@recht("markt", "x")
def wijzigen(slug: str) -> ResponseReturnValue:
    """Change the facts of a market."""
    actor = current_actor()
    markt = get_markt(slug, actor)
    form = MarktForm() if request.method == "POST" else MarktForm.of(markt)
    if form.succeeds(
        lambda: edit_markt(
            markt,
            form.as_data(),
            versie=form.gelezen_versie,
            reden=form.reden.data or "",
            door=actor,
        )
    ):
        melding("gelukt", translate(N_("De markt is gewijzigd.")))
        return redirect(url_for("markten.beheer", slug=slug))
    return render_template(
        "initiatieven/markten/besluit.html",
        form=form,
        markt=markt,
        kadernota=read_gemeente().kadernota_maand,
    ), form.status


@bp.route("/griffie/markten/<string:slug>/storing", methods=["GET", "POST"])
@recht("markt", "x")
def storing(slug: str) -> ResponseReturnValue:
    """Keep the call open after the site could not be reached."""
    actor = current_actor()
    markt = get_markt(slug, actor)
    form = StoringForm()
    if form.succeeds(lambda: extend_call(markt, there(form.van), there(form.tot), door=actor)):
        melding("gelukt", translate(N_("De oproep is verlengd. Wie meedoet, heeft bericht.")))
        return redirect(url_for("markten.beheer", slug=slug))
    return render_template(
        "initiatieven/markten/storing.html",
        markt=markt,
        form=form,
        mag=markt.toestand is MarktToestand.OPROEP_OPEN,
    ), form.status


@bp.get("/griffie/markten/<string:slug>")
@recht("markt", "x")
def beheer(slug: str) -> ResponseReturnValue:
    """Show one market: what is next, and every entry with where it stands."""
    return _show_beheer(get_markt(slug, current_actor()), RedenForm(formdata=None))


@bp.post("/griffie/markten/<string:slug>/toestand")
@recht("markt", "x")
def toestand(slug: str) -> ResponseReturnValue:
    """Bring a market into its next state."""
    actor = current_actor()
    markt = get_markt(slug, actor)
    naar = request.form.get("naar", "")
    if naar == MarktToestand.AFGELAST.value:
        form = RedenForm()
        if not form.succeeds(
            lambda: change_markt(markt, MarktToestand.AFGELAST, reden=form.reden.data, door=actor)
        ):
            return _show_beheer(markt, form)
    elif naar in {lid.value for lid in MarktToestand}:
        change_markt(markt, MarktToestand(naar), door=actor)
    else:
        raise NotFound()
    melding("gelukt", translate(N_("De markt is een stap verder.")))
    return redirect(url_for("markten.beheer", slug=slug))


@bp.route("/griffie/markten/<string:slug>/uitslag", methods=["GET", "POST"])
@recht("markt", "x")
def uitslag(slug: str) -> ResponseReturnValue:
    """Write the result with its reasons, and who won what."""
    actor = current_actor()
    markt = get_markt(slug, actor)
    toegelaten = select_plannen(markt).where(
        Inzending.uitkomst == Screening.TOEGELATEN, Inzending.ingetrokken_op.is_null()
    )
    plannen = as_plannen(toegelaten)
    form, gewonnen = UitslagForm.of(markt), list_prijzen(markt)
    prijzen = {
        plan.sleutel: request.form.get(
            f"prijs-{plan.sleutel}", plan.prijs or gewonnen.get(plan.initiatief_id, "")
        )
        for plan in plannen
    }
    if form.succeeds(
        lambda: record_uitslag(
            markt,
            form.tekst.data,
            prijzen=prijzen,
            bevestiging=form.as_bevestiging(),
            door=actor,
        )
    ):
        melding("gelukt", translate(N_("De uitslag staat op de site.")))
        return redirect(url_for("markten.beheer", slug=slug))
    return render_template(
        "initiatieven/markten/uitslag.html",
        markt=markt,
        form=form,
        plannen=plannen,
        prijzen=prijzen,
    ), form.status


@bp.route("/griffie/markten/<string:slug>/afsluiting", methods=["GET", "POST"])
@recht("markt", "x")
def afsluiting(slug: str) -> ResponseReturnValue:
    """Send the closing message to everybody who took part."""
    actor = current_actor()
    markt = get_markt(slug, actor)
    form = AfsluitForm()
    if form.succeeds(lambda: send_afsluiting(markt, form.tekst.data, door=actor)):
        melding("gelukt", translate(N_("Alle deelnemers hebben bericht.")))
        return redirect(url_for("markten.beheer", slug=slug))
    return render_template(
        "initiatieven/markten/afsluiting.html", markt=markt, form=form
    ), form.status


def _show_beheer(markt: Markt, reden: RedenForm) -> ResponseReturnValue:
    plannen = as_plannen(select_plannen(markt))
    oordelen = Beoordeling.select().where(
        Beoordeling.inzending.in_([plan.inzending_id for plan in plannen] or [0])
    )
    stappen = next_steps(markt)
    return render_template(
        "initiatieven/markten/beheer.html",
        markt=markt,
        label=toestand_label(markt),
        stappen=[stap for stap in stappen if stap.naar is not MarktToestand.AFGELAST],
        werk=list_work(markt),
        mag_afgelasten=any(stap.naar is MarktToestand.AFGELAST for stap in stappen),
        plannen=plannen,
        telling=count_plannen(markt),
        gemiddelden=summarise(oordelen),
        bezoeken=count_by_stand(markt),
        form=reden,
    ), reden.status
