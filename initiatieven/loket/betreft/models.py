"""What a contact concerns beside its case."""

from __future__ import annotations

import peewee

from initiatieven.loket.models import Klantcontact
from vems.core.database import BaseModel
from vems.core.fields import KEY_LENGTH


class Contactbetreft(BaseModel):
    """A wijk, programme or goal that a contact concerns: said with the contact, a fact as it is."""

    contact = peewee.ForeignKeyField(Klantcontact, backref="betreft", on_delete="RESTRICT")
    ding_kind = peewee.CharField(max_length=40)
    ding_key = peewee.CharField(max_length=KEY_LENGTH)

    class Meta:
        """Append-only; found by what it concerns."""

        table_name = "contactbetreft"
        indexes = (
            (("contact", "ding_kind", "ding_key"), True),
            (("ding_kind", "ding_key"), False),
        )
