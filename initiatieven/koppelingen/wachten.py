"""How long an answer is waited for: what is hoped for, and when a question lapses."""

from __future__ import annotations

from datetime import date

from initiatieven.koppelingen.keuzes import ANTWOORD_WERKDAGEN
from vems.core.clock import today
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.normen import norm_of
from vems.termijnen.werkdagen import add_werkdagen


def propose_dag() -> date:
    """Give the day by which an answer is hoped for, unless the guide names another."""
    hoopt = add_werkdagen(today(), ANTWOORD_WERKDAGEN, read_sluitingsdagen())
    return min(hoopt, last_dag(today()))


def last_dag(gevraagd: date) -> date:
    """Give the last day on which an answer to a question of that day is waited for."""
    return add_werkdagen(gevraagd, norm_of("koppeling_verval").aantal, read_sluitingsdagen())
