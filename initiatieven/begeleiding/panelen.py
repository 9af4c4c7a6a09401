"""What guidance adds to the case screen and to the initiator's own page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.begeleiding.antwoord.antwoorden import list_antwoorden
from initiatieven.begeleiding.besluiten.beslispunten import list_beslispunten
from initiatieven.begeleiding.keuzes import ANTWOORD_LABELS, BESLISPUNT_LABELS, NEE_VOORWAARDEN
from initiatieven.begeleiding.methode import methode_of
from initiatieven.begeleiding.models import Antwoord, Beslispunt
from initiatieven.begeleiding.plan.feiten import count_open, read_dossier
from initiatieven.registratie.gedeeld import keep_with
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
                "scan": read_dossier(initiatief).scan,
                "antwoord_labels": ANTWOORD_LABELS,
                "besluiten": _besluiten(initiatief),
                "besluit_labels": BESLISPUNT_LABELS,
                **_answers(initiatief),
                "plan": read_dossier(initiatief).plan,
                "open_vragen": count_open(initiatief),
                "methode": methode_of(initiatief).versie,
            },
            "zij",
        )
        for initiatief in initiatieven
        if may(actor, "begeleidingslog", "r", initiatief)
    }


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Give the initiator the answer and the plan."""
    eigen = [i for i in initiatieven if may(actor, "fase", "d", i)]
    antwoorden = _newest_sent(eigen)
    return {
        initiatief.reference: Panel(
            "initiatieven/begeleiding/_panel_mijn.html",
            {
                "initiatief_slug": initiatief.slug,
                "antwoord": antwoorden.get(initiatief.id),
                "antwoord_labels": ANTWOORD_LABELS,
                "voorwaarden": NEE_VOORWAARDEN,
                "toont_plan": initiatief.fase in (Fase.PLAN, Fase.BESLUIT),
            },
        )
        for initiatief in eigen
    }


def load_stoppen(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Give who may stop the way to do so, below everything else."""
    return {
        initiatief.reference: Panel(
            "initiatieven/begeleiding/_panel_stoppen.html", {"slug": initiatief.slug}, "zij"
        )
        for initiatief in initiatieven
        if initiatief.fase is not Fase.AFGEROND and may(actor, "fase", "d", initiatief)
    }


def _newest_sent(initiatieven: Sequence[Initiatief]) -> dict[int, Antwoord]:
    """Give the newest sent answer per initiatief, in one query."""
    verstuurd = Antwoord.select().where(
        Antwoord.initiatief.in_([rij.id for rij in initiatieven] or [0]),
        Antwoord.verstuurd_op.is_null(False),
    )
    return {rij.initiatief_id: rij for rij in verstuurd.order_by(Antwoord.id)}


def _answers(initiatief: Initiatief) -> dict[str, Antwoord | None]:
    """Give the answer that counts in this fase, and the newest when it is not sent yet."""
    rijen = list_antwoorden(initiatief) if keep_with("antwoorden", [initiatief]) else []
    geldig = [
        rij for rij in rijen if rij.verstuurd_op and rij.verstuurd_op >= initiatief.fase_sinds
    ]
    concept = rijen[0] if rijen and rijen[0].verstuurd_op is None else None
    return {"antwoord": geldig[0] if geldig else None, "concept_antwoord": concept}


def _besluiten(initiatief: Initiatief) -> list[Beslispunt]:
    return list_beslispunten(initiatief) if keep_with("beslispunten", [initiatief]) else []
