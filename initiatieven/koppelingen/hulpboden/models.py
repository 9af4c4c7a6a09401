"""Offers of help to one initiatief, by anybody."""

from __future__ import annotations

import peewee

from initiatieven.koppelingen.hulpboden.keuzes import NAAMLOOS, HulpbodToestand
from initiatieven.registratie.models import Initiatief
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, UtcDateTimeField, sleutel
from vems.core.i18n import N_, translate
from vems.partijen.models import Partij


class Hulpbod(BaseModel):
    """Somebody offers help. `sleutel` is that of the form: sent twice, kept once.

    Until an address is confirmed, name and address stand here; after that with the party.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="hulpboden", on_delete="RESTRICT")
    hulpvraag = peewee.ForeignKeyField(Hulpvraag, null=True, on_delete="RESTRICT")
    partij = peewee.ForeignKeyField(Partij, null=True, on_delete="RESTRICT")
    naam = peewee.CharField(max_length=120, default="")
    email = peewee.CharField(max_length=254, default="")
    telefoon = peewee.CharField(max_length=40, default="")
    taal = peewee.CharField(max_length=5, default="nl")
    tekst = peewee.TextField()
    toestand = KeuzeField(HulpbodToestand, default=HulpbodToestand.NIEUW)
    reden = peewee.TextField(default="")
    bevestig_hash = peewee.CharField(max_length=64, null=True, unique=True)
    created_at = UtcDateTimeField()
    updated_at = UtcDateTimeField()

    class Meta:
        """Found by its initiatief."""

        table_name = "hulpbod"
        indexes = ((("initiatief", "toestand"), False),)

    @property
    def wie(self) -> str:
        """The name of who offers; nothing of who was asked and did not say yes."""
        if self.toestand in NAAMLOOS:
            return translate(N_("Een bewoner"))
        return self.partij.naam if self.partij_id is not None else self.naam
