"""Where somebody stands who signed up or was invited, and on which list an invited person is."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class Aanmeldstand(Enum):
    """A place, the waiting list, or not coming after all."""

    PLAATS = "plaats"
    WACHT = "wacht"
    AFGEMELD = "afgemeld"


class Genodigd(Enum):
    """Why somebody is invited: by a role, or from a list of the griffie's own."""

    RAAD = "raad"
    COLLEGE = "college"
    PARTNERS = "partners"
    PERS = "pers"
    BUREN = "buren"
    ANDEREN = "anderen"


GENODIGD_LABELS = {
    Genodigd.RAAD: N_("Raadsleden"),
    Genodigd.COLLEGE: N_("College"),
    Genodigd.PARTNERS: N_("Partners"),
    Genodigd.PERS: N_("Pers"),
    Genodigd.BUREN: N_("Buren"),
    Genodigd.ANDEREN: N_("Anderen"),
}


class Uitnodigstand(Enum):
    """What an invited person answered."""

    OPEN = "open"
    KOMT = "komt"
    KOMT_NIET = "komt_niet"
