"""Values of settings by version and by day: read from memory, written as a new version.

All settings are read at once and kept per process; a request looks once whether something changed.
Not here: proposals that wait for a second person (`voorstellen`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import peewee

from vems.core.actor import Actor
from vems.core.clock import now, today
from vems.core.database import write
from vems.core.exceptions import Conflict, Refused
from vems.core.i18n import N_, format_datum
from vems.core.kept import Kept
from vems.instellingen.models import Instelling


@dataclass(frozen=True, slots=True)
class Versie:
    """One version of a setting; `vanaf` None: from the moment it was written."""

    versie: int
    waarde: Any
    vanaf: date | None
    sinds: datetime
    door_naam: str
    goedgekeurd_door: str

    def counts_on(self, dag: date) -> bool:
        """Tell whether its day has come."""
        return self.vanaf is None or self.vanaf <= dag


def read_setting(naam: str, standaard: Any, op: date | None = None) -> Any:  # noqa: ANN401  JSON
    """Give the value in force on a day, today by default; `standaard` when it was never set."""
    dag = op or today()
    versie = next((v for v in list_versies(naam) if v.counts_on(dag)), None)
    return standaard if versie is None else versie.waarde


def list_versies(naam: str) -> tuple[Versie, ...]:
    """List the versions of a setting, the newest first, also those whose day has yet to come."""
    return _kept.get().get(naam, ())


def find_gepland(naam: str) -> Versie | None:
    """Give the newest version when its day has yet to come."""
    newest = next(iter(list_versies(naam)), None)
    return newest if newest is not None and not newest.counts_on(today()) else None


def change_setting(
    naam: str,
    waarde: Any,  # noqa: ANN401  JSON
    *,
    vanaf: date | None = None,
    goedgekeurd_door: str = "",
    door: Actor,
) -> Instelling:
    """Write the next version of a setting; Conflict when another was just before.

    Refused when a later day was set already: what was decided for that day would be lost.
    """
    try:
        with write():
            versie, later = _newest(naam)
            if later is not None and later > (vanaf or today()):
                raise Refused(
                    N_("Er staat al een wijziging klaar vanaf %(datum)s. Kies die dag of later."),
                    datum=format_datum(later),
                )
            return Instelling.create(
                naam=naam,
                versie=versie + 1,
                waarde=waarde,
                vanaf=vanaf,
                sinds=now(),
                door_naam=door.naam[:120],
                goedgekeurd_door=goedgekeurd_door[:120],
            )
    except peewee.IntegrityError:
        raise Conflict() from None


def count_versies(naam: str) -> int:
    """Give the number of the newest version as it is in the database, 0 when there is none."""
    return _newest(naam)[0]


def _newest(naam: str) -> tuple[int, date | None]:
    row = (
        Instelling.select(Instelling.versie, Instelling.vanaf)
        .where(Instelling.naam == naam)
        .order_by(Instelling.versie.desc())
        .first()
    )
    return (row.versie, row.vanaf) if row else (0, None)


def _read() -> dict[str, tuple[Versie, ...]]:
    return _by_naam(Instelling.select().order_by(Instelling.versie.desc()))


def _by_naam(rows: Iterable[Instelling]) -> dict[str, tuple[Versie, ...]]:
    found: dict[str, list[Versie]] = defaultdict(list)
    for row in rows:
        found[row.naam].append(
            Versie(
                versie=row.versie,
                waarde=row.waarde,
                vanaf=row.vanaf,
                sinds=row.sinds,
                door_naam=row.door_naam,
                goedgekeurd_door=row.goedgekeurd_door,
            )
        )
    return {naam: tuple(versies) for naam, versies in found.items()}


_kept: Kept[dict[str, tuple[Versie, ...]]] = Kept(Instelling, _read)
