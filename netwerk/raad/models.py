"""Who sits in the council and when it meets. What they promise is in initiatieven.toezeggingen."""

from __future__ import annotations

import peewee

from netwerk.gebieden.models import Gebied
from netwerk.raad.keuzes import Vergadersoort
from vems.accounts.models import Gebruiker
from vems.core.database import BaseModel
from vems.core.fields import JsonField, KeuzeField, UtcDateTimeField, sleutel


class Fractie(BaseModel):
    """A party group, from when and until when it sat in the council."""

    sleutelveld = "code"

    code = peewee.CharField(max_length=40, unique=True)
    naam = peewee.CharField(max_length=80)
    zetels = peewee.IntegerField(default=0)
    van = peewee.DateField(null=True)
    tot = peewee.DateField(null=True)

    class Meta:
        """Singular."""

        table_name = "fractie"


class Raadslid(BaseModel):
    """A council member. `fractie` is the present one; every one there was is a Fractielid."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    gebruiker = peewee.ForeignKeyField(Gebruiker, null=True, unique=True, on_delete="RESTRICT")
    naam = peewee.CharField(max_length=120)
    fractie = peewee.ForeignKeyField(Fractie, backref="raadsleden", on_delete="RESTRICT")
    wijk = peewee.ForeignKeyField(Gebied, null=True, on_delete="RESTRICT")
    themas = JsonField(default=list)
    is_actief = peewee.BooleanField(default=True)
    van = peewee.DateField(null=True)
    tot = peewee.DateField(null=True)
    versie = peewee.IntegerField(default=1)

    class Meta:
        """Singular."""

        table_name = "raadslid"


class Fractielid(BaseModel):
    """In which fractie a member sat, from when until when; the last one has no `tot`."""

    raadslid = peewee.ForeignKeyField(Raadslid, backref="fracties", on_delete="RESTRICT")
    fractie = peewee.ForeignKeyField(Fractie, backref="leden", on_delete="RESTRICT")
    van = peewee.DateField(null=True)
    tot = peewee.DateField(null=True)

    class Meta:
        """Read by member, in order."""

        table_name = "fractielid"


class Wethouder(BaseModel):
    """A member of the college, with a portfolio; `email` is for invitations, nobody reads it."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    naam = peewee.CharField(max_length=120)
    portefeuille = peewee.CharField(max_length=200)
    email = peewee.CharField(max_length=254, default="")
    is_actief = peewee.BooleanField(default=True)

    class Meta:
        """Singular."""

        table_name = "wethouder"


class Vergadering(BaseModel):
    """A meeting of council or committee, or an evening where the council meets the city. `url` is
    its place in the council's own system.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    titel = peewee.CharField(max_length=120)
    soort = KeuzeField(Vergadersoort, default=Vergadersoort.RAAD)
    begin = UtcDateTimeField()
    plek = peewee.CharField(max_length=160, default="")
    url = peewee.CharField(max_length=300, default="")
    is_vervallen = peewee.BooleanField(default=False)
    versie = peewee.IntegerField(default=1)

    class Meta:
        """Meetings are asked for by day."""

        table_name = "vergadering"
        indexes = ((("begin",), False),)
