"""What owners of relations are mailed: whether something still holds, what another says."""

from __future__ import annotations

from netwerk.relaties.eigenaars import Eigenaar
from vems.core.outbox import enqueue_mail
from vems.partijen.berichten import read_afzender

_FOLDER = "netwerk/relaties/mail"


def mail_eigenaar(eigenaar: Eigenaar, bericht: str, *, eenmalig: str, **waarden: object) -> None:
    """Mail an owner, with the list of what waits as the link. Inside write()."""
    enqueue_mail(
        aan=eigenaar.email,
        bericht=f"{_FOLDER}/{bericht}.txt",
        waarden={
            "naam": eigenaar.naam,
            "pad": "/netwerk/bevestigen",
            "gemeente": read_afzender(),
            **waarden,
        },
        eenmalig=eenmalig,
        over=eigenaar.reference,
    )
