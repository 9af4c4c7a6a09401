"""A process in which residents have a say in a plan of the gemeente."""

from __future__ import annotations

import peewee

from netwerk.gebieden.models import Gebied
from vems.core.database import BaseModel
from vems.core.fields import JsonField, KeuzeField, UtcDateTimeField
from vems.participatie.jaaragenda.keuzes import Raadsrol, TrajectStatus, Trede


class Participatietraject(BaseModel):
    """One line of the yearly agenda (S3-23). It ends by its status; it is never deleted.

    `themas` are codes. `open_ligt`, `staat_vast` and `vervolg` say what residents may expect
    (S3-24). `eenmalig` is the key of the form, so that one sent twice is one.
    """

    sleutelveld = "slug"

    slug = peewee.CharField(max_length=80, unique=True)
    eenmalig = peewee.CharField(max_length=20, unique=True)
    titel = peewee.CharField(max_length=120)
    waarover = peewee.TextField()
    gebied = peewee.ForeignKeyField(Gebied, on_delete="RESTRICT")
    themas = JsonField(default=list)
    van = peewee.DateField()
    tot = peewee.DateField()
    trede = KeuzeField(Trede)
    meedoen = peewee.TextField()
    open_ligt = peewee.TextField(default="")
    staat_vast = peewee.TextField(default="")
    vervolg = peewee.TextField(default="")
    raadsrol = KeuzeField(Raadsrol, null=True)
    raad_op = peewee.DateField(null=True)
    adres = peewee.CharField(max_length=300, default="")
    status = KeuzeField(TrajectStatus, default=TrajectStatus.CONCEPT)
    uitkomst = peewee.TextField(default="")
    created_at = UtcDateTimeField()
    updated_at = UtcDateTimeField()
    versie = peewee.IntegerField(default=1)

    class Meta:
        """Listed by period."""

        table_name = "participatietraject"
        indexes = ((("tot", "van"), False),)

    @property
    def is_openbaar(self) -> bool:
        """Tell whether everybody may read it."""
        return self.status is not TrajectStatus.CONCEPT
