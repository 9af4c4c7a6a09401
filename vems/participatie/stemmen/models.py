"""Votes. Who voted and what was voted stand in two tables that share no key, order or time."""

from __future__ import annotations

import secrets

import peewee

from vems.core.database import BaseModel
from vems.core.fields import KEY_LENGTH, JsonField, KeuzeField, UtcDateTimeField, sleutel
from vems.core.reference import Reference
from vems.participatie.stemmen.keuzes import Gelijkregel, Stemgroep, Stemtoestand, Stemvorm


def random_key() -> str:
    """Give a random key of 128 bits that tells nothing of when or for whom it was made."""
    return secrets.token_hex(16)


class Stemming(BaseModel):
    """One vote over the things of `onderwerp`. `uitslag` is empty until it is counted; `zaad` is
    the seed of the lot, made with the vote and published with the result.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=KEY_LENGTH)
    titel = peewee.CharField(max_length=120)
    groep = KeuzeField(Stemgroep)
    vorm = KeuzeField(Stemvorm)
    is_geheim = peewee.BooleanField(default=True)
    gelijk = KeuzeField(Gelijkregel, default=Gelijkregel.EERSTE_PLAATSEN)
    opent_op = UtcDateTimeField()
    sluit_op = UtcDateTimeField()
    toestand = KeuzeField(Stemtoestand, default=Stemtoestand.VOORBEREID)
    zaad = peewee.CharField(max_length=32, default=random_key)
    uitslag = JsonField(default=list)
    geteld_op = UtcDateTimeField(null=True)

    class Meta:
        """A thing has one vote per group."""

        table_name = "stemming"
        indexes = ((("onderwerp_kind", "onderwerp_key", "groep"), True),)

    @property
    def onderwerp(self) -> Reference:
        """What the vote belongs to."""
        return Reference(self.onderwerp_kind, self.onderwerp_key)


class Stemoptie(BaseModel):
    """Something one can vote for, with the name it had when the vote was made."""

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    stemming = peewee.ForeignKeyField(Stemming, backref="opties", on_delete="RESTRICT")
    ding_kind = peewee.CharField(max_length=40)
    ding_key = peewee.CharField(max_length=KEY_LENGTH)
    naam = peewee.CharField(max_length=160)
    nummer = peewee.IntegerField()

    class Meta:
        """Once per vote."""

        table_name = "stemoptie"
        indexes = ((("stemming", "ding_kind", "ding_key"), True),)

    @property
    def ding(self) -> Reference:
        """What is voted for."""
        return Reference(self.ding_kind, self.ding_key)


class Kiezer(BaseModel):
    """Who voted, and nothing else: no time, no order, no session. `belangen` are the options of
    which the voter declared an own interest; that is public.
    """

    id = peewee.CharField(max_length=32, primary_key=True, default=random_key)
    stemming = peewee.ForeignKeyField(Stemming, backref="kiezers", on_delete="RESTRICT")
    wie = peewee.CharField(max_length=80)
    belangen = JsonField(default=list)

    class Meta:
        """One vote each; the count writes the table anew in random order."""

        table_name = "kiezer"
        indexes = ((("stemming", "wie"), True),)


class Stembiljet(BaseModel):
    """What was voted: keys of options, first choice first. `wie` only in an open vote;
    `bewijs` is the hash of the receipt that only the voter has.
    """

    id = peewee.CharField(max_length=32, primary_key=True, default=random_key)
    stemming = peewee.ForeignKeyField(Stemming, backref="biljetten", on_delete="RESTRICT")
    keuzes = JsonField()
    bewijs = peewee.CharField(max_length=64)
    wie = peewee.CharField(max_length=80, default="")

    class Meta:
        """A receipt once; the count writes the table anew in random order."""

        table_name = "stembiljet"
        indexes = ((("stemming", "bewijs"), True),)


class Deurcode(BaseModel):
    """A code that a visitor gets at the door; only its hash is kept. Whether it was used stands
    in the register of voters.
    """

    stemming = peewee.ForeignKeyField(Stemming, backref="deurcodes", on_delete="RESTRICT")
    code_hash = peewee.CharField(max_length=64)

    class Meta:
        """A code once per vote."""

        table_name = "deurcode"
        indexes = ((("stemming", "code_hash"), True),)
