"""A person or organisation the gemeente deals with, with or without an account."""

from __future__ import annotations

import peewee

from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, UtcDateTimeField, sleutel
from vems.partijen.keuzes import AdresSoort, Inzagesoort, PartijSoort, Voorkeurskanaal


class Partij(BaseModel):
    """Facts about people live here once.

    `zoeknaam` is the name as it is looked for: small letters without accents. A party that was
    joined with another (`samengevoegd_met`) has nothing of its own any more.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    soort = KeuzeField(PartijSoort, default=PartijSoort.PERSOON)
    naam = peewee.CharField(max_length=120)
    zoeknaam = peewee.CharField(max_length=120, default="", index=True)
    organisatie = peewee.CharField(max_length=120, default="")
    kvk_nummer = peewee.CharField(max_length=8, default="")
    voorkeurskanaal = KeuzeField(Voorkeurskanaal, default=Voorkeurskanaal.MAIL)
    kanaal_sinds = UtcDateTimeField(null=True)
    taal = peewee.CharField(max_length=5, default="nl")
    postadres = peewee.TextField(default="")
    created_at = UtcDateTimeField()
    versie = peewee.IntegerField(default=1)
    samengevoegd_met = peewee.ForeignKeyField("self", null=True, on_delete="RESTRICT")

    class Meta:
        """Singular class, plural room."""

        table_name = "partij"

    @property
    def voornaam(self) -> str:
        """The first word of the name."""
        return self.naam.split(" ", 1)[0]


class DigitaalAdres(BaseModel):
    """An e-mail address or telephone number of a party; `bevestigd_op`: who reads it said so."""

    partij = peewee.ForeignKeyField(Partij, backref="digitale_adressen", on_delete="RESTRICT")
    soort = KeuzeField(AdresSoort)
    adres = peewee.CharField(max_length=254)
    genormaliseerd = peewee.CharField(max_length=254, index=True)
    bevestigd_op = UtcDateTimeField(null=True)
    created_at = UtcDateTimeField()

    class Meta:
        """One row per address of a party."""

        table_name = "digitaal_adres"
        indexes = ((("partij", "soort", "genormaliseerd"), True),)


class Persooninzage(BaseModel):
    """That a colleague found or opened a person: who, whom and when, once a day of each."""

    partij = peewee.ForeignKeyField(Partij, on_delete="RESTRICT")
    gebruiker_id = peewee.IntegerField()
    naam = peewee.CharField(max_length=120)
    rol = peewee.CharField(max_length=30)
    wat = KeuzeField(Inzagesoort)
    dag = peewee.DateField()
    op = UtcDateTimeField()

    class Meta:
        """Append-only; supervision reads it."""

        table_name = "persooninzage"
        indexes = (
            (("partij", "gebruiker_id", "wat", "dag"), True),
            (("op",), False),
        )
