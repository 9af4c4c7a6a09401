"""The relations that are the fact. They end, they are not deleted."""

from __future__ import annotations

import peewee

from netwerk.relaties.keuzes import BEVESTIGD, NIET_BEVESTIGD, Bron, RelatieSoort
from vems.core.database import BaseModel
from vems.core.fields import KEY_LENGTH, KeuzeField
from vems.core.reference import Reference


class Relatie(BaseModel):
    """One typed, dated, sourced edge. `gewicht` 0-1: level of expertise, share of a theme.

    Only a `zekerheid` of 1 counts in matching: below it is claimed, 0 is not confirmed in time.
    `aard` is a finer kind, for what has one. `gevraagd_op` is when the owner was asked whether it
    still holds. `beweerd_door` is who said it by hand: another end confirms it than that one.
    """

    sleutelveld = "id"

    van_kind = peewee.CharField(max_length=40)
    van_key = peewee.CharField(max_length=KEY_LENGTH)
    naar_kind = peewee.CharField(max_length=40)
    naar_key = peewee.CharField(max_length=KEY_LENGTH)
    soort = KeuzeField(RelatieSoort)
    gewicht = peewee.FloatField(default=1.0)
    aard = peewee.CharField(max_length=20, default="")
    sinds = peewee.DateField()
    tot = peewee.DateField(null=True)
    geldt_tot = peewee.DateField(null=True)
    bron = KeuzeField(Bron)
    zekerheid = peewee.FloatField(default=1.0)
    is_openbaar = peewee.BooleanField(default=True)
    toelichting = peewee.TextField(default="")
    beweerd_door = peewee.CharField(max_length=120, default="")
    bevestigd_door = peewee.CharField(max_length=120, default="")
    bevestigd_op = peewee.DateField(null=True)
    gevraagd_op = peewee.DateField(null=True)

    class Meta:
        """Walked from both ends."""

        table_name = "relatie"
        indexes = (
            (("van_kind", "van_key", "soort"), False),
            (("naar_kind", "naar_key", "soort"), False),
        )

    @property
    def is_bevestigd(self) -> bool:
        """Tell whether it counts."""
        return bool(self.zekerheid >= 1)

    @property
    def is_beweerd(self) -> bool:
        """Tell whether it waits for somebody's yes: until then only staff and both ends see it."""
        return bool(NIET_BEVESTIGD < self.zekerheid < BEVESTIGD)

    @property
    def van(self) -> Reference:
        """Where the edge starts."""
        return Reference(self.van_kind, self.van_key)

    @property
    def naar(self) -> Reference:
        """Where the edge ends."""
        return Reference(self.naar_kind, self.naar_key)
