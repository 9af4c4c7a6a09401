"""Which fractie came to which stand, for the griffie."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from initiatieven.markten.dag.dekking import as_dekking, list_fracties, say_dekking
from initiatieven.markten.deelname.plannen import list_stands
from initiatieven.markten.markt import get_markt
from initiatieven.markten.views import bp
from vems.accounts.toegang import current_actor, recht


@bp.get("/griffie/markten/<string:slug>/dekking")
@recht("kraam", "x")
def dekking(slug: str) -> ResponseReturnValue:
    """Show which fractie came to which stand; counts, never what a member noted."""
    markt = get_markt(slug, current_actor())
    fracties = list_fracties()
    rijen = as_dekking(markt, [stand for stand in list_stands(markt) if stand.nummer], fracties)
    return render_template(
        "initiatieven/markten/dekking.html",
        markt=markt,
        fracties=fracties,
        rijen=rijen,
        zinnen=say_dekking(rijen, fracties),
    )
