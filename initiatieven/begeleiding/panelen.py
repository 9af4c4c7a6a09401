"""What guidance adds to the case screen and to the initiator's own page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.begeleiding.antwoorden import find_draft, latest_sent
from initiatieven.begeleiding.beslispunten import list_beslispunten
from initiatieven.begeleiding.keuzes import ANTWOORD_LABELS, BESLISPUNT_LABELS
from initiatieven.begeleiding.models import Antwoord
from initiatieven.begeleiding.plannen import find_plan, list_open_vragen
from initiatieven.begeleiding.scan import latest_scan
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel


def load_kop(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Give the links to the pages of guidance, for who may use them."""
    return {
        initiatief.reference: Panel(
            "initiatieven/begeleiding/_panel_kop.html",
            {
                "kenmerk": initiatief.identificatie,
                "kan_schrijven": may(actor, "begeleidingslog", "w", initiatief),
                "toont_terugblik": initiatief.fase in (Fase.UITVOERING, Fase.NAZORG),
            },
            "kop",
        )
        for initiatief in initiatieven
    }


def load_zij(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Give how far scan, answer, plan and decisions are."""
    return {
        initiatief.reference: Panel(
            "initiatieven/begeleiding/_panel_zij.html",
            {
                "kenmerk": initiatief.identificatie,
                "kan_schrijven": may(actor, "begeleidingslog", "w", initiatief),
                "scan": latest_scan(initiatief),
                "antwoord": latest_sent(initiatief),
                "concept_antwoord": find_draft(initiatief),
                "antwoord_labels": ANTWOORD_LABELS,
                "plan": find_plan(initiatief),
                "open_vragen": len(list_open_vragen(initiatief)),
                "besluiten": list_beslispunten(initiatief),
                "besluit_labels": BESLISPUNT_LABELS,
            },
            "zij",
        )
        for initiatief in initiatieven
        if may(actor, "begeleidingslog", "r", initiatief)
    }


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Give the initiator the answer, the plan and the way to stop."""
    eigen = [i for i in initiatieven if may(actor, "fase", "d", i)]
    antwoorden: dict[int, Antwoord] = {}
    for antwoord in (
        Antwoord.select()
        .where(
            Antwoord.initiatief.in_([i.id for i in eigen] or [0]),
            Antwoord.verstuurd_op.is_null(False),
        )
        .order_by(Antwoord.id)
    ):
        antwoorden[antwoord.initiatief_id] = antwoord
    return {
        initiatief.reference: Panel(
            "initiatieven/begeleiding/_panel_mijn.html",
            {
                "initiatief_slug": initiatief.slug,
                "antwoord": antwoorden.get(initiatief.id),
                "antwoord_labels": ANTWOORD_LABELS,
                "toont_plan": initiatief.fase in (Fase.PLAN, Fase.BESLUIT),
                "is_open": initiatief.fase is not Fase.AFGEROND,
            },
        )
        for initiatief in eigen
    }
