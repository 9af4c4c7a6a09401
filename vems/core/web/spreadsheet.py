"""Tables a visitor takes along as CSV, as a Dutch spreadsheet opens them: UTF-8, semicolons."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from flask import Response, make_response

# What a spreadsheet would take for the begin of a formula.
_FORMULE = ("=", "+", "-", "@", "\t", "\r")


def write_csv(kop: Sequence[str], rijen: Iterable[Sequence[str]]) -> str:
    """Write a table; a cell that begins like a formula gets an apostrophe."""
    buffer = io.StringIO()
    schrijver = csv.writer(buffer, delimiter=";")
    schrijver.writerow(kop)
    schrijver.writerows([[_safe(cel) for cel in rij] for rij in rijen])
    return buffer.getvalue()


def send_csv(tekst: str, naam: str) -> Response:
    """Answer with a file that a browser saves under this name."""
    antwoord = make_response("\ufeff" + tekst)
    antwoord.headers["Content-Type"] = "text/csv; charset=utf-8"
    antwoord.headers["Content-Disposition"] = f"attachment; filename={naam}.csv"
    return antwoord


def _safe(cel: str) -> str:
    return f"'{cel}" if cel[:1] in _FORMULE else cel
