"""The griffie's pages of dossiers: which documents, and adding one."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Markt
from initiatieven.raad.dossiers import add_stuk, get_stuk, remove_stuk, select_stukken
from initiatieven.raad.forms import StukForm
from initiatieven.raad.views import bp
from initiatieven.registratie.models import Initiatief, Publicatie
from netwerk.raad.models import Vergadering
from netwerk.raad.tonen import vergadering_naam
from vems.accounts.toegang import current_actor, recht
from vems.core.clock import today
from vems.core.i18n import N_, translate
from vems.core.reference import load_shown
from vems.core.web.messages import melding
from vems.core.web.paging import paginate


@bp.get("/griffie/dossiers")
@recht("gemeenteraad", "x")
def dossiers() -> ResponseReturnValue:
    """List the documents of all dossiers, newest first."""
    pagina = paginate(select_stukken())
    getoond = load_shown([stuk.onderwerp for stuk in pagina.items], current_actor())
    return render_template(
        "initiatieven/raad/dossiers.html",
        pagina=pagina,
        rijen=[(stuk, getoond.get(stuk.onderwerp)) for stuk in pagina.items],
    )


@bp.route("/griffie/dossiers/nieuw", methods=["GET", "POST"])
@recht("gemeenteraad", "x")
def nieuw_stuk() -> ResponseReturnValue:
    """Add a document to the dossier of an initiatief or a market."""
    form = StukForm()
    _fill(form)
    if form.succeeds(
        lambda: add_stuk(form.onderwerp.keuze.reference, form.as_data(), door=current_actor())
    ):
        melding("gelukt", translate(N_("Het stuk staat in het dossier.")))
        return redirect(url_for("raad.dossiers"))
    return render_template("initiatieven/raad/stuk.html", form=form), form.status


@bp.post("/griffie/dossiers/<string:sleutel>/weg")
@recht("gemeenteraad", "x")
def weg_stuk(sleutel: str) -> ResponseReturnValue:
    """Take a wrong link out of a dossier."""
    remove_stuk(get_stuk(sleutel), door=current_actor())
    melding("gelukt", translate(N_("Het stuk staat niet meer in het dossier.")))
    return redirect(url_for("raad.dossiers"))


def _fill(form: StukForm) -> None:
    """Offer what is on the site: markets first, then initiatieven by name."""
    markten = Markt.select().where(Markt.toestand != MarktToestand.VOORBEREIDING)
    publicaties = (
        Publicatie.select(Publicatie, Initiatief)
        .join(Initiatief)
        .where(Publicatie.is_actueel == True, Initiatief.is_openbaar == True)  # noqa: E712
        .order_by(Publicatie.titel)
    )
    form.onderwerp.fill(
        translate(N_("Kies een markt of initiatief")),
        [
            *((str(m.reference), m.titel, m) for m in markten.order_by(Markt.begin.desc())),
            *((str(p.initiatief.reference), p.titel, p.initiatief) for p in publicaties),
        ],
    )
    vergaderingen = Vergadering.select().order_by(Vergadering.begin.desc()).limit(100)
    form.vergadering.fill(
        translate(N_("Geen vergadering")),
        [(v.sleutel, vergadering_naam(v), v) for v in vergaderingen],
    )
    if request.method == "GET":
        form.onderwerp.data = request.args.get("bij", "")
        form.datum.process_data(today())
