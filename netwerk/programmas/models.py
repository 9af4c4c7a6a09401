"""Wijkprogramma's and agenda's with goals and actions."""

from __future__ import annotations

import peewee

from netwerk.gebieden.models import Gebied
from netwerk.medewerkers.models import Medewerker
from netwerk.programmas.keuzes import ProgrammaSoort, ProgrammaStatus, Stoplicht
from netwerk.themas.models import Thema
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, sleutel


class Programma(BaseModel):
    """A programme for an area and a period."""

    sleutelveld = "slug"

    slug = peewee.CharField(max_length=80, unique=True)
    titel = peewee.CharField(max_length=120)
    soort = KeuzeField(ProgrammaSoort, default=ProgrammaSoort.WIJKPROGRAMMA)
    status = KeuzeField(ProgrammaStatus, default=ProgrammaStatus.LOPEND)
    gebied = peewee.ForeignKeyField(Gebied, backref="programmas", on_delete="RESTRICT")
    van_jaar = peewee.IntegerField()
    tot_jaar = peewee.IntegerField()
    ambitie = peewee.TextField(default="")
    besluit = peewee.CharField(max_length=200, default="")
    participatie = peewee.TextField(default="")
    beheerder = peewee.ForeignKeyField(Medewerker, null=True, on_delete="RESTRICT")

    class Meta:
        """Singular."""

        table_name = "programma"


class Doel(BaseModel):
    """A goal with an indicator; the bar shows stand of streefwaarde."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    programma = peewee.ForeignKeyField(Programma, backref="doelen", on_delete="RESTRICT")
    code = peewee.CharField(max_length=20)
    tekst = peewee.CharField(max_length=200)
    thema = peewee.ForeignKeyField(Thema, on_delete="RESTRICT")
    indicator = peewee.CharField(max_length=200, default="")
    eenheid = peewee.CharField(max_length=80, default="")
    nulwaarde = peewee.FloatField(null=True)
    stand = peewee.FloatField(null=True)
    streefwaarde = peewee.FloatField(null=True)
    jaar = peewee.IntegerField(null=True)
    rang = peewee.IntegerField(default=0)
    bron = peewee.CharField(max_length=200, default="")
    stoplicht = KeuzeField(Stoplicht, default=Stoplicht.GROEN)
    toelichting = peewee.TextField(default="")

    class Meta:
        """Singular."""

        table_name = "doel"


class Actie(BaseModel):
    """Something that is done for a goal."""

    doel = peewee.ForeignKeyField(Doel, backref="acties", on_delete="RESTRICT")
    titel = peewee.CharField(max_length=200)
    trekker = peewee.CharField(max_length=120, default="")
    start_jaar = peewee.IntegerField(null=True)
    eind_jaar = peewee.IntegerField(null=True)
    budget = peewee.IntegerField(null=True)
    voortgang = peewee.TextField(default="")

    class Meta:
        """Singular; budget in whole euros."""

        table_name = "actie"
