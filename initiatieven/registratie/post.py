"""Mail or a letter about a case to who handed it in, with what all of them carry.

Not here: what each message says is its template; to whom else is written, the slice knows.
"""

from __future__ import annotations

from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.outbox import Agendapunt
from vems.core.reference import Reference
from vems.partijen.berichten import notify


def tell_maker(
    initiatief: Initiatief,
    bericht: str,
    /,
    *,
    eenmalig: str,
    afzender: Medewerker | None = None,
    over: Reference | None = None,
    op_papier: bool = False,
    agendapunt: Agendapunt | None = None,
    **waarden: object,
) -> bool:
    """Queue a message once, by its template; False when it was queued before. Inside write().

    It carries title and number; `afzender` signs it, without one the desk does. `over` is what it
    is about when that is not the case itself; `op_papier` and `agendapunt` are those of notify.
    """
    return notify(
        initiatief.initiatiefnemer,
        bericht=bericht,
        waarden={
            "titel": initiatief.titel,
            "kenmerk": initiatief.identificatie,
            "begeleider": begeleider_in_mail(afzender),
            **waarden,
        },
        over=over or initiatief.reference,
        eenmalig=eenmalig,
        op_papier=op_papier,
        agendapunt=agendapunt,
    )


def begeleider_in_mail(medewerker: Medewerker | None) -> dict[str, str] | None:
    """Give the foot of a mail: the initiator knows name and telephone of the begeleider."""
    if medewerker is None:
        return None
    return {"naam": medewerker.naam, "telefoon": medewerker.telefoon, "bereikbaar": ""}
