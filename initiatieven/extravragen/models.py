"""A version of an extra question, and an answer. The newest version without an end is asked."""

from __future__ import annotations

import peewee

from initiatieven.extravragen.keuzes import (
    MAX_UITLEG,
    MAX_ZIN,
    Formulier,
    Vraagsoort,
)
from netwerk.instrumenten.models import Instrument
from netwerk.themas.models import Thema
from vems.core.database import BaseModel
from vems.core.fields import KEY_LENGTH, JsonField, KeuzeField, UtcDateTimeField
from vems.partijen.models import Partij


class Extravraag(BaseModel):
    """One version; `code` is the question through all its versions.

    It is asked of who began between `vanaf` and `tot`. Either `thema` or `instrument` is filled.
    `over_maker`: the answer is about who makes the plan, so one answer is enough for all plans.
    `feit` is the code of the fact it asks for, that thinking along needs too; "" for none.
    """

    sleutel = peewee.CharField(max_length=20, unique=True)
    code = peewee.CharField(max_length=20)
    nummer = peewee.IntegerField(default=1)
    thema = peewee.ForeignKeyField(Thema, null=True, on_delete="RESTRICT")
    instrument = peewee.ForeignKeyField(Instrument, null=True, on_delete="RESTRICT")
    formulier = KeuzeField(Formulier, default=Formulier.IDEE)
    soort = KeuzeField(Vraagsoort, default=Vraagsoort.TEKST)
    zin = peewee.CharField(max_length=MAX_ZIN)
    uitleg = peewee.CharField(max_length=MAX_UITLEG, default="")
    keuzes = JsonField(default=list)
    verplicht = peewee.BooleanField(default=False)
    over_maker = peewee.BooleanField(default=False)
    feit = peewee.CharField(max_length=40, default="")
    volgorde = peewee.IntegerField(default=0)
    vanaf = UtcDateTimeField()
    tot = UtcDateTimeField(null=True)
    door_naam = peewee.CharField(max_length=120, default="")
    gestopt_door = peewee.CharField(max_length=120, default="")

    class Meta:
        """A version once."""

        table_name = "extravraag"
        indexes = ((("code", "nummer"), True),)


class ExtraAntwoord(BaseModel):
    """An answer of a case, beside the version that was asked; `partij` for one about the maker."""

    eigenaar_kind = peewee.CharField(max_length=40)
    eigenaar_key = peewee.CharField(max_length=KEY_LENGTH)
    vraag = peewee.ForeignKeyField(Extravraag, on_delete="RESTRICT")
    code = peewee.CharField(max_length=20)
    partij = peewee.ForeignKeyField(Partij, null=True, on_delete="RESTRICT")
    waarde = peewee.TextField()
    op = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120, default="")

    class Meta:
        """A question is answered once per case."""

        table_name = "extra_antwoord"
        indexes = (
            (("eigenaar_kind", "eigenaar_key", "code"), True),
            (("partij", "code"), False),
        )
