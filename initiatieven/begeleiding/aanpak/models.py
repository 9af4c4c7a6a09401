"""The stance per phase, and the teams that work on one plan."""

from __future__ import annotations

import peewee

from initiatieven.begeleiding.aanpak.keuzes import Stijl
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Team
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, UtcDateTimeField, sleutel


class Stijlkeuze(BaseModel):
    """The stance that was chosen in a phase, and why; the newest of a phase counts."""

    initiatief = peewee.ForeignKeyField(Initiatief, backref="stijlen", on_delete="RESTRICT")
    fase = KeuzeField(Fase)
    stijl = KeuzeField(Stijl)
    waarom = peewee.CharField(max_length=300, default="")
    op = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """Append-only."""

        table_name = "stijlkeuze"
        indexes = ((("initiatief", "fase"), False),)


class Betrokkenteam(BaseModel):
    """A team that works on it. `trekt` is true for the one in the lead, else empty."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="teams", on_delete="RESTRICT")
    team = peewee.ForeignKeyField(Team, on_delete="RESTRICT")
    wat = peewee.CharField(max_length=200)
    versie = peewee.IntegerField(default=1)
    trekt = peewee.BooleanField(null=True)
    sinds = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """Each team once, and one in the lead: the unique indexes hold both."""

        table_name = "betrokkenteam"
        indexes = ((("initiatief", "team"), True), (("initiatief", "trekt"), True))
