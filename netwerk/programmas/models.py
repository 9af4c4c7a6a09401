"""Opgaven, programmes and agendas, their goals, actions and measurements (DOMAIN 2.9)."""

from __future__ import annotations

import peewee

from netwerk.gebieden.models import Gebied
from netwerk.medewerkers.models import Medewerker
from netwerk.programmas.keuzes import (
    BronSoort,
    ProgrammaSoort,
    ProgrammaStatus,
    Ritme,
    Schaal,
    Stoplicht,
)
from netwerk.raad.models import Wethouder
from netwerk.themas.models import Thema
from vems.core.clock import today
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, UtcDateTimeField, sleutel


class Opgave(BaseModel):
    """A challenge of the city, above the programmes that work on it.

    From `beeindigd_op` on no new programme is hung below it; those that hang there stay.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    code = peewee.CharField(max_length=20, unique=True)
    titel = peewee.CharField(max_length=120)
    omschrijving = peewee.TextField(default="")
    schaal = KeuzeField(Schaal, default=Schaal.STAD)
    portefeuillehouder = peewee.ForeignKeyField(Wethouder, null=True, on_delete="RESTRICT")
    beeindigd_op = peewee.DateField(null=True)
    versie = peewee.IntegerField(default=1)

    class Meta:
        """Singular."""

        table_name = "opgave"


class Programma(BaseModel):
    """A programme for an area and a period. `ouder` is the agenda it hangs below.

    Residents read how it goes every `ritme`, counted from `ritme_vanaf` or the newest report.
    """

    sleutelveld = "slug"

    slug = peewee.CharField(max_length=80, unique=True)
    titel = peewee.CharField(max_length=120)
    soort = KeuzeField(ProgrammaSoort, default=ProgrammaSoort.WIJKPROGRAMMA)
    status = KeuzeField(ProgrammaStatus, default=ProgrammaStatus.LOPEND)
    gebied = peewee.ForeignKeyField(Gebied, backref="programmas", on_delete="RESTRICT")
    opgave = peewee.ForeignKeyField(Opgave, null=True, backref="programmas", on_delete="RESTRICT")
    ouder = peewee.ForeignKeyField("self", null=True, backref="onderdelen", on_delete="RESTRICT")
    van_jaar = peewee.IntegerField()
    tot_jaar = peewee.IntegerField()
    ambitie = peewee.TextField(default="")
    besluit = peewee.CharField(max_length=200, default="")
    besluit_op = peewee.DateField(null=True)
    besluit_url = peewee.CharField(max_length=300, default="")
    participatie = peewee.TextField(default="")
    ritme = KeuzeField(Ritme, default=Ritme.KWARTAAL)
    ritme_vanaf = peewee.DateField(default=today)
    beheerder = peewee.ForeignKeyField(Medewerker, null=True, on_delete="RESTRICT")
    versie = peewee.IntegerField(default=1)

    class Meta:
        """Singular."""

        table_name = "programma"

    @property
    def is_openbaar(self) -> bool:
        """Whether everybody may read it."""
        return self.status is not ProgrammaStatus.CONCEPT


class Prioriteit(BaseModel):
    """What goes first, and who said so: kind of source, its date, and how many people (S2-20)."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    programma = peewee.ForeignKeyField(Programma, backref="prioriteiten", on_delete="RESTRICT")
    rang = peewee.IntegerField(default=1)
    tekst = peewee.CharField(max_length=200)
    bron_soort = KeuzeField(BronSoort)
    bron = peewee.CharField(max_length=200, default="")
    bron_url = peewee.CharField(max_length=300, default="")
    bron_op = peewee.DateField(null=True)
    aantal_mensen = peewee.IntegerField(null=True)

    class Meta:
        """In order of rank."""

        table_name = "prioriteit"


class Doel(BaseModel):
    """A goal with an indicator; the bar shows stand of streefwaarde."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    programma = peewee.ForeignKeyField(Programma, backref="doelen", on_delete="RESTRICT")
    code = peewee.CharField(max_length=20)
    tekst = peewee.CharField(max_length=200)
    thema = peewee.ForeignKeyField(Thema, on_delete="RESTRICT")
    indicator = peewee.CharField(max_length=200, default="")
    eenheid = peewee.CharField(max_length=80, default="")
    nulwaarde = peewee.FloatField(null=True)
    stand = peewee.FloatField(null=True)
    streefwaarde = peewee.FloatField(null=True)
    jaar = peewee.IntegerField(null=True)
    rang = peewee.IntegerField(default=0)
    bron = peewee.CharField(max_length=200, default="")
    stoplicht = KeuzeField(Stoplicht, default=Stoplicht.GROEN)
    toelichting = peewee.TextField(default="")
    versie = peewee.IntegerField(default=1)

    class Meta:
        """Singular."""

        table_name = "doel"


class Meting(BaseModel):
    """How a goal stood on a day: the indicator, the light and the words beside it."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    doel = peewee.ForeignKeyField(Doel, backref="metingen", on_delete="RESTRICT")
    gemeten_op = peewee.DateField()
    stand = peewee.FloatField()
    stoplicht = KeuzeField(Stoplicht)
    toelichting = peewee.TextField()
    bron = peewee.CharField(max_length=200, default="")
    created_at = UtcDateTimeField()

    class Meta:
        """Append-only; asked per goal, newest first."""

        table_name = "meting"
        indexes = ((("doel", "gemeten_op"), False),)


class Actie(BaseModel):
    """Something that is done for a goal."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    doel = peewee.ForeignKeyField(Doel, backref="acties", on_delete="RESTRICT")
    titel = peewee.CharField(max_length=200)
    trekker = peewee.CharField(max_length=120, default="")
    partners = peewee.CharField(max_length=200, default="")
    start_jaar = peewee.IntegerField(null=True)
    eind_jaar = peewee.IntegerField(null=True)
    budget = peewee.IntegerField(null=True)
    stoplicht = KeuzeField(Stoplicht, default=Stoplicht.GROEN)
    voortgang = peewee.TextField(default="")
    versie = peewee.IntegerField(default=1)

    class Meta:
        """Singular; budget in whole euros."""

        table_name = "actie"


class Voortgangsbericht(BaseModel):
    """How a programme goes, in words for everybody."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    programma = peewee.ForeignKeyField(Programma, backref="berichten", on_delete="RESTRICT")
    stoplicht = KeuzeField(Stoplicht)
    tekst = peewee.TextField()
    op = UtcDateTimeField()

    class Meta:
        """Append-only, newest first."""

        table_name = "voortgangsbericht"
        indexes = ((("programma", "op"), False),)


class Voortgangstaak(BaseModel):
    """The task to tell how a programme goes, for the day it was due; a report ends it."""

    programma = peewee.ForeignKeyField(Programma, backref="taken", on_delete="RESTRICT")
    uiterlijk_op = peewee.DateField()
    created_at = UtcDateTimeField()
    klaar_op = UtcDateTimeField(null=True)

    class Meta:
        """Once per programme and day, however often the job runs."""

        table_name = "voortgangstaak"
        indexes = ((("programma", "uiterlijk_op"), True),)
