"""Support and following of anything that can be named by a Reference. Only counts are public."""

from __future__ import annotations

import peewee

from vems.accounts.models import Gebruiker
from vems.community.keuzes import Nieuwssoort
from vems.core.database import BaseModel
from vems.core.fields import KEY_LENGTH, JsonField, KeuzeField, UtcDateTimeField
from vems.core.history import Gebeurtenis


class Steun(BaseModel):
    """One member supports one thing, once."""

    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=KEY_LENGTH)
    gebruiker = peewee.ForeignKeyField(Gebruiker, on_delete="RESTRICT")
    op = UtcDateTimeField()

    class Meta:
        """Unique: parallel clicks count once."""

        table_name = "steun"
        indexes = ((("onderwerp_kind", "onderwerp_key", "gebruiker"), True),)


class Abonnee(BaseModel):
    """Who follows: a member, or an e-mail address. `token` stands in the links of every mail.

    `voorkeuren` holds per kind of news how often; a kind that is absent has its standard.
    """

    token = peewee.CharField(max_length=40, unique=True)
    gebruiker = peewee.ForeignKeyField(Gebruiker, null=True, unique=True, on_delete="RESTRICT")
    email = peewee.CharField(max_length=254, null=True, unique=True)
    taal = peewee.CharField(max_length=5, default="nl")
    voorkeuren = JsonField(default=dict)
    dag_op = peewee.DateField(null=True)
    week_op = peewee.DateField(null=True)
    created_at = UtcDateTimeField()

    class Meta:
        """One per member and per address."""

        table_name = "abonnee"


class Volging(BaseModel):
    """One follower follows one thing. An address counts once it was confirmed by its owner."""

    abonnee = peewee.ForeignKeyField(Abonnee, backref="volgingen", on_delete="RESTRICT")
    onderwerp_kind = peewee.CharField(max_length=40)
    onderwerp_key = peewee.CharField(max_length=KEY_LENGTH)
    bevestig_hash = peewee.CharField(max_length=64, null=True, unique=True)
    bevestigd_op = UtcDateTimeField(null=True)
    created_at = UtcDateTimeField()

    class Meta:
        """Once each; news asks who follows a thing."""

        table_name = "volging"
        indexes = (
            (("abonnee", "onderwerp_kind", "onderwerp_key"), True),
            (("onderwerp_kind", "onderwerp_key"), False),
        )


class Nieuwtje(BaseModel):
    """One piece of news for one follower, until it was mailed. `gebeurtenis` is a history row."""

    abonnee = peewee.ForeignKeyField(Abonnee, backref="nieuwtjes", on_delete="RESTRICT")
    gebeurtenis = peewee.ForeignKeyField(Gebeurtenis, on_delete="RESTRICT")
    soort = KeuzeField(Nieuwssoort)

    class Meta:
        """Once each, however often the job runs."""

        table_name = "nieuwtje"
        indexes = ((("abonnee", "gebeurtenis"), True),)


class Nieuwsstand(BaseModel):
    """Up to which history row news was handed out; one row."""

    cursor = peewee.IntegerField()

    class Meta:
        """Moved by one guarded update."""

        table_name = "nieuwsstand"
