"""What guidance leaves behind: moves, ACTIE scan, plan, answers, decisions, looking back."""

from __future__ import annotations

from datetime import date

import peewee

from initiatieven.begeleiding.keuzes import (
    AntwoordSoort,
    BeslispuntUitkomst,
    BlikUitkomst,
    NeeReden,
    NeeSoort,
    NeeVariant,
)
from initiatieven.loket.beslistermijn.models import Beslistermijn
from initiatieven.loket.models import Klantcontact
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from netwerk.instrumenten.models import Instrument
from netwerk.medewerkers.models import Medewerker
from vems.core.database import BaseModel
from vems.core.fields import JsonField, KeuzeField, UtcDateTimeField, sleutel


class FaseOvergang(BaseModel):
    """One move of the move table: who, when, from, to, why, told or not."""

    initiatief = peewee.ForeignKeyField(Initiatief, backref="overgangen", on_delete="RESTRICT")
    van = KeuzeField(Fase)
    naar = KeuzeField(Fase)
    resultaat = KeuzeField(Resultaat, null=True)
    reden = peewee.TextField(default="")
    bericht_verstuurd = peewee.BooleanField(default=False)
    op = UtcDateTimeField()
    door_rol = peewee.CharField(max_length=30)
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """Append-only."""

        table_name = "fase_overgang"


class ActieScan(BaseModel):
    """Animo, Contacten, Toerusting, Inbedding, Empathie; the newest counts."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="actiescans", on_delete="RESTRICT")
    animo = peewee.TextField()
    contacten = peewee.TextField()
    toerusting = peewee.TextField()
    inbedding = peewee.TextField()
    empathie = peewee.TextField()
    op = UtcDateTimeField()
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """Append-only."""

        table_name = "actie_scan"


class Antwoord(BaseModel):
    """The answer on support: yes, partly or no, with reasons. A no has all of DOMAIN 2.4.

    `voorwaarde` is what a conditional no would make a yes: how, where or by whom. `klantcontact` is
    the attempt to say it in person, `gesproken` why that failed; `checklist` what the writer went
    through. `opnieuw_op`: when who was told "not now" heard that the day has come.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="antwoorden", on_delete="RESTRICT")
    soort = KeuzeField(AntwoordSoort)
    uitleg = peewee.TextField()
    nee_soort = KeuzeField(NeeSoort, null=True)
    reden = KeuzeField(NeeReden, null=True)
    variant = KeuzeField(NeeVariant, null=True)
    alternatief = peewee.TextField(default="")
    geen_alternatief = peewee.BooleanField(default=False)
    voorwaarde = peewee.TextField(default="")
    contactpersoon = peewee.CharField(max_length=120, default="")
    klantcontact = peewee.ForeignKeyField(Klantcontact, null=True, on_delete="RESTRICT")
    checklist = JsonField(default=list)
    gesproken = peewee.TextField(default="")
    nu_niet_tot = peewee.DateField(null=True)
    opnieuw_op = UtcDateTimeField(null=True)
    tweede_blik_tot = peewee.DateField(null=True)
    wacht_op_post = peewee.BooleanField(default=False)
    is_openbaar = peewee.BooleanField(default=False)
    goedgekeurd_door = peewee.CharField(max_length=120, default="")
    goedgekeurd_op = UtcDateTimeField(null=True)
    teruggegeven_door = peewee.CharField(max_length=120, default="")
    teruggegeven_op = UtcDateTimeField(null=True)
    teruggegeven_reden = peewee.TextField(default="")
    verstuurd_op = UtcDateTimeField(null=True)
    created_at = UtcDateTimeField()
    door_gebruiker_id = peewee.IntegerField(null=True)
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """A sent answer is not changed."""

        table_name = "antwoord"


class TweedeBlik(BaseModel):
    """A second look at a service no, by somebody who neither wrote nor approved it (DOMAIN 2.4)."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    antwoord = peewee.ForeignKeyField(Antwoord, unique=True, on_delete="RESTRICT")
    vraag = peewee.TextField()
    gevraagd_op = UtcDateTimeField()
    uiterlijk_op = peewee.DateField()
    beoordelaar = peewee.ForeignKeyField(Medewerker, null=True, on_delete="RESTRICT")
    uitkomst = KeuzeField(BlikUitkomst, null=True)
    uitleg = peewee.TextField(default="")
    besloten_op = UtcDateTimeField(null=True)
    door_naam = peewee.CharField(max_length=120)

    class Meta:
        """Once per answer."""

        table_name = "tweede_blik"


class Plan(BaseModel):
    """The plan form, filled together: answers per question, chosen instruments."""

    initiatief = peewee.ForeignKeyField(Initiatief, unique=True, on_delete="RESTRICT")
    antwoorden = JsonField(default=dict)
    instrumenten = JsonField(default=list)
    updated_at = UtcDateTimeField()
    versie = peewee.IntegerField(default=1)

    class Meta:
        """One per initiatief."""

        table_name = "plan"


class Beslispunt(BaseModel):
    """A decision that is waited for, formal or by a committee.

    `gronden` and `documenten` (rows of {titel, url}) are for everybody; `toelichting` for the desk.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="beslispunten", on_delete="RESTRICT")
    instrument = peewee.ForeignKeyField(Instrument, null=True, on_delete="RESTRICT")
    titel = peewee.CharField(max_length=160)
    beslisser = peewee.CharField(max_length=120, default="")
    # the clock of the law; empty when it was read in without a day
    termijn = peewee.ForeignKeyField(Beslistermijn, null=True, on_delete="RESTRICT")
    uitkomst = KeuzeField(BeslispuntUitkomst, null=True)
    toelichting = peewee.TextField(default="")
    gronden = peewee.TextField(default="")
    documenten = JsonField(default=list)
    op = UtcDateTimeField(null=True)
    created_at = UtcDateTimeField()

    class Meta:
        """Pending while uitkomst is null."""

        table_name = "beslispunt"

    @property
    def uiterlijk_op(self) -> date | None:
        """The day by which it must be decided."""
        return self.termijn.uiterlijk_op if self.termijn_id else None


class Terugblik(BaseModel):
    """Looking back: evaluation, accounting and the question how our help was."""

    initiatief = peewee.ForeignKeyField(Initiatief, unique=True, on_delete="RESTRICT")
    evaluatie = peewee.TextField(default="")
    verantwoording_binnen = peewee.BooleanField(default=False)
    feedback_gevraagd_op = UtcDateTimeField(null=True)
    updated_at = UtcDateTimeField()
    versie = peewee.IntegerField(default=1)

    class Meta:
        """One per initiatief."""

        table_name = "terugblik"
