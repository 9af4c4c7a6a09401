"""The theme tree with the words residents use, and what was done to it."""

from __future__ import annotations

import peewee

from netwerk.themas.keuzes import Ingreep
from vems.core.database import BaseModel
from vems.core.fields import JsonField, KeuzeField, UtcDateTimeField, sleutel


class Thema(BaseModel):
    """A theme; `synoniemen` are lower-case words that point at it.

    `opgegaan_in`: it was merged into that theme; the row stays for old addresses and for undoing.
    """

    sleutelveld = "code"

    code = peewee.CharField(max_length=40, unique=True)
    naam = peewee.CharField(max_length=80)
    icoon = peewee.CharField(max_length=30, default="doel")
    omschrijving = peewee.TextField(default="")
    ouder = peewee.ForeignKeyField("self", null=True, backref="delen", on_delete="RESTRICT")
    opgegaan_in = peewee.ForeignKeyField("self", null=True, backref="+", on_delete="RESTRICT")
    synoniemen = JsonField(default=list)
    volgorde = peewee.IntegerField(default=0)
    versie = peewee.IntegerField(default=1)

    class Meta:
        """A small table, read whole and kept per process."""

        table_name = "thema"


class ThemaIngreep(BaseModel):
    """A theme was moved or merged: why, by whom, and exactly what moved, so that it can go back."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    soort = KeuzeField(Ingreep)
    thema = peewee.ForeignKeyField(Thema, on_delete="RESTRICT")
    doel = peewee.ForeignKeyField(Thema, null=True, backref="+", on_delete="RESTRICT")
    oude_ouder = peewee.ForeignKeyField(Thema, null=True, backref="+", on_delete="RESTRICT")
    woorden = JsonField(default=list)
    verhuisd = JsonField(default=dict)
    reden = peewee.TextField()
    door_naam = peewee.CharField(max_length=120, default="")
    op = UtcDateTimeField()
    ongedaan_op = UtcDateTimeField(null=True)
    ongedaan_door = peewee.CharField(max_length=120, default="")

    class Meta:
        """Append-only but for the undoing."""

        table_name = "thema_ingreep"
