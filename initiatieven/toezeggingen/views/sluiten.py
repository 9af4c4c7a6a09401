"""What a market still needs before it can close: promises to end, makers to write to."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.markt import get_markt
from initiatieven.markten.models import Inzending
from initiatieven.markten.opvolging.beletsels import list_beletsels, list_deelnemers
from initiatieven.registratie.models import Initiatief
from initiatieven.toezeggingen.beeld import as_rijen
from initiatieven.toezeggingen.keuzes import EINDSTATUSSEN
from initiatieven.toezeggingen.lijst import select_toezeggingen
from initiatieven.toezeggingen.models import Toezegging
from initiatieven.toezeggingen.views import bp
from vems.accounts.toegang import current_actor, recht


@bp.get("/griffie/markten/<string:slug>/sluiten")
@recht("toezegging", "x")
def sluiten(slug: str) -> ResponseReturnValue:
    """List what is missing, each with where it is mended."""
    markt = get_markt(slug, current_actor())
    open_ = select_toezeggingen().where(
        Toezegging.markt == markt, Toezegging.status.not_in(list(EINDSTATUSSEN))
    )
    zonder = (
        list_deelnemers(markt)
        .select(Inzending, Initiatief)
        .join(Initiatief)
        .where(Inzending.afsluiting_op.is_null())
    )
    return render_template(
        "initiatieven/toezeggingen/sluiten.html",
        markt=markt,
        rijen=as_rijen(list(open_.order_by(Toezegging.id))),
        deelnemers=[inzending.initiatief.titel for inzending in zonder],
        mag_schrijven=markt.toestand is MarktToestand.OPVOLGING,
        beletsels=[str(b) for b in list_beletsels(markt, MarktToestand.GESLOTEN)],
    )
