"""Folding what went out between the messages, so that one reads the conversation, not the post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from initiatieven.loket.gesprek.draad import Regel


@dataclass(frozen=True, slots=True)
class Groep:
    """Items that stand together; `is_gevouwen`: mails and letters that one opens to read."""

    regels: tuple[Regel, ...]
    is_gevouwen: bool = False

    @property
    def wanneer(self) -> str:
        """From when until when they went out; the newest stands on top."""
        begin, eind = self.regels[-1].wanneer, self.regels[0].wanneer
        return begin if begin == eind else f"{begin} – {eind}"


def fold_post(regels: Sequence[Regel]) -> list[Groep]:
    """Fold mails and letters that follow each other; one alone stays as it is. Pure."""
    groepen = []
    for is_post, rij in groupby(regels, key=lambda regel: regel.is_post):
        samen = tuple(rij)
        groepen.append(Groep(samen, is_gevouwen=is_post and len(samen) > 1))
    return groepen
