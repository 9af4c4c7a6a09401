"""Whether what is known of somebody still holds: asked of the owner, who confirms or ends it.

Not here: asking and lapsing by the clock (`verouderen`), suggestions of others (`voorstellen`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

import peewee

from netwerk.relaties.eigenaars import (
    is_beweerd,
    is_bijdrage,
    is_eigen,
    is_van,
    is_zelf_gezegd,
)
from netwerk.relaties.events import RELATIE_GESTOPT, RELATIE_KLOPT
from netwerk.relaties.keuzes import BEVESTIGD, NIET_BEVESTIGD, VEROUDERT, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.opgeschreven.verloop import tell_gezegd, tell_relatie
from netwerk.relaties.opgeschreven.zinnen import Band, as_banden
from netwerk.relaties.registration import confirm_relatie, end_relatie
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.normen import norm_of
from vems.termijnen.werkdagen import add_werkdagen
from vems.termijnen.wettelijk import add_termijn

MEESTE = 60


@dataclass(frozen=True, slots=True)
class Bevestiglijst:
    """What asks to be confirmed, what another says, and what holds; `meer` is what did not fit.

    `wacht` is what this person said and another has yet to confirm.
    """

    oud: Sequence[Band]
    voorstellen: Sequence[Band]
    geldig: Sequence[Band]
    meer: int
    uiterlijk: date | None
    wacht: Sequence[Band] = ()

    @property
    def is_leeg(self) -> bool:
        """Tell whether nothing at all is known of this person."""
        return not (self.oud or self.voorstellen or self.geldig or self.wacht)


def is_oud() -> peewee.Expression:
    """Give the condition for a relation that ages and was confirmed longer ago than the norm."""
    norm = norm_of("relatie_bevestigen")
    grens = add_termijn(today(), -norm.aantal, norm.eenheid)
    return (
        Relatie.soort.in_(sorted(VEROUDERT, key=str))
        & (Relatie.zekerheid >= BEVESTIGD)
        & (peewee.fn.COALESCE(Relatie.bevestigd_op, Relatie.sinds) <= grens)
    )


def answer_by(gevraagd_op: date) -> date:
    """Give the last day on which an answer counts."""
    norm = norm_of("relatie_antwoord")
    return add_werkdagen(gevraagd_op, norm.aantal, read_sluitingsdagen())


def load_bevestiglijst(actor: Actor) -> Bevestiglijst:
    """Load what this person answers for."""
    vervallen = (Relatie.zekerheid == NIET_BEVESTIGD) & Relatie.soort.in_(
        sorted(VEROUDERT, key=str)
    )
    vraagt = is_oud() | vervallen
    alle = select_eigen(actor)
    oud = list(alle.where(vraagt).order_by(Relatie.van_kind, Relatie.van_key).limit(MEESTE))
    open_ = list(alle.where(is_beweerd()).order_by(Relatie.id).limit(MEESTE))
    zelf = set(map(str, actor.als))
    voorstellen = [relatie for relatie in open_ if relatie.beweerd_door not in zelf]
    wacht = [relatie for relatie in open_ if relatie.beweerd_door in zelf]
    eigen = is_eigen(actor)
    rest = alle.where(~vraagt, Relatie.zekerheid >= BEVESTIGD).order_by(Relatie.soort, Relatie.id)
    geldig = [] if eigen is None else list(rest.where(eigen).limit(MEESTE))
    banden = as_banden([*oud, *open_, *geldig], actor)
    gevraagd = [r.gevraagd_op for r in oud if r.gevraagd_op and r.is_bevestigd]
    return Bevestiglijst(
        [banden[r.id] for r in oud],
        [banden[r.id] for r in voorstellen],
        [banden[r.id] for r in geldig],
        alle.where(vraagt).count() - len(oud) if len(oud) == MEESTE else 0,
        answer_by(min(gevraagd)) if gevraagd else None,
        [banden[r.id] for r in wacht],
    )


def count_te_bevestigen(actor: Actor) -> int:
    """Count what waits for this person: what aged, and what another says."""
    open_ = select_eigen(actor).where(is_oud() | (Relatie.zekerheid < BEVESTIGD))
    return int(open_.where(~is_zelf_gezegd(actor)).count())


def select_eigen(actor: Actor) -> peewee.ModelSelect:
    """Select the open relations this person answers for, or said and may take back."""
    eigen, gezegd = is_van(actor), is_zelf_gezegd(actor)
    soorten = Relatie.soort.in_(sorted(VEROUDERT, key=str)) | is_bijdrage()
    query = Relatie.select().where(Relatie.tot.is_null(), soorten)
    return query.where(gezegd if eigen is None else eigen | gezegd)


def find_eigen(nummer: int, actor: Actor) -> Relatie:
    """Find an open relation this person answers for; NotFound for any other."""
    relatie = select_eigen(actor).where(Relatie.id == nummer).first()
    if relatie is None:
        raise NotFound()
    return relatie


def confirm_all(nummers: Collection[int], *, door: Actor) -> int:
    """Confirm what was shown to this person and aged or lapsed; gives how many.

    What another says is judged one by one: a click on "all" is no answer to that.
    """
    vraagt = is_oud() | (Relatie.zekerheid == NIET_BEVESTIGD)
    with write():
        relaties = list(select_eigen(door).where(vraagt, Relatie.id.in_(sorted(nummers)[:MEESTE])))
        for relatie in relaties:
            confirm_relatie(relatie, door=door)
    return len(relaties)


def confirm_eigen(relatie: Relatie, *, door: Actor) -> None:
    """Confirm one relation that is one's own; what one said oneself another confirms."""
    if not select_eigen(door).where(Relatie.id == relatie.id, ~is_zelf_gezegd(door)).exists():
        raise NotFound()
    was_beweerd = relatie.is_beweerd
    with write():
        confirm_relatie(relatie, door=door)
        if was_beweerd:
            tell_relatie(relatie, RELATIE_KLOPT, door=door)
            tell_gezegd(relatie, is_ja=True)


def end_eigen(relatie: Relatie, *, reden: str = "", door: Actor) -> None:
    """End one relation that is one's own; it stays in history with the reason.

    Who says no to what an organisation says of a goal says why: the organisation reads it.
    """
    _require_eigen(relatie, door)
    was_beweerd, is_eigen_woord = relatie.is_beweerd, relatie.beweerd_door in map(str, door.als)
    is_bijdrage_ = was_beweerd and relatie.soort is RelatieSoort.DRAAGT_BIJ_AAN
    if is_bijdrage_ and not is_eigen_woord and not reden.strip():
        raise Invalid(N_("Schrijf waarom. De ander leest dit."), veld="reden")
    with write():
        end_relatie(relatie, reden=reden, door=door)
        tell_relatie(relatie, RELATIE_GESTOPT, door=door)
        if was_beweerd and not is_eigen_woord:
            tell_gezegd(relatie, is_ja=False, reden=reden)


def _require_eigen(relatie: Relatie, door: Actor) -> None:
    if not select_eigen(door).where(Relatie.id == relatie.id).exists():
        raise NotFound()
