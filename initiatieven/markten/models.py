"""Markets: entries, screening, stands, pitches, visits and adoptions."""

from __future__ import annotations

import peewee

from initiatieven.markten.keuzes import AdoptieToestand, Interesse, MarktToestand, Screening
from initiatieven.registratie.models import Initiatief
from netwerk.plekken.models import Plek
from netwerk.raad.models import Fractie, Raadslid, Vergadering
from vems.accounts.models import Gebruiker
from vems.core.database import BaseModel
from vems.core.fields import JsonField, KeuzeField, UtcDateTimeField, sleutel


class Markt(BaseModel):
    """One edition. `criteria` are rows of {code, tekst}, known before the call opens; `programma`
    rows of {tijd, naam, zin}. `bevestiging` is the meeting in which the council confirms the
    result, when it does. `aantal_toegelaten` is raised by one conditional update.
    """

    sleutelveld = "slug"

    slug = peewee.CharField(max_length=80, unique=True)
    titel = peewee.CharField(max_length=120)
    editie = peewee.CharField(max_length=20)
    toestand = KeuzeField(MarktToestand, default=MarktToestand.VOORBEREIDING)
    themas = JsonField(default=list)
    plek = peewee.CharField(max_length=160)
    ontmoetingspunt = peewee.ForeignKeyField(Plek, null=True, on_delete="RESTRICT")
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
    bevestigen_tot = UtcDateTimeField(null=True)
    kramen_per_rij = peewee.IntegerField(default=6)
    uitslag = peewee.TextField(default="")
    bevestiging = peewee.ForeignKeyField(Vergadering, null=True, on_delete="RESTRICT")
    is_bevestigd = peewee.BooleanField(default=False)
    afgelast_reden = peewee.TextField(default="")
    versie = peewee.IntegerField(default=1)

    class Meta:
        """Singular."""

        table_name = "markt"


class Inzending(BaseModel):
    """An initiatief entered for a market, what the panel decided, what it needs at its stand.

    `reserve_nummer` is the place on the list from which a free stand is filled; `bevestigen_voor`
    is the moment after which an unconfirmed stand goes to that list.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    markt = peewee.ForeignKeyField(Markt, backref="inzendingen", on_delete="RESTRICT")
    initiatief = peewee.ForeignKeyField(Initiatief, backref="inzendingen", on_delete="RESTRICT")
    ingezonden_op = UtcDateTimeField()
    vraag = peewee.CharField(max_length=160, default="")
    kosten = peewee.CharField(max_length=160, default="")
    uitkomst = KeuzeField(Screening, null=True)
    reden = peewee.TextField(default="")
    advies = peewee.TextField(default="")
    besloten_op = UtcDateTimeField(null=True)
    reserve_nummer = peewee.IntegerField(null=True)
    nodig = JsonField(default=list)
    nodig_anders = peewee.CharField(max_length=200, default="")
    bevestigen_voor = UtcDateTimeField(null=True)
    herinnerd_op = UtcDateTimeField(null=True)
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
    """A numbered stand of the hall: what it has, who stands there, and the pitch."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    markt = peewee.ForeignKeyField(Markt, backref="kramen", on_delete="RESTRICT")
    nummer = peewee.IntegerField()
    inzending = peewee.ForeignKeyField(Inzending, null=True, unique=True, on_delete="RESTRICT")
    heeft = JsonField(default=list)
    pitch_begin = UtcDateTimeField(null=True)
    pitch_eind = UtcDateTimeField(null=True)

    class Meta:
        """A number once per market."""

        table_name = "kraam"
        indexes = ((("markt", "nummer"), True),)

    @property
    def kraam(self) -> str:
        """The number in two digits, as it is on the stand."""
        return f"{self.nummer:02}"


class Kraamdeelnemer(BaseModel):
    """Somebody who stands at a stand; the name goes a month after the market.

    `foto` is consent to be in a picture; who is under sixteen has the consent of a parent for both.
    """

    inzending = peewee.ForeignKeyField(Inzending, backref="deelnemers", on_delete="RESTRICT")
    naam = peewee.CharField(max_length=120)
    foto = peewee.BooleanField(default=False)
    is_kind = peewee.BooleanField(default=False)

    class Meta:
        """Singular."""

        table_name = "kraamdeelnemer"


class Loting(BaseModel):
    """The lot for the order of the pitches.

    `afdruk` (sha256 of `zaad`) is public from the opening of the call, `zaad` after the draw:
    anybody can count the order again from it.
    """

    markt = peewee.ForeignKeyField(Markt, unique=True, on_delete="RESTRICT")
    zaad = peewee.CharField(max_length=64)
    afdruk = peewee.CharField(max_length=64)
    bekend_op = UtcDateTimeField()
    getrokken_op = UtcDateTimeField(null=True)
    volgorde = JsonField(default=list)

    class Meta:
        """One per market."""

        table_name = "loting"


class Marktbezoek(BaseModel):
    """A council member at a stand. `bezoek_sleutel` is made on the phone: sent twice, kept once."""

    bezoek_sleutel = peewee.CharField(max_length=40, unique=True)
    kraam = peewee.ForeignKeyField(Kraam, backref="bezoeken", on_delete="RESTRICT")
    raadslid = peewee.ForeignKeyField(Raadslid, backref="bezoeken", on_delete="RESTRICT")
    op = UtcDateTimeField()
    vraag = peewee.TextField(default="")
    beantwoord_op = UtcDateTimeField(null=True)
    notitie = peewee.TextField(default="")
    interesse = KeuzeField(Interesse)

    class Meta:
        """Notes are the member's own; the count is the griffie's."""

        table_name = "marktbezoek"


class Fractiereactie(BaseModel):
    """What a fractie says about an idea of a market, admitted or not; a member wrote it for all."""

    inzending = peewee.ForeignKeyField(Inzending, backref="reacties", on_delete="RESTRICT")
    fractie = peewee.ForeignKeyField(Fractie, on_delete="RESTRICT")
    raadslid = peewee.ForeignKeyField(Raadslid, on_delete="RESTRICT")
    tekst = peewee.TextField()
    op = UtcDateTimeField()

    class Meta:
        """One per fractie; the last words count."""

        table_name = "fractiereactie"
        indexes = ((("inzending", "fractie"), True),)


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
