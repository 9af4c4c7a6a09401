"""A taskforce for one case, and who is in it."""

from __future__ import annotations

from datetime import date

import peewee

from initiatieven.loket.models import Knelpunt
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.database import BaseModel
from vems.core.fields import UtcDateTimeField, sleutel


class Taskforce(BaseModel):
    """What it must find out, from when to when, and what it gave. `open` is true or empty."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="taskforces", on_delete="RESTRICT")
    vraag = peewee.CharField(max_length=300)
    knelpunt = peewee.ForeignKeyField(Knelpunt, null=True, on_delete="RESTRICT")
    vanaf = peewee.DateField()
    tot = peewee.DateField()
    open = peewee.BooleanField(null=True, default=True)
    versie = peewee.IntegerField(default=1)
    opbrengst = peewee.TextField(default="")
    gesloten_op = UtcDateTimeField(null=True)
    created_at = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """One at a time for a case: the unique index holds it."""

        table_name = "taskforce"
        indexes = ((("initiatief", "open"), True),)

    def is_bezig(self, dag: date) -> bool:
        """Tell whether it works on a day; its last day counts."""
        return bool(self.open) and self.vanaf <= dag <= self.tot


class Taskforcelid(BaseModel):
    """A colleague in it. `trekt` is true for who leads, else empty."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    taskforce = peewee.ForeignKeyField(Taskforce, backref="leden", on_delete="RESTRICT")
    medewerker = peewee.ForeignKeyField(Medewerker, backref="taskforces", on_delete="RESTRICT")
    trekt = peewee.BooleanField(null=True)
    sinds = UtcDateTimeField()
    weg_op = UtcDateTimeField(null=True)

    class Meta:
        """Each colleague once, and one in the lead."""

        table_name = "taskforcelid"
        indexes = ((("taskforce", "medewerker"), True), (("taskforce", "trekt"), True))
