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

# The same for who reads the timeline: the initiator above all.
TRIAGE_WOORDEN = {
    TriageSoort.INITIATIEF: N_("u wilt zelf iets doen"),
    TriageSoort.WENS: N_("u vraagt de gemeente iets te doen"),
    TriageSoort.MELDING: N_("u meldt iets op straat"),
    TriageSoort.VRAAG: N_("u heeft een vraag"),
    TriageSoort.KLACHT: N_("u heeft een klacht"),
    TriageSoort.AANVRAAG: N_("u vraagt een besluit aan"),
    TriageSoort.UITDAGING: N_("u wilt een taak van de gemeente overnemen"),
    TriageSoort.BURGERINITIATIEFVOORSTEL: N_("u wilt iets op de agenda van de raad"),
    TriageSoort.IDEE_VOOR_MARKT: N_("u wilt meedoen aan de initiatievenmarkt"),
    TriageSoort.BEDRIJFSPLAN: N_("u wilt een bedrijf beginnen"),
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


class Trap(Enum):
    """How far a reminder went: to who does it, then to the coordinator."""

    HERINNERING = "herinnering"
    ESCALATIE = "escalatie"


class WisselToestand(Enum):
    """A case goes to another begeleider: asked, accepted or not, taken back, done."""

    GEVRAAGD = "gevraagd"
    AANGENOMEN = "aangenomen"
    GEWEIGERD = "geweigerd"
    INGETROKKEN = "ingetrokken"
    UITGEVOERD = "uitgevoerd"


# What the desk does with each kind (DOMAIN 2.1): the next step, and what to tell the initiator.
TRIAGE_STAPPEN: dict[TriageSoort, str] = {
    TriageSoort.INITIATIEF: N_("Eerste gesprek"),
    TriageSoort.WENS: N_("Wens doorgeven voor de wijkagenda"),
    TriageSoort.MELDING: N_("Overdragen aan het meldpunt openbare ruimte"),
    TriageSoort.VRAAG: N_("Antwoord geven op de vraag"),
    TriageSoort.KLACHT: N_("Overdragen aan de klachtencoördinator"),
    TriageSoort.AANVRAAG: N_("Overdragen aan het team dat de aanvraag beslist"),
    TriageSoort.UITDAGING: N_("Voorleggen aan het college"),
    TriageSoort.BURGERINITIATIEFVOORSTEL: N_("Overdragen aan de griffie"),
    TriageSoort.IDEE_VOOR_MARKT: N_("Eerste gesprek"),
    TriageSoort.BEDRIJFSPLAN: N_("Overdragen aan het ondernemersloket"),
}

# the step that takes the place of "Eerste gesprek" once that took place
NA_EERSTE_GESPREK = N_("Kennismaking afronden")

TRIAGE_UITLEG: dict[TriageSoort, str] = {
    TriageSoort.INITIATIEF: N_("Wij begeleiden het."),
    TriageSoort.WENS: N_("Zet het op de wijkwensenlijst. Vraag ook: wilt u meehelpen?"),
    TriageSoort.MELDING: N_("Het meldpunt neemt het over. Noteer het nummer dat zij geven."),
    TriageSoort.VRAAG: N_("Geef antwoord en sluit daarna."),
    TriageSoort.KLACHT: N_("Nooit door de collega over wie de klacht gaat."),
    TriageSoort.AANVRAAG: N_("Er geldt een wettelijke termijn. Begeleiden kan daarnaast."),
    TriageSoort.UITDAGING: N_("Het college besluit."),
    TriageSoort.BURGERINITIATIEFVOORSTEL: N_("De griffie telt de handtekeningen."),
    TriageSoort.IDEE_VOOR_MARKT: N_("Wij begeleiden het en schrijven het in voor de markt."),
    TriageSoort.BEDRIJFSPLAN: N_("Het ondernemersloket en de KvK helpen verder."),
}

# Who usually takes it over: filled in on the form of the transfer.
TRIAGE_ONTVANGERS: dict[TriageSoort, str] = {
    TriageSoort.WENS: N_("Gebiedsteam, voor de wijkagenda"),
    TriageSoort.MELDING: N_("Meldpunt openbare ruimte"),
    TriageSoort.VRAAG: N_("Klantcontactcentrum"),
    TriageSoort.KLACHT: N_("Klachtencoördinator"),
    TriageSoort.AANVRAAG: N_("Team vergunningen en subsidies"),
    TriageSoort.UITDAGING: N_("College van burgemeester en wethouders"),
    TriageSoort.BURGERINITIATIEFVOORSTEL: N_("Griffie"),
    TriageSoort.BEDRIJFSPLAN: N_("Ondernemersloket"),
}
