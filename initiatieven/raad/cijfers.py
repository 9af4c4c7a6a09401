"""Figures for the council: how busy the desk is, how soon it answers, why it says no.

From what the desk itself works with: the work list, the register of refusals, the history.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from initiatieven.begeleiding.antwoord.nee_register import Register, load_register
from initiatieven.begeleiding.events import ANTWOORD_VERSTUURD
from initiatieven.loket.events import EERSTE_GESPREK
from initiatieven.loket.voorraad.drukte import load_drukte
from initiatieven.registratie.models import Initiatief
from vems.core.clock import amsterdam, now
from vems.core.history import Event, Gebeurtenis
from vems.core.i18n import N_, translate
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.normen import norm_of
from vems.termijnen.werkdagen import count_werkdagen

PERIODE = timedelta(days=180)
_BELOFTEN: tuple[tuple[str, str, Event], ...] = (
    (N_("Het eerste gesprek"), "eerste_contact", EERSTE_GESPREK),
    (N_("Het antwoord van de gemeente"), "antwoord", ANTWOORD_VERSTUURD),
)


@dataclass(frozen=True, slots=True)
class Reactietijd:
    """How soon something came to those who handed in during the last half year: half of them waited
    no longer than `mediaan` working days.
    """

    naam: str
    aantal: int
    mediaan: int
    norm: int


@dataclass(frozen=True, slots=True)
class Raadscijfers:
    """What a council member reads of the desk as a whole; no case can be recognised in it."""

    open: int
    te_laat: int
    reacties: tuple[Reactietijd, ...]
    nee: Register


def load_cijfers() -> Raadscijfers:
    """Load the figures, in seven queries."""
    drukte = load_drukte()
    return Raadscijfers(
        open=sum(rij.open for rij in drukte),
        te_laat=sum(rij.te_laat for rij in drukte),
        reacties=tuple(_load_reacties()),
        nee=load_register(),
    )


def _load_reacties() -> list[Reactietijd]:
    sinds = now() - PERIODE
    rows = (
        Gebeurtenis.select(
            Gebeurtenis.soort, Initiatief.sleutel, Initiatief.ingediend_op, Gebeurtenis.op
        )
        .join(
            Initiatief,
            on=(Gebeurtenis.onderwerp_kind == "initiatief")
            & (Gebeurtenis.onderwerp_key == Initiatief.sleutel),
        )
        .where(
            Initiatief.ingediend_op >= sinds,
            Gebeurtenis.soort.in_([event.soort for _naam, _norm, event in _BELOFTEN]),
        )
        .order_by(Gebeurtenis.op)
        .tuples()
    )
    eerste: dict[tuple[str, str], tuple[datetime, datetime]] = {}
    for soort, sleutel, ingediend, op in rows:
        eerste.setdefault((soort, sleutel), (ingediend, op))
    dicht = read_sluitingsdagen()
    gevonden = []
    for naam, norm, event in _BELOFTEN:
        dagen = [
            count_werkdagen(amsterdam(van).date(), amsterdam(tot).date(), dicht)
            for (soort, _sleutel), (van, tot) in eerste.items()
            if soort == event.soort
        ]
        if dagen:
            aantal = norm_of(norm).aantal
            gevonden.append(Reactietijd(translate(naam), len(dagen), round(median(dagen)), aantal))
    return gevonden
