"""The public register: sentence, filters, table, file."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.toezeggingen.beeld import (
    STANDEN,
    Rij,
    as_rijen,
    choose,
    lead,
    list_wie,
    share_line,
)
from initiatieven.toezeggingen.cijfers import Stand, aandeel_op_tijd, tel_jaren, tel_stand
from initiatieven.toezeggingen.keuzes import TOEZEGGING_SOORT_LABELS
from initiatieven.toezeggingen.lijst import Filters, as_belofte, list_public
from initiatieven.toezeggingen.permissions import may_manage
from initiatieven.toezeggingen.views import bp
from vems.accounts.toegang import current_actor, openbaar
from vems.core.clock import today
from vems.core.i18n import N_, format_datum, translate
from vems.core.web.paging import paginate_list
from vems.core.web.spreadsheet import send_csv, write_csv

_KOLOMMEN = (
    N_("Toezegging"),
    N_("Soort"),
    N_("Initiatief"),
    N_("Door"),
    N_("Uiterlijk"),
    N_("Stand"),
    N_("Laatste bericht"),
    N_("Bewijs"),
)


@bp.get("/toezeggingen")
@openbaar
def register() -> ResponseReturnValue:
    """Say what was promised and whether it was done; over date first."""
    alle, filters = list_public(), read_filters()
    gekozen = choose(alle, filters)
    beloften = [as_belofte(toezegging) for toezegging in alle]
    stand = tel_stand(beloften, today())
    pagina = paginate_list(gekozen)
    query = _query(filters)
    return render_template(
        "initiatieven/toezeggingen/register.html",
        lead=lead(stand),
        aandeel=share_line(aandeel_op_tijd(beloften, today())),
        chips_=_chips(stand, filters),
        pagina=pagina,
        rijen=as_rijen(pagina.items),
        filters=filters,
        wie=list_wie(alle),
        soorten=[(soort.value, translate(t)) for soort, t in TOEZEGGING_SOORT_LABELS.items()],
        jaren=[jaar.jaar for jaar in tel_jaren(beloften, today())],
        url=_url("toezeggingen.register", query),
        csv_url=_url("toezeggingen.bestand", query),
        mag_beheren=may_manage(current_actor()),
    )


@bp.get("/toezeggingen.csv")
@openbaar
def bestand() -> ResponseReturnValue:
    """Give the chosen promises as a file."""
    rijen = map(_cells, as_rijen(choose(list_public(), read_filters())))
    return send_csv(write_csv([translate(kolom) for kolom in _KOLOMMEN], rijen), "toezeggingen")


def read_filters() -> Filters:
    """Read the filters; what is unknown means all."""
    stand = request.args.get("stand", "")
    soort = request.args.get("soort", "")
    jaar = request.args.get("jaar", "")
    return Filters(
        stand=stand if stand in STANDEN else "",
        wie=request.args.get("wie", "")[:60],
        soort=soort if soort in {lid.value for lid in TOEZEGGING_SOORT_LABELS} else "",
        jaar=jaar if jaar.isascii() and jaar.isdigit() and len(jaar) == 4 else "",
    )


def _query(filters: Filters) -> dict[str, str]:
    waarden = {
        "stand": filters.stand,
        "wie": filters.wie,
        "soort": filters.soort,
        "jaar": filters.jaar,
    }
    return {naam: waarde for naam, waarde in waarden.items() if waarde}


def _url(endpoint: str, query: Mapping[str, str]) -> str:
    return url_for(endpoint) + (f"?{urlencode(query)}" if query else "")


def _chips(stand: Stand, filters: Filters) -> list[dict[str, object]]:
    aantallen = {
        "over_datum": stand.over_datum,
        "lopend": stand.lopend,
        "nagekomen": stand.nagekomen,
        "vervallen": stand.vervallen,
    }
    alle = translate(N_("Alle %(aantal)s"), aantal=stand.alle)
    zonder = {naam: w for naam, w in _query(filters).items() if naam != "stand"}
    chips: list[dict[str, object]] = [
        {
            "tekst": alle,
            "url": _url("toezeggingen.register", zonder),
            "huidig": not filters.stand,
        }
    ]
    for naam, (tekst, icoon) in STANDEN.items():
        chips.append(
            {
                "tekst": f"{translate(tekst)} {aantallen[naam]}",
                "url": _url("toezeggingen.register", {**zonder, "stand": naam}),
                "icoon": icoon,
                "huidig": filters.stand == naam,
            }
        )
    return chips


def _cells(rij: Rij) -> list[str]:
    uiterlijk = format_datum(rij.uiterlijk) if rij.uiterlijk else ""
    return [
        rij.tekst,
        rij.soort,
        rij.initiatief,
        rij.wie,
        uiterlijk,
        rij.stand_tekst,
        rij.nieuws,
        rij.bewijs_url,
    ]
