"""A case that goes elsewhere: to a receiver outside the desk, or from one guide to another."""

from __future__ import annotations

import peewee

from initiatieven.loket.keuzes import WisselToestand
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, UtcDateTimeField, sleutel


class Overdracht(BaseModel):
    """A warm transfer: asked of a receiver, who must accept; the desk stays owner until then.

    With `naar` it is a merge with another initiatief, which needs the consent of both sides.
    `naam_openbaar`: the receiver may be named on the site.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="overdrachten", on_delete="RESTRICT")
    ontvanger = peewee.CharField(max_length=160)
    naar = peewee.ForeignKeyField(
        Initiatief, null=True, backref="samengevoegd_uit", on_delete="RESTRICT"
    )
    toelichting = peewee.TextField(default="")
    aangeboden_op = UtcDateTimeField()
    akkoord_op = peewee.DateField(null=True)
    aangenomen_op = peewee.DateField(null=True)
    geweigerd_op = peewee.DateField(null=True)
    weiger_reden = peewee.TextField(default="")
    referentie = peewee.CharField(max_length=60, default="")
    naam_openbaar = peewee.BooleanField(default=False)
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """Accepted once `aangenomen_op` is filled, refused once `geweigerd_op` is."""

        table_name = "overdracht"


class Wissel(BaseModel):
    """A case goes from one begeleider to another at a set minute, with its hand-over sheet (B5).

    `lopend` is true while it is asked or accepted and empty afterwards: one at a time per case.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="wissels", on_delete="RESTRICT")
    van = peewee.ForeignKeyField(Medewerker, backref="wissels_van", on_delete="RESTRICT")
    naar = peewee.ForeignKeyField(Medewerker, backref="wissels_naar", on_delete="RESTRICT")
    gaat_in_op = UtcDateTimeField(index=True)
    toestand = KeuzeField(WisselToestand, default=WisselToestand.GEVRAAGD)
    lopend = peewee.BooleanField(null=True, default=True)
    beloften = peewee.TextField(default="")
    gevoelig = peewee.TextField(default="")
    stappen = peewee.TextField(default="")
    reden = peewee.TextField(default="")
    created_at = UtcDateTimeField()
    besloten_op = UtcDateTimeField(null=True)
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """One running hand-over per case."""

        table_name = "wissel"
        indexes = ((("initiatief", "lopend"), True),)
