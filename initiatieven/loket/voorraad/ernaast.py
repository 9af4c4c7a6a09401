"""The days beside our promise: to answer a message, and by which the law wants a decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from initiatieven.loket.beslistermijn.models import Beslistermijn
from initiatieven.loket.termijn.klok import Termijn, stand_of_dag
from vems.core.i18n import N_, translate
from vems.termijnen.keuzes import Stand

# A day by law is near in time to ask for what is missing.
BIJNA_WETTELIJK = 5


@dataclass(frozen=True, slots=True)
class Binnen:
    """What runs beside the promise: by case the day to answer a message (None: no day was set), the
    key of news to read, and the first clock of the law."""

    berichten: Mapping[int, date | None]
    nieuws: Mapping[int, str]
    wettelijk: Mapping[int, Beslistermijn]


GEEN_BINNEN = Binnen({}, {}, {})


def list_ernaast(
    nummer: int, binnen: Binnen, vandaag: date, sluitingsdagen: frozenset[date]
) -> dict[str, Termijn]:
    """List the days beside the promise of a case, by what is due."""
    ernaast = {}
    antwoord = binnen.berichten.get(nummer)
    if antwoord is not None:
        wat = translate(N_("Antwoord op het bericht"))
        ernaast[wat] = stand_of_dag(antwoord, vandaag, sluitingsdagen)
    termijn = binnen.wettelijk.get(nummer)
    if termijn is not None:
        wat = translate(N_("Wet: %(wat)s"), wat=translate(termijn.titel))
        ernaast[wat] = stand_of_wettelijk(termijn, vandaag)
    return ernaast


def stand_of_wettelijk(termijn: Beslistermijn, vandaag: date) -> Termijn:
    """Say how a clock of the law stands: only what must be added stops it."""
    if termijn.is_stil(vandaag):
        return Termijn(Stand.STIL, termijn.uiterlijk_op)
    return stand_of_dag(termijn.uiterlijk_op, vandaag, bijna=BIJNA_WETTELIJK)
