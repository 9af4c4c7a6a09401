"""Finding what an address names: hidden equals non-existing, and only who keeps it gets it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from netwerk.programmas.keuzes import BOVEN
from netwerk.programmas.models import Actie, Doel, Prioriteit, Programma, Voortgangstaak
from netwerk.programmas.permissions import may_manage, require_manage
from netwerk.programmas.voortgang import due_dates
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.exceptions import NotFound


@dataclass(frozen=True, slots=True)
class Beheerd:
    """A programme as who keeps it lists it: when the next news is due, None when none is."""

    programma: Programma
    uiterlijk_op: date | None

    @property
    def is_te_laat(self) -> bool:
        """Whether residents wait for news."""
        return self.uiterlijk_op is not None and self.uiterlijk_op < today()


def list_beheerd(actor: Actor) -> list[Beheerd]:
    """List the programmes somebody keeps: those that owe news longest first."""
    eigen = [
        programma
        for programma in Programma.select().order_by(Programma.titel, Programma.id)
        if may_manage(actor, programma.gebied_id)
    ]
    data = due_dates(eigen)
    rijen = [Beheerd(programma, data.get(programma.id)) for programma in eigen]
    return sorted(rijen, key=lambda rij: rij.uiterlijk_op or date.max)


def list_boven(zelf: Programma | None) -> list[Programma]:
    """List what a programme may hang below at all: the agendas, without itself."""
    kinds = frozenset().union(*BOVEN.values())
    return list(
        Programma.select()
        .where(Programma.soort.in_(list(kinds)), Programma.id != (zelf.id if zelf else 0))
        .order_by(Programma.titel, Programma.id)
    )


def list_taken(actor: Actor) -> list[Voortgangstaak]:
    """List the open tasks to tell how a programme goes, of who keeps it or has the area."""
    eigen = actor.keys_of("medewerker")
    rijen = (
        Voortgangstaak.select(Voortgangstaak, Programma)
        .join(Programma)
        .where(Voortgangstaak.klaar_op.is_null())
        .order_by(Voortgangstaak.uiterlijk_op, Voortgangstaak.id)
    )
    return [taak for taak in rijen if eigen and may_manage(actor, taak.programma.gebied_id)]


def get_beheerd(slug: str, actor: Actor) -> Programma:
    """Get a programme of this person; NotFound otherwise."""
    programma = Programma.get_or_none(Programma.slug == slug)
    if programma is None:
        raise NotFound()
    require_manage(actor, programma.gebied_id)
    return programma


def get_doel(slug: str, sleutel: str, actor: Actor) -> Doel:
    """Get a goal of a programme of this person; NotFound otherwise."""
    programma = get_beheerd(slug, actor)
    return _of(programma, Doel.get_or_none(Doel.sleutel == sleutel, Doel.programma == programma))


def get_actie(slug: str, sleutel: str, actor: Actor) -> Actie:
    """Get an action of a programme of this person; NotFound otherwise."""
    programma = get_beheerd(slug, actor)
    actie = (
        Actie.select(Actie, Doel)
        .join(Doel)
        .where(Actie.sleutel == sleutel, Doel.programma == programma)
        .first()
    )
    if actie is None:
        raise NotFound()
    actie.doel.programma = programma
    return actie


def get_prioriteit(slug: str, sleutel: str, actor: Actor) -> Prioriteit | None:
    """Get a priority of a programme of this person; None when it was taken off already."""
    programma = get_beheerd(slug, actor)
    gevonden = Prioriteit.get_or_none(
        Prioriteit.sleutel == sleutel, Prioriteit.programma == programma
    )
    if gevonden is not None:
        gevonden.programma = programma
    return gevonden


def load_doelen(programma: Programma) -> list[Doel]:
    """Load the goals of a programme, in order."""
    return list(
        Doel.select().where(Doel.programma == programma).order_by(Doel.rang, Doel.code, Doel.id)
    )


def load_acties(doelen: Sequence[Doel]) -> dict[int, list[Actie]]:
    """Load the actions of goals by the id of the goal; one query."""
    acties: dict[int, list[Actie]] = {doel.id: [] for doel in doelen}
    for actie in Actie.select().where(Actie.doel.in_(list(acties))).order_by(Actie.id):
        acties[actie.doel_id].append(actie)
    return acties


def _of(programma: Programma, doel: Doel | None) -> Doel:
    if doel is None:
        raise NotFound()
    doel.programma = programma
    return doel
