"""A co-initiator: invited by name and address, a party after the own yes."""

from __future__ import annotations

import peewee

from initiatieven.registratie.makers.keuzes import MAX_NAAM, Medestand
from initiatieven.registratie.models import Initiatief
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, UtcDateTimeField
from vems.partijen.models import Partij


class Medemaker(BaseModel):
    """Somebody who makes a plan with the initiatiefnemer.

    `sleutel` comes with the form of the invitation. `link_hash` is of the token in the mail; it is
    gone after the answer, and so are the addresses of who said no or nothing. `mag_naam` is the own
    consent to stand on the site by first name.
    """

    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="mede", on_delete="RESTRICT")
    partij = peewee.ForeignKeyField(Partij, null=True, backref="maakt_mee", on_delete="RESTRICT")
    naam = peewee.CharField(max_length=MAX_NAAM)
    email = peewee.CharField(max_length=254, default="")
    telefoon = peewee.CharField(max_length=40, default="")
    postadres = peewee.TextField(default="")
    link_hash = peewee.CharField(max_length=64, null=True, unique=True)
    stand = KeuzeField(Medestand, default=Medestand.UITGENODIGD)
    mag_naam = peewee.BooleanField(default=False)
    jonger_dan_16 = peewee.BooleanField(default=False)
    ouder = peewee.ForeignKeyField(Partij, null=True, backref="ouder_van", on_delete="RESTRICT")
    uitgenodigd_op = UtcDateTimeField()
    beantwoord_op = UtcDateTimeField(null=True)

    class Meta:
        """Asked per initiatief and per party."""

        table_name = "medemaker"
        indexes = ((("initiatief", "stand"), False), (("partij", "stand"), False))

    @property
    def voornaam(self) -> str:
        """The first word of the name."""
        return str(self.naam).split(" ", 1)[0]
