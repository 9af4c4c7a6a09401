"""The yearly account: per year what was promised and what became of it, and why not."""

from __future__ import annotations

from flask import render_template, request
from flask.typing import ResponseReturnValue

from initiatieven.toezeggingen.beeld import Rij, as_rijen, share_line
from initiatieven.toezeggingen.cijfers import Jaar, tel_jaren
from initiatieven.toezeggingen.keuzes import EINDSTATUSSEN, ToezeggingStatus
from initiatieven.toezeggingen.lijst import Filters, as_belofte, list_public, passes
from initiatieven.toezeggingen.models import Toezegging
from initiatieven.toezeggingen.views import bp
from vems.accounts.toegang import openbaar
from vems.core.clock import today
from vems.core.i18n import N_, translate
from vems.core.web.spreadsheet import send_csv, write_csv

_NIET = EINDSTATUSSEN - {ToezeggingStatus.NAGEKOMEN}
_KOLOMMEN = (
    N_("Jaar"),
    N_("Toegezegd"),
    N_("Op tijd nagekomen"),
    N_("Te laat nagekomen"),
    N_("Lopend"),
    N_("Over datum"),
    N_("Niet nagekomen"),
    N_("Op tijd, van wat klaar of over datum is"),
    N_("Procent op tijd"),
)


@bp.get("/toezeggingen/per-jaar")
@openbaar
def jaren() -> ResponseReturnValue:
    """Give account per year; of one year also what was not kept, with the reason."""
    alle = list_public()
    telling = tel_jaren(map(as_belofte, alle), today())
    gekozen = next((j for j in telling if str(j.jaar) == request.args.get("jaar")), None)
    jaar = gekozen or (telling[0] if telling else None)
    return render_template(
        "initiatieven/toezeggingen/jaren.html",
        jaren=telling,
        jaar=jaar,
        aandeel=share_line(jaar.aandeel) if jaar else "",
        niet=_not_kept(alle, jaar.jaar) if jaar else [],
    )


@bp.get("/toezeggingen/per-jaar.csv")
@openbaar
def jaren_bestand() -> ResponseReturnValue:
    """Give the account of all years as a file."""
    telling = tel_jaren(map(as_belofte, list_public()), today())
    kop = [translate(kolom) for kolom in _KOLOMMEN]
    return send_csv(write_csv(kop, map(_cells, telling)), "toezeggingen-per-jaar")


def _not_kept(alle: list[Toezegging], jaar: int) -> list[Rij]:
    """List what ended without being kept; its last report is the reason."""
    filters = Filters(jaar=str(jaar))
    return as_rijen([t for t in alle if t.status in _NIET and passes(t, filters, "")])


def _cells(jaar: Jaar) -> list[str]:
    getallen = (
        jaar.jaar,
        jaar.gemaakt,
        jaar.op_tijd,
        jaar.te_laat,
        jaar.lopend,
        jaar.over_datum,
        jaar.niet,
        jaar.aandeel.van,
    )
    procent = jaar.aandeel.procent
    return [*map(str, getallen), "" if procent is None else str(procent)]
