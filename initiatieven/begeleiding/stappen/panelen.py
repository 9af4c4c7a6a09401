"""How far the step plan is: for the makers and on the case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.begeleiding.stappen.plannen import list_stappen, next_stap
from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, may
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.reference import Reference
from vems.core.web.panels import Panel

_SJABLOON = "initiatieven/begeleiding/stappen/_panel.html"


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the makers how far they are and what comes first; nothing without a plan."""
    panelen = {}
    for initiatief in initiatieven:
        waarden = _progress(initiatief) if may(actor, "plan", "w", initiatief) else None
        if waarden and waarden["aantal"]:
            waarden["slug"] = initiatief.slug
            panelen[initiatief.reference] = Panel(_SJABLOON, waarden, "zij")
    return panelen


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the desk the same, with the way to begin one."""
    return {
        initiatief.reference: Panel(
            _SJABLOON,
            {
                **_progress(initiatief),
                "kenmerk": initiatief.identificatie,
                "mijn": kolom(actor, initiatief) == "GA",
                "kan_beginnen": initiatief.fase is not Fase.AFGEROND
                and may(actor, "begeleidingslog", "w", initiatief),
            },
            "zij",
        )
        for initiatief in initiatieven
        if may(actor, "begeleidingslog", "r", initiatief)
    }


def _progress(initiatief: Initiatief) -> dict[str, object]:
    stappen = list_stappen(initiatief) if keep_with("stappen", [initiatief]) else []
    eerst = next_stap(stappen)
    return {
        "aantal": len(stappen),
        "klaar": sum(stap.klaar_op is not None for stap in stappen),
        "eerst": eerst,
        "te_laat": bool(eerst and eerst.uiterlijk_op and eerst.uiterlijk_op < today()),
    }
