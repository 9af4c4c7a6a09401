"""Versioned settings: each change is a new row with who and when."""

from __future__ import annotations

import peewee

from vems.core.database import BaseModel
from vems.core.fields import JsonField, UtcDateTimeField


class Instelling(BaseModel):
    """The value of one setting from a moment on."""

    naam = peewee.CharField(max_length=60)
    versie = peewee.IntegerField()
    waarde = JsonField()
    sinds = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120, default="")

    class Meta:
        """The highest version counts."""

        table_name = "instelling"
        indexes = ((("naam", "versie"), True),)
