"""Who can log in, in which role, and the sessions that are open."""

from __future__ import annotations

import peewee

from vems.accounts.keuzes import CodeDoel, Rol
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField, UtcDateTimeField, sleutel
from vems.partijen.models import Partij


class Gebruiker(BaseModel):
    """An account. Residents have no password; staff have one and a second factor.

    `toegang_tot`: who leaves gets in until that minute. `seintje_op`: the first moment at which a
    notice that was not read shows (vems.community.seintjes).
    """

    sleutel = peewee.CharField(max_length=20, unique=True, default=sleutel)
    partij = peewee.ForeignKeyField(Partij, null=True, on_delete="RESTRICT", backref="gebruikers")
    email = peewee.CharField(max_length=254, unique=True)
    naam = peewee.CharField(max_length=120)
    taal = peewee.CharField(max_length=5, default="nl")
    wachtwoord_hash = peewee.CharField(max_length=250, default="")
    totp_geheim = peewee.CharField(max_length=64, default="")
    totp_stap = peewee.BigIntegerField(default=0)
    is_actief = peewee.BooleanField(default=True)
    toegang_tot = UtcDateTimeField(null=True)
    seintje_op = UtcDateTimeField(null=True)
    created_at = UtcDateTimeField()

    # Every party that shares this mailbox; filled in with the session (sessies.find_sessie).
    partijen: frozenset[int] = frozenset()

    class Meta:
        """Singular."""

        table_name = "gebruiker"

    @property
    def voornaam(self) -> str:
        """The first word of the name."""
        return self.naam.split(" ", 1)[0]


class GebruikerRol(BaseModel):
    """A role somebody has, from a day until a day."""

    gebruiker = peewee.ForeignKeyField(Gebruiker, backref="rollen", on_delete="RESTRICT")
    rol = KeuzeField(Rol)
    sinds = UtcDateTimeField()
    tot = UtcDateTimeField(null=True)

    class Meta:
        """A role once."""

        table_name = "gebruiker_rol"
        indexes = ((("gebruiker", "rol"), True),)


class Sessie(BaseModel):
    """One login on one device, in one role; ended at logout, on the server (trap M5)."""

    sleutel_hash = peewee.CharField(max_length=64, unique=True)
    gebruiker = peewee.ForeignKeyField(Gebruiker, backref="sessies", on_delete="RESTRICT")
    rol = KeuzeField(Rol)
    created_at = UtcDateTimeField()
    verloopt_op = UtcDateTimeField()
    beeindigd_op = UtcDateTimeField(null=True)

    class Meta:
        """Looked up by hash."""

        table_name = "sessie"


class Inlogcode(BaseModel):
    """A mailed code or invitation link: one purpose, one use, an end, hashed.

    A code works in the browser that asked for it (`browser`, hashed): what a stranger asks for the
    same address, or guesses there, neither ends nor uses up the code of its owner.
    """

    email = peewee.CharField(max_length=254, index=True)
    doel = KeuzeField(CodeDoel)
    code_hash = peewee.CharField(max_length=64, index=True)
    browser = peewee.CharField(max_length=64, default="")
    pogingen = peewee.IntegerField(default=0)
    created_at = UtcDateTimeField()
    verloopt_op = UtcDateTimeField()
    gebruikt_op = UtcDateTimeField(null=True)

    class Meta:
        """Not a session."""

        table_name = "inlogcode"


class Adresbevestiging(BaseModel):
    """An e-mail address of a party that waits for a yes from its mailbox; one per party.

    `wordt_kanaal`: from then on the party hears from us by e-mail. `gevraagd_als`: the account
    that asked for it.
    """

    partij = peewee.ForeignKeyField(Partij, unique=True, on_delete="RESTRICT")
    code = peewee.ForeignKeyField(Inlogcode, unique=True, on_delete="RESTRICT")
    email = peewee.CharField(max_length=254)
    wordt_kanaal = peewee.BooleanField(default=False)
    gevraagd_op = UtcDateTimeField()
    gevraagd_door = peewee.CharField(max_length=120)
    gevraagd_als = peewee.IntegerField(null=True)

    class Meta:
        """Gone once it was confirmed or asked anew."""

        table_name = "adresbevestiging"
