"""What the makers need at their stand and who stands there, as they say it themselves."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from initiatieven.markten.deelname.inzendingen import check_kosten
from initiatieven.markten.keuzes import BEHOEFTE_LABELS, Behoefte
from initiatieven.markten.models import Inzending, Kraamdeelnemer, Markt
from initiatieven.markten.permissions import may_equip, require
from initiatieven.markten.zaal.kramen import require_admitted
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line
from vems.core.i18n import N_, translate
from vems.core.teksten import checked_line

MEESTE_NAMEN = 4
BEWAREN = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class NieuweDeelnemer:
    """Somebody at the stand. `foto`: may be in a picture. `is_kind`: under sixteen."""

    naam: str
    foto: bool = False
    is_kind: bool = False


@dataclass(frozen=True, slots=True)
class Kraamwensen:
    """Needs, in codes and in words, the people, and what the plan costs by now.

    `ouders_akkoord` is asked for children; without `kosten` these stay as they were.
    """

    nodig: tuple[Behoefte, ...] = ()
    anders: str = ""
    deelnemers: tuple[NieuweDeelnemer, ...] = ()
    ouders_akkoord: bool = False
    kosten: str | None = None


def record_wensen(inzending: Inzending, data: Kraamwensen, *, door: Actor) -> None:
    """Write down what is needed and who comes, in place of what was there."""
    require(may_equip(door, inzending.initiatief))
    require_admitted(inzending)
    namen = [(clean_line(deelnemer.naam), deelnemer) for deelnemer in data.deelnemers]
    gevuld = [(naam, deelnemer) for naam, deelnemer in namen if naam]
    if len(gevuld) > MEESTE_NAMEN or any(len(naam) > 120 for naam, _ in gevuld):
        raise Invalid(N_("Vul hooguit vier namen in, van hooguit 120 letters."), veld="naam_1")
    if any(deelnemer.is_kind for _, deelnemer in gevuld) and not data.ouders_akkoord:
        raise Invalid(
            N_("Vraag het eerst aan een ouder of verzorger, en zet dan dit vinkje."),
            veld="ouders_akkoord",
        )
    kosten = inzending.kosten if data.kosten is None else check_kosten(data.kosten)
    with write():
        Inzending.update(
            kosten=kosten,
            nodig=[soort.value for soort in data.nodig],
            nodig_anders=checked_line(data.anders, 200, veld="anders"),
        ).where(Inzending.id == inzending.id).execute()
        Kraamdeelnemer.delete().where(Kraamdeelnemer.inzending == inzending).execute()
        for naam, deelnemer in gevuld:
            Kraamdeelnemer.create(
                inzending=inzending, naam=naam, foto=deelnemer.foto, is_kind=deelnemer.is_kind
            )


def list_namen(inzending_ids: Collection[int]) -> dict[int, list[Kraamdeelnemer]]:
    """List who stands at each stand, by entry id, in one query."""
    rows = (
        Kraamdeelnemer.select()
        .where(Kraamdeelnemer.inzending.in_([*inzending_ids] or [0]))
        .order_by(Kraamdeelnemer.id)
    )
    namen: dict[int, list[Kraamdeelnemer]] = {}
    for row in rows:
        namen.setdefault(row.inzending_id, []).append(row)
    return namen


def say_nodig(codes: Collection[str], anders: str = "") -> str:
    """Say in the reader's language what is needed; "" for nothing."""
    bekend = [translate(label) for soort, label in BEHOEFTE_LABELS.items() if soort.value in codes]
    return ", ".join([*bekend, *([anders] if anders else [])])


def forget_deelnemers() -> None:
    """Remove the names of who stood at a market of over a month ago. May run twice."""
    oud = Inzending.select(Inzending.id).join(Markt).where(Markt.eind < now() - BEWAREN)
    with write():
        Kraamdeelnemer.delete().where(Kraamdeelnemer.inzending.in_(oud)).execute()
