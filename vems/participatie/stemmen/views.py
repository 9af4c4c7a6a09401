"""The pages of a vote: the ballot, the receipt, the result with its sheets."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from vems.accounts.toegang import current_actor, openbaar
from vems.core.exceptions import Denied, Invalid, NotFound
from vems.core.reference import load_shown
from vems.core.web.limits import failed, limiter
from vems.core.web.spreadsheet import send_csv
from vems.participatie.stemmen.keuzes import GELIJK_LABELS, PUNTEN, Stemgroep, Stemtoestand
from vems.participatie.stemmen.models import Stemming
from vems.participatie.stemmen.stemmen import (
    NieuweStem,
    find_wie,
    has_voted,
    is_counted,
    is_open,
    list_opties,
    vote,
)
from vems.participatie.stemmen.stemming import get_stemming, write_bewijzen, write_telstaat
from vems.participatie.stemmen.uitslag import as_rijen, list_belangen, list_hoofdelijk

bp = Blueprint("stemmen", __name__)
MAP = "vems/participatie/stemmen"


@bp.route("/stemmen/<string:sleutel>", methods=["GET", "POST"])
@openbaar
@limiter.limit("30 per 5 minutes", methods=["POST"], deduct_when=failed)
def stem(sleutel: str) -> ResponseReturnValue:
    """Show the ballot; after voting the receipt, once."""
    stemming, actor = get_stemming(sleutel), current_actor()
    if stemming.groep is Stemgroep.RAAD and not find_wie(stemming, actor):
        raise Denied()
    if stemming.toestand is Stemtoestand.GETELD:
        return redirect(url_for("stemmen.uitslag", sleutel=sleutel))
    fouten: dict[str, str] = {}
    if request.method == "POST":
        if has_voted(stemming, find_wie(stemming, actor)):
            return redirect(url_for("stemmen.gestemd", sleutel=sleutel))
        try:
            session[_slot(sleutel)] = vote(stemming, _read_stem(stemming), door=actor)
        except Invalid as error:
            fouten[error.veld] = str(error)
        else:
            return redirect(url_for("stemmen.gestemd", sleutel=sleutel))
    return _show_stem(stemming, fouten), 422 if fouten else 200


@bp.get("/stemmen/<string:sleutel>/gestemd")
@openbaar
def gestemd(sleutel: str) -> ResponseReturnValue:
    """Show the receipt; it lives in the cookie of the voter, never in the database."""
    stemming = get_stemming(sleutel)
    bewijs = session.get(_slot(sleutel), "")
    if not bewijs and not has_voted(stemming, find_wie(stemming, current_actor())):
        raise NotFound()
    return render_template(f"{MAP}/gestemd.html", stemming=stemming, bewijs=bewijs)


@bp.get("/stemmen/<string:sleutel>/bewijs")
@openbaar
@limiter.limit("60 per 5 minutes")
def bewijs(sleutel: str) -> ResponseReturnValue:
    """Check a receipt: is the ballot in the box? Not what is on it."""
    stemming, code = get_stemming(sleutel), request.args.get("bewijs", "")[:80]
    return render_template(
        f"{MAP}/bewijs.html",
        stemming=stemming,
        code=code,
        gevonden=is_counted(stemming, code) if code else None,
    )


@bp.get("/stemmen/<string:sleutel>/uitslag")
@openbaar
def uitslag(sleutel: str) -> ResponseReturnValue:
    """Show the result after the count; before it, only when it comes."""
    stemming = get_stemming(sleutel)
    opties = list_opties(stemming)
    hoofdelijk = list_hoofdelijk(stemming, opties)
    dingen = [*(optie.ding for optie in opties), *(wie for wie, _ in hoofdelijk)]
    getoond = load_shown(dingen, current_actor())
    return render_template(
        f"{MAP}/uitslag.html",
        stemming=stemming,
        is_geteld=stemming.toestand is Stemtoestand.GETELD,
        rijen=as_rijen(stemming, opties, getoond),
        belangen=list_belangen(stemming, opties),
        hoofdelijk=[
            {"term": getoond[wie].titel, "waarde": keuze}
            for wie, keuze in hoofdelijk
            if wie in getoond
        ],
        gelijk=GELIJK_LABELS[stemming.gelijk],
        met_eerste=len(PUNTEN[stemming.vorm]) > 1,
    )


@bp.get("/stemmen/<string:sleutel>/telstaat.csv")
@openbaar
def telstaat(sleutel: str) -> ResponseReturnValue:
    """Give the ballots, sorted, so that anybody can count again."""
    return send_csv(write_telstaat(get_stemming(sleutel)), "telstaat")


@bp.get("/stemmen/<string:sleutel>/bewijzen.csv")
@openbaar
def bewijzen(sleutel: str) -> ResponseReturnValue:
    """Give the hashes of the receipts, sorted: as many as ballots."""
    return send_csv(write_bewijzen(get_stemming(sleutel)), "bewijzen")


def _show_stem(stemming: Stemming, fouten: dict[str, str]) -> str:
    actor = current_actor()
    wie = find_wie(stemming, actor)
    return render_template(
        f"{MAP}/stem.html",
        stemming=stemming,
        opties=list_opties(stemming),
        punten=PUNTEN[stemming.vorm],
        gekozen=_read_stem(stemming),
        fouten=fouten,
        is_open=is_open(stemming),
        al_gestemd=has_voted(stemming, wie),
        met_code=stemming.groep is Stemgroep.PUBLIEK and not wie,
        met_belang=stemming.groep is Stemgroep.RAAD,
    )


def _read_stem(stemming: Stemming) -> NieuweStem:
    keuzes = [
        request.form.get(f"keuze_{rang}", "")[:20]
        for rang in range(1, len(PUNTEN[stemming.vorm]) + 1)
    ]
    while keuzes and not keuzes[-1]:
        keuzes.pop()
    return NieuweStem(
        tuple(keuzes),
        tuple(belang[:20] for belang in request.form.getlist("belang")[:200]),
        request.form.get("deurcode", "")[:80],
    )


def _slot(sleutel: str) -> str:
    return f"stembewijs-{sleutel}"
