"""What lies beside a plan: what somebody typed and did not save yet, and what the public reads."""

from __future__ import annotations

import peewee

from initiatieven.registratie.models import Initiatief
from vems.core.database import BaseModel
from vems.core.fields import JsonField, UtcDateTimeField


class Planconcept(BaseModel):
    """What one person typed in the plan form, as it was typed; `versie` is what it began with."""

    initiatief = peewee.ForeignKeyField(Initiatief, on_delete="RESTRICT")
    wie = peewee.CharField(max_length=40)
    invoer = JsonField(default=dict)
    versie = peewee.IntegerField()
    updated_at = UtcDateTimeField(index=True)

    class Meta:
        """One per person and case."""

        table_name = "plan_concept"
        indexes = ((("initiatief", "wie"), True),)


class Planpublicatie(BaseModel):
    """The answers that stand on the site, and of which version of the plan they are."""

    initiatief = peewee.ForeignKeyField(Initiatief, unique=True, on_delete="RESTRICT")
    antwoorden = JsonField(default=dict)
    versie = peewee.IntegerField()
    gepubliceerd_op = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """Taken off the site is gone; history tells both."""

        table_name = "plan_publicatie"
