"""When something is needed or offered: from, until and the parts of the week, all optional."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from netwerk.vraagenaanbod.keuzes import HulpSoort
from vems.core.dagdelen import keep_dagdelen, say_dagdelen
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, format_datum, translate

# Where a part of the week says something: money and advice can wait for the evening.
DAGDELEN_TELLEN = frozenset({HulpSoort.RUIMTE, HulpSoort.MENSEN, HulpSoort.MATERIAAL})


def check_periode(vanaf: date | None, tot: date | None) -> None:
    """Refuse a period that ends before it begins; Invalid on field "tot"."""
    if vanaf and tot and tot < vanaf:
        raise Invalid(N_("De einddatum ligt voor de begindatum."), veld="tot")


def keep_for(soort: HulpSoort, dagdelen: Sequence[str]) -> list[str]:
    """Give the parts of the week as they are kept: none where they say nothing."""
    return list(keep_dagdelen(dagdelen)) if soort in DAGDELEN_TELLEN else []


def say_wanneer(vanaf: date | None, tot: date | None, dagdelen: Sequence[str]) -> str:
    """Say when in words: "van 1 februari 2027 tot en met 30 april 2027, dinsdag (avond)"."""
    periode = ""
    if vanaf and tot:
        zin = N_("van %(van)s tot en met %(tot)s")
        periode = translate(zin, van=format_datum(vanaf), tot=format_datum(tot))
    elif vanaf:
        periode = translate(N_("vanaf %(van)s"), van=format_datum(vanaf))
    elif tot:
        periode = translate(N_("tot en met %(tot)s"), tot=format_datum(tot))
    return ", ".join(deel for deel in (periode, say_dagdelen(dagdelen)) if deel)
