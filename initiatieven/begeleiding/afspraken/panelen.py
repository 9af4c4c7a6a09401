"""The appointment ahead, or the way to make one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.begeleiding.afspraken.forms import say_tijd
from initiatieven.begeleiding.afspraken.kiezen import find_afspraak
from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, may
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.links import find_path
from vems.core.web.panels import Panel

_SJABLOON = "initiatieven/begeleiding/afspraken/_panel.html"
_LOKET = frozenset({"GA", "KO"})


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the makers their appointment, or where to make one."""
    return {
        i.reference: _panel(i, find_path("afspraken.eigen", slug=i.slug))
        for i in initiatieven
        if may(actor, "afspraak", "w", i) and _can_meet(i)
    }


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the desk the same, to make one for who calls."""
    return {
        i.reference: _panel(i, find_path("afspraken.zaak", kenmerk=i.identificatie), vouw=True)
        for i in initiatieven
        if kolom(actor, i) in _LOKET and _can_meet(i)
    }


def _can_meet(initiatief: Initiatief) -> bool:
    return initiatief.begeleider_id is not None and initiatief.fase is not Fase.AFGEROND


def _panel(initiatief: Initiatief, pad: str, *, vouw: bool = False) -> Panel:
    afspraak = find_afspraak(initiatief) if keep_with("afspraken", [initiatief]) else None
    return Panel(
        _SJABLOON,
        {
            "afspraak": afspraak,
            "zin": say_tijd(afspraak) if afspraak else "",
            "pad": pad,
            "vouw": vouw,
        },
        "zij",
    )
