"""The public register of refusals by reason: how often the gemeente said no, and why (S3-02).

Counted over two years. Reasons with fewer than five are counted together, so that nobody is
recognised; a story is told only where the no and the initiatief are public.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

import peewee

from initiatieven.begeleiding.keuzes import (
    NEE_REDEN_LABELS,
    AntwoordSoort,
    BlikUitkomst,
    NeeReden,
)
from initiatieven.begeleiding.models import Antwoord, TweedeBlik
from initiatieven.registratie.models import Initiatief, Publicatie
from vems.core.clock import now
from vems.core.i18n import N_, translate

PERIODE = timedelta(days=730)
MINSTENS = 5
_MEESTE = 50


@dataclass(frozen=True, slots=True)
class Regel:
    """A reason and how often it was the reason."""

    reden: str
    aantal: int


@dataclass(frozen=True, slots=True)
class Verhaal:
    """One refusal that everybody may read."""

    titel: str
    slug: str
    reden: str
    uitleg: str
    alternatief: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Register:
    """The refusals of two years: per reason, the public ones, and what second looks did."""

    totaal: int
    regels: tuple[Regel, ...]
    verhalen: tuple[Verhaal, ...]
    blikken: int
    herzien: int


def load_register() -> Register:
    """Load the register in three queries."""
    sinds = now() - PERIODE
    per_reden = _count_reasons(sinds)
    uitkomsten = Counter(
        rij.uitkomst
        for rij in TweedeBlik.select(TweedeBlik.uitkomst).where(
            TweedeBlik.besloten_op >= sinds, TweedeBlik.uitkomst.is_null(False)
        )
    )
    return Register(
        totaal=sum(per_reden.values()),
        regels=merge_small(per_reden),
        verhalen=tuple(_as_verhaal(rij) for rij in _public(sinds)),
        blikken=sum(uitkomsten.values()),
        herzien=uitkomsten[BlikUitkomst.HERZIEN],
    )


def merge_small(per_reden: Counter[NeeReden]) -> tuple[Regel, ...]:
    """Give the reasons by number, the small ones together; pure.

    One small reason alone could be computed back from the total: then the next joins it.
    """
    groot = [(reden, n) for reden, n in per_reden.most_common() if n >= MINSTENS]
    klein = sum(n for n in per_reden.values() if n < MINSTENS)
    while groot and 0 < klein < MINSTENS:
        klein += groot.pop()[1]
    regels = [Regel(translate(NEE_REDEN_LABELS[reden]), n) for reden, n in groot]
    return (*regels, Regel(translate(N_("Een andere reden")), klein)) if klein else tuple(regels)


def _count_reasons(sinds: datetime) -> Counter[NeeReden]:
    """Count the newest no per initiatief."""
    nieuwste = (
        Antwoord.select(peewee.fn.MAX(Antwoord.id))
        .where(Antwoord.soort == AntwoordSoort.NEE, Antwoord.verstuurd_op >= sinds)
        .group_by(Antwoord.initiatief)
    )
    rijen = Antwoord.select(Antwoord.reden).where(
        Antwoord.id.in_(nieuwste), Antwoord.reden.is_null(False)
    )
    return Counter(rij.reden for rij in rijen)


def _public(sinds: datetime) -> peewee.ModelSelect:
    return (
        Antwoord.select(Antwoord, Initiatief, Publicatie)
        .join(Initiatief)
        .join(Publicatie, on=(Publicatie.initiatief == Initiatief.id), attr="publicatie")
        .where(
            Antwoord.soort == AntwoordSoort.NEE,
            Antwoord.verstuurd_op >= sinds,
            Antwoord.is_openbaar,
            Initiatief.is_openbaar,
            Publicatie.is_actueel,
        )
        .order_by(Antwoord.verstuurd_op.desc())
        .limit(_MEESTE)
    )


def _as_verhaal(rij: Antwoord) -> Verhaal:
    return Verhaal(
        rij.initiatief.publicatie.titel,
        rij.initiatief.slug,
        translate(NEE_REDEN_LABELS[rij.reden]) if rij.reden else "",
        rij.uitleg,
        rij.alternatief,
        rij.verstuurd_op,
    )
