"""The life of a match (DOMAIN 4.5) as one table."""

from __future__ import annotations

from enum import Enum

from netwerk.matching.keuzes import EURO
from netwerk.vraagenaanbod.keuzes import HulpSoort
from vems.core.i18n import N_

# In what the number of a need or offer counts; without one the number says nothing to compare.
EENHEDEN = {
    HulpSoort.GELD: EURO,
    HulpSoort.RUIMTE: "personen",
    HulpSoort.MENSEN: "personen",
    HulpSoort.MATERIAAL: "stuks",
}
AANTAL_TELT = frozenset(EENHEDEN)

# How long somebody who is asked has, unless the guide names another day (DOMAIN 4.5: lapse at 15).
ANTWOORD_WERKDAGEN = 10
# How soon the guide asks, or brings together, after a yes.
VERVOLG_WERKDAGEN = 2


class KoppelingSoort(Enum):
    """Two questions that are never mixed: who must be involved, who could help."""

    MOET_ERBIJ = "moet_erbij"
    KAN_HELPEN = "kan_helpen"


class KoppelingToestand(Enum):
    """Where the match is in its life."""

    VOORGESTELD = "voorgesteld"
    GESCHIKT = "beoordeeld_geschikt"
    AANGERADEN = "aangeraden"
    VERWORPEN = "verworpen"
    INGETROKKEN = "ingetrokken"
    AKKOORD_INITIATIEFNEMER = "akkoord_initiatiefnemer"
    AFGEWEZEN_INITIATIEFNEMER = "afgewezen_initiatiefnemer"
    GEVRAAGD = "gevraagd"
    GEACCEPTEERD = "geaccepteerd"
    GEWEIGERD = "geweigerd"
    GEEN_REACTIE = "geen_reactie"
    OVERGEDRAGEN = "overgedragen"
    GEINTRODUCEERD = "geintroduceerd"
    SAMENWERKING = "samenwerking"
    GEEN_KLIK = "geen_klik"
    AFGEROND = "afgerond"


KOPPELING_LABELS = {
    KoppelingToestand.VOORGESTELD: N_("Voorgesteld"),
    KoppelingToestand.GESCHIKT: N_("Geschikt, initiatiefnemer nog vragen"),
    KoppelingToestand.AANGERADEN: N_("Aangeraden"),
    KoppelingToestand.VERWORPEN: N_("Past niet"),
    KoppelingToestand.INGETROKKEN: N_("Ingetrokken"),
    KoppelingToestand.AKKOORD_INITIATIEFNEMER: N_("Initiatiefnemer wil kennismaken"),
    KoppelingToestand.AFGEWEZEN_INITIATIEFNEMER: N_("Initiatiefnemer wil dit niet"),
    KoppelingToestand.GEVRAAGD: N_("Gevraagd"),
    KoppelingToestand.GEACCEPTEERD: N_("Zegt ja"),
    KoppelingToestand.GEWEIGERD: N_("Zegt nee"),
    KoppelingToestand.GEEN_REACTIE: N_("Geen antwoord gekregen"),
    KoppelingToestand.OVERGEDRAGEN: N_("Doorgegeven aan een collega"),
    KoppelingToestand.GEINTRODUCEERD: N_("Met elkaar in contact"),
    KoppelingToestand.SAMENWERKING: N_("Werken samen"),
    KoppelingToestand.GEEN_KLIK: N_("Het klikte niet"),
    KoppelingToestand.AFGEROND: N_("Afgerond"),
}


class Weigerreden(Enum):
    """Why somebody who was asked says no (DOMAIN 4.5)."""

    GEEN_TIJD = "geen_tijd"
    NIET_ONS_ONDERWERP = "niet_ons_onderwerp"
    VERKEERD_GEBIED = "verkeerd_gebied"
    DOEN_WE_AL = "doen_we_al"
    LIEVER_NIET = "liever_niet"


WEIGERREDEN_LABELS = {
    Weigerreden.GEEN_TIJD: N_("Wij hebben nu geen tijd"),
    Weigerreden.NIET_ONS_ONDERWERP: N_("Dit is niet ons onderwerp"),
    Weigerreden.VERKEERD_GEBIED: N_("Wij werken niet in dit gebied"),
    Weigerreden.DOEN_WE_AL: N_("Wij doen dit al"),
    Weigerreden.LIEVER_NIET: N_("Liever niet"),
}


class Uitkomst(Enum):
    """How much it helped, asked of both sides."""

    VEEL = "veel"
    BEETJE = "beetje"
    NIET = "niet"


UITKOMST_LABELS = {
    Uitkomst.VEEL: N_("Dit hielp veel"),
    Uitkomst.BEETJE: N_("Dit hielp een beetje"),
    Uitkomst.NIET: N_("Dit hielp niet"),
}


class Verwerpreden(Enum):
    """Why a guide finds that a proposal does not fit."""

    DOELGROEP_ANDERS = "doelgroep_anders"
    ONDERWERP_ANDERS = "onderwerp_anders"
    TE_VER = "te_ver"
    AL_GEVRAAGD = "al_gevraagd"
    KLOPT_NIET_MEER = "klopt_niet_meer"
    ANDERS = "anders"


VERWERPREDEN_LABELS = {
    Verwerpreden.DOELGROEP_ANDERS: N_("De doelgroep is anders"),
    Verwerpreden.ONDERWERP_ANDERS: N_("Het onderwerp is anders"),
    Verwerpreden.TE_VER: N_("Te ver weg"),
    Verwerpreden.AL_GEVRAAGD: N_("De initiatiefnemer kent deze al"),
    Verwerpreden.KLOPT_NIET_MEER: N_("Het aanbod klopt niet meer"),
    Verwerpreden.ANDERS: N_("Een andere reden"),
}

# What becomes visible outside: the target said yes (matrix row koppeling_aanvaard).
AANVAARD = (
    KoppelingToestand.GEACCEPTEERD,
    KoppelingToestand.GEINTRODUCEERD,
    KoppelingToestand.SAMENWERKING,
    KoppelingToestand.AFGEROND,
)
# What is withdrawn when it may stand no longer: until the two know each other.
INTREKBAAR = (
    KoppelingToestand.VOORGESTELD,
    KoppelingToestand.GESCHIKT,
    KoppelingToestand.AKKOORD_INITIATIEFNEMER,
    KoppelingToestand.GEVRAAGD,
    KoppelingToestand.GEEN_REACTIE,
    KoppelingToestand.GEACCEPTEERD,
)
# What people said yes to: it does not end by itself, somebody of the desk decides.
AFGESPROKEN = (
    KoppelingToestand.AKKOORD_INITIATIEFNEMER,
    KoppelingToestand.GEACCEPTEERD,
    KoppelingToestand.GEINTRODUCEERD,
    KoppelingToestand.SAMENWERKING,
)
# Only from here on do contact data move (DOMAIN 4.5).
GEINTRODUCEERD = (
    KoppelingToestand.GEINTRODUCEERD,
    KoppelingToestand.SAMENWERKING,
    KoppelingToestand.AFGEROND,
)
