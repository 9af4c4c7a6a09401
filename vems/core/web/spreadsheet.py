"""Tables somebody takes along: CSV as a Dutch spreadsheet opens it (UTF-8, semicolons), and XLSX.

No cell is ever a formula: what begins like one gets an apostrophe, so that "+31 6" stays whole. A
process writes one table at a time: four of ten thousand rows together take four times the memory,
and no less time.
"""

from __future__ import annotations

import csv
import io
import threading
from collections.abc import Iterable, Sequence
from itertools import chain

from flask import Response, make_response

from vems.core.web.workbook import write_workbook

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# What a spreadsheet would take for the begin of a formula.
_FORMULE = ("=", "+", "-", "@", "\t", "\r")
_one_at_a_time = threading.Lock()


def write_csv(kop: Sequence[str], rijen: Iterable[Sequence[str]]) -> str:
    """Write a table; a cell that begins like a formula gets an apostrophe."""
    buffer = io.StringIO()
    schrijver = csv.writer(buffer, delimiter=";")
    schrijver.writerow(kop)
    with _one_at_a_time:
        schrijver.writerows([_safe(cel) for cel in rij] for rij in rijen)
    return buffer.getvalue()


def send_csv(tekst: str, naam: str) -> Response:
    """Answer with a file that a browser saves under this name."""
    antwoord = make_response("\ufeff" + tekst)
    antwoord.headers["Content-Type"] = "text/csv; charset=utf-8"
    antwoord.headers["Content-Disposition"] = f"attachment; filename={naam}.csv"
    return antwoord


def write_xlsx(kop: Sequence[str], rijen: Iterable[Sequence[str]]) -> bytes:
    """Write a workbook of one sheet."""
    veilig = ([_safe(cel) for cel in rij] for rij in rijen)
    with _one_at_a_time:
        return write_workbook(chain([kop], veilig))


def send_xlsx(inhoud: bytes, naam: str) -> Response:
    """Answer with a workbook that a browser saves under this name."""
    antwoord = make_response(inhoud)
    antwoord.headers["Content-Type"] = _XLSX
    antwoord.headers["Content-Disposition"] = f"attachment; filename={naam}.xlsx"
    return antwoord


def _safe(cel: str) -> str:
    return f"'{cel}" if cel[:1] in _FORMULE else cel
