"""The room that was offered with a match, as pages and mails tell of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from initiatieven.koppelingen.models import Koppeling
from netwerk.plekken.keuzes import RESERVERING_LABELS, ReserveringToestand
from netwerk.plekken.models import Plek, Reservering, Reserveringsdag, Weektijd
from netwerk.plekken.zinnen import say_klok, say_weektijd
from vems.core.i18n import translate
from vems.core.web.links import find_path

_KIND = Koppeling._meta.table_name


@dataclass(frozen=True, slots=True)
class Ruimtebeeld:
    """One booking: where, when, how often, on what condition, and how it stands."""

    sleutel: str
    koppeling: str
    plek: str
    plek_url: str
    wanneer: str
    van: str
    tot: str
    stand: str
    voorwaarde: str
    reden: str
    toestand: ReserveringToestand
    url: str
    dagen: tuple[date, ...] = field(default=())

    @property
    def is_aangeboden(self) -> bool:
        """Tell whether it waits for the makers' yes."""
        return self.toestand is ReserveringToestand.AANGEBODEN

    @property
    def is_afgesproken(self) -> bool:
        """Tell whether both sides said yes."""
        return self.toestand is ReserveringToestand.AFGESPROKEN

    @property
    def keren(self) -> int:
        """Count the days that hold."""
        return len(self.dagen)

    @property
    def eerste(self) -> date | None:
        """Give the first day that holds."""
        return self.dagen[0] if self.dagen else None

    @property
    def laatste(self) -> date | None:
        """Give the last day that holds."""
        return self.dagen[-1] if self.dagen else None


def load_ruimtes(koppelingen: Sequence[Koppeling]) -> dict[str, Ruimtebeeld]:
    """Load the newest booking of each match that was ever answered, by key: two queries."""
    keys = [koppeling.sleutel for koppeling in koppelingen if koppeling.gevraagd_op]
    rows = list(_select(keys)) if keys else []
    dagen = _list_dagen(rows)
    return {rij.onderwerp_key: as_beeld(rij, dagen[rij.id]) for rij in rows}


def find_reservering(koppeling: Koppeling) -> Reservering | None:
    """Give the booking of a match that holds, offered or agreed."""
    return next(
        (r for r in _select([koppeling.sleutel]) if r.toestand is not ReserveringToestand.AFGEZEGD),
        None,
    )


def list_wachtend(koppelingen: Iterable[Koppeling]) -> set[str]:
    """Give the matches whose offered room waits for the makers' yes."""
    keys = [koppeling.sleutel for koppeling in koppelingen]
    rows = Reservering.select(Reservering.onderwerp_key).where(
        Reservering.onderwerp_kind == _KIND,
        Reservering.onderwerp_key.in_(keys),
        Reservering.toestand == ReserveringToestand.AANGEBODEN,
    )
    return {key for (key,) in rows.tuples()} if keys else set()


def load_beeld(reservering: Reservering) -> Ruimtebeeld:
    """Tell of one booking."""
    return as_beeld(reservering, _list_dagen([reservering])[reservering.id])


def as_beeld(reservering: Reservering, dagen: Sequence[date]) -> Ruimtebeeld:
    """Tell of one booking whose days are at hand."""
    tijd = reservering.weektijd
    return Ruimtebeeld(
        sleutel=reservering.sleutel,
        koppeling=reservering.onderwerp_key,
        plek=tijd.plek.naam,
        plek_url=find_path("site.plek", slug=tijd.plek.slug),
        wanneer=say_weektijd(tijd),
        van=say_klok(tijd.begin),
        tot=say_klok(tijd.eind),
        stand=translate(RESERVERING_LABELS[reservering.toestand]),
        voorwaarde=reservering.voorwaarde,
        reden=reservering.reden,
        toestand=reservering.toestand,
        url=find_path("koppelingen.reservering", sleutel=reservering.sleutel),
        dagen=tuple(dagen),
    )


def _select(keys: Sequence[str]) -> Iterable[Reservering]:
    """Select the bookings of matches, the oldest first: the newest wins in a table by key."""
    return (
        Reservering.select(Reservering, Weektijd, Plek)
        .join(Weektijd)
        .join(Plek)
        .where(Reservering.onderwerp_kind == _KIND, Reservering.onderwerp_key.in_(list(keys)))
        .order_by(Reservering.id)
    )


def _list_dagen(rows: Sequence[Reservering]) -> dict[int, list[date]]:
    per: dict[int, list[date]] = defaultdict(list)
    query = (
        Reserveringsdag.select(Reserveringsdag.reservering, Reserveringsdag.dag)
        .where(Reserveringsdag.reservering.in_(list(rows)), Reserveringsdag.geldt == 1)
        .order_by(Reserveringsdag.dag)
    )
    for nummer, dag in query.tuples() if rows else ():
        per[nummer].append(dag)
    return per
