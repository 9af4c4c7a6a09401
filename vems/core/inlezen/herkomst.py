"""What was read in from where: so that a list may be read again and changes only what changed.

Per field only a fingerprint of the value in the list is kept, no second copy of the data. What
people changed here stays until the list itself says something else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import peewee

from vems.core.database import BaseModel, write
from vems.core.fields import KEY_LENGTH, JsonField, UtcDateTimeField
from vems.core.inlezen.kolommen import Kolomkeuze
from vems.core.reference import Reference


class Herkomst(BaseModel):
    """One row of a source and the object it became."""

    bron = peewee.CharField(max_length=60)
    soort = peewee.CharField(max_length=40)
    bron_sleutel = peewee.CharField(max_length=120)
    object_kind = peewee.CharField(max_length=40)
    object_key = peewee.CharField(max_length=KEY_LENGTH)
    vingers = JsonField(default=dict)
    beeindigd_op = UtcDateTimeField(null=True)

    class Meta:
        """Known by its source."""

        table_name = "herkomst"
        indexes = (
            (("bron", "soort", "bron_sleutel"), True),
            (("object_kind", "object_key"), False),
        )

    @property
    def ding(self) -> Reference:
        """The object the row became."""
        return Reference(self.object_kind, self.object_key)


class BewaardeKeuze(BaseModel):
    """A choice of columns kept by name, for the next time the same list comes."""

    naam = peewee.CharField(max_length=60)
    soort = peewee.CharField(max_length=40)
    keuze = JsonField(default=dict)

    class Meta:
        """One per kind of list and name."""

        table_name = "kolomkeuze"
        indexes = ((("soort", "naam"), True),)


def load_herkomst(bron: str, soort: str) -> dict[str, Herkomst]:
    """Give what was read in from a source before, by its key there."""
    rijen = Herkomst.select().where(Herkomst.bron == bron, Herkomst.soort == soort)
    return {rij.bron_sleutel: rij for rij in rijen}


def fingerprints(waarden: Mapping[str, str]) -> dict[str, str]:
    """Give a short fingerprint per field; one without a value has none."""
    return {
        veld: hashlib.blake2b(waarde.encode(), digest_size=6).hexdigest()
        for veld, waarde in waarden.items()
        if waarde
    }


def find_keuze(soort: str, naam: str) -> Kolomkeuze | None:
    """Find the choice that was kept under a name."""
    rij = BewaardeKeuze.get_or_none(BewaardeKeuze.soort == soort, BewaardeKeuze.naam == naam)
    return Kolomkeuze(**rij.keuze) if rij else None


def list_keuzes(soort: str) -> list[str]:
    """List the names under which a choice is kept for a kind of list."""
    rijen = BewaardeKeuze.select(BewaardeKeuze.naam).where(BewaardeKeuze.soort == soort)
    return [naam for (naam,) in rijen.order_by(BewaardeKeuze.naam).tuples()]


def keep_keuze(soort: str, naam: str, keuze: Kolomkeuze) -> None:
    """Keep a choice under a name; the same choice again writes nothing."""
    if find_keuze(soort, naam) == keuze:
        return
    with write():
        rij, is_nieuw = BewaardeKeuze.get_or_create(
            soort=soort, naam=naam, defaults={"keuze": keuze.as_json()}
        )
        if not is_nieuw:
            BewaardeKeuze.update(keuze=keuze.as_json()).where(BewaardeKeuze.id == rij.id).execute()
