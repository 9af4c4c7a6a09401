"""A case that goes elsewhere: to a receiver outside the desk, or from one guide to another."""

from __future__ import annotations

import peewee

from initiatieven.loket.keuzes import WisselToestand
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.database import BaseModel
from vems.core.fields import KEY_LENGTH, KeuzeField, UtcDateTimeField, sleutel
from vems.core.reference import Reference


class Overdracht(BaseModel):
    """A warm transfer: asked of a receiver, who must accept; the desk stays owner until then.

    With `aan` the receiver answers on an own page, else staff write the answer down. With
    `gegevens_mee` the initiator agreed that an organisation gets text and contact data once it
    says yes. With `naar` it is the consent of both makers to go on as one (samenvoegen).
    `naam_openbaar`: the receiver may be named on the site.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="overdrachten", on_delete="RESTRICT")
    ontvanger = peewee.CharField(max_length=160)
    aan_kind = peewee.CharField(max_length=40, default="")
    aan_key = peewee.CharField(max_length=KEY_LENGTH, default="")
    gegevens_mee = peewee.BooleanField(default=False)
    naar = peewee.ForeignKeyField(
        Initiatief, null=True, backref="samengevoegd_uit", on_delete="RESTRICT"
    )
    toelichting = peewee.TextField(default="")
    aangeboden_op = UtcDateTimeField()
    uiterlijk_op = peewee.DateField()
    herinnerd_op = UtcDateTimeField(null=True)
    nagevraagd_op = UtcDateTimeField(null=True)
    akkoord_op = peewee.DateField(null=True)
    aangenomen_op = peewee.DateField(null=True)
    geweigerd_op = peewee.DateField(null=True)
    weiger_reden = peewee.TextField(default="")
    referentie = peewee.CharField(max_length=60, default="")
    naam_openbaar = peewee.BooleanField(default=False)
    door_naam = peewee.CharField(max_length=120)
    antwoord_door = peewee.CharField(max_length=120, default="")

    class Meta:
        """Accepted once `aangenomen_op` is filled, refused once `geweigerd_op` is."""

        table_name = "overdracht"
        indexes = ((("aan_kind", "aan_key"), False),)

    @property
    def aan(self) -> Reference | None:
        """Who answers on an own page; None: staff write the answer down."""
        return Reference(self.aan_kind, self.aan_key) if self.aan_kind else None

    @property
    def is_open(self) -> bool:
        """Whether an answer is waited for."""
        return self.aangenomen_op is None and self.geweigerd_op is None


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
    versie = peewee.IntegerField(default=1)
    reden = peewee.TextField(default="")
    created_at = UtcDateTimeField()
    besloten_op = UtcDateTimeField(null=True)
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """One running hand-over per case."""

        table_name = "wissel"
        indexes = ((("initiatief", "lopend"), True),)
