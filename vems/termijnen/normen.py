"""The service norms of this gemeente: the table of `keuzes`, each with its own number as a setting.

A case keeps the promise of the day it was handed in: ask with that day. Only the number is set;
the unit and whose turn stops the clock belong to what the norm is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from vems.core.clock import amsterdam
from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.instellingen.tabel import Setting
from vems.termijnen.keuzes import NORMEN, Eenheid, Norm

# Nobody is helped by a norm of years; the bounds are per unit.
HOOGSTENS = {
    Eenheid.METEEN: 0,
    Eenheid.WERKDAGEN: 130,
    Eenheid.DAGEN: 366,
    Eenheid.WEKEN: 52,
    Eenheid.MAANDEN: 24,
}
# The first of each pair must come before the second.
EERDER_DAN = {
    "concept_waarschuwing": "concept_opruimen",
    "koppeling_herinnering": "koppeling_verval",
    "eerste_contact": "antwoord",
}

SETTINGS: dict[str, Setting] = {
    code: Setting(f"norm:{code}", norm.naam, norm.aantal, is_belofte=True, met_datum=True)
    for code, norm in NORMEN.items()
}


def norm_of(code: str, op: date | datetime | None = None) -> Norm:
    """Give a norm as it was in force on a day (of a moment: in Amsterdam), today by default."""
    dag = amsterdam(op).date() if isinstance(op, datetime) else op
    return replace(NORMEN[code], aantal=SETTINGS[code].read(dag))


def normen(op: date | datetime | None = None) -> Mapping[str, Norm]:
    """Give all norms by code as they were in force on a day, today by default."""
    return {code: norm_of(code, op) for code in NORMEN}


def is_instelbaar(code: str) -> bool:
    """Tell whether a gemeente can choose the number: what happens at once has none."""
    return code in NORMEN and NORMEN[code].eenheid is not Eenheid.METEEN


def check_aantal(code: str, aantal: int, op: date | None = None) -> None:
    """Raise Invalid on field "aantal" for a number out of bounds or against another norm."""
    hoogstens = HOOGSTENS[NORMEN[code].eenheid]
    if not 1 <= aantal <= hoogstens:
        raise Invalid(
            N_("Vul een aantal van 1 tot en met %(hoogstens)s in."),
            veld="aantal",
            hoogstens=hoogstens,
        )
    for eerst, later in EERDER_DAN.items():
        if code == eerst and aantal >= norm_of(later, op).aantal:
            _refuse_order(N_("Dit moet korter zijn dan “%(norm)s”: %(aantal)s."), later, op)
        if code == later and aantal <= norm_of(eerst, op).aantal:
            _refuse_order(N_("Dit moet langer zijn dan “%(norm)s”: %(aantal)s."), eerst, op)


def _refuse_order(zin: str, code: str, op: date | None) -> None:
    andere = norm_of(code, op)
    raise Invalid(zin, veld="aantal", norm=andere.naam, aantal=andere.aantal)
