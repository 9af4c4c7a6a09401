"""The days the desk is closed, as people write them: one day or a period per line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from vems.beheer.woorden import periodes
from vems.core.exceptions import Invalid
from vems.core.i18n import N_

_DAG = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
MAX_PERIODE = 60


def read_dagen(tekst: str) -> list[str]:
    """Read the days of a text, as they are stored; Invalid names the line that is no day."""
    dagen = sorted({dag for regel in tekst.splitlines() for dag in _read_line(regel.strip())})
    return [dag.isoformat() for dag in dagen]


def write_dagen(dagen: Iterable[date]) -> str:
    """Write days as they are read: 24-12-2026, or 24-12-2026 tot 31-12-2026."""
    return "\n".join(
        _as_text(eerste) if eerste == laatste else f"{_as_text(eerste)} tot {_as_text(laatste)}"
        for eerste, laatste in periodes(dagen)
    )


def _as_text(dag: date) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}"


def _read_line(regel: str) -> list[date]:
    if not regel:
        return []
    gevonden = _DAG.findall(regel)
    try:
        dagen = [date(int(jaar), int(maand), int(dag)) for dag, maand, jaar in gevonden]
    except ValueError:
        dagen = []
    if len(dagen) == 1:
        return dagen
    if len(dagen) == 2 and 0 <= (dagen[1] - dagen[0]).days <= MAX_PERIODE:
        aantal = (dagen[1] - dagen[0]).days + 1
        return [dagen[0] + timedelta(days=n) for n in range(aantal)]
    raise Invalid(
        N_("“%(regel)s” is geen dag. Schrijf 24-12-2026, of 24-12-2026 tot 31-12-2026."),
        veld="dagen",
        regel=regel[:40],
    )
