"""What happened, append-only: the one source of every timeline.

Each event is declared once with its sentence and the exact keys it carries; writing others raises.
Rows are never changed or removed; the timeline of an object is a query over them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Any

import peewee

from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import BaseModel, in_write
from vems.core.fields import KEY_LENGTH, JsonField, KeuzeField, UtcDateTimeField
from vems.core.i18n import translate
from vems.core.reference import Reference


class Zichtbaarheid(Enum):
    """Who may read an item: everybody, those concerned (initiator and guide), or the desk only."""

    OPENBAAR = "openbaar"
    BETROKKENEN = "betrokkenen"
    INTERN = "intern"


@dataclass(frozen=True, slots=True)
class Event:
    """A kind of event: its code, N_-marked sentence, the keys it carries, icon, and whether it is
    a change of fase (a filled knot on the timeline). `toelichting` is a second, smaller sentence.
    """

    soort: str
    zin: str
    velden: frozenset[str] = field(default_factory=frozenset)
    icoon: str = "info"
    is_fase: bool = False
    toelichting: str = ""
    # fields whose value is itself an N_-marked label, or a list of them, and must be translated
    labels: frozenset[str] = field(default_factory=frozenset)
    # fields whose value is codes: how they are said in the reader's language
    zeggen: Mapping[str, Callable[..., str]] = field(default_factory=dict)


_events: dict[str, Event] = {}


def register_events(*events: Event) -> None:
    """Make events known; called from a slice's init_app."""
    for event in events:
        known = _events.setdefault(event.soort, event)
        if known != event:
            raise ValueError(f"event {event.soort} is declared twice")


def event_of(soort: str) -> Event:
    """Give the declaration of an event; KeyError when no slice declared it."""
    return _events[soort]


def events() -> Mapping[str, Event]:
    """Give all declared events by code."""
    return dict(_events)


class Gebeurtenis(BaseModel):
    """One thing that happened on the timeline of `onderwerp`."""

    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=KEY_LENGTH)
    soort = peewee.CharField(max_length=60)
    gegevens = JsonField(default=dict)
    zichtbaarheid = KeuzeField(Zichtbaarheid)
    over_kind = peewee.CharField(max_length=40, default="")
    over_key = peewee.CharField(max_length=KEY_LENGTH, default="")
    op = UtcDateTimeField()
    door_gebruiker_id = peewee.IntegerField(null=True)
    door_rol = peewee.CharField(max_length=30, default="")
    door_naam = peewee.CharField(max_length=120, default="")
    kanaal = peewee.CharField(max_length=20, default="web")
    namens = peewee.CharField(max_length=120, default="")

    class Meta:
        """One index serves every timeline, one what is new anywhere."""

        table_name = "geschiedenis"
        indexes = ((("onderwerp_kind", "onderwerp_key", "op"), False), (("op",), False))

    @property
    def over(self) -> Reference | None:
        """The second object this event is about."""
        return Reference(self.over_kind, self.over_key) if self.over_kind else None


def record(
    onderwerp: Reference,
    event: Event,
    *,
    zichtbaarheid: Zichtbaarheid,
    gegevens: Mapping[str, Any] | None = None,
    over: Reference | None = None,
    op: datetime | None = None,
    door: Actor,
) -> Gebeurtenis:
    """Write one event, inside write(), in the transaction of what it tells about."""
    waarden = dict(gegevens or {})
    if set(waarden) != set(event.velden):
        raise ValueError(f"{event.soort} carries {sorted(event.velden)}, not {sorted(waarden)}")
    if not in_write():
        raise RuntimeError("history is written inside write()")
    return Gebeurtenis.create(
        onderwerp_kind=onderwerp.kind,
        onderwerp_key=onderwerp.key,
        soort=event.soort,
        gegevens=waarden,
        zichtbaarheid=zichtbaarheid,
        over_kind=over.kind if over else "",
        over_key=over.key if over else "",
        op=op or now(),
        door_gebruiker_id=door.gebruiker_id,
        door_rol=door.rol,
        door_naam=door.naam,
        kanaal=door.kanaal,
        namens=door.namens,
    )


def list_for(
    onderwerp: Reference, *, zichtbaarheden: Collection[Zichtbaarheid]
) -> peewee.ModelSelect:
    """List the events of an object that may be read, newest first."""
    return (
        Gebeurtenis.select()
        .where(
            Gebeurtenis.onderwerp_kind == onderwerp.kind,
            Gebeurtenis.onderwerp_key == onderwerp.key,
            Gebeurtenis.zichtbaarheid.in_(list(zichtbaarheden)),
        )
        .order_by(Gebeurtenis.op.desc(), Gebeurtenis.id.desc())
    )


def sentence(gebeurtenis: Gebeurtenis) -> str:
    """Write the event as a sentence in the reader's language."""
    event = event_of(gebeurtenis.soort)
    return (
        translate(event.zin, **_waarden(event, gebeurtenis))
        if event.velden
        else translate(event.zin)
    )


def explanation(gebeurtenis: Gebeurtenis) -> str:
    """Write the smaller second sentence, "" when there is none."""
    event = event_of(gebeurtenis.soort)
    if not event.toelichting:
        return ""
    return translate(event.toelichting, **_waarden(event, gebeurtenis))


def _waarden(event: Event, gebeurtenis: Gebeurtenis) -> dict[str, Any]:
    return {naam: _say(event, naam, waarde) for naam, waarde in gebeurtenis.gegevens.items()}


def _say(event: Event, naam: str, waarde: Any) -> Any:  # noqa: ANN401  JSON
    if naam in event.zeggen:
        return event.zeggen[naam](waarde)
    return translate(waarde) if naam in event.labels and waarde else waarde
