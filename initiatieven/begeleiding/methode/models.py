"""The next version of the method while it is being written."""

from __future__ import annotations

import peewee

from vems.core.database import BaseModel
from vems.core.fields import JsonField, UtcDateTimeField


class Methodeconcept(BaseModel):
    """What it holds so far, as a file holds it; there is one at a time, for all who write it."""

    enig = peewee.IntegerField(unique=True, default=1)
    inhoud = JsonField()
    begon_met = peewee.CharField(max_length=20)
    versie = peewee.IntegerField(default=1)
    updated_at = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """Gone once it is approved or thrown away."""

        table_name = "methode_concept"
