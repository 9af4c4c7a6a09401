"""A wish for a wijk and who asked for it. Support is vems.community, by Reference."""

from __future__ import annotations

import peewee

from netwerk.gebieden.models import Gebied
from vems.core.database import BaseModel
from vems.core.fields import KEY_LENGTH, KeuzeField, UtcDateTimeField, sleutel
from vems.core.reference import Reference
from vems.participatie.wensen.keuzes import WensStatus
from vems.partijen.models import Partij


class Wens(BaseModel):
    """Something residents want the gemeente to do in a wijk (S2-21).

    `bron` is what was handed in. Not public: who asked did not want it on the site; the
    gebiedsregisseur may write it anew in words that name nobody.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    gebied = peewee.ForeignKeyField(Gebied, backref="wensen", on_delete="RESTRICT")
    titel = peewee.CharField(max_length=120)
    tekst = peewee.TextField(default="")
    is_openbaar = peewee.BooleanField(default=False)
    status = KeuzeField(WensStatus, default=WensStatus.OPEN)
    antwoord = peewee.TextField(default="")
    antwoord_op = UtcDateTimeField(null=True)
    samen_met = peewee.ForeignKeyField("self", null=True, backref="delen", on_delete="RESTRICT")
    bron_kind = peewee.CharField(max_length=40, default="")
    bron_key = peewee.CharField(max_length=KEY_LENGTH, default="")
    created_at = UtcDateTimeField()
    versie = peewee.IntegerField(default=1)

    class Meta:
        """Listed per wijk; found by what it came from."""

        table_name = "wens"
        indexes = ((("gebied", "status"), False), (("bron_kind", "bron_key"), False))

    @property
    def bron(self) -> Reference | None:
        """What was handed in."""
        return Reference(self.bron_kind, self.bron_key) if self.bron_kind else None


class Wensvrager(BaseModel):
    """Somebody who asked for it; `naam` is what the public may read, "" for no name."""

    wens = peewee.ForeignKeyField(Wens, backref="vragers", on_delete="RESTRICT")
    partij = peewee.ForeignKeyField(Partij, on_delete="RESTRICT")
    naam = peewee.CharField(max_length=120, default="")
    op = UtcDateTimeField()

    class Meta:
        """Once each."""

        table_name = "wensvrager"
        indexes = ((("wens", "partij"), True),)
