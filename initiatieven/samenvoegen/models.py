"""The question to two makers whether their plans go on as one."""

from __future__ import annotations

import peewee

from initiatieven.registratie.models import Initiatief
from vems.core.database import BaseModel
from vems.core.fields import UtcDateTimeField


class Samenvraag(BaseModel):
    """Asked of both makers: `van` stops and goes on inside `naar`.

    `sleutel` comes with the form. Each side has an own mailed link and an own moment of its yes;
    one no ends it. `lopend` is filled while there is no end: one question at a time for `van`.
    """

    sleutel = peewee.CharField(max_length=20, unique=True)
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
