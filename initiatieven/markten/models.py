"""Markets: entries, screening, stands, pitches, visits and adoptions."""

from __future__ import annotations

import peewee

from initiatieven.markten.keuzes import AdoptieToestand, Interesse, MarktToestand, Screening
from initiatieven.registratie.models import Initiatief
from netwerk.raad.models import Raadslid
from vems.accounts.models import Gebruiker
from vems.core.database import BaseModel
from vems.core.fields import JsonField, KeuzeField, UtcDateTimeField, sleutel


class Markt(BaseModel):
    """One edition. `criteria` are rows of {code, tekst}, known before the call opens; `programma`
    rows of {tijd, naam, zin}. `aantal_toegelaten` is raised by one conditional update.
    """

    sleutelveld = "slug"

    slug = peewee.CharField(max_length=80, unique=True)
    titel = peewee.CharField(max_length=120)
    editie = peewee.CharField(max_length=20)
    toestand = KeuzeField(MarktToestand, default=MarktToestand.VOORBEREIDING)
    themas = JsonField(default=list)
    plek = peewee.CharField(max_length=160)
    begin = UtcDateTimeField()
    eind = UtcDateTimeField()
    oproep_van = UtcDateTimeField()
    oproep_tot = UtcDateTimeField()
    capaciteit = peewee.IntegerField()
    aantal_toegelaten = peewee.IntegerField(default=0)
    criteria = JsonField(default=list)
    stemregels = peewee.TextField(default="")
    verwachting = peewee.TextField(default="")
    raadsbesluit = peewee.CharField(max_length=200, default="")
    programma = JsonField(default=list)
    pitch_van = UtcDateTimeField(null=True)
    pitch_minuten = peewee.IntegerField(default=5)
    pauze_minuten = peewee.IntegerField(default=5)
    uitslag = peewee.TextField(default="")
    afgelast_reden = peewee.TextField(default="")
    versie = peewee.IntegerField(default=1)

    class Meta:
        """Singular."""

        table_name = "markt"


class Inzending(BaseModel):
    """An initiatief entered for a market, and what the panel decided."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    markt = peewee.ForeignKeyField(Markt, backref="inzendingen", on_delete="RESTRICT")
    initiatief = peewee.ForeignKeyField(Initiatief, backref="inzendingen", on_delete="RESTRICT")
    ingezonden_op = UtcDateTimeField()
    vraag = peewee.CharField(max_length=160, default="")
    uitkomst = KeuzeField(Screening, null=True)
    reden = peewee.TextField(default="")
    advies = peewee.TextField(default="")
    besloten_op = UtcDateTimeField(null=True)
    bevestigd_op = UtcDateTimeField(null=True)
    ingetrokken_op = UtcDateTimeField(null=True)
    prijs = peewee.CharField(max_length=60, default="")
    afsluiting_op = UtcDateTimeField(null=True)

    class Meta:
        """Once per market."""

        table_name = "inzending"
        indexes = ((("markt", "initiatief"), True),)


class Beoordeling(BaseModel):
    """One panel member's score on one criterion. `belang` True: declared interest, no score."""

    inzending = peewee.ForeignKeyField(Inzending, backref="beoordelingen", on_delete="RESTRICT")
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT")
    criterium = peewee.CharField(max_length=40)
    score = peewee.IntegerField(null=True)
    opmerking = peewee.TextField(default="")
    belang = peewee.BooleanField(default=False)
    op = UtcDateTimeField()

    class Meta:
        """One score per person and criterion."""

        table_name = "beoordeling"
        indexes = ((("inzending", "gebruiker", "criterium"), True),)


class Kraam(BaseModel):
    """A numbered stand of the hall, made with the market; who stands there, and the pitch."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    markt = peewee.ForeignKeyField(Markt, backref="kramen", on_delete="RESTRICT")
    nummer = peewee.IntegerField()
    inzending = peewee.ForeignKeyField(Inzending, null=True, unique=True, on_delete="RESTRICT")
    behoeften = peewee.CharField(max_length=200, default="")
    pitch_begin = UtcDateTimeField(null=True)
    pitch_eind = UtcDateTimeField(null=True)

    class Meta:
        """A number once per market."""

        table_name = "kraam"
        indexes = ((("markt", "nummer"), True),)


class Marktbezoek(BaseModel):
    """A council member at a stand. `bezoek_sleutel` is made on the phone: sent twice, kept once."""

    bezoek_sleutel = peewee.CharField(max_length=40, unique=True)
    kraam = peewee.ForeignKeyField(Kraam, backref="bezoeken", on_delete="RESTRICT")
    raadslid = peewee.ForeignKeyField(Raadslid, backref="bezoeken", on_delete="RESTRICT")
    op = UtcDateTimeField()
    vraag = peewee.TextField(default="")
    notitie = peewee.TextField(default="")
    interesse = KeuzeField(Interesse)

    class Meta:
        """Notes are the member's own; the count is the griffie's."""

        table_name = "marktbezoek"


class Adoptie(BaseModel):
    """A council member becomes champion of an initiatief: never a promise of money."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="adopties", on_delete="RESTRICT")
    raadslid = peewee.ForeignKeyField(Raadslid, backref="adopties", on_delete="RESTRICT")
    markt = peewee.ForeignKeyField(Markt, null=True, on_delete="RESTRICT")
    tekst = peewee.TextField()
    uiterlijk_op = peewee.DateField(null=True)
    toestand = KeuzeField(AdoptieToestand, default=AdoptieToestand.AANGEBODEN)
    reden = peewee.TextField(default="")
    aangeboden_op = UtcDateTimeField()
    gekozen_op = UtcDateTimeField(null=True)
    gestopt_op = UtcDateTimeField(null=True)

    class Meta:
        """One offer per member and initiatief."""

        table_name = "adoptie"
        indexes = ((("initiatief", "raadslid"), True),)
