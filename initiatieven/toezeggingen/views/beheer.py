"""The griffie's side: what needs a report, a new promise, a report."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Markt
from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.toezeggingen.beeld import as_rijen, lead, share_line
from initiatieven.toezeggingen.cijfers import aandeel_op_tijd, tel_stand
from initiatieven.toezeggingen.cyclus import Cyclus, current_cyclus, find_without_news
from initiatieven.toezeggingen.forms import BerichtForm, ToezeggingForm
from initiatieven.toezeggingen.keuzes import EINDSTATUSSEN
from initiatieven.toezeggingen.lijst import as_belofte, get_toezegging, list_public
from initiatieven.toezeggingen.models import Toezegging
from initiatieven.toezeggingen.register import record_toezegging
from initiatieven.toezeggingen.verslagen import report
from initiatieven.toezeggingen.views import bp
from netwerk.raad.leden import list_raadsleden
from netwerk.raad.models import Raadslid, Wethouder
from netwerk.raad.tonen import raadslid_naam, vergadering_naam
from netwerk.raad.vergaderingen import list_for_promises
from vems.accounts.toegang import current_actor, recht
from vems.core.clock import today
from vems.core.i18n import N_, ngettext, translate
from vems.core.web.messages import melding
from vems.core.web.paging import paginate_list


@bp.get("/toezeggingen/beheer")
@recht("toezegging", "x")
def beheer() -> ResponseReturnValue:
    """List the promises that are not done: those without news this council cycle first."""
    alle = list_public()
    beloften = [as_belofte(toezegging) for toezegging in alle]
    cyclus = current_cyclus()
    zonder = find_without_news(cyclus)
    open_ = [t for t in alle if t.status not in EINDSTATUSSEN]
    pagina = paginate_list(sorted(open_, key=lambda t: t.id not in zonder))
    return render_template(
        "initiatieven/toezeggingen/beheer.html",
        lead=lead(tel_stand(beloften, today())),
        aandeel=share_line(aandeel_op_tijd(beloften, today())),
        nieuws=_news_line(cyclus, len([t for t in open_ if t.id in zonder])),
        pagina=pagina,
        rijen=as_rijen(pagina.items, zonder),
    )


@bp.route("/toezeggingen/nieuw", methods=["GET", "POST"])
@recht("toezegging", "x")
def nieuw() -> ResponseReturnValue:
    """Write down a promise."""
    form, gemaakt = ToezeggingForm(), []
    _fill(form)
    if form.succeeds(
        lambda: gemaakt.append(record_toezegging(form.as_data(), door=current_actor()))
    ):
        melding("gelukt", translate(N_("De toezegging staat in het register.")))
        return redirect(url_for("toezeggingen.toezegging", sleutel=gemaakt[0].sleutel))
    return render_template("initiatieven/toezeggingen/nieuw.html", form=form), form.status


@bp.route("/toezeggingen/<string:sleutel>/bericht", methods=["GET", "POST"])
@recht("toezegging", "x")
def bericht(sleutel: str) -> ResponseReturnValue:
    """Report how a promise stands."""
    toezegging = get_toezegging(sleutel, ook_besloten=True)
    form = BerichtForm()
    if form.succeeds(lambda: _report(toezegging, form)):
        melding("gelukt", translate(N_("Het bericht staat in het register.")))
        return redirect(url_for("toezeggingen.toezegging", sleutel=sleutel))
    return render_template(
        "initiatieven/toezeggingen/bericht.html", rij=as_rijen([toezegging])[0], form=form
    ), form.status


def _report(toezegging: Toezegging, form: BerichtForm) -> None:
    report(
        toezegging,
        status=form.stand.keuze,
        tekst=form.tekst.data or "",
        bewijs_url=form.bewijs_url.data or "",
        dag=form.dag.data,
        door=current_actor(),
    )


def _news_line(cyclus: Cyclus | None, aantal: int) -> str:
    if cyclus is None or not aantal:
        return ""
    return ngettext(
        "Over %(num)s toezegging is nog niets gemeld voor %(vergadering)s.",
        "Over %(num)s toezeggingen is nog niets gemeld voor %(vergadering)s.",
        aantal,
        vergadering=vergadering_naam(cyclus.naar),
    )


def _fill(form: ToezeggingForm) -> None:
    """Offer what a promise can be about: only what is on the site."""
    publicaties = (
        Publicatie.select(Publicatie, Initiatief)
        .join(Initiatief)
        .where(Publicatie.is_actueel == True, Initiatief.is_openbaar == True)  # noqa: E712
        .order_by(Publicatie.titel)
    )
    form.initiatief.fill(
        translate(N_("Kies een initiatief")),
        [(p.initiatief.sleutel, p.titel, p.initiatief) for p in publicaties],
    )
    form.wie.fill(translate(N_("Kies wie")), _promisers())
    form.vergadering.fill(
        translate(N_("Geen vergadering")),
        [(v.sleutel, vergadering_naam(v), v) for v in list_for_promises()],
    )
    markten = Markt.select().where(
        Markt.toestand.in_(
            [
                MarktToestand.MARKTDAG,
                MarktToestand.STEMMING,
                MarktToestand.UITSLAG,
                MarktToestand.OPVOLGING,
            ]
        )
    )
    form.markt.fill(translate(N_("Geen markt")), [(m.slug, m.titel, m) for m in markten])
    if request.method == "GET" and request.args.get("initiatief"):
        form.initiatief.data = request.args["initiatief"]


def _promisers() -> list[tuple[str, str, Raadslid | Wethouder]]:
    wethouders = Wethouder.select().where(Wethouder.is_actief).order_by(Wethouder.naam)
    return [
        *(
            (str(w.reference), translate(N_("Wethouder %(naam)s"), naam=w.naam), w)
            for w in wethouders
        ),
        *((str(lid.reference), raadslid_naam(lid), lid) for lid in list_raadsleden()),
    ]
