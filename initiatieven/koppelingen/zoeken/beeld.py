"""The network as matching sees it, kept per process and brought up to date from the change log.

Nothing is read but one number while nothing changed. Matches are followed one by one, however many;
a few changed candidates are put in place; a changed tree of areas or themes, or much at once,
builds afresh.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from peewee import chunked

from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.belasting import Belasting, count_belasting, renew_belasting
from initiatieven.koppelingen.zoeken.bronnen import KINDS
from initiatieven.koppelingen.zoeken.ervaring import load_hielp
from initiatieven.koppelingen.zoeken.kandidaten import load_kandidaten, with_belasting
from initiatieven.koppelingen.zoeken.omgeving import (
    find_buren,
    list_gebieden,
    list_niet_koppelen,
    list_themas,
    list_verantwoordelijk,
    load_programmas,
    load_relaties,
    load_titels,
)
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.matching.woorden import read_woordgewicht
from vems.core.changes import Wijziging, last_cursor
from vems.core.clock import today
from vems.core.database import database
from vems.core.reference import Reference

_AFRESH = frozenset({"gebied", "thema", "team", "programma"})
_RELATIES = frozenset({"relatie"})
_KOPPELING = "koppeling"
_MANY = 60
_AT_A_TIME = 500


@dataclass(slots=True)
class _Copy:
    bound: object
    dag: date
    cursor: int
    beeld: Netwerkbeeld
    belasting: Belasting

    def is_usable(self, cursor: int) -> bool:
        """Tell whether it may be brought up to date: absence and the month's count go by day."""
        return self.bound is database.obj and self.dag == today() and self.cursor <= cursor


class _Kept:
    """One snapshot of one database."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._copy: _Copy | None = None

    def get(self) -> Netwerkbeeld:
        with self._lock:
            copy, cursor = self._copy, last_cursor()
            if copy is None or not copy.is_usable(cursor):
                copy = _make_copy(cursor)
            elif copy.cursor < cursor:
                copy = _renew(copy, cursor)
            self._copy = copy
            return copy.beeld


_kept = _Kept()


def netwerkbeeld() -> Netwerkbeeld:
    """Give the network as it is now; `generatie` is the number of the last change in it."""
    return _kept.get()


def build_beeld(generatie: int) -> Netwerkbeeld:
    """Make the snapshot from the database."""
    return _make_copy(generatie).beeld


def _make_copy(cursor: int) -> _Copy:
    belasting = count_belasting()
    return _Copy(database.obj, today(), cursor, _build(belasting, cursor), belasting)


def _build(belasting: Belasting, generatie: int) -> Netwerkbeeld:
    relaties, titels = load_relaties(), load_titels()
    return Netwerkbeeld.build(
        load_kandidaten(belasting),
        themas=list_themas(),
        gebieden=list_gebieden(),
        verantwoordelijk=list_verantwoordelijk(relaties, titels),
        niet_koppelen=list_niet_koppelen(relaties),
        buren=find_buren(relaties),
        programma_van=load_programmas(),
        titels=titels,
        woordgewicht=read_woordgewicht(),
        generatie=generatie,
    )


def _renew(copy: _Copy, cursor: int) -> _Copy:
    changed = _changed_since(copy.cursor)
    kinds = {reference.kind for reference in changed}
    koppelingen = {reference for reference in changed if reference.kind == _KOPPELING}
    if kinds & _AFRESH or len(changed) - len(koppelingen) > _MANY:
        return _make_copy(cursor)
    beeld, belasting = _renew_ervaring(copy.beeld, copy.belasting, koppelingen)
    geraakt = {r for r in changed if r.kind in KINDS}
    if hosts := {str(r) for r in geraakt if r.kind == "partner"}:
        # what a host says of itself holds for its places
        geraakt |= {r for r, k in beeld.kandidaten.items() if k.organisatie in hosts}
    gevonden = {k.reference: k for k in load_kandidaten(belasting, geraakt)}
    for reference in sorted(geraakt):
        if reference in gevonden:
            beeld = beeld.with_kandidaat(gevonden[reference])
        elif reference in beeld.kandidaten:
            beeld = beeld.without_kandidaat(reference)
    if kinds & _RELATIES or "medewerker" in kinds or "instrument" in kinds:
        relaties, titels = load_relaties(), load_titels()
        beeld = replace(beeld, titels=titels).with_relaties(
            buren=find_buren(relaties),
            niet_koppelen=list_niet_koppelen(relaties),
            verantwoordelijk=list_verantwoordelijk(relaties, titels),
        )
    return _Copy(copy.bound, copy.dag, cursor, replace(beeld, generatie=cursor), belasting)


def _changed_since(cursor: int) -> set[Reference]:
    rows = (
        Wijziging.select(Wijziging.kind, Wijziging.key)
        .where(
            Wijziging.id > cursor,
            Wijziging.kind.in_(sorted(KINDS | _AFRESH | _RELATIES | {_KOPPELING})),
        )
        .distinct()
        .tuples()
    )
    return {Reference(kind, key) for kind, key in rows}


def _renew_ervaring(
    beeld: Netwerkbeeld, belasting: Belasting, koppelingen: Iterable[Reference]
) -> tuple[Netwerkbeeld, Belasting]:
    """Say of the targets of changed matches how busy they are, and whom they helped."""
    rows = [rij for deel in chunked(sorted(koppelingen), _AT_A_TIME) for rij in _load_matches(deel)]
    if not rows:
        return beeld, belasting
    klaar = {rij.doelwit for rij in rows if rij.toestand is KoppelingToestand.AFGEROND}
    hielp = load_hielp(sorted(klaar)) if klaar else {}
    belasting, geraakt = renew_belasting(belasting, rows)
    for doelwit in sorted(geraakt & beeld.kandidaten.keys()):
        oud = beeld.kandidaten[doelwit]
        nieuw = with_belasting(replace(oud, hielp=hielp.get(doelwit, oud.hielp)), belasting)
        if nieuw != oud:
            beeld = beeld.with_kandidaat(nieuw)
    return beeld, belasting


def _load_matches(references: Iterable[Reference]) -> Iterable[Koppeling]:
    """Load of matches what is counted; not their explanation, which is most of a row."""
    return Koppeling.select(
        Koppeling.id,
        Koppeling.doelwit_kind,
        Koppeling.doelwit_key,
        Koppeling.soort,
        Koppeling.toestand,
        Koppeling.created_at,
    ).where(Koppeling.sleutel.in_([reference.key for reference in references]))
