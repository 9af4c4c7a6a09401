"""Interests that touch a plan, and how each was weighed."""

from __future__ import annotations

import peewee

from initiatieven.registratie.models import Initiatief
from vems.core.database import BaseModel
from vems.core.fields import UtcDateTimeField, sleutel


class Belang(BaseModel):
    """Whose interest it is (a group, never a name), what it is, and how it was weighed."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="belangen", on_delete="RESTRICT")
    wie = peewee.CharField(max_length=120)
    belang = peewee.CharField(max_length=300)
    weging = peewee.TextField(default="")
    gewogen_op = UtcDateTimeField(null=True)
    created_at = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)
    versie = peewee.IntegerField(default=1)

    class Meta:
        """Open while `weging` is empty."""

        table_name = "belang"
        indexes = ((("initiatief", "gewogen_op"), False),)
