"""A file with an initiatief: what it is and who may see it. The data lies in vems.core.files."""

from __future__ import annotations

import peewee

from initiatieven.bijlagen.keuzes import MAX_OMSCHRIJVING, MAX_REDEN, Bijlagezicht
from initiatieven.registratie.models import Initiatief
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, UtcDateTimeField
from vems.core.files.soorten import BEELDEN, MIMETYPES, Bestandssoort


class Bijlage(BaseModel):
    """One file. `sleutel` comes with the form: sent twice it is one.

    `omschrijving` tells what is on an image, for who does not see it. A public one is on the site
    when somebody of the desk looked at it (`is_gezien`). What was taken away keeps its row, without
    name and data.
    """

    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="bijlagen", on_delete="RESTRICT")
    opslag = peewee.CharField(max_length=32, unique=True, null=True)
    opslag_klein = peewee.CharField(max_length=32, unique=True, null=True)
    naam = peewee.CharField(max_length=80)
    soort = KeuzeField(Bestandssoort)
    grootte = peewee.IntegerField()
    breedte = peewee.IntegerField(null=True)
    hoogte = peewee.IntegerField(null=True)
    omschrijving = peewee.CharField(max_length=MAX_OMSCHRIJVING, default="")
    zicht = KeuzeField(Bijlagezicht, default=Bijlagezicht.PRIVE)
    is_gezien = peewee.BooleanField(default=False)
    reden = peewee.CharField(max_length=MAX_REDEN, default="")
    gebruiker_id = peewee.IntegerField(null=True)
    door_naam = peewee.CharField(max_length=120, default="")
    created_at = UtcDateTimeField()
    updated_at = UtcDateTimeField()
    verwijderd_op = UtcDateTimeField(null=True)

    class Meta:
        """Asked per initiatief, in order; counted per person and day."""

        table_name = "bijlage"
        indexes = ((("initiatief", "created_at"), False), (("gebruiker_id", "created_at"), False))

    @property
    def is_beeld(self) -> bool:
        """Whether it is shown as an image."""
        return self.soort in BEELDEN

    @property
    def mimetype(self) -> str:
        """The kind for a browser."""
        return MIMETYPES[self.soort]

    @property
    def op_site(self) -> bool:
        """Whether everybody may see it now; asks for the initiatief to be loaded."""
        is_openbaar: bool = self.initiatief.is_openbaar
        return self.wil_op_site and bool(self.is_gezien) and is_openbaar

    @property
    def wil_op_site(self) -> bool:
        """Whether who added it wants everybody to see it."""
        return self.zicht is Bijlagezicht.OPENBAAR
