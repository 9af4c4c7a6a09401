"""All cases as a file to take along, with the filters of the page."""

from __future__ import annotations

from collections.abc import Iterator

from flask import request
from flask.typing import ResponseReturnValue

from initiatieven.loket.views import bp
from initiatieven.loket.voorraad.uitdraai import KOP, list_uitdraai, list_vragen
from initiatieven.loket.voorraad.zaken import read_keus, read_ploeg
from netwerk.gebieden.boom import boom
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import translate
from vems.core.web.spreadsheet import send_csv, send_xlsx, write_csv, write_xlsx

NAAM = "zaken"


@bp.get("/loket/zaken.csv")
@recht("loket", "r")
def zaken_csv() -> ResponseReturnValue:
    """Give the cases of a choice as CSV."""
    return send_csv(write_csv(_kop(), _regels()), NAAM)


@bp.get("/loket/zaken.xlsx")
@recht("loket", "r")
def zaken_xlsx() -> ResponseReturnValue:
    """Give the cases of a choice as a workbook."""
    return send_xlsx(write_xlsx(_kop(), _regels()), NAAM)


def _kop() -> list[str]:
    return [*(translate(naam) for naam in KOP), *(vraag.zin for vraag in list_vragen())]


def _regels() -> Iterator[tuple[str, ...]]:
    gebieden = boom()
    keus = read_keus(request.args.to_dict(flat=False), gebieden)
    return list_uitdraai(keus, gebieden, read_ploeg(keus, current_actor()))
