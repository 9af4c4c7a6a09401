"""The questions that were put, what was answered, and the lessons drawn from it."""

from __future__ import annotations

import peewee

from initiatieven.begeleiding.meningen.keuzes import Aanleiding, Eerlijk, Smiley, Weg
from initiatieven.registratie.models import Initiatief
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, UtcDateTimeField, sleutel


class Meningvraag(BaseModel):
    """A question how our help was, about one thing: put once, answered once.

    `wat` names a phase (N_-marked) or what a conversation was about. The link of the mail is kept
    as a hash and ends with the answer.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="meningvragen", on_delete="RESTRICT")
    aanleiding = KeuzeField(Aanleiding)
    wat = peewee.CharField(max_length=160, default="")
    eenmalig = peewee.CharField(max_length=60, unique=True)
    gevraagd_op = UtcDateTimeField()
    gemaild_op = UtcDateTimeField(null=True)
    token_hash = peewee.CharField(max_length=64, null=True, unique=True)
    beantwoord_op = UtcDateTimeField(null=True)

    class Meta:
        """`eenmalig` keeps it to once about one thing."""

        table_name = "meningvraag"
        indexes = (
            (("initiatief", "beantwoord_op"), False),
            (("gemaild_op", "gevraagd_op"), False),
        )


class Les(BaseModel):
    """What we learned from what makers said, and what we do differently."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    tekst = peewee.TextField()
    daad = peewee.TextField(default="")
    op = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """Opinions point at it."""

        table_name = "les"


class Mening(BaseModel):
    """How somebody found our help; without a question when it came by itself.

    `eerlijk` is another thing: whether the own interest was looked at fairly; None: not said.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="meningen", on_delete="RESTRICT")
    vraag = peewee.ForeignKeyField(Meningvraag, null=True, unique=True, on_delete="RESTRICT")
    aanleiding = KeuzeField(Aanleiding)
    wat = peewee.CharField(max_length=160, default="")
    smiley = KeuzeField(Smiley)
    eerlijk = KeuzeField(Eerlijk, null=True)
    opmerking = peewee.TextField(default="")
    weg = KeuzeField(Weg)
    wil_heropenen = peewee.BooleanField(default=False)
    les = peewee.ForeignKeyField(Les, null=True, backref="meningen", on_delete="RESTRICT")
    op = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120, default="")

    class Meta:
        """The overview is by time; `door_naam` is the employee who heard it."""

        table_name = "mening"
        indexes = ((("op",), False), (("initiatief", "op"), False))
