"""What was answered about a plan, what fitted then, and what the makers were shown."""

from __future__ import annotations

import peewee

from initiatieven.registratie.models import Initiatief
from vems.core.database import BaseModel
from vems.core.fields import JsonField, UtcDateTimeField


class Meedenkstand(BaseModel):
    """`antwoorden` are facts by code, only what was asked: the rest follows from the case itself.

    `past` are names of what fitted at the last save and `vragen` how many questions were open;
    `gedeeld` rows of {naam, tekst, waarom, grond, vooraf} as the makers were shown them.
    """

    initiatief = peewee.ForeignKeyField(Initiatief, unique=True, on_delete="RESTRICT")
    antwoorden = JsonField(default=dict)
    past = JsonField(default=list)
    vragen = peewee.IntegerField(default=0)
    gedeeld = JsonField(default=list)
    gedeeld_op = UtcDateTimeField(null=True)
    gedeeld_door = peewee.CharField(max_length=120, default="")
    updated_at = UtcDateTimeField()
    versie = peewee.IntegerField(default=1)

    class Meta:
        """One per initiatief."""

        table_name = "meedenkstand"
