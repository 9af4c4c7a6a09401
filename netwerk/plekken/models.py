"""Ontmoetingspunten and rooms."""

from __future__ import annotations

import peewee

from netwerk.gebieden.models import Gebied
from netwerk.partners.models import Partner
from vems.core.database import BaseModel
from vems.core.fields import JsonField


class Plek(BaseModel):
    """A place people can use; `vrije_dagdelen` are words like "dinsdag middag"."""

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

    class Meta:
        """Singular."""

        table_name = "plek"
