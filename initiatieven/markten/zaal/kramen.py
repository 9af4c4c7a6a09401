"""Stands: who stands where. A stand is told to its makers once the programme is known.

Not here: The moments of the pitches are `presentaties`; who comes is `bevestigen`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

import peewee

from initiatieven.markten.berichten import for_deelnemer, tell_deelnemer
from initiatieven.markten.events import KRAAM_TOEGEWEZEN
from initiatieven.markten.keuzes import VAST, MarktToestand, Screening
from initiatieven.markten.models import Inzending, Kraam, Markt
from initiatieven.markten.opvolging.beletsels import list_deelnemers
from initiatieven.markten.permissions import may_manage, require
from initiatieven.markten.zaal.plaatsen import (
    confirm_deadline,
    lock_markt,
    release_stand,
    take_stand,
)
from initiatieven.markten.zaal.presentaties import check_pitch, first_free_slot
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import NotFound, Refused
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_

TE_VERDELEN = frozenset({MarktToestand.SCREENING, MarktToestand.PROGRAMMA, MarktToestand.MARKTDAG})


def assign_kraam(
    inzending: Inzending, *, nummer: int, pitch_begin: datetime | None = None, door: Actor
) -> Kraam:
    """Give an admitted entry a stand and a pitch, or move it.

    Refused when the stand is taken; Invalid when the pitch runs into another one or its buffer.
    Without `pitch_begin` the first free moment is taken, when the market has pitches.
    """
    require(may_manage(door))
    require_admitted(inzending)
    markt = inzending.markt
    with write():
        lock_markt(markt)
        pitch = pitch_begin or first_free_slot(markt, inzending)
        if pitch is not None:
            check_pitch(markt, inzending, pitch)
        release_stand(inzending)
        take_stand(markt, inzending, nummer, pitch)
        _tell_when_known(markt, [inzending], door)
    return Kraam.get(Kraam.inzending == inzending)


def place(inzending: Inzending, *, nummer: int, door: Actor) -> None:
    """Put an entry on a stand with the pitch it has; who stands there takes the other stand."""
    require(may_manage(door))
    require_admitted(inzending)
    markt = inzending.markt
    with write():
        lock_markt(markt)
        doel = Kraam.get_or_none(Kraam.markt == markt, Kraam.nummer == nummer)
        if doel is None:
            raise NotFound()
        ander = doel.inzending
        if ander == inzending:
            return
        van = release_stand(inzending)
        if ander is not None:
            if van is None:
                raise Refused(N_("Kraam %(nummer)s is niet vrij. Kies een andere."), nummer=nummer)
            release_stand(ander)
            take_stand(markt, ander, van.nummer, doel.pitch_begin)
        pitch = van.pitch_begin if van else first_free_slot(markt, inzending)
        take_stand(markt, inzending, nummer, pitch)
        _tell_when_known(markt, [inzending, *([ander] if ander else [])], door)


def assign_all(markt: Markt, *, door: Actor) -> int:
    """Give everyone admitted without a stand a free one, in order of entry; how many.

    Each gets the first stand that has what it needs, and as little as possible that it does not.
    """
    require(may_manage(door))
    with write():
        lock_markt(markt)
        vrij = list(
            Kraam.select()
            .where(Kraam.markt == markt, Kraam.inzending.is_null())
            .order_by(Kraam.nummer)
        )
        zonder = list_admitted(markt, zonder_kraam=True)
        if len(vrij) < len(zonder):
            raise Refused(N_("Er zijn te weinig kramen vrij."))
        for inzending in zonder:
            kraam = choose_stand(inzending.nodig, vrij)
            vrij.remove(kraam)
            assign_kraam(inzending, nummer=kraam.nummer, door=door)
    return len(zonder)


def choose_stand(nodig: Collection[str], vrij: Iterable[Kraam]) -> Kraam:
    """Choose the stand that misses least of what is needed and wastes least; pure."""
    vast = {soort.value for soort in VAST} & set(nodig)

    def fit(kraam: Kraam) -> tuple[int, int, int]:
        heeft = set(kraam.heeft)
        return len(vast - heeft), len(heeft - vast), kraam.nummer

    return min(vrij, key=fit)


def list_admitted(markt: Markt, *, zonder_kraam: bool = False) -> list[Inzending]:
    """List who is admitted in order of entry, with initiatief and market at hand."""
    query = (
        list_deelnemers(markt)
        .select(Inzending, Initiatief, Kraam)
        .join_from(Inzending, Initiatief)
        .join_from(
            Inzending,
            Kraam,
            peewee.JOIN.LEFT_OUTER,
            on=(Kraam.inzending == Inzending.id),
            attr="staat_op",
        )
        .where(Inzending.uitkomst == Screening.TOEGELATEN)
        .order_by(Inzending.ingezonden_op, Inzending.id)
    )
    rows = list(query.where(Kraam.id.is_null()) if zonder_kraam else query)
    for row in rows:
        row.markt = markt
    return rows


def tell_stands(markt: Markt, *, door: Actor) -> None:
    """Tell everybody who has a stand which one, as the programme becomes known; in write()."""
    _tell_when_known(markt, list_admitted(markt), door)


def require_admitted(inzending: Inzending) -> None:
    """Refused for who is not admitted, and when the stands are fixed."""
    if inzending.uitkomst is not Screening.TOEGELATEN or inzending.ingetrokken_op is not None:
        raise Refused(N_("Dit plan is niet toegelaten."))
    if inzending.markt.toestand not in TE_VERDELEN:
        raise Refused(N_("De kramen staan nu vast."))


def _tell_when_known(markt: Markt, inzendingen: Iterable[Inzending], door: Actor) -> None:
    """Until the programme is known the griffie moves stands about and nobody hears of it."""
    if markt.toestand is MarktToestand.SCREENING:
        return
    per_inzending = {
        kraam.inzending_id: kraam for kraam in Kraam.select().where(Kraam.markt == markt)
    }
    for inzending in inzendingen:
        if (kraam := per_inzending.get(inzending.id)) is not None:
            inzending.markt = markt
            _tell(inzending, kraam, door)


def _tell(inzending: Inzending, kraam: Kraam, door: Actor) -> None:
    markt, pitch = inzending.markt, kraam.pitch_begin
    voor = inzending.bevestigen_voor or confirm_deadline(markt, now())
    Inzending.update(bevestigen_voor=voor).where(Inzending.id == inzending.id).execute()
    record(
        inzending.initiatief.reference,
        KRAAM_TOEGEWEZEN,
        zichtbaarheid=Zichtbaarheid.OPENBAAR,
        gegevens={"nummer": kraam.kraam, "markt": markt.titel},
        over=markt.reference,
        door=door,
    )
    tell_deelnemer(
        inzending,
        "kraam",
        {"nummer": kraam.kraam, "pitch": pitch, "voor": voor},
        eenmalig=f"kraam:{inzending.sleutel}:{kraam.nummer}:{pitch.isoformat() if pitch else ''}",
        agendapunt=for_deelnemer(inzending),
    )
    announce(inzending.initiatief.reference, markt.reference)
