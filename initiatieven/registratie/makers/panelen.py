"""Who makes it together, on the own page and on the case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.makers.keuzes import STAND_LABELS, Medestand
from initiatieven.registratie.makers.lijst import list_makers
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, may
from vems.core.actor import Actor
from vems.core.i18n import translate
from vems.core.reference import Reference
from vems.core.web.panels import Panel


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the makers who they are, and let the first one ask others."""
    return _panelen(initiatieven, actor, altijd=True)


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the desk who makes it, when there is more than one."""
    return _panelen(initiatieven, actor, altijd=False)


def _panelen(
    initiatieven: Sequence[Initiatief], actor: Actor, *, altijd: bool
) -> Mapping[Reference, Panel]:
    wie = [rij for rij in initiatieven if may(actor, "medemaker", "r", rij)]
    met = keep_with("makers", wie)
    makers = {**{rij.id: [] for rij in wie}, **(list_makers(met) if met else {})}
    return {
        rij.reference: Panel(
            "initiatieven/registratie/makers/_panel.html",
            {
                "makers_van": rij.slug,
                "makers_vouw": not altijd,
                "makers_eerste": rij.initiatiefnemer.naam,
                "makers_is_eigen": kolom(actor, rij) == "IO",
                "makers_mag_vragen": may(actor, "medemaker", "w", rij),
                "makers": [
                    (een, translate(STAND_LABELS[een.stand]))
                    for een in makers[rij.id]
                    if een.stand in (Medestand.UITGENODIGD, Medestand.DOET_MEE)
                ],
            },
            "zij",
        )
        for rij in wie
        if altijd or makers[rij.id]
    }
