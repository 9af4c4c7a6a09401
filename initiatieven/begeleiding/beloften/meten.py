"""How the four promises were kept: per case of the last year, and all together (S0-01).

What was imported is left out: its contacts were elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import peewee

from initiatieven.begeleiding.beloften.belasting import count_belasting
from initiatieven.begeleiding.beloften.models import Belang
from initiatieven.begeleiding.meningen.keuzes import Smiley
from initiatieven.begeleiding.meningen.models import Mening
from initiatieven.begeleiding.models import Plan
from initiatieven.begeleiding.stappen.models import Stappenplan
from initiatieven.loket.models import Klantcontact
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
    """Measure these cases in six queries, however many."""
    nummers = [zaak.id for zaak in zaken] or [0]
    gesprek, dicht = _first_talks(nummers), read_sluitingsdagen()
    met_plan = _with_plan(nummers)
    meningen, belangen = _opinions(nummers), _interests(nummers)
    belasting = count_belasting(zaken)
    return [
        Beloften(
            titel=zaak.titel,
            kenmerk=zaak.identificatie,
            dagen_tot_gesprek=count_werkdagen(
                amsterdam(zaak.ingediend_op).date(), amsterdam(gesprek[zaak.id]).date(), dicht
            )
            if zaak.id in gesprek
            else None,
            heeft_plan=zaak.id in met_plan,
            meningen=meningen[zaak.id][0],
            tevreden=meningen[zaak.id][1],
            belangen=belangen[zaak.id][0],
            gewogen=belangen[zaak.id][1],
            formulieren=belasting[zaak.id].aantal_formulieren,
            overgaven=belasting[zaak.id].aantal_overgaven,
        )
        for zaak in zaken
    ]


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


def _first_talks(nummers: list[int]) -> dict[int, datetime]:
    rijen = Klantcontact.select(
        Klantcontact.initiatief, peewee.fn.MIN(Klantcontact.op).alias("eerste")
    ).where(Klantcontact.initiatief.in_(nummers), Klantcontact.is_tweerichting)
    return {rij.initiatief_id: rij.eerste for rij in rijen.group_by(Klantcontact.initiatief)}


def _with_plan(nummers: list[int]) -> set[int]:
    """Give the cases with a step plan or a plan form of their own."""
    met: set[int] = set()
    for model in (Stappenplan, Plan):
        rijen = model.select(model.initiatief).where(model.initiatief.in_(nummers))
        met |= {rij.initiatief_id for rij in rijen}
    return met


def _opinions(nummers: list[int]) -> dict[int, tuple[int, int]]:
    rijen = Mening.select(Mening.initiatief, Mening.smiley).where(Mening.initiatief.in_(nummers))
    return _count((rij.initiatief_id, rij.smiley is Smiley.GROEN) for rij in rijen)


def _interests(nummers: list[int]) -> dict[int, tuple[int, int]]:
    velden = (Belang.initiatief, Belang.gewogen_op)
    rijen = Belang.select(*velden).where(Belang.initiatief.in_(nummers))
    return _count((rij.initiatief_id, rij.gewogen_op is not None) for rij in rijen)


def _count(rijen: Iterable[tuple[int, bool]]) -> dict[int, tuple[int, int]]:
    aantallen: dict[int, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for nummer, telt in rijen:
        alle, goed = aantallen[nummer]
        aantallen[nummer] = (alle + 1, goed + telt)
    return aantallen
