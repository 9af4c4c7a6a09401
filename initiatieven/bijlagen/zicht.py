"""Who sees a file: chosen by the makers, and for the site looked at first by the desk."""

from __future__ import annotations

from typing import Any

from initiatieven.bijlagen.events import GEWIJZIGD, OP_SITE, VAN_SITE
from initiatieven.bijlagen.keuzes import MAX_REDEN, ZICHT_LABELS, Bijlagezicht
from initiatieven.bijlagen.models import Bijlage
from initiatieven.bijlagen.permissions import may_change, may_judge
from initiatieven.bijlagen.toevoegen import check_omschrijving, tell
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import clean_line
from vems.core.i18n import N_
from vems.partijen.berichten import notify

_BERICHT = "initiatieven/bijlagen/mail/bijlage_van_site.txt"


def change_bijlage(
    bijlage: Bijlage, omschrijving: str, zicht: Bijlagezicht, *, door: Actor
) -> None:
    """Change the words of a file and who sees it.

    Other words, or a wish for the site, are looked at by the desk first; taking it off the site
    works at once.
    """
    if not may_change(door, bijlage):
        raise NotFound()
    schoon = check_omschrijving(omschrijving, zicht, is_beeld=bijlage.is_beeld)
    if (schoon, zicht) == (bijlage.omschrijving, bijlage.zicht):
        return
    was, leest = bijlage.zicht, may_judge(door, bijlage)
    with write():
        _set(
            bijlage,
            omschrijving=schoon,
            zicht=zicht,
            is_gezien=zicht is Bijlagezicht.OPENBAAR and leest,
            reden="",
        )
        if was is not zicht:
            tell(bijlage, GEWIJZIGD, door=door, wie=ZICHT_LABELS[zicht])


def place_bijlage(bijlage: Bijlage, *, door: Actor) -> None:
    """Put it on the site: whoever does so has looked at it. Doing it twice changes nothing."""
    if not may_judge(door, bijlage):
        raise NotFound()
    if bijlage.is_gezien:
        return
    if not bijlage.wil_op_site:
        raise Refused(N_("De makers willen deze bijlage niet op de site."))
    with write():
        _set(bijlage, is_gezien=True, reden="")
        tell(bijlage, OP_SITE, door=door)


def hide_bijlage(bijlage: Bijlage, reden: str, *, door: Actor) -> None:
    """Keep it off the site, or take it off, with a reason that the makers read."""
    if not may_judge(door, bijlage) or not bijlage.wil_op_site:
        raise NotFound()
    schoon = clean_line(reden)
    if not schoon:
        raise Invalid(N_("Schrijf waarom. De makers lezen dit."), "reden")
    if len(schoon) > MAX_REDEN:
        raise Invalid(N_("Gebruik hooguit %(max)s letters."), "reden", max=MAX_REDEN)
    with write():
        _set(bijlage, zicht=Bijlagezicht.LOKET, is_gezien=False, reden=schoon)
        tell(bijlage, VAN_SITE, door=door, reden=schoon)
        notify(
            bijlage.initiatief.initiatiefnemer,
            bericht=_BERICHT,
            waarden={"naam": bijlage.naam, "reden": schoon},
            over=bijlage.initiatief.reference,
            eenmalig=f"bijlage_van_site:{bijlage.sleutel}:{int(now().timestamp())}",
        )


def _set(bijlage: Bijlage, **waarden: Any) -> None:  # noqa: ANN401  what a row holds
    """Change a file that nobody changed meanwhile."""
    waarden["updated_at"] = now()
    guarded_update(
        Bijlage,
        Bijlage.id == bijlage.id,
        Bijlage.verwijderd_op.is_null(),
        Bijlage.updated_at == bijlage.updated_at,
        **waarden,
    )
    bijlage.__data__.update(waarden)
