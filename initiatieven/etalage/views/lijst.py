"""The list of public initiatives and its twin, the map."""

from __future__ import annotations

from dataclasses import replace

from flask import render_template, request
from flask.typing import ResponseReturnValue

from initiatieven.etalage import filters
from initiatieven.etalage.overzicht import find_overzicht, read_vraagstelling
from initiatieven.etalage.uitdraai import KOP, list_uitdraai
from initiatieven.etalage.views import bp
from netwerk.gebieden.ondergrond import list_tegels
from vems.accounts.toegang import openbaar
from vems.core.i18n import translate
from vems.core.web.paging import pagina_nummer
from vems.core.web.spreadsheet import send_csv, write_csv


@bp.get("/initiatieven")
@openbaar
def lijst() -> ResponseReturnValue:
    """List public initiatives, as rows or on a map."""
    vraag = read_vraagstelling(request.args.to_dict(flat=False))
    overzicht = find_overzicht(vraag, pagina_nummer())
    return render_template(
        "initiatieven/etalage/kaart.html" if vraag.is_kaart else "initiatieven/etalage/lijst.html",
        vraag=vraag,
        overzicht=overzicht,
        groepen=filters.make_groepen(vraag, overzicht.aantallen),
        gekozen=filters.make_chips(vraag),
        url=filters.url_of(vraag),
        lijst_url=filters.url_of(replace(vraag, weergave="lijst")),
        kaart_url=filters.url_of(replace(vraag, weergave="kaart")),
        csv_url=filters.url_of(replace(vraag, weergave="lijst"), filters.CSV),
        suggestie_url=filters.url_of(replace(vraag, q=overzicht.suggestie)),
        vlakken=filters.make_vlakken(vraag, overzicht) if vraag.is_kaart else [],
        punten=filters.make_punten(overzicht) if vraag.is_kaart else [],
        straten=list_tegels() if vraag.is_kaart else (),
        genummerd=filters.number(overzicht),
    )


@bp.get("/initiatieven.csv")
@openbaar
def uitdraai() -> ResponseReturnValue:
    """Give what the list finds as a table to take along."""
    vraag = read_vraagstelling(request.args.to_dict(flat=False))
    kop = [translate(naam) for naam in KOP]
    regels = list_uitdraai(vraag, request.url_root.rstrip("/"))
    return send_csv(write_csv(kop, regels), "initiatieven")
