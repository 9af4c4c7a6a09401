"""What a story points at while it is being written: one sentence, and nothing is chosen by it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from initiatieven.registratie.concept.themavoorstel import suggest_themas
from netwerk.gebieden.noemen import find_named
from vems.core.i18n import N_, translate

_MEESTE = 2
_GENOEG_TEKENS = 20


def say_meedenken(antwoord: Mapping[str, Any]) -> str:
    """Say which topics and which wijk the story points at, with its words; "" when at none."""
    titel, verhaal = str(antwoord.get("titel") or ""), str(antwoord.get("omschrijving") or "")
    if len(titel) + len(verhaal) < _GENOEG_TEKENS:
        return ""
    wijzen = [
        f"{voorstel.thema.naam} ({', '.join(voorstel.woorden)})"
        for voorstel in suggest_themas(titel, verhaal, _MEESTE)
        if voorstel.woorden
    ]
    wijzen += [
        translate(
            N_("wijk %(wijk)s (%(woorden)s)"), wijk=genoemd.wijk.naam, woorden=genoemd.woorden
        )
        for genoemd in find_named(f"{titel}\n{verhaal}", 1)
    ]
    if not wijzen:
        return ""
    return translate(
        N_("Wij denken aan: %(wijzen)s. U kiest het straks zelf."), wijzen=", ".join(wijzen)
    )
