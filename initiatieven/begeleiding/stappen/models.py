"""The step plan of one initiatief and its steps."""

from __future__ import annotations

import peewee

from initiatieven.begeleiding.stappen.keuzes import Van
from initiatieven.registratie.models import Initiatief
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, UtcDateTimeField, sleutel


class Stappenplan(BaseModel):
    """Which template it began with, of which version of the method: that stays."""

    initiatief = peewee.ForeignKeyField(Initiatief, unique=True, on_delete="RESTRICT")
    soort = peewee.CharField(max_length=40)
    methode = peewee.CharField(max_length=20)
    created_at = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """One per initiatief."""

        table_name = "stappenplan"


class Stap(BaseModel):
    """One task; `wie` is a name within the makers' own group or a team, for those concerned."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="stappen", on_delete="RESTRICT")
    titel = peewee.CharField(max_length=160)
    toelichting = peewee.TextField(default="")
    van = KeuzeField(Van)
    wie = peewee.CharField(max_length=80, default="")
    uiterlijk_op = peewee.DateField(null=True)
    document = peewee.CharField(max_length=160, default="")
    document_url = peewee.CharField(max_length=500, default="")
    klaar_op = UtcDateTimeField(null=True)
    klaar_door = peewee.CharField(max_length=120, default="")
    vervallen_op = UtcDateTimeField(null=True)
    volgorde = peewee.IntegerField(default=0)
    versie = peewee.IntegerField(default=1)

    class Meta:
        """Read per case, in order."""

        table_name = "stap"
        indexes = ((("initiatief", "volgorde"), False),)
