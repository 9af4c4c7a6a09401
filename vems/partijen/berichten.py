"""Telling a party something, by the channel it prefers: mail, or a letter with the same text.

Somebody with only a telephone number gets a letter: printed, or read aloud by the desk.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vems.core.outbox import enqueue_brief, enqueue_mail
from vems.core.reference import Reference
from vems.instellingen.gemeente import read_gemeente
from vems.partijen.keuzes import Voorkeurskanaal
from vems.partijen.models import Partij
from vems.partijen.registration import email_of, telefoon_of


def notify(
    partij: Partij,
    *,
    bericht: str,
    waarden: Mapping[str, Any],
    eenmalig: str,
    over: Reference | None = None,
) -> bool:
    """Queue a message for a party once; False when it was queued before. Inside write().

    `bericht` is the template; it gets `naam` (of the reader) and `gemeente` besides `waarden`.
    """
    alle = {"naam": partij.naam, "gemeente": _gemeente(), **waarden}
    email = email_of(partij)
    if email and partij.voorkeurskanaal is Voorkeurskanaal.MAIL:
        return enqueue_mail(
            aan=email, bericht=bericht, waarden=alle, eenmalig=eenmalig, over=over, taal=partij.taal
        )
    return enqueue_brief(
        adres=_letter_address(partij),
        bericht=bericht,
        waarden=alle,
        eenmalig=eenmalig,
        over=over,
        taal=partij.taal,
    )


def _letter_address(partij: Partij) -> str:
    regels = [partij.naam, partij.postadres or telefoon_of(partij)]
    return "\n".join(regel for regel in regels if regel)


def _gemeente() -> dict[str, str]:
    gemeente = read_gemeente()
    return {
        "sitenaam": gemeente.sitenaam,
        "telefoon": gemeente.telefoon,
        "openingstijden": gemeente.uren,
    }
