"""Needs and offers, each owned through a Reference."""

from __future__ import annotations

import peewee

from netwerk.vraagenaanbod.keuzes import HulpSoort, HulpvraagToestand
from vems.core.database import BaseModel
from vems.core.fields import KEY_LENGTH, JsonField, KeuzeField, UtcDateTimeField, sleutel
from vems.core.reference import Reference


class Hulpvraag(BaseModel):
    """Something somebody needs. `aantal` counts people, seats or whole euros; `dagdelen` are the
    parts of the week it is for, such as "dinsdag avond", none when it does not matter.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    eigenaar_kind = peewee.CharField(max_length=40)
    eigenaar_key = peewee.CharField(max_length=KEY_LENGTH)
    soort = KeuzeField(HulpSoort)
    tekst = peewee.CharField(max_length=200, default="")
    aantal = peewee.IntegerField(null=True)
    vanaf = peewee.DateField(null=True)
    tot = peewee.DateField(null=True)
    dagdelen = JsonField(default=list)
    toestand = KeuzeField(HulpvraagToestand, default=HulpvraagToestand.OPEN)
    created_at = UtcDateTimeField()

    class Meta:
        """Found by owner."""

        table_name = "hulpvraag"
        indexes = ((("eigenaar_kind", "eigenaar_key"), False),)

    @property
    def eigenaar(self) -> Reference:
        """Whose need it is."""
        return Reference(self.eigenaar_kind, self.eigenaar_key)


class Hulpaanbod(BaseModel):
    """Something somebody offers; `over` is what is left of `capaciteit`.

    With `per_jaar` it fills up again each calendar year; `jaar` is the year that `over` counts.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    eigenaar_kind = peewee.CharField(max_length=40)
    eigenaar_key = peewee.CharField(max_length=KEY_LENGTH)
    soort = KeuzeField(HulpSoort)
    titel = peewee.CharField(max_length=120)
    aantal = peewee.IntegerField(null=True)
    eenheid = peewee.CharField(max_length=40, default="")
    wanneer = peewee.CharField(max_length=120, default="")
    vanaf = peewee.DateField(null=True)
    tot = peewee.DateField(null=True)
    dagdelen = JsonField(default=list)
    capaciteit = peewee.IntegerField(null=True)
    over = peewee.IntegerField(null=True)
    per_jaar = peewee.BooleanField(default=False)
    jaar = peewee.IntegerField(null=True)
    is_actief = peewee.BooleanField(default=True)
    versie = peewee.IntegerField(default=1)
    created_at = UtcDateTimeField()

    class Meta:
        """Found by owner."""

        table_name = "hulpaanbod"
        indexes = ((("eigenaar_kind", "eigenaar_key"), False),)

    @property
    def eigenaar(self) -> Reference:
        """Who offers it."""
        return Reference(self.eigenaar_kind, self.eigenaar_key)
