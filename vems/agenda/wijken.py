"""Which wijken a meeting concerns, said by who makes meetings or keeps the wijk."""

from __future__ import annotations

from collections.abc import Collection

from netwerk.gebieden.boom import boom
from netwerk.gebieden.models import Gebied
from vems.accounts.rechten import role_may
from vems.agenda.models import Bijeenkomst
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_


def list_markeerbaar(actor: Actor) -> list[Gebied]:
    """List the wijken somebody may say it of: the gebiedsregisseur of the own, the griffie all."""
    if not role_may("bijeenkomst", "w", actor.rol):
        return []
    if actor.rol != "gebiedsregisseur":
        return list(boom().wijken())
    eigen = actor.keys_of("gebied")
    return [w for w in boom().wijken() if eigen & {deel.slug for deel in boom().path(w)}]


def mark_wijken(bijeenkomst: Bijeenkomst, slugs: Collection[str], *, door: Actor) -> None:
    """Say which of the own wijken a meeting concerns; what others said of theirs stays."""
    eigen = {wijk.slug for wijk in list_markeerbaar(door)}
    if not eigen:
        raise NotFound()
    if not set(slugs) <= eigen:
        raise Invalid(N_("Kies een wijk uit de lijst."), veld="wijken")
    with write():
        vers = Bijeenkomst.get_by_id(bijeenkomst.id)
        nieuw = sorted((set(vers.wijken) - eigen) | set(slugs))
        Bijeenkomst.update(wijken=nieuw).where(Bijeenkomst.id == vers.id).execute()
    bijeenkomst.wijken = nieuw
