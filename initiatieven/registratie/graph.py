"""What an initiatief puts into the relation graph: itself, its area, themes, guide and needs.

Public when it is published, and then by its published title. The people behind it are no nodes.
Needs are nodes while the case is open, so their number follows the open cases and not all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import peewee

from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief, InitiatiefThema, Publicatie
from initiatieven.registratie.search import list_keys
from netwerk.gebieden.boom import GebiedenBoom
from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.medewerkers.models import Medewerker
from netwerk.relaties.projectie import Knoop, Projectie, Relatiepijl, make_feit
from netwerk.themas.boom import boom as themaboom
from netwerk.vraagenaanbod.keuzes import HULP_LABELS, HulpSoort, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.i18n import in_taal, translate
from vems.core.prepared import Prepared
from vems.core.reference import Reference

__all__ = ["list_keys", "load_relations"]

_VELDEN = (
    Initiatief.id,
    Initiatief.sleutel,
    Initiatief.titel,
    Initiatief.fase,
    Initiatief.is_openbaar,
    Initiatief.gebied,
    Initiatief.begeleider,
)


def load_relations(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Load the projections of initiatives, in three queries."""
    initiatieven = _INITIATIEVEN(sleutels=list(keys))
    themas = _themas_of([initiatief.id for initiatief in initiatieven])
    vragen = _vragen_of([i.sleutel for i in initiatieven if i.fase is not Fase.AFGEROND])
    gebieden = gebiedenboom()
    return {
        initiatief.sleutel: Projectie(
            (_knoop(initiatief), *_vraagknopen(initiatief, vragen[initiatief.sleutel])),
            (
                *_pijlen(initiatief, themas[initiatief.id], gebieden),
                *_vraagpijlen(initiatief, vragen[initiatief.sleutel]),
            ),
        )
        for initiatief in initiatieven
    }


def _initiatieven(sleutels: list[str]) -> peewee.ModelSelect:
    actueel = (Publicatie.initiatief == Initiatief.id) & (Publicatie.is_actueel == True)  # noqa: E712
    return (
        Initiatief.select(*_VELDEN, Publicatie.titel, Medewerker.id, Medewerker.sleutel)
        .join(Publicatie, peewee.JOIN.LEFT_OUTER, on=actueel, attr="openbaar")
        .switch(Initiatief)
        .join(Medewerker, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == Medewerker.id)
        .where(Initiatief.sleutel.in_(sleutels))
    )


def _knoop(initiatief: Initiatief) -> Knoop:
    openbaar = getattr(initiatief, "openbaar", None) if initiatief.is_openbaar else None
    return Knoop(
        initiatief.reference,
        soort="initiatief",
        titel=openbaar.titel if openbaar else initiatief.titel,
        openbaar=openbaar is not None,
        gegevens={"fase": initiatief.fase.value},
    )


def _pijlen(
    initiatief: Initiatief, themas: Sequence[Reference], gebieden: GebiedenBoom
) -> Iterable[Relatiepijl]:
    van, openbaar = initiatief.reference, bool(initiatief.is_openbaar)
    gebied = gebieden.by_id(initiatief.gebied_id)
    if gebied is not None:
        yield Relatiepijl(van, gebied.reference, "ligt_in", openbaar=openbaar)
    for thema in themas:
        yield Relatiepijl(van, thema, "gaat_over", openbaar=openbaar)
    if initiatief.begeleider_id is not None:
        yield Relatiepijl(initiatief.begeleider.reference, van, "begeleidt")


def _vraagknopen(initiatief: Initiatief, vragen: Sequence[Hulpvraag]) -> Iterable[Knoop]:
    for vraag in vragen:
        yield Knoop(
            vraag.reference,
            soort="hulpvraag",
            titel=": ".join(filter(None, (_vraagnamen()[vraag.soort], vraag.tekst))),
            openbaar=bool(initiatief.is_openbaar),
            gegevens={"soort": vraag.soort.value, "toestand": vraag.toestand.value},
        )


def _vraagpijlen(initiatief: Initiatief, vragen: Sequence[Hulpvraag]) -> Iterable[Relatiepijl]:
    for vraag in vragen:
        yield make_feit(
            initiatief.reference, vraag.reference, "vraagt", bool(initiatief.is_openbaar)
        )


@cache
def _vraagnamen() -> Mapping[HulpSoort, str]:
    """Name the kinds of need in Dutch: the graph is shared."""
    with in_taal("nl"):
        return {soort: translate(label) for soort, label in HULP_LABELS.items()}


def _vragen_of(sleutels: Sequence[str]) -> Mapping[str, list[Hulpvraag]]:
    """Load what open cases need or needed; "I do not know yet" is no need to answer."""
    gevonden: dict[str, list[Hulpvraag]] = defaultdict(list)
    if not sleutels:
        return gevonden
    for vraag in _VRAGEN(sleutels=list(sleutels)):
        gevonden[vraag.eigenaar_key].append(vraag)
    return gevonden


def _vragen(sleutels: list[str]) -> peewee.ModelSelect:
    return (
        Hulpvraag.select()
        .where(
            Hulpvraag.eigenaar_kind == "initiatief",
            Hulpvraag.eigenaar_key.in_(sleutels),
            Hulpvraag.toestand != HulpvraagToestand.VERVALLEN,
            Hulpvraag.soort != HulpSoort.WEET_IK_NOG_NIET,
        )
        .order_by(Hulpvraag.id)
    )


def _themas_of(nummers: Sequence[int]) -> Mapping[int, list[Reference]]:
    themas = themaboom()
    gevonden: dict[int, list[Reference]] = defaultdict(list)
    for initiatief_id, thema_id in _THEMAS(nummers=list(nummers)):
        thema = themas.by_id(thema_id)
        if thema is not None:
            gevonden[initiatief_id].append(thema.reference)
    return gevonden


def _themas(nummers: list[int]) -> peewee.Select:
    return (
        InitiatiefThema.select(InitiatiefThema.initiatief_id, InitiatiefThema.thema_id)
        .where(InitiatiefThema.initiatief.in_(nummers))
        .order_by(InitiatiefThema.rang)
        .tuples()
    )


# Every process asks these after every submit.
_INITIATIEVEN: Prepared[Initiatief] = Prepared(_initiatieven)
_VRAGEN: Prepared[Hulpvraag] = Prepared(_vragen)
_THEMAS: Prepared[tuple[int, int]] = Prepared(_themas)
