"""One part of a score, with all it rests on: stored, drawn as a table, explained from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import floor, fsum

from netwerk.matching.gewichten import Gewichten
from netwerk.matching.zinnen import Waarde


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """`waarde` 0-1 times `gewicht` gives `punten`; `gegevens` is what the value came from."""

    naam: str
    waarde: float
    gewicht: int
    punten: float
    gegevens: Mapping[str, Waarde] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        """Give the part for storage."""
        return {
            "naam": self.naam,
            "waarde": self.waarde,
            "gewicht": self.gewicht,
            "punten": self.punten,
            "gegevens": dict(self.gegevens),
        }

    @classmethod
    def from_json(cls, rij: Mapping[str, object]) -> Onderdeel:
        """Read back what as_json gave."""
        waarde, gewicht, punten, gegevens = (
            rij["waarde"],
            rij["gewicht"],
            rij["punten"],
            rij["gegevens"],
        )
        assert isinstance(waarde, int | float)
        assert isinstance(gewicht, int)
        assert isinstance(punten, int | float)
        assert isinstance(gegevens, Mapping)
        return cls(str(rij["naam"]), float(waarde), gewicht, float(punten), dict(gegevens))


def weigh(
    naam: str, waarde: float, gewichten: Gewichten, gegevens: Mapping[str, Waarde]
) -> Onderdeel:
    """Make a part of a value: rounded once, here, so that what is stored adds up to the score."""
    gewicht = gewichten.punten[naam]
    return Onderdeel(naam, round(waarde, 4), gewicht, round(gewicht * waarde, 2), gegevens)


def whole_punten(onderdelen: Sequence[Onderdeel]) -> list[int]:
    """Give the parts in whole points that add up to the whole score: largest remainders first."""
    heel = [floor(deel.punten) for deel in onderdelen]
    over = floor(fsum(deel.punten for deel in onderdelen) + 0.5) - sum(heel)
    volgorde = sorted(range(len(heel)), key=lambda n: (heel[n] - onderdelen[n].punten, n))
    for n in volgorde[:over]:
        heel[n] += 1
    return heel
