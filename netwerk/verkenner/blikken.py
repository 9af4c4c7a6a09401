"""Keeping a view of the network under a name, and opening it again (DOMAIN P3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import peewee

from netwerk.verkenner.models import Netwerkblik
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import clean_line
from vems.core.i18n import N_

VELDEN = ("onderwerp", "wijk", "soort", "relatie", "om", "alles", "weergave")
MEESTE, MAX_NAAM, MAX_KEUZE = 20, 60, 600


def keep_blik(naam: str, keuze: Mapping[str, Sequence[str]], *, door: Actor) -> Netwerkblik:
    """Keep what was chosen under a name; the same name again holds the newer choice."""
    naam = clean_line(naam)
    if not naam:
        raise Invalid(N_("Geef deze blik een naam."), veld="naam")
    if len(naam) > MAX_NAAM:
        raise Invalid(N_("Gebruik hooguit 60 tekens."), veld="naam")
    tekst = urlencode([(veld, w) for veld in VELDEN for w in keuze.get(veld, ()) if w])
    if len(tekst) > MAX_KEUZE:
        raise Invalid(N_("Dit zijn te veel keuzes om te bewaren."), veld="naam")
    with write():
        blik = Netwerkblik.get_or_none(_van(door), Netwerkblik.naam == naam)
        if blik is None and len(list_blikken(door)) >= MEESTE:
            raise Refused(N_("U heeft al twintig blikken. Haal er eerst een weg."))
        if blik is None:
            return Netwerkblik.create(
                gebruiker=door.gebruiker_id, naam=naam, keuze=tekst, created_at=now()
            )
        Netwerkblik.update(keuze=tekst).where(Netwerkblik.id == blik.id).execute()
        blik.keuze = tekst
    return blik


def list_blikken(actor: Actor) -> list[Netwerkblik]:
    """List what this person kept, by name; nothing for a visitor."""
    if actor.gebruiker_id is None:
        return []
    return list(Netwerkblik.select().where(_van(actor)).order_by(Netwerkblik.naam))


def drop_blik(sleutel: str, *, door: Actor) -> None:
    """Keep a view no longer; NotFound for one of somebody else."""
    with write():
        weg = Netwerkblik.delete().where(_van(door), Netwerkblik.sleutel == sleutel).execute()
    if not weg:
        raise NotFound()


def _van(actor: Actor) -> peewee.Expression:
    return Netwerkblik.gebruiker == actor.gebruiker_id
