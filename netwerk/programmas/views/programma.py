"""A programme and its news, kept by the gebiedsregisseur."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from netwerk.gebieden.boom import boom
from netwerk.programmas.forms import ProgrammaForm
from netwerk.programmas.forms_voortgang import BerichtForm, PrioriteitForm
from netwerk.programmas.keuzes import (
    BRON_LABELS,
    SOORT_LABELS,
    STATUS_LABELS,
    STOPLICHT_ICONEN,
    STOPLICHT_LABELS,
    Stoplicht,
)
from netwerk.programmas.laden import (
    get_beheerd,
    get_prioriteit,
    list_beheerd,
    load_acties,
    load_doelen,
)
from netwerk.programmas.models import Prioriteit, Programma
from netwerk.programmas.registration import (
    drop_prioriteit,
    register_prioriteit,
    register_programma,
)
from netwerk.programmas.views import bp
from netwerk.programmas.voortgang import due_dates, report_voortgang
from netwerk.programmas.wijzigen import change_programma
from vems.accounts.toegang import current_actor, recht
from vems.core.clock import today
from vems.core.i18n import N_, translate
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.messages import melding
from vems.core.web.panels import draw, load_panels


@bp.get("/programmas/beheer")
@recht("programma", "w")
def beheer() -> ResponseReturnValue:
    """List the programmes this person keeps: those that owe residents news first."""
    bomen = boom()
    rijen = [
        {
            "rij": rij,
            "soort": translate(SOORT_LABELS[rij.programma.soort]),
            "status": translate(STATUS_LABELS[rij.programma.status]),
            "gebied": gebied.naam if (gebied := bomen.by_id(rij.programma.gebied_id)) else "",
        }
        for rij in list_beheerd(current_actor())
    ]
    return render_template("netwerk/programmas/beheer.html", rijen=rijen)


@bp.route("/programmas/nieuw", methods=["GET", "POST"])
@recht("programma", "w")
def nieuw() -> ResponseReturnValue:
    """Set up a programme."""
    actor, gemaakt = current_actor(), []
    form = ProgrammaForm().prepare(actor)
    if form.succeeds(
        lambda: gemaakt.append(
            register_programma(form.as_data(), sleutel=form.eenmalig, door=actor)
        )
    ):
        melding("gelukt", translate(N_("Het programma staat klaar. Zet er nu doelen in.")))
        return redirect(url_for("programmas.programma", slug=gemaakt[0].slug))
    return draw_form(form, N_("Zet een programma klaar"), url_for("programmas.beheer"))


@bp.get("/programmas/<string:slug>/beheer")
@recht("programma", "w")
def programma(slug: str) -> ResponseReturnValue:
    """Show all that can be changed about a programme."""
    gevonden = get_beheerd(slug, current_actor())
    doelen = load_doelen(gevonden)
    return render_template(
        "netwerk/programmas/programma.html",
        programma=gevonden,
        status=translate(STATUS_LABELS[gevonden.status]),
        doelen=doelen,
        acties=load_acties(doelen),
        prioriteiten=list(
            Prioriteit.select()
            .where(Prioriteit.programma == gevonden)
            .order_by(Prioriteit.rang, Prioriteit.id)
        ),
        bronnen={soort: translate(tekst) for soort, tekst in BRON_LABELS.items()},
        uiterlijk_op=(uiterlijk := due_dates([gevonden]).get(gevonden.id)),
        is_te_laat=uiterlijk is not None and uiterlijk < today(),
        lichten=say_lichten(),
        panelen=[draw(paneel) for paneel in load_panels("programma", gevonden, current_actor())],
    )


@bp.route("/programmas/<string:slug>/wijzigen", methods=["GET", "POST"])
@recht("programma", "w")
def wijzigen(slug: str) -> ResponseReturnValue:
    """Change a programme."""
    actor = current_actor()
    gevonden = get_beheerd(slug, actor)
    form = ProgrammaForm().prepare(actor, gevonden)
    if form.succeeds(
        lambda: change_programma(gevonden, form.as_data(), versie=form.gelezen_versie, door=actor)
    ):
        melding("gelukt", translate(N_("Het programma is bijgewerkt.")))
        return redirect(url_for("programmas.programma", slug=slug))
    return draw_form(form, N_("Wijzig het programma"), _terug(gevonden), gevonden.titel)


@bp.route("/programmas/<string:slug>/bericht", methods=["GET", "POST"])
@recht("programma", "w")
def bericht(slug: str) -> ResponseReturnValue:
    """Tell everybody how the programme goes."""
    actor, form = current_actor(), BerichtForm()
    gevonden = get_beheerd(slug, actor)
    if form.succeeds(
        lambda: report_voortgang(
            gevonden,
            stoplicht=form.licht.keuze,
            tekst=form.tekst.data or "",
            sleutel=form.eenmalig,
            door=actor,
        )
    ):
        melding("gelukt", translate(N_("Uw bericht staat bij het programma.")))
        return redirect(_terug(gevonden))
    return draw_form(form, N_("Schrijf hoe het gaat"), _terug(gevonden), gevonden.titel)


@bp.route("/programmas/<string:slug>/prioriteiten/nieuw", methods=["GET", "POST"])
@recht("programma", "w")
def prioriteit_nieuw(slug: str) -> ResponseReturnValue:
    """Say what goes first."""
    actor, form = current_actor(), PrioriteitForm()
    gevonden = get_beheerd(slug, actor)
    if form.succeeds(
        lambda: register_prioriteit(gevonden, form.as_data(), sleutel=form.eenmalig, door=actor)
    ):
        melding("gelukt", translate(N_("Dit staat er nu bij.")))
        return redirect(_terug(gevonden))
    return draw_form(form, N_("Wat gaat voor in de wijk?"), _terug(gevonden), gevonden.titel)


@bp.post("/programmas/<string:slug>/prioriteiten/<string:sleutel>/weg")
@recht("programma", "w")
def prioriteit_weg(slug: str, sleutel: str) -> ResponseReturnValue:
    """Take a priority off."""
    gevonden = get_prioriteit(slug, sleutel, current_actor())
    if gevonden is not None:
        drop_prioriteit(gevonden, door=current_actor())
    melding("gelukt", translate(N_("Dit staat er niet meer bij.")))
    return redirect(url_for("programmas.programma", slug=slug))


def draw_form(
    form: Zaakformulier, vraag: str, terug: str, waarover: str = ""
) -> ResponseReturnValue:
    """Draw any form of a programme: its fields below each other."""
    return render_template(
        "netwerk/programmas/formulier.html",
        form=form,
        vraag=translate(vraag),
        waarover=waarover,
        terug=terug,
    ), form.status


def say_lichten() -> dict[Stoplicht, dict[str, str]]:
    """Give the words and the look of each light."""
    return {
        licht: {
            "tekst": translate(STOPLICHT_LABELS[licht]),
            "kleur": licht.value,
            "icoon": STOPLICHT_ICONEN[licht],
        }
        for licht in Stoplicht
    }


def _terug(programma: Programma) -> str:
    return url_for("programmas.programma", slug=programma.slug)
