"""Counted passers-by, per area, organisation and month."""

from __future__ import annotations

import peewee

from netwerk.gebieden.models import Gebied
from netwerk.partners.models import Partner
from vems.core.database import BaseModel
from vems.core.fields import UtcDateTimeField


class Telling(BaseModel):
    """How many people passed in a month (its first day), from whom and how it was counted."""

    gebied = peewee.ForeignKeyField(Gebied, on_delete="RESTRICT")
    partner = peewee.ForeignKeyField(Partner, backref="tellingen", on_delete="RESTRICT")
    maand = peewee.DateField()
    aantal = peewee.IntegerField()
    bron = peewee.CharField(max_length=120)
    methode = peewee.CharField(max_length=300)
    updated_at = UtcDateTimeField()

    class Meta:
        """A month once."""

        table_name = "telling"
        indexes = ((("gebied", "partner", "maand"), True),)
