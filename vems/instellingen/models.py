"""Versioned settings: each change is a new row, and what waits for a second person."""

from __future__ import annotations

import peewee

from vems.core.database import BaseModel
from vems.core.fields import JsonField, KeuzeField, UtcDateTimeField, sleutel
from vems.instellingen.keuzes import VoorstelToestand


class Instelling(BaseModel):
    """The value of one setting from a day on; `vanaf` empty: from the moment it was written."""

    naam = peewee.CharField(max_length=60)
    versie = peewee.IntegerField()
    waarde = JsonField()
    vanaf = peewee.DateField(null=True)
    sinds = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120, default="")
    goedgekeurd_door = peewee.CharField(max_length=120, default="")

    class Meta:
        """The highest version whose day has come counts."""

        table_name = "instelling"
        indexes = ((("naam", "versie"), True),)


class Voorstel(BaseModel):
    """A change of a promise that waits for a second person, or how that person decided.

    `open_voor` is the name of the setting while it waits, so that one proposal at a time can.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    naam = peewee.CharField(max_length=60, index=True)
    open_voor = peewee.CharField(max_length=60, null=True, unique=True)
    op_versie = peewee.IntegerField()
    oud = JsonField(null=True)
    waarde = JsonField()
    vanaf = peewee.DateField(null=True)
    reden = peewee.TextField()
    toestand = KeuzeField(VoorstelToestand, default=VoorstelToestand.OPEN)
    door_gebruiker_id = peewee.IntegerField(null=True)
    door_naam = peewee.CharField(max_length=120, default="")
    created_at = UtcDateTimeField()
    besluit_door = peewee.CharField(max_length=120, default="")
    besluit_op = UtcDateTimeField(null=True)
    besluit_reden = peewee.TextField(default="")

    class Meta:
        """Decided rows stay as history."""

        table_name = "instelling_voorstel"
