"""Initiatives as search finds them: the public reads the published text, the loket the newest.

Contact data and names of people are in neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import peewee

from initiatieven.registratie.models import Initiatief, InitiatiefThema, Publicatie
from netwerk.gebieden.boom import GebiedenBoom
from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.themas.boom import boom as themaboom
from netwerk.vraagenaanbod.keuzes import HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.clock import amsterdam
from vems.core.search.documents import Document


def load_documents(keys: Sequence[str]) -> Mapping[str, Document | None]:
    """Load the documents of initiatives, in three queries."""
    initiatieven = list(_rows(keys))
    themas = _themas_of([initiatief.id for initiatief in initiatieven])
    hulp = _hulp_of(keys)
    gebieden = gebiedenboom()
    return {
        initiatief.sleutel: _as_document(
            initiatief, gebieden, themas[initiatief.id], hulp[initiatief.sleutel]
        )
        for initiatief in initiatieven
    }


def list_keys() -> Iterable[str]:
    """List the keys of all initiatives."""
    return [sleutel for (sleutel,) in Initiatief.select(Initiatief.sleutel).tuples()]


def _rows(keys: Sequence[str]) -> peewee.ModelSelect:
    actueel = (Publicatie.initiatief == Initiatief.id) & (Publicatie.is_actueel == True)  # noqa: E712
    return (
        Initiatief.select(Initiatief, Publicatie)
        .join(Publicatie, peewee.JOIN.LEFT_OUTER, on=actueel, attr="openbaar")
        .where(Initiatief.sleutel.in_(list(keys)))
    )


def _as_document(
    initiatief: Initiatief,
    gebieden: GebiedenBoom,
    themas: tuple[str, ...],
    hulp: Sequence[Hulpvraag],
) -> Document:
    publicatie = getattr(initiatief, "openbaar", None) if initiatief.is_openbaar else None
    nodig = " ".join(vraag.tekst for vraag in hulp)
    newest = f"{initiatief.titel}\n{_text(initiatief)}"
    gebied = gebieden.by_id(initiatief.gebied_id)
    wijk = gebieden.wijk_of(gebied) if gebied else None
    plek = initiatief.plek_omschrijving if initiatief.is_openbare_plek else ""
    return Document(
        reference=initiatief.reference,
        soort="initiatief",
        titel=publicatie.titel if publicatie else initiatief.titel,
        tekst=f"{_text(publicatie or initiatief)}\n{nodig}",
        intern=f"{initiatief.identificatie}\n{plek}\n{newest if publicatie else ''}",
        openbaar=publicatie is not None,
        wijk=wijk.slug if wijk else "",
        themas=themas,
        fase=initiatief.fase.value,
        datum=amsterdam(initiatief.ingediend_op).date(),
        facetten={"hulp": tuple(sorted({vraag.soort.value for vraag in hulp}))},
    )


def _text(bron: Initiatief | Publicatie) -> str:
    return f"{bron.samenvatting}\n{bron.omschrijving}\n{bron.meerwaarde}"


def _themas_of(nummers: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
    themas = themaboom()
    rijen = (
        InitiatiefThema.select(InitiatiefThema.initiatief_id, InitiatiefThema.thema_id)
        .where(InitiatiefThema.initiatief.in_(list(nummers)))
        .order_by(InitiatiefThema.rang)
    )
    codes: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for initiatief_id, thema_id in rijen.tuples():
        thema = themas.by_id(thema_id)
        if thema is not None:
            codes[initiatief_id] += (themas.hoofd_of(thema).code,)
    return codes


def _hulp_of(keys: Sequence[str]) -> Mapping[str, list[Hulpvraag]]:
    hulp: dict[str, list[Hulpvraag]] = defaultdict(list)
    rijen = Hulpvraag.select().where(
        Hulpvraag.eigenaar_kind == "initiatief",
        Hulpvraag.eigenaar_key.in_(list(keys)),
        Hulpvraag.toestand == HulpvraagToestand.OPEN,
    )
    for vraag in rijen.order_by(Hulpvraag.id):
        hulp[vraag.eigenaar_key].append(vraag)
    return hulp
