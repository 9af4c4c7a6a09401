"""A market from preparation to closing, as one table of states."""

from __future__ import annotations

from enum import Enum

from initiatieven.registratie.keuzes import Resultaat
from vems.core.i18n import N_


class MarktToestand(Enum):
    """DOMAIN 2.8."""

    VOORBEREIDING = "voorbereiding"
    OPROEP_OPEN = "oproep_open"
    SCREENING = "screening"
    PROGRAMMA = "programma"
    MARKTDAG = "marktdag"
    STEMMING = "stemming"
    UITSLAG = "uitslag"
    OPVOLGING = "opvolging"
    GESLOTEN = "gesloten"
    AFGELAST = "afgelast"


MARKT_LABELS = {
    MarktToestand.VOORBEREIDING: N_("In voorbereiding"),
    MarktToestand.OPROEP_OPEN: N_("Meedoen kan nu"),
    MarktToestand.SCREENING: N_("Wij bekijken de ideeën"),
    MarktToestand.PROGRAMMA: N_("Het programma staat klaar"),
    MarktToestand.MARKTDAG: N_("Vandaag is de markt"),
    MarktToestand.STEMMING: N_("Er wordt gestemd"),
    MarktToestand.UITSLAG: N_("De uitslag is bekend"),
    MarktToestand.OPVOLGING: N_("Wij volgen de toezeggingen"),
    MarktToestand.GESLOTEN: N_("Afgesloten"),
    MarktToestand.AFGELAST: N_("Gaat niet door"),
}

# What may follow what; every state before the market day can be called off.
MARKT_OVERGANGEN: dict[MarktToestand, tuple[MarktToestand, ...]] = {
    MarktToestand.VOORBEREIDING: (MarktToestand.OPROEP_OPEN, MarktToestand.AFGELAST),
    MarktToestand.OPROEP_OPEN: (MarktToestand.SCREENING, MarktToestand.AFGELAST),
    MarktToestand.SCREENING: (MarktToestand.PROGRAMMA, MarktToestand.AFGELAST),
    MarktToestand.PROGRAMMA: (MarktToestand.MARKTDAG, MarktToestand.AFGELAST),
    MarktToestand.MARKTDAG: (MarktToestand.STEMMING, MarktToestand.UITSLAG),
    MarktToestand.STEMMING: (MarktToestand.UITSLAG,),
    MarktToestand.UITSLAG: (MarktToestand.OPVOLGING,),
    MarktToestand.OPVOLGING: (MarktToestand.GESLOTEN,),
    MarktToestand.GESLOTEN: (),
    MarktToestand.AFGELAST: (),
}


class Screening(Enum):
    """What the panel decided about an entry; each has a publishable reason."""

    TOEGELATEN = "toegelaten"
    RESERVE = "reserve"
    ANDERE_ROUTE = "andere_route"
    NIET_TOEGELATEN = "niet_toegelaten"


SCREENING_LABELS = {
    Screening.TOEGELATEN: N_("Toegelaten"),
    Screening.RESERVE: N_("Reserve"),
    Screening.ANDERE_ROUTE: N_("Andere route"),
    Screening.NIET_TOEGELATEN: N_("Niet toegelaten"),
}


class Interesse(Enum):
    """What a council member noted at a stand."""

    JA = "ja"
    MISSCHIEN = "misschien"
    NEE = "nee"


INTERESSE_LABELS = {
    Interesse.JA: N_("Ja"),
    Interesse.MISSCHIEN: N_("Misschien"),
    Interesse.NEE: N_("Nee"),
}


class AdoptieToestand(Enum):
    """Offered by a council member, chosen by the initiator, may be stopped with a reason."""

    AANGEBODEN = "aangeboden"
    GEKOZEN = "gekozen"
    NIET_GEKOZEN = "niet_gekozen"
    GESTOPT = "gestopt"


ADOPTIE_LABELS = {
    AdoptieToestand.AANGEBODEN: N_("Aangeboden"),
    AdoptieToestand.GEKOZEN: N_("Gekozen door de initiatiefnemer"),
    AdoptieToestand.NIET_GEKOZEN: N_("Niet gekozen"),
    AdoptieToestand.GESTOPT: N_("Gestopt"),
}

# A reserve may still move up; every other outcome stands.
UITKOMST_OVERGANGEN: dict[Screening | None, tuple[Screening, ...]] = {
    None: tuple(Screening),
    Screening.RESERVE: (Screening.TOEGELATEN, Screening.ANDERE_ROUTE, Screening.NIET_TOEGELATEN),
    Screening.TOEGELATEN: (),
    Screening.ANDERE_ROUTE: (),
    Screening.NIET_TOEGELATEN: (),
}


class Behoefte(Enum):
    """What a plan needs at its stand, and what a stand may have."""

    STROOM = "stroom"
    WAND = "wand"
    WATER = "water"
    RUIMTE = "ruimte"
    TAFEL = "tafel"
    SCHERM = "scherm"


BEHOEFTE_LABELS = {
    Behoefte.STROOM: N_("Stroom"),
    Behoefte.WAND: N_("Een wand om iets op te hangen"),
    Behoefte.WATER: N_("Water"),
    Behoefte.RUIMTE: N_("Ruimte voor een rolstoel"),
    Behoefte.TAFEL: N_("Een extra tafel"),
    Behoefte.SCHERM: N_("Een scherm"),
}
# Part of the hall; a table or a screen is brought.
VAST = (Behoefte.STROOM, Behoefte.WAND, Behoefte.WATER, Behoefte.RUIMTE)

# Even on purpose: a panel member has to lean one way.
SCORES: dict[int, str] = {
    1: N_("Nog niet"),
    2: N_("Een beetje"),
    3: N_("Voor een groot deel"),
    4: N_("Helemaal"),
}

# The words on the griffie's button that brings a market into a state.
MARKT_KNOPPEN = {
    MarktToestand.OPROEP_OPEN: N_("Open de oproep"),
    MarktToestand.SCREENING: N_("Begin met de screening"),
    MarktToestand.PROGRAMMA: N_("Maak het programma bekend"),
    MarktToestand.MARKTDAG: N_("Begin de marktdag"),
    MarktToestand.STEMMING: N_("Open de stemming"),
    MarktToestand.UITSLAG: N_("Sluit de markt en maak de uitslag"),
    MarktToestand.OPVOLGING: N_("Begin met opvolgen"),
    MarktToestand.GESLOTEN: N_("Sluit de markt af"),
    MarktToestand.AFGELAST: N_("Gelast de markt af"),
}

# What was published with the call: it changes only with a reason, and everybody is told.
FEIT_LABELS = {
    "begin": N_("Begin"),
    "eind": N_("Einde"),
    "oproep_van": N_("Meedoen kan vanaf"),
    "oproep_tot": N_("Meedoen kan tot"),
    "plek": N_("Plek"),
    "pitch_van": N_("Eerste presentatie"),
}

# Nobody goes on with these: no stand, nothing left to be champion of. After a "nee" of the gemeente
# one may still bring it to the council, so entry, champion and promise stay.
NIEMAND_GAAT_VERDER = frozenset({Resultaat.INGETROKKEN, Resultaat.VERLOPEN})
