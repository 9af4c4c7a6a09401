"""The day itself for who runs it and for the hall: the marktmeester's screen, the large screen."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.dag.dekking import as_dekking, list_fracties, say_dekking
from initiatieven.markten.dag.klok import read_klok
from initiatieven.markten.dag.vragen import close_vraag, list_open_vragen
from initiatieven.markten.deelname.plannen import list_stands
from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.markt import get_markt
from initiatieven.markten.pagina import reached
from initiatieven.markten.views import bp
from initiatieven.markten.zaal.behoeften import list_namen
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.clock import now
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.get("/griffie/markten/<string:slug>/marktdag")
@recht("kraam", "x")
def marktmeester(slug: str) -> ResponseReturnValue:
    """Show the marktmeester the clock, the questions that wait, the coverage, and the pictures."""
    markt, moment = get_markt(slug, current_actor()), now()
    plannen = [plan for plan in list_stands(markt) if plan.nummer]
    fracties = list_fracties()
    return render_template(
        "initiatieven/markten/marktmeester.html",
        markt=markt,
        nu=moment,
        klok=read_klok(markt, plannen, moment),
        vragen=list_open_vragen(markt),
        dekking=say_dekking(as_dekking(markt, plannen, fracties), fracties),
        plannen=plannen,
        namen=list_namen([plan.inzending_id for plan in plannen]),
    )


@bp.post("/griffie/markten/<string:slug>/vragen/<string:sleutel>")
@recht("raadsactie", "w")
def vraag_klaar(slug: str, sleutel: str) -> ResponseReturnValue:
    """Take a question off the queue."""
    actor = current_actor()
    close_vraag(get_markt(slug, actor), sleutel, door=actor)
    melding("gelukt", translate(N_("De vraag is van de lijst.")))
    return redirect(url_for("markten.marktmeester", slug=slug))


@bp.get("/markten/<string:slug>/scherm")
@openbaar
def scherm(slug: str) -> ResponseReturnValue:
    """Show the hall what is on and what is next; no people, only plans and stands."""
    markt, moment = get_markt(slug, current_actor()), now()
    if not reached(markt, MarktToestand.PROGRAMMA):
        raise NotFound()
    return render_template(
        "initiatieven/markten/scherm.html",
        markt=markt,
        nu=moment,
        klok=read_klok(markt, list_stands(markt), moment),
    )
