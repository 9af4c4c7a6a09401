"""Organisations in the network and the people who act for them."""

from __future__ import annotations

import peewee

from netwerk.partners.keuzes import LidRol, PartnerSoort, PartnerToestand
from vems.accounts.models import Gebruiker
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, UtcDateTimeField, sleutel


class Partner(BaseModel):
    """An organisation. What it is about and where it works are relations; offers are Hulpaanbod.

    `bron` names the list it was read in from, "" for one that was registered here; what that list
    says counts from `overgenomen_op`, until the organisation confirms it itself. `geen_vragen`: it
    wants to be asked by no initiatief for now; it stays in the list of organisations.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    slug = peewee.CharField(max_length=80, unique=True)
    naam = peewee.CharField(max_length=120)
    sorteernaam = peewee.CharField(max_length=120, index=True)
    soort = KeuzeField(PartnerSoort)
    omschrijving = peewee.TextField(default="")
    kvk_nummer = peewee.CharField(max_length=8, default="")
    website = peewee.CharField(max_length=200, default="")
    contact_naam = peewee.CharField(max_length=120, default="")
    contact_email = peewee.CharField(max_length=254, default="")
    contact_telefoon = peewee.CharField(max_length=30, default="")
    geen_vragen = peewee.BooleanField(default=False)
    voorwaarden_versie = peewee.IntegerField(default=0)
    bevestigd_op = peewee.DateField(null=True)
    geverifieerd = peewee.BooleanField(default=False)
    sinds = peewee.DateField(null=True)
    bron = peewee.CharField(max_length=60, default="")
    overgenomen_op = peewee.DateField(null=True)
    toestand = KeuzeField(PartnerToestand, default=PartnerToestand.ACTIEF)
    versie = peewee.IntegerField(default=1)

    class Meta:
        """Singular."""

        table_name = "partner"


class PartnerLid(BaseModel):
    """Somebody who acts for an organisation here; of several the one chosen last is at hand."""

    partner = peewee.ForeignKeyField(Partner, backref="leden", on_delete="RESTRICT")
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT")
    rol = KeuzeField(LidRol, default=LidRol.BEHEERT)
    gekozen_op = UtcDateTimeField(null=True)

    class Meta:
        """Once."""

        table_name = "partner_lid"
        indexes = ((("partner", "gebruiker"), True),)
