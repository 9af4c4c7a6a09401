"""The one verb of a case in a list, and the page where it is done.

Not here: whose turn it is and by when (regels).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from flask import g, url_for

from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.i18n import N_, translate

DADEN: dict[Fase, tuple[str, str]] = {
    Fase.INGEDIEND: (N_("Beoordeel"), "loket.triage"),
    Fase.INTAKE: (N_("Leg gesprek vast"), "loket.gesprek"),
    Fase.VERKENNING: (N_("Schrijf antwoord"), "begeleiding.antwoord"),
    Fase.PLAN: (N_("Bekijk het plan"), "begeleiding.plan"),
    Fase.BESLUIT: (N_("Leg besluit vast"), "begeleiding.besluiten"),
    Fase.UITVOERING: (N_("Vraag hoe het gaat"), "loket.gesprek"),
    Fase.NAZORG: (N_("Kijk terug"), "begeleiding.terugblik"),
}
OPEN = (N_("Open"), "loket.zaak")
# A next step that another slice gave the turn with: its own verb, and its page by the slug.
_STAPDADEN: dict[str, tuple[str, str]] = {}
# What is due from us while others work on it: the step and the verb.
BIJPRATEN = (N_("Laat horen hoe het gaat"), N_("Vraag hoe het gaat"))
# Where the number of a case comes in an address.
_HIER = "HIER"


@dataclass(frozen=True, slots=True)
class Daad:
    """The verb of a row."""

    tekst: str
    url: str


def register_daad(stap: str, tekst: str, endpoint: str) -> None:
    """Let a slice say which verb and page belong to a step it hands the desk; from init_app."""
    _STAPDADEN[stap] = (tekst, endpoint)


def zaak_url(initiatief: Initiatief, endpoint: str = "loket.zaak") -> str:
    """Give a page of a case; a list writes the address of its kind of page once."""
    return _page_url(endpoint, "kenmerk", initiatief.identificatie)


def _page_url(endpoint: str, veld: str, waarde: str) -> str:
    adressen: dict[str, str] = g.setdefault("zaakadressen", {})
    if endpoint not in adressen:
        delen: dict[str, Any] = {veld: _HIER}
        adressen[endpoint] = url_for(endpoint, **delen)
    return adressen[endpoint].replace(_HIER, quote(waarde, safe=""))


def find_daad(
    initiatief: Initiatief, actor: Actor, *, is_nieuw: bool, nieuws: str, praat_bij: bool
) -> Daad:
    """Give the first thing to do: what came in goes before the step of the case.

    Who does not guide it has nothing to do there but read.
    """
    if _is_of_another(initiatief, actor):
        return Daad(translate(OPEN[0]), zaak_url(initiatief))
    if is_nieuw:
        return Daad(translate(N_("Lees en antwoord")), zaak_url(initiatief))
    if nieuws:
        return Daad(
            translate(N_("Lees het nieuws van de makers")),
            url_for("registratie.nieuws", sleutel=nieuws),
        )
    if initiatief.toestand is Toestand.GEPARKEERD:
        return Daad(translate(N_("Bekijk opnieuw")), zaak_url(initiatief, "loket.parkeren"))
    if praat_bij:
        return Daad(translate(BIJPRATEN[1]), zaak_url(initiatief, "loket.gesprek"))
    if initiatief.toestand is not Toestand.BIJ_GEMEENTE:
        return Daad(translate(OPEN[0]), zaak_url(initiatief))
    if initiatief.volgende_stap in _STAPDADEN:
        zin, endpoint = _STAPDADEN[initiatief.volgende_stap]
        return Daad(translate(zin), _page_url(endpoint, "slug", initiatief.slug))
    zin, endpoint = DADEN.get(initiatief.fase, OPEN)
    return Daad(translate(zin), zaak_url(initiatief, endpoint))


def _is_of_another(initiatief: Initiatief, actor: Actor) -> bool:
    begeleider = initiatief.begeleider
    return (
        begeleider is not None
        and actor.rol != "coordinator"
        and begeleider.sleutel not in actor.keys_of("medewerker")
    )
