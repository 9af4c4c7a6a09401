"""The log of who looked up whom at the desk; written with the look, read by supervision."""

from __future__ import annotations

from collections.abc import Sequence

import peewee

from vems.core.actor import Actor
from vems.core.clock import now, today
from vems.core.database import write
from vems.partijen.keuzes import Inzagesoort
from vems.partijen.models import Partij, Persooninzage


def record_inzage(partijen: Sequence[Partij], wat: Inzagesoort, *, door: Actor) -> None:
    """Write that somebody saw these persons; the same look on the same day once."""
    if not partijen or door.gebruiker_id is None:
        return
    moment = now()
    rijen = [
        {
            "partij": partij,
            "gebruiker_id": door.gebruiker_id,
            "naam": door.naam,
            "rol": door.rol,
            "wat": wat,
            "dag": today(),
            "op": moment,
        }
        for partij in partijen
    ]
    with write():
        Persooninzage.insert_many(rijen).on_conflict_ignore().execute()


def list_inzagen() -> peewee.ModelSelect:
    """List who looked up whom, the newest first."""
    return (
        Persooninzage.select(Persooninzage, Partij)
        .join(Partij)
        .order_by(Persooninzage.op.desc(), Persooninzage.id.desc())
    )
