"""Views of the network that somebody keeps under a name."""

from __future__ import annotations

import peewee

from vems.accounts.models import Gebruiker
from vems.core.database import BaseModel
from vems.core.fields import UtcDateTimeField, sleutel


class Netwerkblik(BaseModel):
    """What somebody chose to look at: the choices of the page, by names of its own form."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT")
    naam = peewee.CharField(max_length=60)
    keuze = peewee.CharField(max_length=600)
    created_at = UtcDateTimeField()

    class Meta:
        """A name once for each."""

        table_name = "netwerkblik"
        indexes = ((("gebruiker", "naam"), True),)
