"""What the gemeente can put in: catalogue with versioned rules."""

from __future__ import annotations

import peewee

from netwerk.medewerkers.models import Medewerker
from vems.core.database import BaseModel
from vems.core.fields import JsonField


class Instrument(BaseModel):
    """`voor_hulpvraag` are kinds of need; `regels` rows of {code, tekst, soort: must|weeg|info},
    a must also with {toets, waarde} when the machine can tell (`eisen`).

    From `beeindigd_op` on it is offered to nobody; what was given stays.
    """

    sleutelveld = "code"

    code = peewee.CharField(max_length=40, unique=True)
    naam = peewee.CharField(max_length=120)
    soort = peewee.CharField(max_length=40)
    omschrijving = peewee.TextField(default="")
    voor_hulpvraag = JsonField(default=list)
    plafond = peewee.IntegerField(null=True)
    over = peewee.IntegerField(null=True)
    regels = JsonField(default=list)
    themas = JsonField(default=list)
    gebieden = JsonField(default=list)
    beslisser = peewee.CharField(max_length=120, default="")
    doorlooptijd_werkdagen = peewee.IntegerField(default=0)
    eigenaar = peewee.ForeignKeyField(Medewerker, null=True, on_delete="RESTRICT")
    beeindigd_op = peewee.DateField(null=True)
    versie = peewee.IntegerField(default=1)

    class Meta:
        """Singular; amounts in whole euros."""

        table_name = "instrument"

    @classmethod
    def select_geldig(cls, *velden: peewee.Field) -> peewee.ModelSelect:
        """Select what is offered now."""
        return cls.select(*velden).where(cls.beeindigd_op.is_null())
