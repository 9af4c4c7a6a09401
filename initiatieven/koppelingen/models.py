"""Proposed matches with the explanation they were proposed with."""

from __future__ import annotations

import peewee

from initiatieven.koppelingen.keuzes import (
    KoppelingSoort,
    KoppelingToestand,
    Uitkomst,
    Verwerpreden,
    Weigerreden,
)
from initiatieven.registratie.models import Initiatief
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.database import BaseModel
from vems.core.fields import KEY_LENGTH, JsonField, KeuzeField, UtcDateTimeField, sleutel
from vems.core.reference import Reference


class Koppelronde(BaseModel):
    """One run of the matcher: with which weights, on which generation of the network."""

    initiatief = peewee.ForeignKeyField(Initiatief, backref="koppelrondes", on_delete="RESTRICT")
    gewichten_versie = peewee.CharField(max_length=20)
    generatie = peewee.BigIntegerField()
    op = UtcDateTimeField()

    class Meta:
        """Append-only."""

        table_name = "koppelronde"


class Koppeling(BaseModel):
    """A match of one initiatief with one official, partner, goal, place or instrument.

    `score`, `onderdelen` and `uitleg` are as stored at the proposal and can be replayed. By hand:
    no ronde, no score. `gevraagde` is who answers for the target once asked: the host of a place,
    the owner of an instrument. `bijdrage` is what it adds to the indicator of a goal. `weer_vanaf`:
    the day from which who said no has time again; `gezegd`: per side how and when it said yes to
    the desk; `geweigerd`: earlier needs it said no to, when it was proposed again for another.
    `bezwaar`: why the guide must look whether it may go on, after people said yes to it.
    `telt_mee`: whether a limited offer counts it as given.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    initiatief = peewee.ForeignKeyField(Initiatief, backref="koppelingen", on_delete="RESTRICT")
    ronde = peewee.ForeignKeyField(Koppelronde, null=True, on_delete="RESTRICT")
    soort = KeuzeField(KoppelingSoort)
    doelwit_kind = peewee.CharField(max_length=40)
    doelwit_key = peewee.CharField(max_length=KEY_LENGTH)
    gevraagde_kind = peewee.CharField(max_length=40, default="")
    gevraagde_key = peewee.CharField(max_length=KEY_LENGTH, default="")
    hulpvraag = peewee.ForeignKeyField(Hulpvraag, null=True, on_delete="RESTRICT")
    score = peewee.FloatField(null=True)
    uitleg = JsonField(default=dict)
    toestand = KeuzeField(KoppelingToestand, default=KoppelingToestand.VOORGESTELD)
    reden = peewee.TextField(default="")
    weigerreden = KeuzeField(Weigerreden, null=True)
    weer_vanaf = peewee.DateField(null=True)
    geweigerd = JsonField(default=list)
    bezwaar = peewee.TextField(default="")
    telt_mee = peewee.BooleanField(default=False)
    gezegd = JsonField(default=dict)
    verwerpreden = KeuzeField(Verwerpreden, null=True)
    vraag_tekst = peewee.TextField(default="")
    voorwaarde = peewee.TextField(default="")
    afspraak = peewee.TextField(default="")
    gevraagd_op = UtcDateTimeField(null=True)
    antwoord_uiterlijk = peewee.DateField(null=True)
    herinnerd_op = UtcDateTimeField(null=True)
    geintroduceerd_op = UtcDateTimeField(null=True)
    uitkomst_initiatiefnemer = KeuzeField(Uitkomst, null=True)
    uitkomst_doelwit = KeuzeField(Uitkomst, null=True)
    bijdrage = peewee.FloatField(null=True)
    created_at = UtcDateTimeField()
    updated_at = UtcDateTimeField()

    class Meta:
        """A target once per initiatief and kind of question."""

        table_name = "koppeling"
        indexes = (
            (("initiatief", "soort", "doelwit_kind", "doelwit_key"), True),
            (("doelwit_kind", "doelwit_key", "toestand"), False),
            (("gevraagde_kind", "gevraagde_key", "toestand"), False),
            (("toestand", "antwoord_uiterlijk"), False),
        )

    @property
    def doelwit(self) -> Reference:
        """Whom or what the initiatief is matched with."""
        return Reference(self.doelwit_kind, self.doelwit_key)

    @property
    def gevraagde(self) -> Reference | None:
        """Who was asked; None before."""
        return Reference(self.gevraagde_kind, self.gevraagde_key) if self.gevraagde_kind else None
