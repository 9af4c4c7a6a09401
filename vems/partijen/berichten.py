"""Telling a party something, by the channel it prefers: mail, or a letter with the same text.

Somebody with only a telephone number gets a letter: printed, or read aloud by the desk.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vems.core.outbox import enqueue_brief, enqueue_mail
from vems.core.reference import Reference
from vems.instellingen.gemeente import read_gemeente
from vems.partijen.keuzes import AdresSoort, Voorkeurskanaal
from vems.partijen.models import Partij
from vems.partijen.registration import adressen_of


def notify(
    partij: Partij,
    *,
    bericht: str,
    waarden: Mapping[str, Any],
    eenmalig: str,
    over: Reference | None = None,
    adressen: Mapping[AdresSoort, str] | None = None,
) -> bool:
    """Queue a message for a party once; False when it was queued before. Inside write().

    `bericht` is the template; it gets `naam` (of the reader) and `gemeente` besides `waarden`.
    `adressen` is for who read them already.
    """
    bekend = adressen_of(partij) if adressen is None else adressen
    alle = {"naam": partij.naam, "gemeente": read_afzender(), **waarden}
    email = bekend.get(AdresSoort.EMAIL, "")
    if email and partij.voorkeurskanaal is Voorkeurskanaal.MAIL:
        return enqueue_mail(
            aan=email, bericht=bericht, waarden=alle, eenmalig=eenmalig, over=over, taal=partij.taal
        )
    return enqueue_brief(
        adres=_letter_address(partij, bekend),
        bericht=bericht,
        waarden=alle,
        eenmalig=eenmalig,
        over=over,
        taal=partij.taal,
    )


def _letter_address(partij: Partij, adressen: Mapping[AdresSoort, str]) -> str:
    regels = [partij.naam, partij.postadres or adressen.get(AdresSoort.TELEFOON, "")]
    return "\n".join(regel for regel in regels if regel)


def read_afzender() -> dict[str, str]:
    """Read who signs a mail that no guide signs: name, telephone and hours."""
    gemeente = read_gemeente()
    return {
        "sitenaam": gemeente.sitenaam,
        "telefoon": gemeente.telefoon,
        "openingstijden": gemeente.uren,
    }
