"""The theme tree with the words residents use."""

from __future__ import annotations

import peewee

from vems.core.database import BaseModel
from vems.core.fields import JsonField


class Thema(BaseModel):
    """A theme; `synoniemen` are lower-case words that point at it."""

    sleutelveld = "code"

    code = peewee.CharField(max_length=40, unique=True)
    naam = peewee.CharField(max_length=80)
    icoon = peewee.CharField(max_length=30, default="doel")
    omschrijving = peewee.TextField(default="")
    ouder = peewee.ForeignKeyField("self", null=True, backref="delen", on_delete="RESTRICT")
    synoniemen = JsonField(default=list)
    volgorde = peewee.IntegerField(default=0)

    class Meta:
        """A small table, read whole and kept per process."""

        table_name = "thema"
