"""The question to two makers, to meet or go on as one; a part split off; a plan below another."""

from __future__ import annotations

import peewee

from initiatieven.registratie.models import Initiatief
from initiatieven.samenvoegen.keuzes import Samensoort
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, UtcDateTimeField


class Samenvraag(BaseModel):
    """Asked of both makers. SAMENGAAN: `van` stops and goes on inside `naar`.

    `sleutel` comes with the form. Each side has an own mailed link and an own moment of its yes;
    one no ends it. `lopend` is filled while there is no end: one question at a time for `van`.
    """

    sleutel = peewee.CharField(max_length=20, unique=True)
    soort = KeuzeField(Samensoort, default=Samensoort.SAMENGAAN)
    van = peewee.ForeignKeyField(Initiatief, backref="gaat_op_in", on_delete="RESTRICT")
    naar = peewee.ForeignKeyField(Initiatief, backref="neemt_op", on_delete="RESTRICT")
    toelichting = peewee.CharField(max_length=600)
    link_van = peewee.CharField(max_length=64, null=True, unique=True)
    link_naar = peewee.CharField(max_length=64, null=True, unique=True)
    van_ja_op = UtcDateTimeField(null=True)
    naar_ja_op = UtcDateTimeField(null=True)
    nee_op = UtcDateTimeField(null=True)
    lopend = peewee.IntegerField(null=True, unique=True)
    created_at = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """Asked per plan."""

        table_name = "samenvraag"

    @property
    def is_ontmoeten(self) -> bool:
        """Whether the makers are only asked to meet."""
        return self.soort is Samensoort.ONTMOETEN

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to answer."""
        return self.nee_op is None and not self.is_akkoord

    @property
    def is_akkoord(self) -> bool:
        """Whether both said yes."""
        return self.van_ja_op is not None and self.naar_ja_op is not None


class Splitsing(BaseModel):
    """A part of a plan that became a case of its own: `deel` came out of `van`."""

    deel = peewee.ForeignKeyField(Initiatief, backref="kwam_uit", unique=True, on_delete="RESTRICT")
    van = peewee.ForeignKeyField(Initiatief, backref="delen", on_delete="RESTRICT")
    created_at = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """A part comes out of one plan."""

        table_name = "splitsing"


class Verband(BaseModel):
    """A plan that belongs to a larger one, each with its own makers and guide: not merged.

    `lopend` is the part while it holds, so that a part belongs to one whole; empty when undone.
    """

    sleutel = peewee.CharField(max_length=20, unique=True)
    deel = peewee.ForeignKeyField(Initiatief, backref="hoort_bij", on_delete="RESTRICT")
    geheel = peewee.ForeignKeyField(Initiatief, backref="onderdelen", on_delete="RESTRICT")
    lopend = peewee.IntegerField(null=True, unique=True)
    created_at = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)
    los_op = UtcDateTimeField(null=True)
    los_door = peewee.CharField(max_length=120, default="")

    class Meta:
        """Asked from both ends."""

        table_name = "verband"
