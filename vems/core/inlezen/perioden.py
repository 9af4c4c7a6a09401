"""Days and years as lists write them."""

from __future__ import annotations

import re
from datetime import date

from vems.core.exceptions import Invalid
from vems.core.i18n import N_

_DATUMS = (
    (re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?"), (1, 2, 3)),
    (re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: .*)?"), (3, 2, 1)),
)


def read_period(waarde: str) -> tuple[date, date]:
    """Read a day or a year: the first and the last day of it; Invalid when it is neither."""
    if re.fullmatch(r"(19|20)\d{2}", waarde):
        return date(int(waarde), 1, 1), date(int(waarde), 12, 31)
    for patroon, (jaar, maand, dag) in _DATUMS:
        gevonden = patroon.fullmatch(waarde)
        if gevonden:
            try:
                gelezen = date(*(int(gevonden[deel]) for deel in (jaar, maand, dag)))
            except ValueError:
                break
            return gelezen, gelezen
    raise Invalid(
        N_("“%(waarde)s” is geen dag of jaar. Schrijf 2016, 2016-11-07 of 7-11-2016."),
        waarde=waarde[:30],
    )
