"""Choices about parties."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class PartijSoort(Enum):
    """A person or an organisation."""

    PERSOON = "persoon"
    ORGANISATIE = "organisatie"


class AdresSoort(Enum):
    """A digital address."""

    EMAIL = "email"
    TELEFOON = "telefoon"


class Voorkeurskanaal(Enum):
    """How a party wants to hear from us."""

    MAIL = "mail"
    TELEFOON = "telefoon"
    BRIEF = "brief"
    BEZOEK = "bezoek"


# Somebody says these in person: a begeleider gets a task for it.
PERSOONLIJK = frozenset({Voorkeurskanaal.TELEFOON, Voorkeurskanaal.BEZOEK})

VOORKEURSKANAAL_LABELS = {
    Voorkeurskanaal.MAIL: N_("Per e-mail"),
    Voorkeurskanaal.TELEFOON: N_("Per telefoon"),
    Voorkeurskanaal.BRIEF: N_("Per brief"),
    Voorkeurskanaal.BEZOEK: N_("Persoonlijk, op afspraak"),
}

# In the middle of a sentence.
VOORKEURSKANAAL_WOORDEN = {
    Voorkeurskanaal.MAIL: N_("per e-mail"),
    Voorkeurskanaal.TELEFOON: N_("per telefoon"),
    Voorkeurskanaal.BRIEF: N_("per brief"),
    Voorkeurskanaal.BEZOEK: N_("persoonlijk, op afspraak"),
}


class Inzagesoort(Enum):
    """How a colleague came to see a person."""

    GEVONDEN = "gevonden"
    BEKEKEN = "bekeken"
    HERKEND = "herkend"


INZAGE_LABELS = {
    Inzagesoort.GEVONDEN: N_("Gevonden bij het zoeken"),
    Inzagesoort.BEKEKEN: N_("Bladzijde geopend"),
    Inzagesoort.HERKEND: N_("Herkend bij een nieuw idee"),
}

# What can be changed of how we reach somebody: on the timeline only the kind is told.
GEGEVEN_WOORDEN = {
    "naam": N_("de naam"),
    "telefoon": N_("het telefoonnummer"),
    "email": N_("het e-mailadres"),
    "postadres": N_("het postadres"),
    "taal": N_("de taal"),
}
