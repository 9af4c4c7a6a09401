"""Roles, how each logs in, and which columns of the rights matrix it can stand in."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class Rol(Enum):
    """ARCHITECTURE: one active role per session. Initiator is a relation, not a role."""

    LID = "lid"
    BEGELEIDER = "begeleider"
    COORDINATOR = "coordinator"
    GEBIEDSREGISSEUR = "gebiedsregisseur"
    VAKAMBTENAAR = "vakambtenaar"
    PARTNER = "partner"
    RAADSLID = "raadslid"
    GRIFFIE = "griffie"
    REDACTEUR = "redacteur"
    BEHEERDER = "beheerder"
    TOEZICHT = "toezicht"


ROL_LABELS = {
    Rol.LID: N_("Bewoner"),
    Rol.BEGELEIDER: N_("Begeleider"),
    Rol.COORDINATOR: N_("Coördinator loket"),
    Rol.GEBIEDSREGISSEUR: N_("Gebiedsregisseur"),
    Rol.VAKAMBTENAAR: N_("Vakambtenaar"),
    Rol.PARTNER: N_("Partner"),
    Rol.RAADSLID: N_("Raadslid"),
    Rol.GRIFFIE: N_("Griffie"),
    Rol.REDACTEUR: N_("Redacteur"),
    Rol.BEHEERDER: N_("Beheerder"),
    Rol.TOEZICHT: N_("Toezicht"),
}

# Residents and partners log in with a mailed code, all others with password and second factor.
ROLLEN_MET_CODE = frozenset({Rol.LID, Rol.PARTNER})
ROLLEN_MET_WACHTWOORD = frozenset(Rol) - ROLLEN_MET_CODE

KOLOMMEN = (
    "AN",
    "IO",
    "MI",
    "IX",
    "GA",
    "GX",
    "KO",
    "GB",
    "VA",
    "PA",
    "PX",
    "RA",
    "GF",
    "RE",
    "AD",
    "TZ",
    "TF",
)

# The columns a role can stand in; which one depends on the relation with the object. TF adds to
# another column, for as long as the taskforce lasts.
ROL_KOLOMMEN: dict[str, tuple[str, ...]] = {
    "": ("AN",),
    "lid": ("IX", "IO", "MI"),
    "begeleider": ("GX", "GA", "TF"),
    "coordinator": ("KO",),
    "gebiedsregisseur": ("GX", "GB", "GA", "TF"),
    "vakambtenaar": ("VA", "TF"),
    "partner": ("PX", "PA"),
    "raadslid": ("RA",),
    "griffie": ("GF",),
    "redacteur": ("RE",),
    "beheerder": ("AD",),
    "toezicht": ("TZ",),
}


class CodeDoel(Enum):
    """What a mailed code or link may be used for; never for anything else."""

    INLOGGEN = "inloggen"
    UITNODIGING = "uitnodiging"
    ADRES = "adres"
