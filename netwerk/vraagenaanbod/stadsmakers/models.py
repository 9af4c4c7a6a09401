"""A resident who may want to help: what is liked, where, how much time, and the own consent."""

from __future__ import annotations

import peewee

from vems.core.database import BaseModel
from vems.core.fields import JsonField, UtcDateTimeField, sleutel
from vems.partijen.models import Partij


class Stadsmaker(BaseModel):
    """One profile of a party. Without `mag_vragen_sinds` nobody else sees it, nor is it matched.

    `gebieden` are slugs, none for the whole city. What is offered are rows of Hulpaanbod.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    partij = peewee.ForeignKeyField(Partij, unique=True, on_delete="RESTRICT")
    graag = peewee.TextField(default="")
    uren_per_maand = peewee.IntegerField(null=True)
    gebieden = JsonField(default=list)
    mag_vragen_sinds = UtcDateTimeField(null=True)
    created_at = UtcDateTimeField()

    class Meta:
        """Singular."""

        table_name = "stadsmaker"
