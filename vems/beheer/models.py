"""A list that was sent in through the site, until it is read in."""

from __future__ import annotations

import peewee

from vems.beheer.keuzes import InleesStand
from vems.core.database import BaseModel
from vems.core.fields import JsonField, KeuzeField, UtcDateTimeField, sleutel


class Inlezing(BaseModel):
    """One file. `inhoud` is base64 and is emptied as soon as the list is read in.

    In the database and not in a folder: another host may do the work. `lease_tot`: until then a
    worker has it.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    soort = peewee.CharField(max_length=40)
    bron = peewee.CharField(max_length=60)
    bestandsnaam = peewee.CharField(max_length=120)
    inhoud = peewee.TextField(default="")
    keuze = JsonField(default=dict)
    volledig = peewee.BooleanField(default=False)
    stand = KeuzeField(InleesStand, default=InleesStand.KOLOMMEN)
    gedaan = peewee.IntegerField(default=0)
    totaal = peewee.IntegerField(default=0)
    tellingen = JsonField(default=dict)
    afgekeurd = JsonField(default=list)
    fout = peewee.TextField(default="")
    lease_tot = UtcDateTimeField(null=True)
    door_naam = peewee.CharField(max_length=120, default="")
    created_at = UtcDateTimeField(index=True)

    class Meta:
        """Work is found by its state."""

        table_name = "inlezing"
        indexes = ((("stand", "lease_tot"), False),)
