"""What the council keeps about initiatieven: documents, messages to makers, a route on a market."""

from __future__ import annotations

import peewee

from initiatieven.markten.models import Kraam
from initiatieven.registratie.models import Initiatief
from netwerk.raad.models import Raadslid, Vergadering
from vems.core.database import BaseModel
from vems.core.fields import KEY_LENGTH, UtcDateTimeField, sleutel
from vems.core.reference import Reference


class Dossierstuk(BaseModel):
    """A document of the council about `onderwerp`, an initiatief or a market: where it is, what it
    is called, of which day. `formulier` is the key of the form it came by.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=KEY_LENGTH)
    titel = peewee.CharField(max_length=160)
    url = peewee.CharField(max_length=300)
    datum = peewee.DateField()
    vergadering = peewee.ForeignKeyField(
        Vergadering, null=True, backref="stukken", on_delete="RESTRICT"
    )
    formulier = peewee.CharField(max_length=40, unique=True)

    class Meta:
        """A dossier is what is there about one thing."""

        table_name = "dossierstuk"
        indexes = ((("onderwerp_kind", "onderwerp_key", "datum"), False),)

    @property
    def onderwerp(self) -> Reference:
        """What the dossier is of."""
        return Reference(self.onderwerp_kind, self.onderwerp_key)


class Raadsbericht(BaseModel):
    """A message of a council member to makers whose address the member never sees, and the answer
    that came back through the desk.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="raadsberichten", on_delete="RESTRICT")
    raadslid = peewee.ForeignKeyField(Raadslid, backref="berichten", on_delete="RESTRICT")
    tekst = peewee.TextField()
    op = UtcDateTimeField()
    antwoord = peewee.TextField(default="")
    antwoord_op = UtcDateTimeField(null=True)
    formulier = peewee.CharField(max_length=40, unique=True)

    class Meta:
        """A member has a limit per day."""

        table_name = "raadsbericht"
        indexes = ((("raadslid", "op"), False),)


class Bezoekplan(BaseModel):
    """A stand that a member plans to visit, and at what time of the evening."""

    raadslid = peewee.ForeignKeyField(Raadslid, backref="bezoekplannen", on_delete="RESTRICT")
    kraam = peewee.ForeignKeyField(Kraam, backref="bezoekplannen", on_delete="RESTRICT")
    om = UtcDateTimeField()

    class Meta:
        """A stand once per member."""

        table_name = "bezoekplan"
        indexes = ((("raadslid", "kraam"), True),)
