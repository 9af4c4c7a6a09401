"""The statutory clock of one decision or complaint, and what stood still in it."""

from __future__ import annotations

from datetime import date

import peewee

from initiatieven.loket.beslistermijn.keuzes import Termijnsoort
from initiatieven.registratie.models import Initiatief
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, UtcDateTimeField, sleutel


class Beslistermijn(BaseModel):
    """The day by which something must be decided; no message and no parking moves it.

    `begin` is the day it came in. `einde` is the last day before what stood still; `uiterlijk_op`
    the last day as it counts now. `stil_tot`: it stands still, at the longest until that day.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="termijnen", on_delete="RESTRICT")
    soort = KeuzeField(Termijnsoort)
    titel = peewee.CharField(max_length=160)
    begin = peewee.DateField()
    einde = peewee.DateField()
    uiterlijk_op = peewee.DateField()
    stil_tot = peewee.DateField(null=True)
    verlengd_op = peewee.DateField(null=True)
    verlengd_van = peewee.DateField(null=True)
    verlengd_reden = peewee.TextField(default="")
    klaar_op = UtcDateTimeField(null=True)
    created_at = UtcDateTimeField()

    class Meta:
        """Running while `klaar_op` is empty; asked per case, and all that passed their day."""

        table_name = "beslistermijn"
        indexes = ((("initiatief", "klaar_op"), False), (("klaar_op", "uiterlijk_op"), False))

    def is_stil(self, vandaag: date) -> bool:
        """Tell whether it stands still on a day."""
        return self.stil_tot is not None and vandaag < self.stil_tot


class Aanvulling(BaseModel):
    """What somebody was asked to add, and until when: the clock stands still (Awb 4:5 and 4:15).

    `hersteldag` passes without an answer: then the clock runs again by itself.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    termijn = peewee.ForeignKeyField(Beslistermijn, backref="aanvullingen", on_delete="RESTRICT")
    vraag = peewee.TextField()
    gevraagd_op = peewee.DateField()
    hersteldag = peewee.DateField()
    ontvangen_op = peewee.DateField(null=True)
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """Waiting while `ontvangen_op` is empty."""

        table_name = "aanvulling"
