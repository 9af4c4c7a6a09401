"""Articles: what there is to read for who makes a plan, and whether it helped."""

from __future__ import annotations

import peewee

from netwerk.kennis.keuzes import KennisSoort, Publiek
from vems.accounts.models import Gebruiker
from vems.core.database import BaseModel
from vems.core.fields import JsonField, KeuzeField, UtcDateTimeField


class Kennisitem(BaseModel):
    """A rule, lesson, example or template, here or at its source.

    `themas` are codes, `publiek` the values of whom it is for. `bijgewerkt_op` is when somebody
    last saw that it is right, `nakijken_op` when that has to be seen again, by the `redacteur` who
    wrote it last; `herinnerd_op` is when that was asked. What was taken away stays, for the
    matches that named it.
    """

    sleutelveld = "slug"

    slug = peewee.CharField(max_length=80, unique=True)
    titel = peewee.CharField(max_length=120)
    soort = KeuzeField(KennisSoort)
    samenvatting = peewee.TextField()
    bron = peewee.CharField(max_length=120)
    adres = peewee.CharField(max_length=300, default="")
    themas = JsonField(default=list)
    publiek = JsonField(default=list)
    bijgewerkt_op = peewee.DateField()
    nakijken_op = peewee.DateField(index=True)
    redacteur = peewee.ForeignKeyField(Gebruiker, null=True, on_delete="SET NULL")
    herinnerd_op = peewee.DateField(null=True)
    is_actief = peewee.BooleanField(default=True)
    created_at = UtcDateTimeField()

    class Meta:
        """Singular."""

        table_name = "kennisitem"

    @property
    def is_openbaar(self) -> bool:
        """Tell whether everybody may read it."""
        return Publiek.INITIATIEFNEMER.value in self.publiek

    @property
    def voor_makers(self) -> bool:
        """Tell whether initiatives are pointed at it."""
        return self.is_actief and self.is_openbaar


class Kennisoordeel(BaseModel):
    """Whether an article helped somebody, and what they said; of whom is not kept.

    `sleutel` is that of the form, so that a form sent twice counts once.
    """

    sleutel = peewee.CharField(max_length=20, unique=True)
    item = peewee.ForeignKeyField(Kennisitem, on_delete="RESTRICT")
    hielp = peewee.BooleanField()
    opmerking = peewee.CharField(max_length=300, default="")
    created_at = UtcDateTimeField()

    class Meta:
        """Singular."""

        table_name = "kennisoordeel"
