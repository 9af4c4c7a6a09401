"""Named queries over the register. The public sees promises to initiatieven on the site only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import peewee

from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.toezeggingen.beloften import last_day
from initiatieven.toezeggingen.cijfers import Belofte
from initiatieven.toezeggingen.keuzes import EINDSTATUSSEN
from initiatieven.toezeggingen.models import Agendering, Toezegging, ToezeggingBericht
from netwerk.raad.models import Fractie, Raadslid, Vergadering, Wethouder
from vems.core.clock import amsterdam, today
from vems.core.exceptions import NotFound
from vems.core.prepared import Prepared

_LEFT = peewee.JOIN.LEFT_OUTER


@dataclass(frozen=True, slots=True)
class Filters:
    """What somebody chose above the register; empty means all."""

    stand: str = ""
    wie: str = ""
    soort: str = ""
    jaar: str = ""
    markt_id: int | None = None


def select_toezeggingen() -> peewee.ModelSelect:
    """Select promises with all they name, the name on the site and the last news, in one query."""
    ander = ToezeggingBericht.alias()
    nieuwste = ander.select(peewee.fn.MAX(ander.id)).where(ander.toezegging == Toezegging.id)
    return (
        Toezegging.select(
            Toezegging,
            Initiatief,
            Publicatie.titel,
            ToezeggingBericht,
            Raadslid,
            Fractie,
            Wethouder,
            Vergadering,
        )
        .join_from(Toezegging, Initiatief)
        .join_from(
            Initiatief,
            Publicatie,
            _LEFT,
            on=(Publicatie.initiatief == Initiatief.id)
            & (Publicatie.is_actueel == True)  # noqa: E712
            & (Initiatief.is_openbaar == True),  # noqa: E712
            attr="publicatie",
        )
        .join_from(
            Toezegging,
            ToezeggingBericht,
            _LEFT,
            on=ToezeggingBericht.id == nieuwste,
            attr="laatste",
        )
        .join_from(Toezegging, Raadslid, _LEFT)
        .join_from(Raadslid, Fractie, _LEFT)
        .join_from(Toezegging, Wethouder, _LEFT)
        .join_from(Toezegging, Vergadering, _LEFT)
    )


_of_initiatief: Prepared[Toezegging] = Prepared(
    lambda initiatief: select_toezeggingen().where(Toezegging.initiatief == initiatief)
)


def list_public() -> list[Toezegging]:
    """List all public promises: over date first, then by last day, ended ones last."""
    rows = list(select_toezeggingen().where(Initiatief.is_openbaar))
    return sorted(rows, key=_order)


def list_open() -> list[Toezegging]:
    """List the promises without an end status."""
    return list(select_toezeggingen().where(Toezegging.status.not_in(list(EINDSTATUSSEN))))


def list_for_initiatief(initiatief_id: int) -> list[Toezegging]:
    """List the promises to one initiatief."""
    return sorted(_of_initiatief(initiatief=initiatief_id), key=_order)


def list_for_markt(markt_id: int) -> list[Toezegging]:
    """List the public promises that came of a market."""
    rows = select_toezeggingen().where(Toezegging.markt == markt_id, Initiatief.is_openbaar)
    return sorted(rows, key=_order)


def list_by_raadslid(raadslid: Raadslid) -> list[Toezegging]:
    """List a council member's own promises."""
    return sorted(select_toezeggingen().where(Toezegging.raadslid == raadslid), key=_order)


def list_for_vergadering(vergadering: Vergadering) -> list[Toezegging]:
    """List the public promises that are due at a meeting or stand on its agenda."""
    op_de_agenda = Agendering.select(Agendering.toezegging).where(
        Agendering.vergadering == vergadering
    )
    rows = select_toezeggingen().where(
        (Toezegging.vergadering == vergadering) | Toezegging.id.in_(op_de_agenda),
        Initiatief.is_openbaar,
    )
    return sorted(rows, key=_order)


def get_toezegging(sleutel: str, *, ook_besloten: bool) -> Toezegging:
    """Get a promise; NotFound when its initiatief is not public, unless `ook_besloten`."""
    toezegging = select_toezeggingen().where(Toezegging.sleutel == sleutel).first()
    if toezegging is None or not (toezegging.initiatief.is_openbaar or ook_besloten):
        raise NotFound()
    return toezegging


def as_belofte(toezegging: Toezegging) -> Belofte:
    """Take out what the figures need."""
    afgerond = toezegging.afgerond_op
    return Belofte(
        toezegging.status,
        last_day(toezegging),
        amsterdam(afgerond).date() if afgerond else None,
        amsterdam(toezegging.gedaan_op).date(),
    )


def passes(toezegging: Toezegging, filters: Filters, stand: str) -> bool:
    """Tell whether a promise passes the filters; `stand` is its own as `stand_of` says."""
    return (
        filters.stand in ("", stand)
        and filters.soort in ("", toezegging.soort.value)
        and filters.wie in ("", who_key(toezegging))
        and filters.jaar in ("", str(amsterdam(toezegging.gedaan_op).year))
        and filters.markt_id in (None, toezegging.markt_id)
    )


def who_key(toezegging: Toezegging) -> str:
    """Give the key of who promised, as the filter writes it."""
    wie = toezegging.raadslid or toezegging.wethouder
    return str(wie.reference)


def _order(toezegging: Toezegging) -> tuple[int, date, int]:
    dag = last_day(toezegging) or date.max
    if toezegging.status in EINDSTATUSSEN:
        return (2, date.fromordinal(date.max.toordinal() - dag.toordinal() + 1), toezegging.id)
    return (0 if dag < today() else 1, dag, toezegging.id)
