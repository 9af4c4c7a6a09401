"""Times a begeleider offers, and who chose them."""

from __future__ import annotations

import peewee

from initiatieven.begeleiding.afspraken.keuzes import Vorm
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, UtcDateTimeField, sleutel


class Tijdvak(BaseModel):
    """A time that is offered; free while `initiatief` is empty, gone once `ingetrokken_op` is set.

    `waar` is an address or the address of a video call; `over` is what the makers want to discuss.
    `afspraak` names the appointment in the calendars of who come: it goes along to another time,
    and `volgnummer` rises with each change they are told of.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    medewerker = peewee.ForeignKeyField(Medewerker, backref="tijdvakken", on_delete="RESTRICT")
    begin = UtcDateTimeField()
    eind = UtcDateTimeField()
    vorm = KeuzeField(Vorm)
    waar = peewee.CharField(max_length=200, default="")
    initiatief = peewee.ForeignKeyField(
        Initiatief, null=True, backref="afspraken", on_delete="RESTRICT"
    )
    over = peewee.CharField(max_length=300, default="")
    afspraak = peewee.CharField(max_length=20, default="")
    volgnummer = peewee.IntegerField(default=0)
    gekozen_op = UtcDateTimeField(null=True)
    herinnerd_op = UtcDateTimeField(null=True)
    ingetrokken_op = UtcDateTimeField(null=True)
    versie = peewee.IntegerField(default=1)

    class Meta:
        """Asked by guide and by case, from now on."""

        table_name = "tijdvak"
        indexes = ((("medewerker", "begin"), False), (("initiatief", "begin"), False))
