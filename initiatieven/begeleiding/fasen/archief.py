"""What closing does to the record: its result, and how long a closed case is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from initiatieven.registratie.keuzes import Resultaat
from vems.core.clock import amsterdam
from vems.termijnen.keuzes import Eenheid
from vems.termijnen.wettelijk import add_termijn

# How many years a closed case is kept, by result; a gemeente follows its own selectielijst.
BEWAREN: dict[Resultaat, tuple[str, int]] = {
    Resultaat.GEREALISEERD: ("vernietigen", 7),
    Resultaat.DEELS_GEREALISEERD: ("vernietigen", 7),
    Resultaat.OVERGEDRAGEN: ("vernietigen", 5),
    Resultaat.SAMENGEVOEGD: ("vernietigen", 5),
    Resultaat.DOORVERWEZEN: ("vernietigen", 1),
    Resultaat.BEANTWOORD: ("vernietigen", 1),
    Resultaat.GEMOTIVEERD_NEE: ("vernietigen", 5),
    Resultaat.INGETROKKEN: ("vernietigen", 1),
    Resultaat.VERLOPEN: ("vernietigen", 1),
}


def closing_fields(resultaat: Resultaat | None, moment: datetime) -> Mapping[str, Any]:
    """Give the fields that closing fills and reopening empties."""
    if resultaat is None:
        return {
            "resultaat": None,
            "afgerond_op": None,
            "archiefnominatie": "",
            "archiefactiedatum": None,
        }
    nominatie, jaren = BEWAREN[resultaat]
    return {
        "resultaat": resultaat,
        "afgerond_op": moment,
        "archiefnominatie": nominatie,
        "archiefactiedatum": add_termijn(amsterdam(moment).date(), jaren, Eenheid.JAREN),
    }
