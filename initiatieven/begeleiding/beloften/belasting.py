"""How many forms a maker filled in and how often a case changed hands (S2-01), by one table.

Counted from the timeline, so that nobody keeps a number. A form that staff filled in for somebody
does not count, nor does a question that is answered with one tap (how was our help, yes or no).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import peewee

from initiatieven.registratie.models import Initiatief
from vems.core.database import refers_to
from vems.core.history import Gebeurtenis
from vems.core.i18n import N_, translate


class Telt(Enum):
    """How often an act counts that stands on the timeline more than once."""

    EENS = "eens"
    ELKE = "elke"
    NA_DE_EERSTE = "na_de_eerste"


TELT_ZINNEN = {
    Telt.EENS: N_("Telt één keer, ook als iemand het vaker bewaart."),
    Telt.ELKE: N_("Telt elke keer."),
    Telt.NA_DE_EERSTE: N_("Telt vanaf de tweede keer."),
}


@dataclass(frozen=True, slots=True)
class Regel:
    """An act on the timeline that counts: its code, what people call it, and how it counts."""

    soort: str
    naam: str
    telt: Telt


FORMULIEREN = (
    Regel("ingediend", N_("Het idee"), Telt.EENS),
    Regel("plan_bijgewerkt", N_("Het plan"), Telt.EENS),
    Regel("extra_vraag_beantwoord", N_("Extra vragen na het insturen"), Telt.EENS),
    Regel("markt_ingezonden", N_("Meedoen aan een markt"), Telt.ELKE),
)
OVERGAVEN = (
    Regel("begeleider_toegewezen", N_("Een nieuwe begeleider"), Telt.NA_DE_EERSTE),
    Regel("overdracht_aangenomen", N_("Een ander loket nam het over"), Telt.ELKE),
)
# Who fills in for herself: a visitor who hands in, or a member. Everybody else does it for her.
MAKERS = ("", "lid")

_TELLEN = {
    Telt.EENS: lambda keer: min(keer, 1),
    Telt.ELKE: lambda keer: keer,
    Telt.NA_DE_EERSTE: lambda keer: max(keer - 1, 0),
}


@dataclass(frozen=True, slots=True)
class Belasting:
    """What a case asked of its maker so far: how often per name, N_-marked, only what counts."""

    formulieren: tuple[tuple[str, int], ...] = ()
    overgaven: tuple[tuple[str, int], ...] = ()

    @property
    def aantal_formulieren(self) -> int:
        """How many forms."""
        return sum(keer for _naam, keer in self.formulieren)

    @property
    def aantal_overgaven(self) -> int:
        """How often it changed hands."""
        return sum(keer for _naam, keer in self.overgaven)


def count_belasting(initiatieven: Sequence[Initiatief]) -> dict[int, Belasting]:
    """Count these cases by id, in one query however many."""
    door_maker: dict[str, dict[str, int]] = defaultdict(dict)
    allemaal: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for key, soort, rol, keer in _counts(initiatieven):
        allemaal[key][soort] += keer
        if rol in MAKERS:
            door_maker[key][soort] = door_maker[key].get(soort, 0) + keer
    return {
        rij.id: Belasting(
            apply_regels(FORMULIEREN, door_maker[rij.sleutel]),
            apply_regels(OVERGAVEN, allemaal[rij.sleutel]),
        )
        for rij in initiatieven
    }


def apply_regels(regels: Sequence[Regel], keren: dict[str, int]) -> tuple[tuple[str, int], ...]:
    """Count by the table; pure."""
    geteld = ((regel.naam, _TELLEN[regel.telt](keren.get(regel.soort, 0))) for regel in regels)
    return tuple((naam, keer) for naam, keer in geteld if keer)


def list_uitleg() -> list[dict[str, str]]:
    """Write the table in words, for who asks what counts."""
    return [
        {
            "wat": translate(groep),
            "naam": translate(regel.naam),
            "hoe": translate(TELT_ZINNEN[regel.telt]),
        }
        for groep, regels in ((N_("Formulier"), FORMULIEREN), (N_("Andere handen"), OVERGAVEN))
        for regel in regels
    ]


def _counts(initiatieven: Sequence[Initiatief]) -> peewee.ModelSelect:
    return (
        Gebeurtenis.select(
            Gebeurtenis.onderwerp_key,
            Gebeurtenis.soort,
            Gebeurtenis.door_rol,
            peewee.fn.COUNT(Gebeurtenis.id),
        )
        .where(
            refers_to(
                Gebeurtenis.onderwerp_kind,
                Gebeurtenis.onderwerp_key,
                [rij.reference for rij in initiatieven],
            ),
            Gebeurtenis.soort.in_([regel.soort for regel in (*FORMULIEREN, *OVERGAVEN)]),
        )
        .group_by(Gebeurtenis.onderwerp_key, Gebeurtenis.soort, Gebeurtenis.door_rol)
        .tuples()
    )
