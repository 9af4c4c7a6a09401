"""How somebody is reached, as a value: what we have now, and what is typed to change it.

Not here: changing it (`vems.partijen.wijzigen`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from vems.core.i18n import N_, TALEN, translate
from vems.partijen.keuzes import VOORKEURSKANAAL_LABELS, AdresSoort, Voorkeurskanaal
from vems.partijen.models import Partij
from vems.partijen.registration import adressen_of
from vems.partijen.zoeken import load_adressen


@dataclass(frozen=True, slots=True)
class Bereik:
    """How somebody is reached, as typed; `versie` is that of the party on the screen.

    `taal` is the language we write in; "" leaves it as it is.
    """

    naam: str
    kanaal: Voorkeurskanaal
    telefoon: str = ""
    email: str = ""
    postadres: str = ""
    versie: int = 1
    taal: str = ""


@dataclass(frozen=True, slots=True)
class Kaartje:
    """What we know of one person, to show; `sleutel` is that of the party."""

    sleutel: str
    bereik: Bereik

    @property
    def taal(self) -> str:
        """The language by its own name."""
        return TALEN.get(self.bereik.taal, self.bereik.taal)

    @property
    def kanaal(self) -> str:
        """How this person wants to hear from us."""
        return translate(VOORKEURSKANAAL_LABELS[self.bereik.kanaal])


def read_bereik(partij: Partij) -> Bereik:
    """Read how a party is reached now, in one query."""
    return _as_bereik(partij, adressen_of(partij))


def list_kaartjes(partij_ids: Collection[int]) -> list[Kaartje]:
    """List what we know of some people, in two queries; who was joined is left out."""
    partijen = list(
        Partij.select()
        .where(Partij.id.in_(sorted(partij_ids)), Partij.samengevoegd_met.is_null())
        .order_by(Partij.id)
    )
    adressen = load_adressen(partijen) if partijen else {}
    return [Kaartje(rij.sleutel, _as_bereik(rij, adressen[rij.id])) for rij in partijen]


def as_texts(bereik: Bereik) -> dict[str, str]:
    """Say it with the names of the fields, to lay two versions side by side."""
    return {
        translate(N_("Naam")): bereik.naam,
        translate(N_("Contact")): translate(VOORKEURSKANAAL_LABELS[bereik.kanaal]),
        translate(N_("Telefoonnummer")): bereik.telefoon,
        translate(N_("E-mailadres")): bereik.email,
        translate(N_("Postadres")): bereik.postadres,
        translate(N_("Taal")): TALEN.get(bereik.taal, bereik.taal),
    }


def _as_bereik(partij: Partij, adressen: Mapping[AdresSoort, str]) -> Bereik:
    return Bereik(
        naam=partij.naam,
        kanaal=partij.voorkeurskanaal,
        telefoon=adressen.get(AdresSoort.TELEFOON, ""),
        email=adressen.get(AdresSoort.EMAIL, ""),
        postadres=partij.postadres,
        versie=partij.versie,
        taal=partij.taal,
    )
