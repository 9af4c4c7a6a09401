"""Kinds of need and offer; one list for both, so that they can meet."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class HulpSoort(Enum):
    """What is asked or offered (DOMAIN 2.2)."""

    GELD = "geld"
    RUIMTE = "ruimte"
    KENNIS = "kennis"
    MENSEN = "mensen"
    MATERIAAL = "materiaal"
    VERGUNNING = "vergunning"
    CONTACT = "contact"
    BEKENDHEID = "bekendheid"
    WEET_IK_NOG_NIET = "weet_ik_nog_niet"


HULP_LABELS = {
    HulpSoort.GELD: N_("Geld"),
    HulpSoort.RUIMTE: N_("Ruimte"),
    HulpSoort.KENNIS: N_("Kennis"),
    HulpSoort.MENSEN: N_("Mensen"),
    HulpSoort.MATERIAAL: N_("Materiaal"),
    HulpSoort.VERGUNNING: N_("Vergunning"),
    HulpSoort.CONTACT: N_("Contact"),
    HulpSoort.BEKENDHEID: N_("Bekendheid"),
    HulpSoort.WEET_IK_NOG_NIET: N_("Weet ik nog niet"),
}

HULP_ICONEN = {
    HulpSoort.GELD: "geld",
    HulpSoort.RUIMTE: "ruimte",
    HulpSoort.KENNIS: "kennis",
    HulpSoort.MENSEN: "personen",
    HulpSoort.MATERIAAL: "materiaal",
    HulpSoort.VERGUNNING: "vergunning",
    HulpSoort.CONTACT: "contact",
    HulpSoort.BEKENDHEID: "bekendheid",
    HulpSoort.WEET_IK_NOG_NIET: "vraag",
}


class HulpvraagToestand(Enum):
    """A need is open, arranged or no longer there."""

    OPEN = "open"
    GEREGELD = "geregeld"
    VERVALLEN = "vervallen"
