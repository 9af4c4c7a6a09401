"""Meetings, who comes, who was invited, and the secret address of somebody's own calendar."""

from __future__ import annotations

import peewee

from vems.accounts.models import Gebruiker
from vems.agenda.keuzes import Aanmeldstand, Genodigd, Uitnodigstand
from vems.core.database import BaseModel
from vems.core.fields import KEY_LENGTH, JsonField, KeuzeField, UtcDateTimeField, sleutel
from vems.core.reference import Reference


class Bijeenkomst(BaseModel):
    """A meeting of `onderwerp`. `bezet` and `laatste_wacht` are raised by conditional updates: the
    row is the lock on its places. `wijken` are the slugs of the wijken it was said to concern,
    `programmas` the references of the programmes and goals.
    """

    sleutelveld = "slug"

    slug = peewee.CharField(max_length=80, unique=True)
    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=KEY_LENGTH)
    titel = peewee.CharField(max_length=120)
    plek = peewee.CharField(max_length=160)
    begin = UtcDateTimeField()
    eind = UtcDateTimeField()
    aanmelden_tot = UtcDateTimeField()
    plaatsen = peewee.IntegerField()
    bezet = peewee.IntegerField(default=0)
    laatste_wacht = peewee.IntegerField(default=0)
    is_afgelast = peewee.BooleanField(default=False)
    versie = peewee.IntegerField(default=1)
    wijken = JsonField(default=list)
    programmas = JsonField(default=list)

    class Meta:
        """A thing has one meeting."""

        table_name = "bijeenkomst"
        indexes = ((("onderwerp_kind", "onderwerp_key"), True),)

    @property
    def onderwerp(self) -> Reference:
        """What the meeting is of."""
        return Reference(self.onderwerp_kind, self.onderwerp_key)


class Aanmelding(BaseModel):
    """Somebody who wants to come. Name and address are forgotten after the meeting; `sleutel` is
    the secret of the link to sign off.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    bijeenkomst = peewee.ForeignKeyField(Bijeenkomst, backref="aanmeldingen", on_delete="RESTRICT")
    naam = peewee.CharField(max_length=120)
    email = peewee.CharField(max_length=254)
    # the language it was done in: what is mailed later is read by the same person
    taal = peewee.CharField(max_length=5, default="nl")
    stand = KeuzeField(Aanmeldstand)
    wacht_nummer = peewee.IntegerField(default=0)
    op = UtcDateTimeField()

    class Meta:
        """An address once per meeting."""

        table_name = "aanmelding"
        indexes = ((("bijeenkomst", "email"), True),)


class Uitnodiging(BaseModel):
    """Somebody asked to come; the answer is given at the link with `sleutel`. Name and address are
    forgotten with those of who signed up.
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    bijeenkomst = peewee.ForeignKeyField(Bijeenkomst, backref="uitnodigingen", on_delete="RESTRICT")
    groep = KeuzeField(Genodigd)
    naam = peewee.CharField(max_length=120, default="")
    email = peewee.CharField(max_length=254)
    taal = peewee.CharField(max_length=5, default="nl")
    stand = KeuzeField(Uitnodigstand, default=Uitnodigstand.OPEN)
    op = UtcDateTimeField()
    herinnerd_op = UtcDateTimeField(null=True)

    class Meta:
        """An address once per meeting."""

        table_name = "uitnodiging"
        indexes = ((("bijeenkomst", "email"), True),)


class Agendasleutel(BaseModel):
    """The secret address of one user's calendar; a new one makes the old one worthless."""

    gebruiker = peewee.ForeignKeyField(Gebruiker, unique=True, on_delete="RESTRICT")
    sleutel = peewee.CharField(max_length=40, unique=True)

    class Meta:
        """One per user."""

        table_name = "agendasleutel"
