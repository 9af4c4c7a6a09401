"""The area tree of the gemeente, with polygons, postcodes and streets."""

from __future__ import annotations

import peewee

from netwerk.gebieden.keuzes import Niveau
from vems.core.database import BaseModel
from vems.core.fields import JsonField, KeuzeField


class Gebied(BaseModel):
    """gemeente, stadsdeel, wijk or buurt. `vorm` is a GeoJSON geometry in WGS84.

    One that is no more is `vervallen`: what lay in it still does, nobody chooses it any more.
    """

    sleutelveld = "slug"

    niveau = KeuzeField(Niveau)
    cbs_code = peewee.CharField(max_length=12, unique=True)
    naam = peewee.CharField(max_length=80)
    slug = peewee.CharField(max_length=80, unique=True)
    ouder = peewee.ForeignKeyField("self", null=True, backref="delen", on_delete="RESTRICT")
    kleur = peewee.IntegerField(default=0)
    beschrijving = peewee.TextField(default="")
    inwoners = peewee.IntegerField(null=True)
    vorm = JsonField(null=True)
    lon = peewee.FloatField(null=True)
    lat = peewee.FloatField(null=True)
    vervallen_op = peewee.DateField(null=True)

    class Meta:
        """A small table, read whole and kept per process."""

        table_name = "gebied"


class Adres(BaseModel):
    """A street with its postcode in a buurt: enough to place what somebody types."""

    straat = peewee.CharField(max_length=120)
    zoeknaam = peewee.CharField(max_length=120, index=True)
    postcode = peewee.CharField(max_length=6, index=True)
    gebied = peewee.ForeignKeyField(Gebied, on_delete="RESTRICT")
    lon = peewee.FloatField()
    lat = peewee.FloatField()

    class Meta:
        """Not an address register."""

        table_name = "adres"


class PostcodeGebied(BaseModel):
    """The first characters of a postcode and the buurt they lie in."""

    begin = peewee.CharField(max_length=6, unique=True)
    gebied = peewee.ForeignKeyField(Gebied, on_delete="RESTRICT")

    class Meta:
        """Longest match wins."""

        table_name = "postcode_gebied"
