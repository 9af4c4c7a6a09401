"""Offers of help on the case page and on the makers' own page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import peewee

from initiatieven.koppelingen.hulpboden.keuzes import HULPBOD_LABELS, LOPEND, HulpbodToestand
from initiatieven.koppelingen.hulpboden.models import Hulpbod
from initiatieven.koppelingen.hulpboden.permissions import may_answer, may_judge, may_read
from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.actor import Actor
from vems.core.i18n import translate
from vems.core.reference import Reference
from vems.core.web.panels import Panel
from vems.partijen.models import Partij

_T = HulpbodToestand


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Give the desk the offers of a case: what waits first."""
    leesbaar = [initiatief for initiatief in initiatieven if may_read(actor, initiatief)]
    mag = keep_with("hulpboden", leesbaar)
    per = (
        _per_initiatief(mag, [toestand for toestand in _T if toestand is not _T.ONBEVESTIGD])
        if mag
        else {}
    )
    return {
        initiatief.reference: Panel(
            "initiatieven/koppelingen/hulpboden/_panel_zaak.html",
            {
                "boden": sorted(per[initiatief.id], key=lambda bod: bod.toestand not in LOPEND),
                "labels": {
                    toestand.value: translate(zin) for toestand, zin in HULPBOD_LABELS.items()
                },
                "mag_oordelen": may_judge(actor, initiatief),
                "wacht": sum(bod.toestand is _T.NIEUW for bod in per[initiatief.id])
                if may_judge(actor, initiatief)
                else 0,
                "mag_antwoorden": may_answer(actor, initiatief),
            },
        )
        for initiatief in mag
        if per[initiatief.id]
    }


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Ask the makers whether help that was passed on is welcome."""
    eigen = [initiatief for initiatief in initiatieven if kolom(actor, initiatief) == "IO"]
    per = _per_initiatief(eigen, [_T.DOORGEGEVEN])
    return {
        initiatief.reference: Panel(
            "initiatieven/koppelingen/hulpboden/_panel_mijn.html",
            {"vragen": per[initiatief.id], "titel": initiatief.titel},
        )
        for initiatief in eigen
        if per[initiatief.id]
    }


def _per_initiatief(
    initiatieven: Sequence[Initiatief], toestanden: Iterable[HulpbodToestand]
) -> Mapping[int, list[Hulpbod]]:
    rijen = (
        Hulpbod.select(Hulpbod, Partij, Hulpvraag)
        .join(Partij)
        .switch(Hulpbod)
        .join(Hulpvraag, peewee.JOIN.LEFT_OUTER)
        .where(
            Hulpbod.initiatief.in_([initiatief.id for initiatief in initiatieven] or [0]),
            Hulpbod.toestand.in_(list(toestanden)),
        )
        .order_by(Hulpbod.id)
    )
    per: dict[int, list[Hulpbod]] = defaultdict(list)
    for rij in rijen:
        per[rij.initiatief_id].append(rij)
    return per
