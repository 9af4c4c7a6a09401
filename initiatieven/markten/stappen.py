"""What is next for a market, as the griffie reads it: each possible step and what it waits for."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from initiatieven.markten.keuzes import MARKT_KNOPPEN, MARKT_OVERGANGEN, MarktToestand
from initiatieven.markten.models import Markt
from initiatieven.markten.opvolging.beletsels import list_beletsels
from vems.core.clock import now
from vems.core.i18n import N_, format_tijd, translate

# Where the work is done that a state asks for: words and endpoint.
WERK: dict[MarktToestand, tuple[tuple[str, str], ...]] = {
    MarktToestand.VOORBEREIDING: ((N_("Wijzig het besluit"), "markten.wijzigen"),),
    MarktToestand.OPROEP_OPEN: (
        (N_("Nodig uit en bekijk de bezoekers"), "markten.bezoekers"),
        (N_("Verleng na een storing"), "markten.storing"),
    ),
    MarktToestand.SCREENING: (
        (N_("Beoordeel de plannen"), "markten.screening"),
        (N_("Verdeel de kramen"), "markten.kramen"),
    ),
    MarktToestand.PROGRAMMA: (
        (N_("Verdeel de kramen"), "markten.kramen"),
        (N_("Bepaal de volgorde"), "markten.volgorde"),
        (N_("Print het programma"), "markten.programma"),
        (N_("Print de posters"), "markten.posters"),
        (N_("Bereid het stemmen voor"), "markten.stemming"),
        (N_("Nodig uit en bekijk de bezoekers"), "markten.bezoekers"),
    ),
    MarktToestand.MARKTDAG: (
        (N_("Kijk mee op de marktdag"), "markten.marktmeester"),
        (N_("Bekijk de kramen"), "markten.kramen"),
        (N_("Print de posters"), "markten.posters"),
        (N_("Bekijk wie waar langskwam"), "markten.dekking"),
        (N_("Bereid het stemmen voor"), "markten.stemming"),
        (N_("Bekijk de bezoekers"), "markten.bezoekers"),
    ),
    MarktToestand.STEMMING: ((N_("Bekijk het stemmen"), "markten.stemming"),),
    MarktToestand.UITSLAG: ((N_("Schrijf de uitslag"), "markten.uitslag"),),
    MarktToestand.OPVOLGING: (
        (N_("Bekijk wat er nog mist"), "toezeggingen.sluiten"),
        (N_("Stuur het afsluitbericht"), "markten.afsluiting"),
        (N_("Werk de uitslag bij"), "markten.uitslag"),
        (N_("Bekijk wie reageerde"), "markten.dekking"),
    ),
}


@dataclass(frozen=True, slots=True)
class Stap:
    """A step: into which state, the words on its button, and what is still in the way."""

    naar: MarktToestand
    knop: str
    beletsels: tuple[str, ...]

    @property
    def kan(self) -> bool:
        """Tell whether the step can be made now."""
        return not self.beletsels


def next_steps(markt: Markt) -> list[Stap]:
    """List the steps the table allows from here, calling off last."""
    return [
        Stap(
            naar,
            translate(MARKT_KNOPPEN[naar]),
            tuple(str(beletsel) for beletsel in list_beletsels(markt, naar)),
        )
        for naar in MARKT_OVERGANGEN[markt.toestand]
    ]


def next_step(markt: Markt) -> str:
    """Say in one sentence what is next; "" when a market has ended.

    That is the first step that can be made now. On the day itself the market goes first.
    """
    if markt.toestand is MarktToestand.MARKTDAG and now() < markt.eind:
        return translate(
            N_("Vandaag is de markt, tot %(tijd)s. Kijk mee op de marktdag."),
            tijd=format_tijd(markt.eind),
        )
    stappen = [stap for stap in next_steps(markt) if stap.naar is not MarktToestand.AFGELAST]
    if not stappen:
        return ""
    stap = next((stap for stap in stappen if stap.kan), stappen[0])
    return stap.knop if stap.kan else stap.beletsels[0]


def list_work(markt: Markt) -> list[tuple[str, str]]:
    """List the pages where the work of this state is done, as (words, address)."""
    return [
        (translate(tekst), url_for(endpoint, slug=markt.slug))
        for tekst, endpoint in WERK.get(markt.toestand, ())
    ]
