"""Articles: what there is to read for who makes a plan."""

from __future__ import annotations

import peewee

from netwerk.kennis.keuzes import KennisSoort
from vems.core.database import BaseModel
from vems.core.fields import JsonField, KeuzeField, UtcDateTimeField


class Kennisitem(BaseModel):
    """A rule, lesson, example or template, here or at its source.

    `themas` are codes; `bijgewerkt_op` is when somebody last saw that it is right. What was taken
    away stays, for the matches that named it.
    """

    sleutelveld = "slug"

    slug = peewee.CharField(max_length=80, unique=True)
    titel = peewee.CharField(max_length=120)
    soort = KeuzeField(KennisSoort)
    samenvatting = peewee.TextField()
    bron = peewee.CharField(max_length=120)
    adres = peewee.CharField(max_length=300, default="")
    themas = JsonField(default=list)
    bijgewerkt_op = peewee.DateField()
    is_actief = peewee.BooleanField(default=True)
    created_at = UtcDateTimeField()

    class Meta:
        """Singular."""

        table_name = "kennisitem"
