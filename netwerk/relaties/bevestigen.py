"""Whether what is known of somebody still holds: asked of the owner, who confirms or ends it.

Not here: asking and lapsing by the clock (`verouderen`), suggestions of others (`voorstellen`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import peewee

from netwerk.relaties.eigenaars import is_eigen, is_van
from netwerk.relaties.keuzes import (
    BEVESTIGD,
    BRON_LABELS,
    NIET_BEVESTIGD,
    RELATIE_LABELS,
    VEROUDERT,
)
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import confirm_relatie, end_relatie
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.database import write
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, format_datum, translate
from vems.core.reference import load_shown
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.normen import norm_of
from vems.termijnen.werkdagen import add_werkdagen
from vems.termijnen.wettelijk import add_termijn

MEESTE = 60


@dataclass(frozen=True, slots=True)
class Band:
    """A relation as its owner reads it."""

    nummer: int
    van: str
    zin: str
    herkomst: str
    is_vervallen: bool


@dataclass(frozen=True, slots=True)
class Bevestiglijst:
    """What asks to be confirmed, what another says, and what holds; `meer` is what did not fit."""

    oud: Sequence[Band]
    voorstellen: Sequence[Band]
    geldig: Sequence[Band]
    meer: int
    uiterlijk: date | None

    @property
    def is_leeg(self) -> bool:
        """Tell whether nothing at all is known of this person."""
        return not (self.oud or self.voorstellen or self.geldig)


def is_oud() -> peewee.Expression:
    """Give the condition for a relation that ages and was confirmed longer ago than the norm."""
    norm = norm_of("relatie_bevestigen")
    grens = add_termijn(today(), -norm.aantal, norm.eenheid)
    return (
        Relatie.soort.in_(sorted(VEROUDERT, key=str))
        & (Relatie.zekerheid >= BEVESTIGD)
        & (peewee.fn.COALESCE(Relatie.bevestigd_op, Relatie.sinds) <= grens)
    )


def answer_by(gevraagd_op: date) -> date:
    """Give the last day on which an answer counts."""
    norm = norm_of("relatie_antwoord")
    return add_werkdagen(gevraagd_op, norm.aantal, read_sluitingsdagen())


def load_bevestiglijst(actor: Actor) -> Bevestiglijst:
    """Load what this person answers for."""
    vervallen = (Relatie.zekerheid == NIET_BEVESTIGD) & Relatie.soort.in_(
        sorted(VEROUDERT, key=str)
    )
    vraagt = is_oud() | vervallen
    beweerd = (Relatie.zekerheid > NIET_BEVESTIGD) & (Relatie.zekerheid < BEVESTIGD)
    alle = select_eigen(actor)
    oud = list(alle.where(vraagt).order_by(Relatie.van_kind, Relatie.van_key).limit(MEESTE))
    voorstellen = list(alle.where(beweerd).order_by(Relatie.id).limit(MEESTE))
    eigen = is_eigen(actor)
    rest = alle.where(~vraagt, Relatie.zekerheid >= BEVESTIGD).order_by(Relatie.soort, Relatie.id)
    geldig = [] if eigen is None else list(rest.where(eigen).limit(MEESTE))
    banden = as_banden([*oud, *voorstellen, *geldig], actor)
    gevraagd = [r.gevraagd_op for r in oud if r.gevraagd_op and r.is_bevestigd]
    return Bevestiglijst(
        [banden[r.id] for r in oud],
        [banden[r.id] for r in voorstellen],
        [banden[r.id] for r in geldig],
        alle.where(vraagt).count() - len(oud) if len(oud) == MEESTE else 0,
        answer_by(min(gevraagd)) if gevraagd else None,
    )


def count_te_bevestigen(actor: Actor) -> int:
    """Count what waits for this person: what aged, and what another says."""
    open_ = select_eigen(actor).where(is_oud() | (Relatie.zekerheid < BEVESTIGD))
    return int(open_.count())


def select_eigen(actor: Actor) -> peewee.ModelSelect:
    """Select the open relations this person answers for."""
    eigen = is_van(actor)
    soorten = Relatie.soort.in_(sorted(VEROUDERT, key=str))
    query = Relatie.select().where(Relatie.tot.is_null(), soorten)
    return query.where(False) if eigen is None else query.where(eigen)


def find_eigen(nummer: int, actor: Actor) -> Relatie:
    """Find an open relation this person answers for; NotFound for any other."""
    relatie = select_eigen(actor).where(Relatie.id == nummer).first()
    if relatie is None:
        raise NotFound()
    return relatie


def confirm_all(nummers: Collection[int], *, door: Actor) -> int:
    """Confirm what was shown to this person and aged or lapsed; gives how many.

    What another says is judged one by one: a click on "all" is no answer to that.
    """
    vraagt = is_oud() | (Relatie.zekerheid == NIET_BEVESTIGD)
    with write():
        relaties = list(select_eigen(door).where(vraagt, Relatie.id.in_(sorted(nummers)[:MEESTE])))
        for relatie in relaties:
            confirm_relatie(relatie, door=door)
    return len(relaties)


def confirm_eigen(relatie: Relatie, *, door: Actor) -> None:
    """Confirm one relation that is one's own."""
    _require_eigen(relatie, door)
    confirm_relatie(relatie, door=door)


def end_eigen(relatie: Relatie, *, reden: str = "", door: Actor) -> None:
    """End one relation that is one's own; it stays in history with the reason."""
    _require_eigen(relatie, door)
    end_relatie(relatie, reden=reden, door=door)


def as_banden(relaties: Iterable[Relatie], actor: Actor) -> dict[int, Band]:
    """Give relations in words, by id; one query per kind of thing."""
    alle = list(relaties)
    shown = load_shown([r for relatie in alle for r in (relatie.van, relatie.naar)], actor)
    namen = {reference: ding.titel for reference, ding in shown.items()}
    return {
        relatie.id: Band(
            relatie.id,
            namen.get(relatie.van, ""),
            f"{translate(RELATIE_LABELS[relatie.soort])} {namen.get(relatie.naar, '')}".strip(),
            _say_herkomst(relatie),
            relatie.zekerheid == NIET_BEVESTIGD,
        )
        for relatie in alle
    }


def _say_herkomst(relatie: Relatie) -> str:
    bron = translate(BRON_LABELS[relatie.bron])
    if relatie.zekerheid == NIET_BEVESTIGD:
        return translate(N_("Niet bevestigd. Wij zoeken hier nu niet mee."))
    if relatie.bevestigd_op is None:
        return translate(
            N_("%(bron)s, sinds %(datum)s."), bron=bron, datum=format_datum(relatie.sinds)
        )
    return translate(
        N_("%(bron)s, bevestigd op %(datum)s."), bron=bron, datum=format_datum(relatie.bevestigd_op)
    )


def _require_eigen(relatie: Relatie, door: Actor) -> None:
    if not select_eigen(door).where(Relatie.id == relatie.id).exists():
        raise NotFound()
