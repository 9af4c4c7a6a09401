"""What every step of a wish does: the guarded move, the event, and the word to who asked."""

from __future__ import annotations

from collections.abc import Iterable

from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import guarded_update
from vems.core.exceptions import Conflict
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_, translate
from vems.core.web.links import find_path
from vems.participatie.wensen.keuzes import STATUS_LABELS, WensStatus
from vems.participatie.wensen.models import Wens, Wensvrager
from vems.partijen.berichten import notify
from vems.partijen.models import Partij

MAP = "vems/participatie/wensen/mail"


def change_status(wens: Wens, van: WensStatus, **waarden: object) -> None:
    """Move a wish on from a status; Conflict when a colleague was first. Inside write()."""
    guarded_update(
        Wens,
        Wens.id == wens.id,
        Wens.status == van,
        conflict=Conflict(N_("Een collega antwoordde net ook op deze wens.")),
        **waarden,
    )
    for veld, waarde in waarden.items():
        setattr(wens, veld, waarde)


def tell(wens: Wens, event: Event, door: Actor, **gegevens: str) -> int:
    """Write on the timeline of a wish, public when the wish is; give the number of the row."""
    gebeurtenis = record(
        wens.reference,
        event,
        zichtbaarheid=Zichtbaarheid.OPENBAAR if wens.is_openbaar else Zichtbaarheid.INTERN,
        gegevens=gegevens,
        door=door,
    )
    announce(wens.reference)
    return int(gebeurtenis.id)


def notify_vragers(
    wens: Wens, bericht: str, eenmalig: str, *, wie: Iterable[Wensvrager] | None = None
) -> None:
    """Tell who asked, all of them or some, by their own channel. Inside write()."""
    rijen = wie
    if rijen is None:
        rijen = Wensvrager.select(Wensvrager, Partij).join(Partij).where(Wensvrager.wens == wens)
    for rij in rijen:
        notify(
            rij.partij,
            bericht=f"{MAP}/{bericht}.txt",
            waarden={
                "wens": wens.titel,
                "wijk": wens.gebied.naam,
                "is_openbaar": wens.is_openbaar,
                "status": translate(STATUS_LABELS[wens.status]),
                "antwoord": wens.antwoord,
                "pad": find_path("wensen.wens", sleutel=wens.sleutel) if wens.is_openbaar else "",
            },
            eenmalig=f"wens:{bericht}:{eenmalig}:{rij.partij_id}",
            over=wens.reference,
        )
