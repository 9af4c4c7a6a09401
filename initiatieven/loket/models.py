"""What the desk does: triage, contacts, tasks, notes, messages and advice.

How a case leaves the desk or its guide is `overdracht.models`.
"""

from __future__ import annotations

from datetime import datetime

import peewee

from initiatieven.loket.keuzes import ContactSoort, TaakToestand, Trap, TriageSoort
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker, Team
from vems.core.database import BaseModel
from vems.core.fields import KEY_LENGTH, JsonField, KeuzeField, UtcDateTimeField, sleutel
from vems.core.reference import Reference


class Triage(BaseModel):
    """The desk's decision what it is; the newest counts. `betreft`: whom a complaint is about."""

    initiatief = peewee.ForeignKeyField(Initiatief, backref="triages", on_delete="RESTRICT")
    soort = KeuzeField(TriageSoort)
    betreft = peewee.ForeignKeyField(Medewerker, null=True, on_delete="RESTRICT")
    toelichting = peewee.TextField(default="")
    op = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """Append-only."""

        table_name = "triage"


class Klantcontact(BaseModel):
    """A contact that really took place: a fact, never planned, never edited (VNG)."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="klantcontacten", on_delete="RESTRICT")
    soort = KeuzeField(ContactSoort)
    van_ons = peewee.BooleanField(default=True)
    is_tweerichting = peewee.BooleanField(default=False)
    onderwerp = peewee.CharField(max_length=120)
    samenvatting = peewee.TextField()
    afspraak = peewee.TextField(default="")
    op = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)
    created_at = UtcDateTimeField()

    class Meta:
        """Append-only."""

        table_name = "klantcontact"


class Taak(BaseModel):
    """Work somebody at the gemeente must do, with an owner and a day, and maybe a time.

    `over` is what asks for it (an answer to approve, a case to take over): deciding on that ends
    the task. `is_vertellen`: a callback with news that the initiator hears in person; it is closed
    by a contact in which that was said.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="taken", on_delete="RESTRICT")
    titel = peewee.CharField(max_length=160)
    eigenaar = peewee.ForeignKeyField(Medewerker, backref="taken", on_delete="RESTRICT")
    uiterlijk_op = peewee.DateField()
    uiterlijk_om = peewee.TimeField(null=True)
    is_terugbellen = peewee.BooleanField(default=False)
    toestand = KeuzeField(TaakToestand, default=TaakToestand.OPEN)
    klantcontact = peewee.ForeignKeyField(Klantcontact, null=True, on_delete="RESTRICT")
    is_vertellen = peewee.BooleanField(default=False)
    over_kind = peewee.CharField(max_length=40, default="")
    over_key = peewee.CharField(max_length=KEY_LENGTH, default="")
    created_at = UtcDateTimeField()
    afgesloten_op = UtcDateTimeField(null=True)
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """The work list asks for open ones by owner."""

        table_name = "taak"
        indexes = (
            (("eigenaar", "toestand", "uiterlijk_op"), False),
            (("over_kind", "over_key"), False),
        )

    @property
    def over(self) -> Reference | None:
        """What asks for it."""
        return Reference(self.over_kind, self.over_key) if self.over_kind else None

    def is_late(self, moment: datetime) -> bool:
        """Tell whether its day, or its time on that day, is over at a moment of our clock."""
        dag, om = moment.date(), self.uiterlijk_om
        if self.uiterlijk_op != dag or om is None:
            return bool(self.uiterlijk_op < dag)
        return bool(om <= moment.time())


class Notitie(BaseModel):
    """An internal note; never public, never turned into a message."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="notities", on_delete="RESTRICT")
    tekst = peewee.TextField()
    op = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """Append-only."""

        table_name = "notitie"


class Bericht(BaseModel):
    """A message in the thread between initiatiefnemer and desk.

    `onbeantwoord` is true on the newest one while it waits for the desk, and empty on all others;
    `antwoord_op` is the day we answer by, counted from the first one that waits.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="berichten", on_delete="RESTRICT")
    van_ons = peewee.BooleanField()
    tekst = peewee.TextField()
    op = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)
    onbeantwoord = peewee.BooleanField(null=True)
    antwoord_op = peewee.DateField(null=True)

    class Meta:
        """Append-only, but for the mark that an answer takes away."""

        table_name = "bericht"


# The board asks who waits; that is hardly ever one in a hundred, so only those are in it.
Bericht.add_index(
    Bericht.initiatief,
    Bericht.antwoord_op,
    where=Bericht.onbeantwoord.is_null(False),
    name="bericht_wacht",
)


class Aanmaning(BaseModel):
    """That somebody was told that something is late: once per promised day and per step."""

    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=KEY_LENGTH)
    dag = peewee.DateField()
    trap = KeuzeField(Trap)
    op = UtcDateTimeField()

    class Meta:
        """The unique index is what makes it once, however many schedulers run."""

        table_name = "aanmaning"
        indexes = ((("onderwerp_kind", "onderwerp_key", "dag", "trap"), True),)

    @property
    def onderwerp(self) -> Reference:
        """What is late."""
        return Reference(self.onderwerp_kind, self.onderwerp_key)


class BewaardFilter(BaseModel):
    """A choice of cases that somebody keeps under a name, for the own work only."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    gebruiker_id = peewee.IntegerField()
    naam = peewee.CharField(max_length=60)
    keus = JsonField(default=dict)
    created_at = UtcDateTimeField()

    class Meta:
        """A name once per person."""

        table_name = "bewaard_filter"
        indexes = ((("gebruiker_id", "naam"), True),)


class Advies(BaseModel):
    """A question to a specialist, who reads this and nothing else of the case."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="adviezen", on_delete="RESTRICT")
    aan = peewee.ForeignKeyField(Medewerker, backref="adviezen", on_delete="RESTRICT")
    onderwerp = peewee.CharField(max_length=120)
    vraag = peewee.TextField()
    uiterlijk_op = peewee.DateField()
    antwoord = peewee.TextField(default="")
    gevraagd_op = UtcDateTimeField()
    beantwoord_op = UtcDateTimeField(null=True)
    door_naam = peewee.CharField(max_length=120)
    door_email = peewee.CharField(max_length=254, default="")
    door_gebruiker_id = peewee.IntegerField(null=True)

    class Meta:
        """Open while `beantwoord_op` is empty."""

        table_name = "advies"
        indexes = ((("aan", "beantwoord_op"), False),)


class Knelpunt(BaseModel):
    """What holds up a case at a team: written down, maybe with who solves it by when, and ended by
    what helped."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="knelpunten", on_delete="RESTRICT")
    team = peewee.ForeignKeyField(Team, backref="knelpunten", on_delete="RESTRICT")
    tekst = peewee.TextField()
    sinds = UtcDateTimeField()
    eigenaar = peewee.ForeignKeyField(
        Medewerker, null=True, backref="knelpunten", on_delete="RESTRICT"
    )
    uiterlijk_op = peewee.DateField(null=True)
    opgelost_op = UtcDateTimeField(null=True)
    oplossing = peewee.TextField(default="")
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """Open while `opgelost_op` is empty."""

        table_name = "knelpunt"
        indexes = ((("team", "opgelost_op"), False),)
