"""What kinds of knowledge there are, and for whom it is."""

from __future__ import annotations

from enum import Enum

from vems.accounts.keuzes import Rol
from vems.core.i18n import N_


class KennisSoort(Enum):
    """What somebody gets to read."""

    REGEL = "regel"
    LES = "les"
    VOORBEELD = "voorbeeld"
    SJABLOON = "sjabloon"


KENNIS_LABELS = {
    KennisSoort.REGEL: N_("Regels uitgelegd"),
    KennisSoort.LES: N_("Les van anderen"),
    KennisSoort.VOORBEELD: N_("Voorbeeld"),
    KennisSoort.SJABLOON: N_("Sjabloon"),
}


class Publiek(Enum):
    """Whom an article is for; what is for initiators everybody may read."""

    INITIATIEFNEMER = "initiatiefnemer"
    BEGELEIDER = "begeleider"
    PARTNER = "partner"
    RAAD = "raad"


PUBLIEK_LABELS = {
    Publiek.INITIATIEFNEMER: N_("Initiatiefnemers en bewoners"),
    Publiek.BEGELEIDER: N_("Collega's die begeleiden"),
    Publiek.PARTNER: N_("Organisaties"),
    Publiek.RAAD: N_("Raad en griffie"),
}
# In which roles somebody belongs to it.
PUBLIEK_ROLLEN = {
    Publiek.BEGELEIDER: tuple(
        rol.value
        for rol in (Rol.BEGELEIDER, Rol.COORDINATOR, Rol.GEBIEDSREGISSEUR, Rol.VAKAMBTENAAR)
    ),
    Publiek.PARTNER: (Rol.PARTNER.value,),
    Publiek.RAAD: (Rol.RAADSLID.value, Rol.GRIFFIE.value),
}
