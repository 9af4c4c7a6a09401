"""The way between two in the network: drawn, in words, or why there is none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from netwerk.relaties.weergave import Weergave
from netwerk.verkenner.keuzes import VOORSTEL
from netwerk.verkenner.regels import list_onzeker, name_relatie, name_reversed
from netwerk.verkenner.uitsnede import find_pad
from vems.core.i18n import N_, translate
from vems.core.reference import Reference

# The sign of each kind on a way.
ICONEN = {
    "initiatief": "ster",
    "partner": "partner",
    "doel": "doel",
    "programma": "vlag",
    "opgave": "vlag",
    "actie": "doel",
    "regel": "vergunning",
    "hulpvraag": "vraag",
    "hulpaanbod": "hart",
    "plek": "ruimte",
    "instrument": "geld",
    "medewerker": "gemeente",
    "raadslid": "raad",
    "wethouder": "raad",
    "kennisitem": "kennis",
    "participatietraject": "gesprek",
}
_ONBEKEND = (
    N_("Een van deze twee staat niet in het netwerk"),
    N_("Misschien is die gestopt, of niet openbaar. Kies een ander."),
)
_DEZELFDE = (N_("Dit is twee keer dezelfde"), N_("Kies een ander om de weg te zien."))
_GEEN_WEG = (
    N_("Wij kennen geen weg tussen deze twee"),
    N_("Ook niet via vijf anderen. Misschien kennen zij elkaar toch."),
)


@dataclass(frozen=True, slots=True)
class Stap:
    """A knot of a way, as the `pad` macro draws it."""

    id: str
    naam: str
    icoon: str
    relatie: str = ""
    zeker: bool = True


@dataclass(frozen=True, slots=True)
class Weg:
    """A way and the same in words; without steps why there is none, and what one can do."""

    stappen: Sequence[Stap] = ()
    in_woorden: str = ""
    waarom_niet: str = ""
    raad: str = ""


def load_weg(weergave: Weergave, van: Reference, naar: Reference) -> Weg:
    """Give the shortest way between two; one query. What is hidden is answered as what is not."""
    stappen = load_pad(weergave, van, naar)
    if len(stappen) > 1:
        return Weg(stappen, _say(stappen))
    if van not in weergave or naar not in weergave:
        reden = _ONBEKEND
    else:
        reden = _DEZELFDE if van == naar else _GEEN_WEG
    return Weg((), "", translate(reden[0]), translate(reden[1]))


def load_pad(weergave: Weergave, van: Reference, naar: Reference) -> list[Stap]:
    """Give the steps of the shortest way, with the name of each tie as it is read along the way;
    empty when there is none.
    """
    pad = find_pad(weergave, van, naar)
    onzeker = list_onzeker() if len(pad) > 1 else frozenset()
    stappen = []
    for n, reference in enumerate(pad):
        knoop = weergave.knoop(reference)
        relatie, zeker = "", True
        if n + 1 < len(pad):
            relatie, zeker = _name_band(weergave, reference, pad[n + 1], onzeker)
        titel = knoop.titel if knoop else ""
        stappen.append(Stap(str(reference), titel, ICONEN[reference.kind], relatie, zeker))
    return stappen


def _name_band(
    weergave: Weergave, hier: Reference, daar: Reference, onzeker: Collection[str]
) -> tuple[str, bool]:
    """Name the surest tie between two, and say whether it was confirmed."""
    begin, _, soort, sleutel = min(
        weergave.edges_among([hier, daar]),
        key=lambda band: (band[2] == VOORSTEL, band[3] in onzeker, band[2]),
    )
    naam = name_relatie(soort) if begin == hier else name_reversed(soort)
    return naam, soort != VOORSTEL and sleutel not in onzeker


def _say(stappen: Sequence[Stap]) -> str:
    """Read a way aloud, a sentence for each tie."""
    zinnen = []
    for stap, volgende in zip(stappen, stappen[1:], strict=False):
        zin = N_("%(wie)s %(relatie)s %(met)s.")
        if not stap.zeker:
            zin = N_("%(wie)s %(relatie)s %(met)s (nog niet bevestigd).")
        zinnen.append(translate(zin, wie=stap.naam, relatie=stap.relatie, met=volgende.naam))
    return " ".join(zinnen)
