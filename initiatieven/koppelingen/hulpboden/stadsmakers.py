"""Residents who offered something a plan asks for: who may be asked, asking, and their answer.

A list and no ranking: residents are never weighed (DOMAIN 4.3). Until somebody says yes the desk
reads what is offered and not by whom; contact data move when the makers said yes too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from initiatieven.koppelingen.hulpboden.berichten import tell_gevraagd, tell_makers
from initiatieven.koppelingen.hulpboden.events import HULP_DOORGEGEVEN, HULP_GEVRAAGD, HULP_WIL_NIET
from initiatieven.koppelingen.hulpboden.keuzes import HulpbodToestand
from initiatieven.koppelingen.hulpboden.leven import move_bod
from initiatieven.koppelingen.hulpboden.models import Hulpbod
from initiatieven.koppelingen.hulpboden.permissions import may_judge
from initiatieven.koppelingen.zoeken.profiel import list_open_vragen
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.makers.models import Medemaker
from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.boom import boom
from netwerk.vraagenaanbod.keuzes import HULP_LABELS
from netwerk.vraagenaanbod.models import Hulpaanbod, Hulpvraag
from netwerk.vraagenaanbod.stadsmakers.models import Stadsmaker
from netwerk.vraagenaanbod.stadsmakers.tonen import Vraagbaar, list_vraagbaar
from netwerk.vraagenaanbod.wanneer import say_wanneer
from vems.core.actor import SYSTEEM, Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import NotFound, Refused
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_, translate

_T = HulpbodToestand
# An unanswered question ends by itself.
WACHT = timedelta(days=21)


@dataclass(frozen=True, slots=True)
class Passend:
    """An offer that fits a need, with why; `stand` once its owner was asked."""

    sleutel: str
    titel: str
    waarom: str
    graag: str
    stand: HulpbodToestand | None


@dataclass(frozen=True, slots=True)
class Vraaggroep:
    """A need with what residents offered for it, in no order of merit."""

    sleutel: str
    tekst: str
    soort: str
    aanbod: Sequence[Passend]


def list_passend(initiatief: Initiatief) -> list[Vraaggroep]:
    """List for each open need who offered the same kind, here and then; four queries."""
    vragen = list_open_vragen(initiatief)
    vraagbaar = list_vraagbaar({vraag.soort for vraag in vragen}) if vragen else []
    gevraagd, makers = _asked(initiatief), _makers(initiatief)
    return [
        Vraaggroep(
            vraag.sleutel,
            vraag.tekst,
            translate(HULP_LABELS[vraag.soort]),
            [
                _as_passend(vraag, een, gevraagd)
                for een in vraagbaar
                if een.partij.id not in makers and fits(initiatief, vraag, een)
            ],
        )
        for vraag in vragen
    ]


def fits(initiatief: Initiatief, vraag: Hulpvraag, een: Vraagbaar) -> bool:
    """Tell whether an offer is of the same kind, in the area and within the period."""
    aanbod = een.aanbod
    if aanbod.soort is not vraag.soort:
        return False
    gebied = boom().by_id(initiatief.gebied_id)
    hier = {deel.slug for deel in boom().path(gebied)} if gebied else set()
    if een.gebieden and hier and not een.gebieden & hier:
        return False
    te_laat = bool(aanbod.vanaf and vraag.tot and aanbod.vanaf > vraag.tot)
    te_vroeg = bool(aanbod.tot and vraag.vanaf and aanbod.tot < vraag.vanaf)
    return not (te_laat or te_vroeg)


def ask_stadsmaker(initiatief: Initiatief, vraag: str, aanbod: str, *, door: Actor) -> Hulpbod:
    """Ask who offered something whether he or she wants to help; twice is once."""
    if not may_judge(door, initiatief):
        raise NotFound()
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit plan is klaar of gestopt. Hulp is niet meer nodig."))
    hulpvraag = next((v for v in list_open_vragen(initiatief) if v.sleutel == vraag), None)
    een = _find(hulpvraag, aanbod) if hulpvraag else None
    if hulpvraag is None or een is None or not fits(initiatief, hulpvraag, een):
        raise NotFound()
    if een.partij.id in _makers(initiatief):
        raise NotFound()
    with write():
        eerder = Hulpbod.get_or_none(
            Hulpbod.initiatief == initiatief,
            Hulpbod.hulpvraag == hulpvraag,
            Hulpbod.partij == een.partij,
        )
        if eerder is not None:
            return eerder
        bod = Hulpbod.create(
            initiatief=initiatief,
            hulpvraag=hulpvraag,
            partij=een.partij,
            tekst=een.aanbod.titel,
            taal=een.partij.taal,
            toestand=_T.GEVRAAGD,
            created_at=now(),
            updated_at=now(),
        )
        _tell(bod, HULP_GEVRAAGD, Zichtbaarheid.INTERN, {}, door)
        tell_gevraagd(bod)
    return bod


def list_vragen_aan(stadsmaker: Stadsmaker) -> list[Hulpbod]:
    """List what waits for the answer of one resident."""
    return list(
        Hulpbod.select(Hulpbod, Initiatief, Hulpvraag)
        .join(Initiatief)
        .switch(Hulpbod)
        .join(Hulpvraag)
        .where(Hulpbod.partij == stadsmaker.partij_id, Hulpbod.toestand == _T.GEVRAAGD)
        .order_by(Hulpbod.id)
    )


def say_yes(bod: Hulpbod, *, door: Actor) -> None:
    """Say that one wants to help: now the makers are asked, by name and words."""
    _require_own(bod, door)
    with write():
        move_bod(bod, _T.DOORGEGEVEN, vanuit=_T.GEVRAAGD)
        _tell(bod, HULP_DOORGEGEVEN, Zichtbaarheid.BETROKKENEN, {"naam": bod.wie}, door)
        tell_makers(bod)


def say_no(bod: Hulpbod, *, door: Actor) -> None:
    """Say no, without why; the desk reads that somebody does not want to, not who."""
    _require_own(bod, door)
    _end(bod, _T.WIL_NIET, door)


def end_vragen(_sender: object, *, stadsmaker: Stadsmaker, door: Actor) -> None:
    """End what waits for somebody who no longer wants to be asked; inside write()."""
    for bod in list_vragen_aan(stadsmaker):
        _end(bod, _T.WIL_NIET, door)


def lapse_vragen() -> None:
    """Job: end questions nobody answered in three weeks."""
    rows = Hulpbod.select().where(
        Hulpbod.toestand == _T.GEVRAAGD, Hulpbod.created_at < now() - WACHT
    )
    for bod in list(rows.order_by(Hulpbod.id)):
        _end(bod, _T.WIL_NIET, SYSTEEM)


def _end(bod: Hulpbod, naar: HulpbodToestand, door: Actor) -> None:
    with write():
        move_bod(bod, naar)
        wie = Actor(rol=door.rol, kanaal=door.kanaal)
        _tell(bod, HULP_WIL_NIET, Zichtbaarheid.INTERN, {}, wie)


def _find(vraag: Hulpvraag, sleutel: str) -> Vraagbaar | None:
    return next((e for e in list_vraagbaar([vraag.soort]) if e.aanbod.sleutel == sleutel), None)


def _as_passend(
    vraag: Hulpvraag, een: Vraagbaar, gevraagd: Mapping[tuple[int, int], HulpbodToestand]
) -> Passend:
    return Passend(
        een.aanbod.sleutel,
        een.aanbod.titel,
        _say_waarom(een),
        een.stadsmaker.graag,
        gevraagd.get((vraag.id, een.partij.id)),
    )


def _say_waarom(een: Vraagbaar) -> str:
    aanbod: Hulpaanbod = een.aanbod
    wanneer = say_wanneer(aanbod.vanaf, aanbod.tot, aanbod.dagdelen)
    delen = [
        translate(
            N_("Biedt zelf wat u zoekt: %(soort)s"), soort=translate(HULP_LABELS[aanbod.soort])
        ),
        een.waar,
        *([wanneer] if wanneer else []),
        *([aanbod.wanneer] if aanbod.wanneer else []),
    ]
    return " · ".join(delen)


def _asked(initiatief: Initiatief) -> dict[tuple[int, int], HulpbodToestand]:
    rows = Hulpbod.select().where(Hulpbod.initiatief == initiatief, Hulpbod.partij.is_null(False))
    return {(bod.hulpvraag_id, bod.partij_id): bod.toestand for bod in rows}


def _makers(initiatief: Initiatief) -> set[int]:
    mede = Medemaker.select(Medemaker.partij).where(
        Medemaker.initiatief == initiatief, Medemaker.partij.is_null(False)
    )
    return {initiatief.initiatiefnemer_id, *(partij for (partij,) in mede.tuples())}


def _require_own(bod: Hulpbod, door: Actor) -> None:
    if bod.partij_id not in door.eigen_partijen:
        raise NotFound()


def _tell(
    bod: Hulpbod, event: Event, zicht: Zichtbaarheid, gegevens: dict[str, str], door: Actor
) -> None:
    record(
        bod.initiatief.reference,
        event,
        zichtbaarheid=zicht,
        gegevens=gegevens,
        over=bod.reference,
        door=door,
    )
    announce(bod.initiatief.reference)
