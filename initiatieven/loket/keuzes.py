"""Kinds of thing that arrive at the desk, contacts and tasks."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class TriageSoort(Enum):
    """DOMAIN 2.1: the first question is whether it is an initiative at all."""

    INITIATIEF = "initiatief"
    WENS = "wens"
    MELDING = "melding"
    VRAAG = "vraag"
    KLACHT = "klacht"
    AANVRAAG = "aanvraag"
    UITDAGING = "uitdaging"
    BURGERINITIATIEFVOORSTEL = "burgerinitiatiefvoorstel"
    IDEE_VOOR_MARKT = "idee_voor_markt"
    BEDRIJFSPLAN = "bedrijfsplan"


TRIAGE_LABELS = {
    TriageSoort.INITIATIEF: N_("Initiatief: zij willen zelf iets doen"),
    TriageSoort.WENS: N_("Wens: de gemeente moet iets doen"),
    TriageSoort.MELDING: N_("Melding openbare ruimte"),
    TriageSoort.VRAAG: N_("Vraag om informatie"),
    TriageSoort.KLACHT: N_("Klacht over hoe iemand is behandeld"),
    TriageSoort.AANVRAAG: N_("Aanvraag voor een besluit"),
    TriageSoort.UITDAGING: N_("Uitdaagrecht: een taak overnemen"),
    TriageSoort.BURGERINITIATIEFVOORSTEL: N_("Voorstel voor de raadsagenda"),
    TriageSoort.IDEE_VOOR_MARKT: N_("Idee voor de initiatievenmarkt"),
    TriageSoort.BEDRIJFSPLAN: N_("Bedrijfsplan"),
}

# With these the desk opens a begeleiding; the others go to who handles them.
TRIAGE_BEGELEIDING = frozenset({TriageSoort.INITIATIEF, TriageSoort.IDEE_VOOR_MARKT})


class ContactSoort(Enum):
    """How the contact took place."""

    TELEFOON = "telefoon"
    GESPREK = "gesprek"
    VIDEO = "video"
    MAIL = "mail"
    BRIEF = "brief"


CONTACT_LABELS = {
    ContactSoort.TELEFOON: N_("Telefoongesprek"),
    ContactSoort.GESPREK: N_("Gesprek"),
    ContactSoort.VIDEO: N_("Videogesprek"),
    ContactSoort.MAIL: N_("E-mail"),
    ContactSoort.BRIEF: N_("Brief"),
}


class TaakToestand(Enum):
    """A task is open, done or no longer needed."""

    OPEN = "open"
    GEDAAN = "gedaan"
    VERVALLEN = "vervallen"
