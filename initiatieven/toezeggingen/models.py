"""The register of promises and what was reported about them."""

from __future__ import annotations

import peewee

from initiatieven.markten.models import Adoptie, Markt
from initiatieven.registratie.models import Initiatief
from initiatieven.toezeggingen.keuzes import ToezeggingSoort, ToezeggingStatus
from netwerk.raad.models import Raadslid, Vergadering, Wethouder
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, UtcDateTimeField, sleutel


class Toezegging(BaseModel):
    """A promise by a council member or a wethouder, also outside markets. `formulier` is the key
    of the form it came by: sent twice, kept once.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    soort = KeuzeField(ToezeggingSoort)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="toezeggingen", on_delete="RESTRICT")
    markt = peewee.ForeignKeyField(Markt, null=True, backref="toezeggingen", on_delete="RESTRICT")
    adoptie = peewee.ForeignKeyField(Adoptie, null=True, unique=True, on_delete="RESTRICT")
    tekst = peewee.TextField()
    raadslid = peewee.ForeignKeyField(Raadslid, null=True, on_delete="RESTRICT")
    wethouder = peewee.ForeignKeyField(Wethouder, null=True, on_delete="RESTRICT")
    gedaan_op = UtcDateTimeField()
    uiterlijk_op = peewee.DateField(null=True)
    vergadering = peewee.ForeignKeyField(Vergadering, null=True, on_delete="RESTRICT")
    status = KeuzeField(ToezeggingStatus, default=ToezeggingStatus.OPEN)
    afgerond_op = UtcDateTimeField(null=True)
    bewijs_url = peewee.CharField(max_length=300, default="")
    formulier = peewee.CharField(max_length=40, unique=True)
    versie = peewee.IntegerField(default=1)

    class Meta:
        """The register filters on these."""

        table_name = "toezegging"
        indexes = ((("status", "uiterlijk_op"), False),)


class ToezeggingBericht(BaseModel):
    """One report about a promise; a change of status always has one."""

    toezegging = peewee.ForeignKeyField(Toezegging, backref="berichten", on_delete="RESTRICT")
    tekst = peewee.TextField()
    status = KeuzeField(ToezeggingStatus)
    bewijs_url = peewee.CharField(max_length=300, default="")
    op = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """Append-only."""

        table_name = "toezegging_bericht"


class Agendering(BaseModel):
    """A promise that was put on the agenda of a meeting; `raadslid` asked for it, or nobody but
    the griffie.
    """

    toezegging = peewee.ForeignKeyField(Toezegging, backref="agenderingen", on_delete="RESTRICT")
    vergadering = peewee.ForeignKeyField(Vergadering, backref="agendering", on_delete="RESTRICT")
    raadslid = peewee.ForeignKeyField(Raadslid, null=True, on_delete="RESTRICT")
    op = UtcDateTimeField()

    class Meta:
        """Once per meeting."""

        table_name = "agendering"
        indexes = ((("toezegging", "vergadering"), True),)


class Toezeggingvolger(BaseModel):
    """A council member who hears when the status of a promise changes."""

    toezegging = peewee.ForeignKeyField(Toezegging, backref="volgers", on_delete="RESTRICT")
    raadslid = peewee.ForeignKeyField(Raadslid, on_delete="RESTRICT")

    class Meta:
        """Once each."""

        table_name = "toezeggingvolger"
        indexes = ((("toezegging", "raadslid"), True),)
