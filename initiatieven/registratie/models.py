"""The initiatief itself, its drafts and its published versions. Shaped like a ZGW zaak."""

from __future__ import annotations

from datetime import datetime

import peewee

from initiatieven.registratie.keuzes import (
    Berichtstand,
    Fase,
    IndienerSoort,
    Kanaal,
    Publiceren,
    Resultaat,
    Toestand,
)
from netwerk.gebieden.models import Gebied
from netwerk.medewerkers.models import Medewerker
from netwerk.themas.models import Thema
from vems.core.database import BaseModel
from vems.core.fields import JsonField, KeuzeField, UtcDateTimeField, sleutel
from vems.partijen.models import Partij


class Concept(BaseModel):
    """A draft: the answers so far, found by the hash of a token in the visitor's session.

    Warned at 60 days idle, removed at 90 (DOMAIN 2.3). `ingediend_sleutel` is the key of the
    initiatief that came of it: a second submit of the same draft leads there. `link_hash` is of the
    token in a mailed link to go on elsewhere; the link works once.
    """

    token_hash = peewee.CharField(max_length=64, unique=True)
    link_hash = peewee.CharField(max_length=64, null=True, unique=True)
    antwoorden = JsonField(default=dict)
    partij = peewee.ForeignKeyField(Partij, null=True, on_delete="RESTRICT")
    email = peewee.CharField(max_length=254, default="")
    gewaarschuwd_op = UtcDateTimeField(null=True)
    ingediend_sleutel = peewee.CharField(max_length=20, default="")
    created_at = UtcDateTimeField()
    updated_at = UtcDateTimeField(index=True)

    class Meta:
        """Phase 0."""

        table_name = "concept"


class Initiatief(BaseModel):
    """A plan of residents or organisations to do something for the common good themselves.

    `identificatie` (WK-2026-0147) is a label for people, never a key. The text here is the newest;
    the public reads the current Publicatie.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    slug = peewee.CharField(max_length=80, unique=True)
    identificatie = peewee.CharField(max_length=30, unique=True)
    concept_token = peewee.CharField(max_length=64, null=True, unique=True)
    titel = peewee.CharField(max_length=80)
    samenvatting = peewee.CharField(max_length=200, default="")
    omschrijving = peewee.TextField()
    meerwaarde = peewee.TextField(default="")
    gebied = peewee.ForeignKeyField(Gebied, on_delete="RESTRICT")
    plek_omschrijving = peewee.CharField(max_length=200, default="")
    lon = peewee.FloatField(null=True)
    lat = peewee.FloatField(null=True)
    is_openbare_plek = peewee.BooleanField(default=False)
    initiatiefnemer = peewee.ForeignKeyField(Partij, backref="initiatieven", on_delete="RESTRICT")
    indiener_soort = KeuzeField(IndienerSoort, default=IndienerSoort.BEWONER)
    aantal_initiatiefnemers = peewee.IntegerField(default=1)
    # first names of co-initiators who agreed to that, as they stand on the site
    namen_erbij = peewee.CharField(max_length=300, default="")
    jonger_dan_16 = peewee.BooleanField(default=False)
    ouder = peewee.ForeignKeyField(Partij, null=True, backref="ouder_bij", on_delete="RESTRICT")
    kanaal = KeuzeField(Kanaal, default=Kanaal.WEB)
    publiceren = KeuzeField(Publiceren, default=Publiceren.NEE)
    fase = KeuzeField(Fase, default=Fase.INGEDIEND)
    toestand = KeuzeField(Toestand, default=Toestand.BIJ_GEMEENTE)
    toestand_sinds = UtcDateTimeField()
    toestand_reden = peewee.TextField(default="")
    herzien_op = peewee.DateField(null=True)
    resultaat = KeuzeField(Resultaat, null=True)
    is_openbaar = peewee.BooleanField(default=False)
    begeleider = peewee.ForeignKeyField(
        Medewerker, null=True, backref="initiatieven", on_delete="RESTRICT"
    )
    volgende_stap = peewee.CharField(max_length=200, default="")
    beloofd_op = peewee.DateField(null=True)
    ingediend_op = UtcDateTimeField()
    # when its form was begun; empty: when it was handed in
    begonnen_op = UtcDateTimeField(null=True)
    fase_sinds = UtcDateTimeField()
    afgerond_op = UtcDateTimeField(null=True)
    bron = peewee.CharField(max_length=20, default="")
    archiefnominatie = peewee.CharField(max_length=20, default="")
    archiefactiedatum = peewee.DateField(null=True)
    updated_at = UtcDateTimeField()
    versie = peewee.IntegerField(default=1)

    class Meta:
        """Lists filter on these."""

        table_name = "initiatief"
        indexes = (
            (("is_openbaar", "fase", "ingediend_op"), False),
            (("begeleider", "fase"), False),
            # all that the board counts and orders by, so that it reads no cases for that
            (
                ("fase", "toestand", "beloofd_op", "herzien_op", "begeleider", "toestand_sinds"),
                False,
            ),
        )

    @property
    def vragen_van(self) -> datetime:
        """The moment whose extra questions go with it, whatever the beheerder changed since."""
        van: datetime = self.begonnen_op or self.ingediend_op
        return van


class InitiatiefThema(BaseModel):
    """A theme of an initiatief; rang 0 is the main one, at most three."""

    initiatief = peewee.ForeignKeyField(Initiatief, backref="themas", on_delete="RESTRICT")
    thema = peewee.ForeignKeyField(Thema, on_delete="RESTRICT")
    rang = peewee.IntegerField(default=0)

    class Meta:
        """Each once."""

        table_name = "initiatief_thema"
        indexes = ((("initiatief", "thema"), True), (("thema", "initiatief"), False))


class Publicatie(BaseModel):
    """The text as the public sees it: checked by the desk, replaced by the next version."""

    initiatief = peewee.ForeignKeyField(Initiatief, backref="publicaties", on_delete="RESTRICT")
    titel = peewee.CharField(max_length=80)
    samenvatting = peewee.CharField(max_length=200, default="")
    omschrijving = peewee.TextField()
    meerwaarde = peewee.TextField(default="")
    naam = peewee.CharField(max_length=120, default="")
    is_actueel = peewee.BooleanField(default=True)
    gepubliceerd_op = UtcDateTimeField()
    vervangen_op = UtcDateTimeField(null=True)
    door_naam = peewee.CharField(max_length=120, default="")

    class Meta:
        """One current version; older ones stay."""

        table_name = "publicatie"
        indexes = ((("initiatief", "is_actueel"), False),)


class Makersnieuws(BaseModel):
    """A short piece of news by the makers: read by the desk, then in the public story.

    `sleutel` comes with the form: sent twice it is one. `reden` is why the desk keeps it off the
    site; `beoordeeld_door` is who read it.
    """

    sleutel = peewee.CharField(max_length=20, unique=True)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="nieuws", on_delete="RESTRICT")
    titel = peewee.CharField(max_length=80)
    tekst = peewee.TextField()
    stand = KeuzeField(Berichtstand, default=Berichtstand.WACHT)
    reden = peewee.CharField(max_length=300, default="")
    beoordeeld_door = peewee.CharField(max_length=120, default="")
    created_at = UtcDateTimeField()
    updated_at = UtcDateTimeField()

    class Meta:
        """Asked per initiatief, newest first."""

        table_name = "makersnieuws"
        indexes = ((("initiatief", "created_at"), False),)


class Nummering(BaseModel):
    """The last kenmerk given out per year."""

    jaar = peewee.IntegerField(unique=True)
    laatste = peewee.IntegerField(default=0)

    class Meta:
        """Raised by one conditional update."""

        table_name = "nummering"
