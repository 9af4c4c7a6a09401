"""Ontmoetingspunten and rooms, the times of the week they can be had, and who has them when."""

from __future__ import annotations

import peewee

from netwerk.gebieden.models import Gebied
from netwerk.partners.models import Partner
from netwerk.plekken.keuzes import ReserveringToestand
from vems.core.database import BaseModel
from vems.core.fields import KEY_LENGTH, JsonField, KeuzeField, UtcDateTimeField, sleutel
from vems.core.reference import Reference


class Plek(BaseModel):
    """A place people can use; `vrije_dagdelen` are words like "dinsdag middag", written from its
    weekly times as soon as it has any. A vacant unit (`leeg_sinds`) is open only while its host
    offers it for the time between `tijdelijk_vanaf` and `tijdelijk_tot`.
    """

    sleutelveld = "slug"

    slug = peewee.CharField(max_length=80, unique=True)
    naam = peewee.CharField(max_length=120)
    soort = peewee.CharField(max_length=60)
    gebied = peewee.ForeignKeyField(Gebied, backref="plekken", on_delete="RESTRICT")
    gastheer = peewee.ForeignKeyField(Partner, null=True, backref="plekken", on_delete="RESTRICT")
    lon = peewee.FloatField(null=True)
    lat = peewee.FloatField(null=True)
    openingstijden = peewee.TextField(default="")
    voorzieningen = JsonField(default=list)
    zitplaatsen = peewee.IntegerField(null=True)
    vrije_dagdelen = JsonField(default=list)
    themas = JsonField(default=list)
    toegankelijkheid = peewee.TextField(default="")
    bevestigd_op = peewee.DateField(null=True)
    is_open = peewee.BooleanField(default=True)
    leeg_sinds = peewee.DateField(null=True)
    oppervlakte = peewee.IntegerField(null=True)
    tijdelijk_vanaf = peewee.DateField(null=True)
    tijdelijk_tot = peewee.DateField(null=True)

    class Meta:
        """Singular."""

        table_name = "plek"


class Weektijd(BaseModel):
    """A time of the week at which a host gives a place free, from `vanaf` up to and with `tot`.

    `begin` and `eind` are minutes of the day. `keren`: how often at most in all. The row is the
    lock on its days: who books raises `geboekt` first.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    plek = peewee.ForeignKeyField(Plek, backref="weektijden", on_delete="RESTRICT")
    weekdag = peewee.IntegerField()
    begin = peewee.IntegerField()
    eind = peewee.IntegerField()
    vanaf = peewee.DateField()
    tot = peewee.DateField()
    keren = peewee.IntegerField(null=True)
    geboekt = peewee.IntegerField(default=0)
    is_actief = peewee.BooleanField(default=True)
    created_at = UtcDateTimeField()

    class Meta:
        """Singular."""

        table_name = "weektijd"


class Reservering(BaseModel):
    """A weekly time held for something, some weeks in a row; what for is a Reference."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    weektijd = peewee.ForeignKeyField(Weektijd, backref="reserveringen", on_delete="RESTRICT")
    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=KEY_LENGTH)
    personen = peewee.IntegerField(null=True)
    voorwaarde = peewee.TextField(default="")
    toestand = KeuzeField(ReserveringToestand, default=ReserveringToestand.AANGEBODEN)
    reden = peewee.TextField(default="")
    versie = peewee.IntegerField(default=1)
    created_at = UtcDateTimeField()

    class Meta:
        """Found by what it is for."""

        table_name = "reservering"
        indexes = ((("onderwerp_kind", "onderwerp_key"), False),)

    @property
    def onderwerp(self) -> Reference:
        """What it is for."""
        return Reference(self.onderwerp_kind, self.onderwerp_key)


class Reserveringsdag(BaseModel):
    """One day of a booking. `geldt` is 1, or empty once called off: so a day is given once."""

    reservering = peewee.ForeignKeyField(Reservering, backref="dagen", on_delete="RESTRICT")
    weektijd = peewee.ForeignKeyField(Weektijd, backref="dagen", on_delete="RESTRICT")
    dag = peewee.DateField()
    geldt = peewee.IntegerField(null=True, default=1)
    reden = peewee.TextField(default="")

    class Meta:
        """A day of a weekly time is given once."""

        table_name = "reserveringsdag"
        indexes = ((("weektijd", "dag", "geldt"), True),)
