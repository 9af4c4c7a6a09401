"""The story of an initiatief: its history as `tijdlijn` shows it, for one kind of reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import peewee

from initiatieven.begeleiding.events import NAAR_FASE
from initiatieven.koppelingen.events import GEVRAAGD
from initiatieven.registratie.events import MAKERSNIEUWS
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Makersnieuws
from initiatieven.registratie.publiek.makersnieuws import find_geplaatst
from initiatieven.registratie.tijdlijn import Moment, as_moment, is_bare_turn
from vems.core.history import Event, Gebeurtenis, Zichtbaarheid
from vems.core.prepared import Prepared
from vems.core.reference import Reference

KORT = 7
# A page that shows the newest part looks no further back than this; the whole story does.
_MEEST, _ALLES = 300, 5_000
PER_PAGINA = 50

OPENBAAR = (Zichtbaarheid.OPENBAAR,)
EIGEN = (Zichtbaarheid.OPENBAAR, Zichtbaarheid.BETROKKENEN)
_FASE_VAN = {event.soort: fase for fase, event in NAAR_FASE.items()}


@dataclass(frozen=True, slots=True)
class Verhaal:
    """All that happened and may be read, newest first."""

    momenten: tuple[Moment, ...]
    fasen: frozenset[Fase]
    gevraagd: str = ""
    eerste: Mapping[str, datetime] = field(default_factory=dict)

    def first_of(self, event: Event) -> datetime | None:
        """Give when something happened for the first time."""
        return self.eerste.get(event.soort)

    @property
    def kort(self) -> tuple[Moment, ...]:
        """The newest part, for on the page itself."""
        return self.momenten[:KORT]

    @property
    def is_lang(self) -> bool:
        """Whether there is more than the page shows."""
        return len(self.momenten) > len(self.kort)


def read_verhaal(
    onderwerp: Reference,
    zichtbaarheden: Sequence[Zichtbaarheid] = OPENBAAR,
    *,
    geheel: bool = False,
) -> Verhaal:
    """Read the story in one statement, and one for what the makers wrote; the own story also
    says who can read each part. `geheel`: to the very first moment.
    """
    lezers = [zichtbaarheid.value for zichtbaarheid in zichtbaarheden]
    meest = _ALLES if geheel else _MEEST
    rijen = _load_rows(kind=onderwerp.kind, key=onderwerp.key, lezers=lezers, meest=meest)
    nieuws = find_geplaatst([rij.over_key for rij in rijen if rij.soort == MAKERSNIEUWS.soort])
    is_eigen = Zichtbaarheid.BETROKKENEN in zichtbaarheden
    return Verhaal(
        tuple(
            _as_moment(rij, is_eigen, nieuws.get(rij.over_key))
            for rij in rijen
            if not is_bare_turn(rij)
        ),
        frozenset(_FASE_VAN[rij.soort] for rij in rijen if rij.soort in _FASE_VAN),
        next((rij.gegevens["naam"] for rij in rijen if rij.soort == GEVRAAGD.soort), ""),
        {rij.soort: rij.op for rij in rijen},
    )


def _rows(kind: str, key: str, lezers: list[str], meest: int) -> peewee.ModelSelect:
    """Give the newest events that these readers may read."""
    return (
        Gebeurtenis.select()
        .where(
            Gebeurtenis.onderwerp_kind == kind,
            Gebeurtenis.onderwerp_key == key,
            Gebeurtenis.zichtbaarheid.in_(lezers),
        )
        .order_by(Gebeurtenis.op.desc(), Gebeurtenis.id.desc())
        .limit(meest)
    )


_load_rows: Prepared[Gebeurtenis] = Prepared(_rows)


def _as_moment(rij: Gebeurtenis, is_eigen: bool, nieuws: Makersnieuws | None) -> Moment:
    wie = "iedereen" if rij.zichtbaarheid is Zichtbaarheid.OPENBAAR else "betrokkenen"
    return as_moment(rij, nieuws, wie=wie if is_eigen else "")
