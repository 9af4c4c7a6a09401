"""Contributions of the gemeente to one initiatief."""

from __future__ import annotations

import peewee

from initiatieven.begeleiding.bijdragen.keuzes import BijdrageSoort
from initiatieven.registratie.models import Initiatief
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, UtcDateTimeField, sleutel


class Bijdrage(BaseModel):
    """One contribution; `aantal` is whole hours, whole euros or how often.

    Never changed: a mistake lapses (`vervallen_op`) and is written down anew.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="bijdragen", on_delete="RESTRICT")
    soort = KeuzeField(BijdrageSoort)
    aantal = peewee.IntegerField(default=1)
    tekst = peewee.CharField(max_length=300, default="")
    dag = peewee.DateField()
    created_at = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)
    vervallen_op = UtcDateTimeField(null=True)

    class Meta:
        """Read per case, counted per year."""

        table_name = "bijdrage"
        indexes = ((("initiatief", "vervallen_op"), False), (("dag",), False))
