"""What the text of a plan points at when it comes in: topic, wijk and team, each with its words.

Suggestions beside the decision, never the decision: each leads to the page where a person corrects
it, and says whether it agrees with what is there now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from initiatieven.loket.intake.teamvoorstel import suggest_teams
from initiatieven.registratie.concept.themavoorstel import suggest_themas
from initiatieven.registratie.inhoud import list_themas
from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.boom import boom
from netwerk.gebieden.noemen import find_named
from vems.core.i18n import N_, translate

_MEESTE_THEMAS = 2


@dataclass(frozen=True, slots=True)
class Aanwijzing:
    """One thing the text points at. `pagina` is the endpoint where it is corrected."""

    wat: str
    naam: str
    woorden: str
    pagina: str
    klopt: bool = False


def list_aanwijzingen(initiatief: Initiatief) -> list[Aanwijzing]:
    """List what the text points at; nothing when it says nothing."""
    return [*_themas(initiatief), *_wijken(initiatief), *_teams(initiatief)]


def _themas(initiatief: Initiatief) -> list[Aanwijzing]:
    nu = {thema.id for thema in list_themas(initiatief)}
    gevonden = suggest_themas(
        initiatief.titel, initiatief.omschrijving, _MEESTE_THEMAS, voor_loket=True
    )
    return [
        Aanwijzing(
            translate(N_("Onderwerp")),
            voorstel.thema.naam,
            _join(voorstel.woorden),
            "loket.onderwerpen",
            voorstel.thema.id in nu,
        )
        for voorstel in gevonden
        if voorstel.woorden
    ]


def _wijken(initiatief: Initiatief) -> list[Aanwijzing]:
    gebied = boom().by_id(initiatief.gebied_id)
    nu = boom().wijk_of(gebied) if gebied else None
    return [
        Aanwijzing(
            translate(N_("Wijk")),
            genoemd.wijk.naam,
            genoemd.woorden,
            "loket.plaats",
            genoemd.wijk == nu,
        )
        for genoemd in find_named(f"{initiatief.titel}\n{initiatief.omschrijving}")
    ]


def _teams(initiatief: Initiatief) -> list[Aanwijzing]:
    return [
        Aanwijzing(translate(N_("Team")), team.naam, _join(team.woorden), "loket.begeleider")
        for team in suggest_teams(initiatief)
    ]


def _join(woorden: Sequence[str]) -> str:
    return ", ".join(woorden)
