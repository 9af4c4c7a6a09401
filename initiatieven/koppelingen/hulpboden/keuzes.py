"""Where an offer of help stands, and the moves it may make."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_

MAX_TEKST = 1_000


class HulpbodToestand(Enum):
    """From an address that is not confirmed yet, to contact or a kind no."""

    ONBEVESTIGD = "onbevestigd"
    GEVRAAGD = "gevraagd"
    WIL_NIET = "wil_niet"
    NIEUW = "nieuw"
    DOORGEGEVEN = "doorgegeven"
    CONTACT = "contact"
    NIET_NODIG = "niet_nodig"
    LIEVER_NIET = "liever_niet"
    VERVALLEN = "vervallen"


HULPBOD_LABELS = {
    HulpbodToestand.ONBEVESTIGD: N_("Nog niet bevestigd"),
    HulpbodToestand.GEVRAAGD: N_("Een bewoner is gevraagd"),
    HulpbodToestand.WIL_NIET: N_("De bewoner doet het liever niet"),
    HulpbodToestand.NIEUW: N_("Nieuw"),
    HulpbodToestand.DOORGEGEVEN: N_("De makers denken erover na"),
    HulpbodToestand.CONTACT: N_("In contact gebracht"),
    HulpbodToestand.NIET_NODIG: N_("Niet nodig"),
    HulpbodToestand.LIEVER_NIET: N_("De makers willen dit liever niet"),
    HulpbodToestand.VERVALLEN: N_("Vervallen: het plan is klaar of gestopt"),
}

LOPEND = (HulpbodToestand.GEVRAAGD, HulpbodToestand.NIEUW, HulpbodToestand.DOORGEGEVEN)
# Whose name the desk does not read: nobody said yes.
NAAMLOOS = (HulpbodToestand.GEVRAAGD, HulpbodToestand.WIL_NIET)
# From where each move may be made; who was asked and says yes goes past the desk.
VANUIT = {
    HulpbodToestand.DOORGEGEVEN: HulpbodToestand.NIEUW,
    HulpbodToestand.WIL_NIET: HulpbodToestand.GEVRAAGD,
    HulpbodToestand.NIET_NODIG: HulpbodToestand.NIEUW,
    HulpbodToestand.CONTACT: HulpbodToestand.DOORGEGEVEN,
    HulpbodToestand.LIEVER_NIET: HulpbodToestand.DOORGEGEVEN,
}
