"""A match in one line, for a list beside something else: who, how it stands, and the score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.tonen.kaarten import KLEUREN
from initiatieven.koppelingen.tonen.stand import say_stand
from initiatieven.koppelingen.tonen.uitleg import stem_of
from initiatieven.koppelingen.zoeken.namen import load_namen
from netwerk.matching.zinnen import format_punten
from vems.core.actor import Actor


@dataclass(frozen=True, slots=True)
class Korteregel:
    """One match for the desk."""

    sleutel: str
    naam: str
    stand: str
    kleur: str
    score: str | None


def make_regels(koppelingen: Sequence[Koppeling], actor: Actor) -> list[Korteregel]:
    """Make the lines of matches for the desk; one query. What is gone is left out."""
    namen = load_namen(koppeling.doelwit for koppeling in koppelingen)
    return [
        Korteregel(
            sleutel=rij.sleutel,
            naam=namen[rij.doelwit],
            stand=say_stand(rij, stem_of(actor, rij.initiatief)),
            kleur=KLEUREN.get(rij.toestand, "grijs"),
            score=format_punten(rij.score) if rij.score is not None else None,
        )
        for rij in koppelingen
        if rij.doelwit in namen
    ]
