"""What was shared with whom, for what, until when, and who looked."""

from __future__ import annotations

import peewee

from initiatieven.koppelingen.delen.keuzes import MAX_DOEL, Deelsoort
from initiatieven.registratie.models import Initiatief
from netwerk.partners.models import Partner
from vems.core.database import BaseModel
from vems.core.fields import KEY_LENGTH, KeuzeField, UtcDateTimeField, sleutel


class Deling(BaseModel):
    """Parts of one case for one organisation; `tot` is the last day. `sleutel` comes with the
    form: sent twice it is one.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="delingen", on_delete="RESTRICT")
    partner = peewee.ForeignKeyField(Partner, backref="delingen", on_delete="RESTRICT")
    doel = peewee.CharField(max_length=MAX_DOEL)
    tot = peewee.DateField()
    door_naam = peewee.CharField(max_length=120, default="")
    ingetrokken_op = UtcDateTimeField(null=True)
    created_at = UtcDateTimeField()

    class Meta:
        """Asked per case and per organisation."""

        table_name = "deling"


class Deelstuk(BaseModel):
    """One part: its kind, and its key where a case has more than one."""

    deling = peewee.ForeignKeyField(Deling, backref="stukken", on_delete="RESTRICT")
    soort = KeuzeField(Deelsoort)
    wat = peewee.CharField(max_length=KEY_LENGTH, default="")

    class Meta:
        """Once."""

        table_name = "deelstuk"
        indexes = ((("deling", "soort", "wat"), True),)


class Inzage(BaseModel):
    """Somebody of the organisation looked, on a day; not how often."""

    deling = peewee.ForeignKeyField(Deling, backref="inzages", on_delete="RESTRICT")
    gebruiker_id = peewee.IntegerField()
    naam = peewee.CharField(max_length=120)
    dag = peewee.DateField()

    class Meta:
        """A day once."""

        table_name = "inzage"
        indexes = ((("deling", "gebruiker_id", "dag"), True),)
