"""Staff of the gemeente and their teams. What somebody knows or answers for is a Relatie."""

from __future__ import annotations

from datetime import date

import peewee

from vems.accounts.models import Gebruiker
from vems.core.database import BaseModel
from vems.core.fields import JsonField, sleutel


class Team(BaseModel):
    """A department or team."""

    sleutelveld = "code"

    code = peewee.CharField(max_length=40, unique=True)
    naam = peewee.CharField(max_length=80)
    omschrijving = peewee.TextField(default="")

    class Meta:
        """Singular."""

        table_name = "team"


class Medewerker(BaseModel):
    """One employee. The public sees team and, with consent, first name.

    `vrije_uren` None: not known. `geen_vragen`: is not proposed to initiatives as a helper; what
    somebody answers for stays. Away from `afwezig_van` (None: from now) with `afwezig_tot`.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    gebruiker = peewee.ForeignKeyField(Gebruiker, null=True, unique=True, on_delete="RESTRICT")
    naam = peewee.CharField(max_length=120)
    voornaam = peewee.CharField(max_length=60)
    functie = peewee.CharField(max_length=120)
    team = peewee.ForeignKeyField(Team, backref="medewerkers", on_delete="RESTRICT")
    e_mail = peewee.CharField(max_length=254)
    telefoon = peewee.CharField(max_length=30, default="")
    uren_per_week = peewee.IntegerField(default=0)
    vrije_uren = peewee.IntegerField(null=True)
    talen = JsonField(default=list)
    afwezig_van = peewee.DateField(null=True)
    afwezig_tot = peewee.DateField(null=True)
    geen_vragen = peewee.BooleanField(default=False)
    voornaam_publiek = peewee.BooleanField(default=False)
    is_actief = peewee.BooleanField(default=True)
    bevestigd_op = peewee.DateField(null=True)

    class Meta:
        """Singular."""

        table_name = "medewerker"

    def is_afwezig(self, dag: date, *, tot: date | None = None) -> bool:
        """Tell whether this employee is away on a day, or on any until `tot`; last days count."""
        begonnen = self.afwezig_van is None or self.afwezig_van <= (tot or dag)
        return begonnen and self.afwezig_tot is not None and self.afwezig_tot >= dag
