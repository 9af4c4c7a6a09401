"""How the four promises were kept: per case of the last year, and all together (S0-01).

What was imported is left out: its contacts were elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import peewee

from initiatieven.begeleiding.beloften.belasting import count_belasting
from initiatieven.begeleiding.beloften.cijfers import count_cijfers
from initiatieven.registratie.models import Initiatief
from vems.core.clock import amsterdam, now
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.werkdagen import count_werkdagen

PERIODE = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Beloften:
    """The four promises of one case; None while it cannot be said yet."""

    titel: str
    kenmerk: str
    dagen_tot_gesprek: int | None
    heeft_plan: bool
    meningen: int
    tevreden: int
    belangen: int
    gewogen: int
    formulieren: int = 0
    overgaven: int = 0


@dataclass(frozen=True, slots=True)
class Totaal:
    """All cases together: the middle number of days, shares in whole percents, and the mean number
    of forms and of times a case changed hands."""

    zaken: int
    dagen: int | None
    met_plan: int
    tevreden: int | None
    gewogen: int | None
    formulieren: float = 0.0
    overgaven: float = 0.0


def select_zaken() -> peewee.ModelSelect:
    """Select the cases of the last year, the newest first."""
    return (
        Initiatief.select()
        .where(Initiatief.ingediend_op >= now() - PERIODE, Initiatief.bron != "import")
        .order_by(Initiatief.ingediend_op.desc(), Initiatief.id.desc())
    )


def measure(zaken: Sequence[Initiatief]) -> list[Beloften]:
    """Measure these cases in two queries, however many."""
    cijfers, belasting = count_cijfers(zaken), count_belasting(zaken)
    dicht = read_sluitingsdagen()
    return [
        Beloften(
            titel=zaak.titel,
            kenmerk=zaak.identificatie,
            dagen_tot_gesprek=count_dagen(zaak, cijfers[zaak.id].eerste_gesprek, dicht),
            heeft_plan=cijfers[zaak.id].heeft_plan,
            meningen=cijfers[zaak.id].meningen,
            tevreden=cijfers[zaak.id].tevreden,
            belangen=cijfers[zaak.id].belangen,
            gewogen=cijfers[zaak.id].gewogen,
            formulieren=belasting[zaak.id].aantal_formulieren,
            overgaven=belasting[zaak.id].aantal_overgaven,
        )
        for zaak in zaken
    ]


def count_dagen(
    zaak: Initiatief, gesprek: datetime | None, sluitingsdagen: frozenset[date]
) -> int | None:
    """Count the working days from the submit to the first real conversation; None: not yet."""
    if gesprek is None:
        return None
    ingediend = amsterdam(zaak.ingediend_op).date()
    return count_werkdagen(ingediend, amsterdam(gesprek).date(), sluitingsdagen)


def add_up(rijen: Sequence[Beloften]) -> Totaal:
    """Take them together; pure."""
    dagen = sorted(rij.dagen_tot_gesprek for rij in rijen if rij.dagen_tot_gesprek is not None)
    return Totaal(
        zaken=len(rijen),
        dagen=dagen[len(dagen) // 2] if dagen else None,
        met_plan=_share(sum(rij.heeft_plan for rij in rijen), len(rijen)) or 0,
        tevreden=_share(sum(r.tevreden for r in rijen), sum(r.meningen for r in rijen)),
        gewogen=_share(sum(r.gewogen for r in rijen), sum(r.belangen for r in rijen)),
        formulieren=_mean(sum(r.formulieren for r in rijen), len(rijen)),
        overgaven=_mean(sum(r.overgaven for r in rijen), len(rijen)),
    )


def _share(deel: int, geheel: int) -> int | None:
    return round(100 * deel / geheel) if geheel else None


def _mean(samen: int, aantal: int) -> float:
    return round(samen / aantal, 1) if aantal else 0.0
