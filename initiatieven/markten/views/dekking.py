"""Which fractie came to which stand, and said something about which idea, for the griffie."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from initiatieven.markten.dag.dekking import as_dekking, list_fracties, say_dekking
from initiatieven.markten.deelname.plannen import as_plannen, list_stands, select_uitkomsten
from initiatieven.markten.markt import get_markt
from initiatieven.markten.opvolging.reacties import as_reactierijen, say_reacties
from initiatieven.markten.views import bp
from vems.accounts.toegang import current_actor, recht


@bp.get("/griffie/markten/<string:slug>/dekking")
@recht("kraam", "x")
def dekking(slug: str) -> ResponseReturnValue:
    """Show where each fractie came and reacted; counts, never what a member noted."""
    markt = get_markt(slug, current_actor())
    fracties = list_fracties()
    rijen = as_dekking(markt, [stand for stand in list_stands(markt) if stand.nummer], fracties)
    reacties = as_reactierijen(as_plannen(select_uitkomsten(markt)), fracties)
    return render_template(
        "initiatieven/markten/dekking.html",
        reacties=reacties,
        stil=say_reacties(reacties, fracties),
        markt=markt,
        fracties=fracties,
        rijen=rijen,
        zinnen=say_dekking(rijen, fracties),
    )
