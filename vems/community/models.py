"""Support for anything that can be named by a Reference. Only counts are public."""

from __future__ import annotations

import peewee

from vems.accounts.models import Gebruiker
from vems.core.database import BaseModel
from vems.core.fields import KEY_LENGTH, UtcDateTimeField


class Steun(BaseModel):
    """One member supports one thing, once."""

    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=KEY_LENGTH)
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT")
    op = UtcDateTimeField()

    class Meta:
        """Unique: parallel clicks count once."""

        table_name = "steun"
        indexes = ((("onderwerp_kind", "onderwerp_key", "gebruiker"), True),)
