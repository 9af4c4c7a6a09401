"""Notices in words, bundled per day: what one reads on the own page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from vems.community.seintjes.models import Seintje
from vems.core.actor import ANONIEM
from vems.core.clock import amsterdam
from vems.core.history import sentence
from vems.core.i18n import translate
from vems.core.reference import Reference, Shown, load_shown


@dataclass(frozen=True, slots=True)
class Regel:
    """One notice; without `pad` there is nowhere to go (any more)."""

    tekst: str
    pad: str
    is_nieuw: bool


@dataclass(frozen=True, slots=True)
class Dagdeel:
    """What showed on one day."""

    dag: date
    regels: tuple[Regel, ...]


def group_per_dag(seintjes: Sequence[Seintje]) -> list[Dagdeel]:
    """Bundle notices per day on which they showed; what is no longer public is left out."""
    tonen = _load(seintjes)
    per: dict[date, list[Regel]] = {}
    for seintje in seintjes:
        regel = _regel(seintje, tonen)
        if regel is not None:
            per.setdefault(amsterdam(seintje.zichtbaar_op).date(), []).append(regel)
    return [Dagdeel(dag, tuple(regels)) for dag, regels in per.items()]


def _load(seintjes: Iterable[Seintje]) -> dict[Reference, Shown]:
    onderwerpen = {_onderwerp(rij) for rij in seintjes if rij.gebeurtenis_id}
    return dict(load_shown(onderwerpen, ANONIEM)) if onderwerpen else {}


def _regel(seintje: Seintje, tonen: dict[Reference, Shown]) -> Regel | None:
    is_nieuw = seintje.gelezen_op is None
    if seintje.gebeurtenis_id is None:
        waarden = {naam: translate(tekst) for naam, tekst in seintje.gegevens.items()}
        return Regel(translate(seintje.zin, **waarden), seintje.pad, is_nieuw)
    ding = tonen.get(_onderwerp(seintje))
    if ding is None:
        return None
    return Regel(f"{ding.titel}: {sentence(seintje.gebeurtenis)}", ding.url, is_nieuw)


def _onderwerp(seintje: Seintje) -> Reference:
    rij = seintje.gebeurtenis
    return Reference(rij.onderwerp_kind, rij.onderwerp_key)
