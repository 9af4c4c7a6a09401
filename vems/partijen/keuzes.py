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


VOORKEURSKANAAL_LABELS = {
    Voorkeurskanaal.MAIL: N_("Per e-mail"),
    Voorkeurskanaal.TELEFOON: N_("Per telefoon"),
    Voorkeurskanaal.BRIEF: N_("Per brief"),
}
