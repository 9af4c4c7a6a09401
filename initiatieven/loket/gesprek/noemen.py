"""Naming a colleague in a note with @: who that is, and the notice that follows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from initiatieven.loket.collegas import list_begeleiders
from initiatieven.loket.models import Notitie
from netwerk.medewerkers.models import Medewerker
from vems.community.seintjes.soorten import GENOEMD
from vems.community.seintjes.sturen import send_seintje
from vems.core.actor import Actor
from vems.core.i18n import N_

# An @ inside a word is a mail address.
_APENSTAART = re.compile(r"(?<![\w.])@(?=\w)")
_ZIN = N_("%(wie)s noemt u in een notitie bij “%(titel)s”")


def find_genoemd(tekst: str, collegas: Sequence[Medewerker]) -> list[Medewerker]:
    """Find who is named: by the full name, or by a first name that only one colleague has. Pure."""
    hoe_vaak = Counter(collega.voornaam.casefold() for collega in collegas)
    namen = [(collega.naam, collega) for collega in collegas]
    namen += [(c.voornaam, c) for c in collegas if hoe_vaak[c.voornaam.casefold()] == 1]
    namen.sort(key=lambda paar: len(paar[0]), reverse=True)
    gevonden: dict[int, Medewerker] = {}
    for treffer in _APENSTAART.finditer(tekst):
        rest = tekst[treffer.end() :]
        wie = next((collega for naam, collega in namen if _begins(rest, naam)), None)
        if wie is not None:
            gevonden[wie.id] = wie
    return list(gevonden.values())


def notify_genoemd(notitie: Notitie, *, door: Actor) -> None:
    """Send a notice to every colleague who is named in a note; inside write()."""
    for collega in list_genoemd(notitie.tekst):
        send_seintje(
            collega.gebruiker_id,
            GENOEMD,
            _ZIN,
            gegevens={"wie": door.naam, "titel": notitie.initiatief.titel},
            pad=f"/loket/{notitie.initiatief.identificatie}",
            eenmalig=f"genoemd:{notitie.sleutel}",
            door=door,
        )


def list_genoemd(tekst: str) -> list[Medewerker]:
    """List the colleagues of the desk that a text names: they may read the note."""
    return find_genoemd(tekst, list_begeleiders()) if _APENSTAART.search(tekst) else []


def _begins(tekst: str, naam: str) -> bool:
    """Tell whether a text begins with a name as a whole."""
    if tekst[: len(naam)].casefold() != naam.casefold():
        return False
    return not tekst[len(naam) :][:1].isalnum()
