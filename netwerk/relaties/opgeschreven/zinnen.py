"""Relations in words: who, what, and how we know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netwerk.relaties.keuzes import BRON_LABELS, NIET_BEVESTIGD, RELATIE_LABELS
from netwerk.relaties.models import Relatie
from vems.core.actor import Actor
from vems.core.i18n import N_, format_datum, translate
from vems.core.reference import load_shown


@dataclass(frozen=True, slots=True)
class Band:
    """A relation as its owner reads it."""

    nummer: int
    van: str
    zin: str
    herkomst: str
    is_vervallen: bool


def as_banden(relaties: Iterable[Relatie], actor: Actor) -> dict[int, Band]:
    """Give relations in words, by id; one query per kind of thing."""
    alle = list(relaties)
    shown = load_shown([r for relatie in alle for r in (relatie.van, relatie.naar)], actor)
    namen = {reference: ding.titel for reference, ding in shown.items()}
    return {
        relatie.id: Band(
            relatie.id,
            namen.get(relatie.van, ""),
            f"{translate(RELATIE_LABELS[relatie.soort])} {namen.get(relatie.naar, '')}".strip(),
            say_herkomst(relatie),
            relatie.zekerheid == NIET_BEVESTIGD,
        )
        for relatie in alle
    }


def say_herkomst(relatie: Relatie) -> str:
    """Say who told us, and since when or when it was confirmed."""
    bron = translate(BRON_LABELS[relatie.bron])
    if relatie.zekerheid == NIET_BEVESTIGD:
        return translate(N_("Niet bevestigd. Wij zoeken hier nu niet mee."))
    if relatie.bevestigd_op is None:
        return translate(
            N_("%(bron)s, sinds %(datum)s."), bron=bron, datum=format_datum(relatie.sinds)
        )
    return translate(
        N_("%(bron)s, bevestigd op %(datum)s."), bron=bron, datum=format_datum(relatie.bevestigd_op)
    )
