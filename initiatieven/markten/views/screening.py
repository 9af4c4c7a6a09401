"""The panel's pages: the entries, and one entry with scores, decision and why."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.loket.velden import Zaakformulier
from initiatieven.markten.deelname.inzendingen import get_inzending
from initiatieven.markten.deelname.plannen import as_plannen, count_plannen, select_plannen
from initiatieven.markten.deelname.screening import decide, score, summarise
from initiatieven.markten.forms import BesluitForm, oordeel_form
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.markt import get_markt
from initiatieven.markten.models import Beoordeling, Inzending, Markt
from initiatieven.markten.permissions import may_decide
from initiatieven.markten.views import bp
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.publiek.publicatie import find_publicatie
from vems.accounts.models import Gebruiker
from vems.accounts.toegang import current_actor, recht
from vems.core.actor import Actor
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding

TE_ZIEN = frozenset({MarktToestand.SCREENING, MarktToestand.PROGRAMMA})


@bp.get("/markten/<string:slug>/screening")
@recht("beoordeling", "r")
def screening(slug: str) -> ResponseReturnValue:
    """List the entries for a panel member: what is still to score first."""
    actor = current_actor()
    markt = _markt_in_screening(slug, actor)
    rows = select_plannen(markt).where(Inzending.ingetrokken_op.is_null())
    if not may_decide(actor):
        rows = rows.where(Initiatief.is_openbaar)
    plannen = as_plannen(rows)
    oordelen = list(
        Beoordeling.select().where(
            Beoordeling.inzending.in_([plan.inzending_id for plan in plannen] or [0])
        )
    )
    return render_template(
        "initiatieven/markten/screening.html",
        markt=markt,
        plannen=plannen,
        telling=count_plannen(markt),
        gedaan={o.inzending_id for o in oordelen if o.gebruiker_id == actor.gebruiker_id},
        gemiddelden=summarise(oordelen) if may_decide(actor) else {},
        mag_besluiten=may_decide(actor),
    )


@bp.route("/markten/<string:slug>/screening/<string:sleutel>", methods=["GET", "POST"])
@recht("beoordeling", "w")
def beoordelen(slug: str, sleutel: str) -> ResponseReturnValue:
    """Read a plan and score it."""
    actor = current_actor()
    markt, inzending = _entry(slug, sleutel, actor)
    eerder = _own_scores(inzending, actor)
    form = oordeel_form(markt)(data=eerder)
    if form.succeeds(lambda: score(inzending, form.as_data(), door=actor)):
        melding("gelukt", translate(N_("Uw oordeel is bewaard.")))
        return redirect(url_for("markten.screening", slug=slug))
    return _show(markt, inzending, form, BesluitForm(formdata=None), actor)


@bp.post("/markten/<string:slug>/screening/<string:sleutel>/besluit")
@recht("beoordeling", "x")
def besluiten(slug: str, sleutel: str) -> ResponseReturnValue:
    """Write down what the panel decided."""
    actor = current_actor()
    markt, inzending = _entry(slug, sleutel, actor)
    besluit = BesluitForm()
    if besluit.succeeds(lambda: decide(inzending, besluit.as_data(), door=actor)):
        melding("gelukt", translate(N_("De uitkomst staat vast. De makers krijgen bericht.")))
        return redirect(url_for("markten.screening", slug=slug))
    form = oordeel_form(markt)(formdata=None, data=_own_scores(inzending, actor))
    return _show(markt, inzending, form, besluit, actor)


def _markt_in_screening(slug: str, actor: Actor) -> Markt:
    markt = get_markt(slug, actor)
    if markt.toestand not in TE_ZIEN:
        raise NotFound()
    return markt


def _entry(slug: str, sleutel: str, actor: Actor) -> tuple[Markt, Inzending]:
    """Give an entry of this market; what is not on the site is for the griffie alone."""
    markt = _markt_in_screening(slug, actor)
    inzending = get_inzending(sleutel)
    hidden = not (inzending.initiatief.is_openbaar or may_decide(actor))
    if inzending.markt_id != markt.id or inzending.ingetrokken_op is not None or hidden:
        raise NotFound()
    return markt, inzending


def _own_scores(inzending: Inzending, actor: Actor) -> dict[str, object]:
    rows = Beoordeling.select().where(
        Beoordeling.inzending == inzending, Beoordeling.gebruiker == actor.gebruiker_id
    )
    waarden: dict[str, object] = {}
    for row in rows:
        waarden[f"score_{row.criterium}"] = str(row.score) if row.score else None
        waarden[f"opmerking_{row.criterium}"] = row.opmerking
        waarden["belang"] = row.belang
    return waarden


def _show(
    markt: Markt, inzending: Inzending, form: Zaakformulier, besluit: BesluitForm, actor: Actor
) -> ResponseReturnValue:
    mag_besluiten = may_decide(actor)
    oordelen = (
        list(
            Beoordeling.select(Beoordeling, Gebruiker)
            .join(Gebruiker)
            .where(Beoordeling.inzending == inzending)
            .order_by(Gebruiker.naam, Beoordeling.criterium)
        )
        if mag_besluiten
        else []
    )
    te_scoren = inzending.uitkomst is None and markt.toestand is MarktToestand.SCREENING
    return render_template(
        "initiatieven/markten/beoordelen.html",
        markt=markt,
        inzending=inzending,
        plan=as_plannen(select_plannen(markt).where(Inzending.id == inzending.id))[0],
        tekst=find_publicatie(inzending.initiatief) if inzending.initiatief.is_openbaar else None,
        form=form,
        besluit=besluit,
        oordelen=oordelen,
        gemiddelde=summarise(oordelen).get(inzending.id),
        criteria={rij["code"]: rij["tekst"] for rij in markt.criteria},
        te_scoren=te_scoren,
        te_besluiten=mag_besluiten and (te_scoren or inzending.uitkomst is Screening.RESERVE),
        vrij=markt.capaciteit - markt.aantal_toegelaten,
    ), max(form.status, besluit.status)
