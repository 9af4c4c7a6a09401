"""The approach on the case, and for the makers which teams work on it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from initiatieven.begeleiding.aanpak.beeld import Aanpak, load_aanpak
from initiatieven.begeleiding.aanpak.keuzes import STIJL_NAMEN
from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel

_FOLDER = "initiatieven/begeleiding/aanpak"


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the desk the stance of this phase and the teams."""
    leesbaar = {i.id: i for i in initiatieven if may(actor, "begeleidingslog", "r", i)}
    return {
        leesbaar[nummer].reference: Panel(
            f"{_FOLDER}/_panel_zaak.html",
            {
                "kenmerk": leesbaar[nummer].identificatie,
                "aanpak": aanpak,
                "namen": STIJL_NAMEN,
                "kan_schrijven": may(actor, "begeleidingslog", "w", leesbaar[nummer]),
            },
            "zij",
        )
        for nummer, aanpak in _load(leesbaar.values()).items()
    }


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the makers which teams work on it, and which one leads."""
    eigen = {i.id: i for i in initiatieven if may(actor, "plan", "w", i)}
    return {
        eigen[nummer].reference: Panel(f"{_FOLDER}/_panel_mijn.html", {"aanpak": aanpak}, "zij")
        for nummer, aanpak in load_aanpak(eigen).items()
        if aanpak.teams
    }


def _load(initiatieven: Collection[Initiatief]) -> dict[int, Aanpak]:
    """Load the approach of each; where nothing was chosen nothing is asked."""
    met = {*keep_with("stijl", initiatieven), *keep_with("teams", initiatieven)}
    gekozen = load_aanpak([rij.id for rij in met]) if met else {}
    return {rij.id: gekozen.get(rij.id, Aanpak()) for rij in initiatieven}
