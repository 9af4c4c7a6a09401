"""The overview of a council member, the own wijk and themes, and the figures of the desk."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.markten.deelname.plannen import list_stands
from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.opvolging.reacties import TE_REAGEREN
from initiatieven.markten.pagina import council_step
from initiatieven.raad.berichten import list_sent
from initiatieven.raad.cijfers import load_cijfers
from initiatieven.raad.forms import WerkterreinForm
from initiatieven.raad.overzicht import (
    list_adopties_of,
    list_markten_of_raad,
    list_open_votes,
    list_visits,
    load_aandacht,
)
from initiatieven.raad.route import list_planned
from initiatieven.raad.views import bp, own_raadslid
from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.raad.leden import choose_wijk_and_themas
from netwerk.raad.models import Raadslid
from netwerk.raad.vergaderingen import select_komende
from netwerk.themas.boom import boom as themaboom
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.panels import draw, load_panels

# On these markets a member can still plan which stands to visit.
_TE_PLANNEN = frozenset({MarktToestand.PROGRAMMA, MarktToestand.MARKTDAG})


@bp.get("/raad")
@recht("marktbezoek", "r")
def overzicht() -> ResponseReturnValue:
    """Show the market, the own wijk and themes, who asks, visits, adoptions, promises, messages."""
    lid, actor = own_raadslid(), current_actor()
    markten, adopties = list_markten_of_raad(), list_adopties_of(lid)
    return render_template(
        "initiatieven/raad/overzicht.html",
        lid=lid,
        markten=markten,
        stappen=[(markt, stap) for markt in markten if (stap := council_step(markt, actor))],
        stemmingen=list_open_votes(lid, markten),
        te_plannen=[markt for markt in markten if markt.toestand in _TE_PLANNEN],
        te_reageren=[markt for markt in markten if markt.toestand in TE_REAGEREN],
        stands=list_stands(markten[0]) if markten else [],
        gepland=list_planned(lid),
        bezoeken=list_visits(lid),
        adopties=adopties,
        aangeboden={adoptie.url for adoptie in adopties},
        aandacht=load_aandacht(lid),
        terrein=_terrain(lid),
        berichten=list_sent(lid),
        vergaderingen=list(select_komende().limit(3)),
        panelen=[draw(p) for p in load_panels("raad", lid, actor)],
    )


@bp.route("/raad/werkterrein", methods=["GET", "POST"])
@recht("raadsactie", "w")
def werkterrein() -> ResponseReturnValue:
    """Choose wijk and themes."""
    lid, form = own_raadslid(), WerkterreinForm()
    form.offer()
    if request.method == "GET":
        form.show(lid)
    if form.succeeds(
        lambda: choose_wijk_and_themas(
            lid, form.wijk.keuze, form.themas.data or (), door=current_actor()
        )
    ):
        melding("gelukt", translate(N_("Uw overzicht gaat nu over deze wijk en thema’s.")))
        return redirect(url_for("raad.overzicht"))
    return render_template("initiatieven/raad/werkterrein.html", form=form), form.status


@bp.get("/raad/cijfers")
@recht("gemeenteraad", "r")
def cijfers() -> ResponseReturnValue:
    """Show how busy the desk is, how soon it answers and why it says no."""
    return render_template("initiatieven/raad/cijfers.html", cijfers=load_cijfers())


def _terrain(lid: Raadslid) -> dict[str, object]:
    """Name the wijk and themes of a member."""
    wijk = gebiedenboom().by_id(lid.wijk_id) if lid.wijk_id else None
    themas = (themaboom().by_code(code) for code in lid.themas)
    return {"wijk": wijk.naam if wijk else "", "themas": [t.naam for t in themas if t]}
