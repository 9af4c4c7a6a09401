"""What the gemeente put in, on the case and on the makers' own page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from initiatieven.begeleiding.bijdragen.models import Bijdrage
from initiatieven.begeleiding.bijdragen.optellen import Som, add_up, select_bijdragen
from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, may
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel

_FOLDER = "initiatieven/begeleiding/bijdragen"
_LOKET = frozenset({"GA", "GX", "KO", "GB"})


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the desk the sum, and where to add."""
    eigen = [
        i for i in initiatieven if kolom(actor, i) in _LOKET and may(actor, "bijdrage", "r", i)
    ]
    sommen = _sums(eigen)
    return {
        i.reference: Panel(
            f"{_FOLDER}/_panel_zaak.html",
            {
                "kenmerk": i.identificatie,
                "sommen": sommen[i.id],
                "kan_schrijven": may(actor, "bijdrage", "w", i),
            },
            "zij",
        )
        for i in eigen
    }


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the makers all of it, in words."""
    eigen = [i for i in initiatieven if may(actor, "bijdrage", "r", i)]
    sommen = _sums(eigen)
    return {
        i.reference: Panel(f"{_FOLDER}/_panel.html", {"sommen": sommen[i.id]}, "zij")
        for i in eigen
        if sommen[i.id]
    }


def _sums(initiatieven: Sequence[Initiatief]) -> Mapping[int, list[Som]]:
    rijen: dict[int, list[Bijdrage]] = defaultdict(list)
    if met := keep_with("bijdragen", initiatieven):
        for rij in select_bijdragen([i.id for i in met]):
            rijen[rij.initiatief_id].append(rij)
    return {i.id: add_up(rijen[i.id]) for i in initiatieven}
