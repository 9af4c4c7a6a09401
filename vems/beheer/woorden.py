"""Values of settings in words: "5 werkdagen", "24 tot en met 31 december 2026"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from initiatieven.begeleiding.methode import METHODE, newest_file
from initiatieven.koppelingen.zoeken.gewichten import PUNTEN, say_punten
from netwerk.instrumenten.meedenken.regels import SETTINGS as SETTINGS_MEEDENKEN
from netwerk.instrumenten.meedenken.regels import read_regels
from vems.core.i18n import N_, format_datum, translate
from vems.instellingen.gemeente import SLUITINGSDAGEN, as_dagen
from vems.termijnen.keuzes import NORMEN
from vems.termijnen.normen import SETTINGS
from vems.termijnen.woorden import term_text

# The numbers of the rules of thinking along, by the name of their setting.
_GRENZEN = {setting.naam: code for code, setting in SETTINGS_MEEDENKEN.items()}
_DAG = timedelta(days=1)
_NORM_CODES = {setting.naam: code for code, setting in SETTINGS.items()}


def norm_code_of(naam: str) -> str | None:
    """Give the code of the norm that a setting holds; None for another setting."""
    return _NORM_CODES.get(naam)


def is_grens(naam: str) -> bool:
    """Tell whether a setting is a number of the rules of thinking along."""
    return naam in _GRENZEN


def value_text(naam: str, waarde: Any) -> str:  # noqa: ANN401  JSON
    """Write the value of a promise in words."""
    code = norm_code_of(naam)
    if code is not None:
        return term_text(waarde, NORMEN[code].eenheid)
    if naam == SLUITINGSDAGEN.naam:
        return dagen_text(as_dagen(waarde))
    if naam in _GRENZEN:
        return replace(read_regels().grenzen[_GRENZEN[naam]], waarde=waarde).tekst
    if naam == METHODE.naam:
        return say_methode(waarde)
    if naam == PUNTEN.naam:
        return say_punten(waarde)
    return str(waarde)


def say_methode(waarde: Mapping[str, Any]) -> str:
    """Say which version of the method a value is, and what it changed; {} is the newest file."""
    if not waarde:
        return translate(N_("werkwijze %(versie)s"), versie=newest_file().versie)
    return translate(
        N_("werkwijze %(versie)s: %(wat)s"), versie=waarde["versie"], wat=waarde["gewijzigd"]
    )


def dagen_text(dagen: Iterable[date]) -> str:
    """Write closing days, days in a row as one period."""
    delen = [
        format_datum(eerste)
        if eerste == laatste
        else translate(
            N_("%(van)s tot en met %(tot)s"), van=format_datum(eerste), tot=format_datum(laatste)
        )
        for eerste, laatste in periodes(dagen)
    ]
    return ", ".join(delen) or translate(N_("geen extra dagen"))


def periodes(dagen: Iterable[date]) -> list[tuple[date, date]]:
    """Fold days in a row into periods of first and last day."""
    gevonden: list[tuple[date, date]] = []
    for dag in sorted(dagen):
        if gevonden and gevonden[-1][1] + _DAG == dag:
            gevonden[-1] = (gevonden[-1][0], dag)
        else:
            gevonden.append((dag, dag))
    return gevonden
