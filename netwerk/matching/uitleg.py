"""The explanation of a match: three lines made of its stored parts, never free-form (DOMAIN 4.6).

Same parts and same version of the weights: same sentences. Stored as JSON for the auditor, with
the codes of the sentences as they were said. Not here: "why not X" (`waarom_niet`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from netwerk.matching.gewichten import get_gewichten
from netwerk.matching.keuzes import Soort
from netwerk.matching.onderdeel import Onderdeel
from netwerk.matching.pad import Pad
from netwerk.matching.redenen import say_objections, say_reasons, say_sources
from netwerk.matching.stemmen import Stem
from netwerk.matching.zinnen import Zin, join_en, join_komma


@dataclass(frozen=True, slots=True)
class Uitleg:
    """Why this one, how we know, what could be against; and what that rests on."""

    versie: str
    soort: Soort
    titel: str
    onderdelen: tuple[Onderdeel, ...]
    paden: tuple[Pad, ...]
    waarom: tuple[Zin, ...]
    hoe: tuple[Zin, ...]
    tegen: tuple[Zin, ...]

    @property
    def pad(self) -> Pad | None:
        """Give the strongest way that residents may see, None when there is none."""
        return next((pad for pad in self.paden if not pad.intern), None)

    def as_lines(self, stem: Stem = Stem.INITIATIEFNEMER) -> tuple[str, str, str]:
        """Say the three lines in the reader's language and voice."""
        return join_en(self.waarom, stem), join_komma(self.hoe, stem), join_en(self.tegen, stem)

    def replay(self) -> Uitleg:
        """Explain again from the stored parts alone, with the weights of then."""
        return explain(
            versie=self.versie,
            soort=self.soort,
            titel=self.titel,
            onderdelen=self.onderdelen,
            paden=self.paden,
        )

    def as_json(self) -> dict[str, object]:
        """Give everything for storage and audit, plain JSON."""
        return {
            "versie": self.versie,
            "soort": self.soort.value,
            "titel": self.titel,
            "onderdelen": [deel.as_json() for deel in self.onderdelen],
            "paden": [pad.as_json() for pad in self.paden],
            "waarom": [zin.as_json() for zin in self.waarom],
            "hoe": [zin.as_json() for zin in self.hoe],
            "tegen": [zin.as_json() for zin in self.tegen],
        }

    @classmethod
    def from_json(cls, rij: Mapping[str, object]) -> Uitleg:
        """Read back what as_json gave."""
        return cls(
            versie=str(rij["versie"]),
            soort=Soort(str(rij["soort"])),
            titel=str(rij["titel"]),
            onderdelen=tuple(Onderdeel.from_json(deel) for deel in _rows(rij["onderdelen"])),
            paden=tuple(Pad.from_json(pad) for pad in _rows(rij["paden"])),
            waarom=tuple(Zin.from_json(zin) for zin in _rows(rij["waarom"])),
            hoe=tuple(Zin.from_json(zin) for zin in _rows(rij["hoe"])),
            tegen=tuple(Zin.from_json(zin) for zin in _rows(rij["tegen"])),
        )


def explain(
    *,
    versie: str,
    soort: Soort,
    titel: str,
    onderdelen: Sequence[Onderdeel],
    paden: Sequence[Pad] = (),
) -> Uitleg:
    """Make the three lines from the parts of a score."""
    delen = {deel.naam: deel for deel in onderdelen}
    gewichten = get_gewichten(versie)
    return Uitleg(
        versie=versie,
        soort=soort,
        titel=titel,
        onderdelen=tuple(onderdelen),
        paden=tuple(paden),
        waarom=say_reasons(soort, delen),
        hoe=say_sources(soort, delen["versheid"]),
        tegen=say_objections(soort, delen, gewichten),
    )


def _rows(waarde: object) -> list[Mapping[str, object]]:
    assert isinstance(waarde, list)
    return waarde
