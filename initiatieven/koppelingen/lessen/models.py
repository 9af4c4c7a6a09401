"""A change of the network that follows from a match, until a guide decides."""

from __future__ import annotations

import peewee

from initiatieven.koppelingen.lessen.keuzes import Ingreep, LesToestand
from initiatieven.koppelingen.models import Koppeling
from netwerk.relaties.keuzes import RelatieSoort
from vems.core.database import BaseModel
from vems.core.fields import KEY_LENGTH, KeuzeField, UtcDateTimeField, sleutel
from vems.core.reference import Reference


class Koppelles(BaseModel):
    """One proposed change, with the sentence of why."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    koppeling = peewee.ForeignKeyField(Koppeling, backref="lessen", on_delete="RESTRICT")
    ingreep = KeuzeField(Ingreep)
    soort = KeuzeField(RelatieSoort)
    van_kind = peewee.CharField(max_length=40)
    van_key = peewee.CharField(max_length=KEY_LENGTH)
    naar_kind = peewee.CharField(max_length=40)
    naar_key = peewee.CharField(max_length=KEY_LENGTH)
    aanleiding = peewee.CharField(max_length=40)
    toestand = KeuzeField(LesToestand, default=LesToestand.OPEN)
    besloten_door = peewee.CharField(max_length=120, default="")
    besloten_op = UtcDateTimeField(null=True)
    created_at = UtcDateTimeField()

    class Meta:
        """Proposed once per match."""

        table_name = "koppelles"
        indexes = (
            (("koppeling", "ingreep", "soort", "naar_key"), True),
            (("toestand", "created_at"), False),
        )

    @property
    def van(self) -> Reference:
        """Of whom something would change."""
        return Reference(self.van_kind, self.van_key)

    @property
    def naar(self) -> Reference:
        """With what."""
        return Reference(self.naar_kind, self.naar_key)
