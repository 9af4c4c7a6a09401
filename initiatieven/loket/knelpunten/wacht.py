"""How long work waits per team, in working days: what is open now and what ended in the last year.

Of tasks and of what holds cases up: the mean and the longest of each. Arithmetic over two queries.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from initiatieven.loket.keuzes import TaakToestand
from initiatieven.loket.knelpunten.register import select_knelpunten
from initiatieven.loket.models import Knelpunt, Taak
from netwerk.medewerkers.models import Medewerker, Team
from vems.core.clock import amsterdam, now, today
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.werkdagen import count_werkdagen

PERIODE = timedelta(days=365)
_OPGELOST = 10


@dataclass(slots=True)
class Wachttijd:
    """How long some things waited: how many, and the mean and the longest in working days."""

    dagen: list[int] = field(default_factory=list)

    @property
    def aantal(self) -> int:
        """How many they are."""
        return len(self.dagen)

    @property
    def gemiddeld(self) -> float | None:
        """The mean; None of nothing."""
        return round(sum(self.dagen) / len(self.dagen), 1) if self.dagen else None

    @property
    def langst(self) -> int | None:
        """The longest; None of nothing."""
        return max(self.dagen, default=None)


@dataclass(slots=True)
class Teamwacht:
    """How work waits at a team: open and closed apart, and what holds cases up there now."""

    naam: str
    te_laat: int = 0
    open: Wachttijd = field(default_factory=Wachttijd)
    klaar: Wachttijd = field(default_factory=Wachttijd)
    knel_open: Wachttijd = field(default_factory=Wachttijd)
    knel_klaar: Wachttijd = field(default_factory=Wachttijd)
    knelpunten: list[Knelpunt] = field(default_factory=list)
    opgelost: list[Knelpunt] = field(default_factory=list)


def load_wacht() -> list[Teamwacht]:
    """Load how work waits per team, the longest first, in two queries."""
    teams: dict[str, Teamwacht] = {}
    for naam, sinds, uiterlijk, afgesloten in _taken():
        team = teams.setdefault(naam, Teamwacht(naam))
        team.te_laat += afgesloten is None and uiterlijk < today()
        (team.open if afgesloten is None else team.klaar).dagen.append(_count(sinds, afgesloten))
    for knelpunt in _knelpunten():
        team = teams.setdefault(knelpunt.team.naam, Teamwacht(knelpunt.team.naam))
        dagen = _count(knelpunt.sinds, knelpunt.opgelost_op)
        if knelpunt.opgelost_op is None:
            team.knel_open.dagen.append(dagen)
            team.knelpunten.append(knelpunt)
        else:
            team.knel_klaar.dagen.append(dagen)
            team.opgelost = [knelpunt, *team.opgelost][:_OPGELOST]
    return sorted(teams.values(), key=lambda t: (-len(t.knelpunten), -(t.open.langst or 0), t.naam))


def _taken() -> list[tuple[str, datetime, date, datetime | None]]:
    is_open = Taak.toestand == TaakToestand.OPEN
    is_klaar = (Taak.toestand == TaakToestand.GEDAAN) & (Taak.afgesloten_op >= now() - PERIODE)
    return list(
        Taak.select(Team.naam, Taak.created_at, Taak.uiterlijk_op, Taak.afgesloten_op)
        .join(Medewerker)
        .join(Team)
        .where(is_open | is_klaar)
        .tuples()
    )


def _knelpunten() -> list[Knelpunt]:
    telt = Knelpunt.opgelost_op.is_null() | (Knelpunt.opgelost_op >= now() - PERIODE)
    return list(select_knelpunten().where(telt))


def _count(sinds: datetime, tot: datetime | None) -> int:
    einde = amsterdam(tot or now()).date()
    return count_werkdagen(amsterdam(sinds).date(), einde, read_sluitingsdagen())
