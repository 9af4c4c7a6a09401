"""Notices of one account, and how often it wants each kind."""

from __future__ import annotations

import peewee

from vems.accounts.models import Gebruiker
from vems.core.database import BaseModel
from vems.core.fields import JsonField, UtcDateTimeField
from vems.core.history import Gebeurtenis


class Seintje(BaseModel):
    """One notice: a sentence (N_-marked) with its values, or the news of a history row.

    It shows from `zichtbaar_op`: at once, or when the day or the week is bundled.
    """

    gebruiker = peewee.ForeignKeyField(Gebruiker, backref="seintjes", on_delete="RESTRICT")
    soort = peewee.CharField(max_length=40)
    zin = peewee.CharField(max_length=200, default="")
    gegevens = JsonField(default=dict)
    pad = peewee.CharField(max_length=300, default="")
    gebeurtenis = peewee.ForeignKeyField(Gebeurtenis, null=True, on_delete="RESTRICT")
    eenmalig = peewee.CharField(max_length=120)
    op = UtcDateTimeField()
    zichtbaar_op = UtcDateTimeField()
    gelezen_op = UtcDateTimeField(null=True)

    class Meta:
        """Once each, however often it is sent."""

        table_name = "seintje"
        indexes = (
            (("gebruiker", "eenmalig"), True),
            (("gebruiker", "zichtbaar_op"), False),
        )


class Seintkeus(BaseModel):
    """How often an account wants each kind; a kind that is absent has its standard."""

    gebruiker = peewee.ForeignKeyField(Gebruiker, unique=True, on_delete="RESTRICT")
    keuzes = JsonField(default=dict)

    class Meta:
        """One per account."""

        table_name = "seintkeus"
