"""Telling a party something, by the channel it prefers: mail, a letter, or in person.

Who prefers the telephone or a visit hears it from whom the slice that knows the work appoints
(`register_spreker`). While nobody is appointed it is a letter: printed, or read aloud by the desk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from vems.core.outbox import Agendapunt, enqueue_brief, enqueue_gesprek, enqueue_mail
from vems.core.reference import Reference
from vems.instellingen.gemeente import read_gemeente
from vems.partijen.keuzes import PERSOONLIJK, AdresSoort, Voorkeurskanaal
from vems.partijen.models import Partij
from vems.partijen.registration import adressen_of

# Gets the party, what it is about and how to keep the text under a case; gives what keeping it
# gave, or None when nobody is there to tell it.
Spreker = Callable[[Partij, Reference, Callable[[Reference], bool]], bool | None]
_sprekers: list[Spreker] = []


def register_spreker(spreker: Spreker) -> None:
    """Let a slice appoint who tells somebody something in person; called from its init_app."""
    if spreker not in _sprekers:
        _sprekers.append(spreker)


def notify(
    partij: Partij,
    *,
    bericht: str,
    waarden: Mapping[str, Any],
    eenmalig: str,
    over: Reference | None = None,
    adressen: Mapping[AdresSoort, str] | None = None,
    op_papier: bool = False,
    agendapunt: Agendapunt | None = None,
) -> bool:
    """Queue a message for a party once; False when it was queued before. Inside write().

    `bericht` is the template; it gets `naam` (of the reader) and `gemeente` besides `waarden`.
    `adressen` is for who read them already. `op_papier`: the law wants it in writing (Awb 3:41), so
    it is a letter for who prefers to hear things. `agendapunt` goes along with a mail.
    """
    bekend = adressen_of(partij) if adressen is None else adressen
    alle = {"naam": partij.naam, "gemeente": read_afzender(), **waarden}
    email = bekend.get(AdresSoort.EMAIL, "")
    if email and partij.voorkeurskanaal is Voorkeurskanaal.MAIL:
        return enqueue_mail(
            aan=email,
            bericht=bericht,
            waarden=alle,
            eenmalig=eenmalig,
            over=over,
            taal=partij.taal,
            agendapunt=agendapunt,
        )
    post = {"bericht": bericht, "waarden": alle, "eenmalig": eenmalig, "taal": partij.taal}
    if over is not None and not op_papier and partij.voorkeurskanaal in PERSOONLIJK:
        verteld = _speak(
            partij, over, lambda zaak: enqueue_gesprek(wie=partij.naam, over=zaak, **post)
        )
        if verteld is not None:
            return verteld
    return enqueue_brief(adres=_letter_address(partij, bekend), over=over, **post)


def _speak(partij: Partij, over: Reference, keep: Callable[[Reference], bool]) -> bool | None:
    """Let the first who knows somebody for it have it told; None: nobody."""
    for spreker in _sprekers:
        verteld = spreker(partij, over, keep)
        if verteld is not None:
            return verteld
    return None


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
