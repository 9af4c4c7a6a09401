"""The extra questions on the case and on the makers' own page: each with its answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.begeleiding.plan.feiten import read_extra
from initiatieven.extravragen.boek import boek
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the desk what was answered, and what is still to be asked."""
    return _panelen(initiatieven, actor, is_loket=True)


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the makers their answers, and let them change one."""
    return _panelen(initiatieven, actor, is_loket=False)


def _panelen(
    initiatieven: Sequence[Initiatief], actor: Actor, *, is_loket: bool
) -> Mapping[Reference, Panel]:
    if not boek():
        return {}
    panelen = {}
    for rij in initiatieven:
        if not may(actor, "extra_antwoord", "r", rij):
            continue
        extra = read_extra(rij)
        if extra:
            mag = may(actor, "extra_antwoord", "w", rij) and rij.fase is not Fase.AFGEROND
            waarden = {
                "extra_antwoorden": extra,
                "extra_vouw": is_loket,
                "extra_kenmerk": rij.identificatie if is_loket and mag else "",
                "extra_slug": rij.slug if not is_loket and mag else "",
            }
            panelen[rij.reference] = Panel(
                "initiatieven/begeleiding/vragen/_panel.html", waarden, "zij"
            )
    return panelen
