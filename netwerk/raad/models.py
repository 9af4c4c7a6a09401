"""Who sits in the council and when it meets. What they promise is in initiatieven.toezeggingen."""

from __future__ import annotations

import peewee

from netwerk.gebieden.models import Gebied
from vems.accounts.models import Gebruiker
from vems.core.database import BaseModel
from vems.core.fields import JsonField, UtcDateTimeField, sleutel


class Fractie(BaseModel):
    """A party group."""

    sleutelveld = "code"

    code = peewee.CharField(max_length=40, unique=True)
    naam = peewee.CharField(max_length=80)
    zetels = peewee.IntegerField(default=0)

    class Meta:
        """Singular."""

        table_name = "fractie"


class Raadslid(BaseModel):
    """A council member."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    gebruiker = peewee.ForeignKeyField(Gebruiker, null=True, unique=True, on_delete="RESTRICT")
    naam = peewee.CharField(max_length=120)
    fractie = peewee.ForeignKeyField(Fractie, backref="raadsleden", on_delete="RESTRICT")
    wijk = peewee.ForeignKeyField(Gebied, null=True, on_delete="RESTRICT")
    themas = JsonField(default=list)
    is_actief = peewee.BooleanField(default=True)

    class Meta:
        """Singular."""

        table_name = "raadslid"


class Wethouder(BaseModel):
    """A member of the college, with a portfolio."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    naam = peewee.CharField(max_length=120)
    portefeuille = peewee.CharField(max_length=200)
    is_actief = peewee.BooleanField(default=True)

    class Meta:
        """Singular."""

        table_name = "wethouder"


class Vergadering(BaseModel):
    """A meeting of council or committee."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    titel = peewee.CharField(max_length=120)
    soort = peewee.CharField(max_length=40, default="raad")
    begin = UtcDateTimeField()

    class Meta:
        """Singular."""

        table_name = "vergadering"
