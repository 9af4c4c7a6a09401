"""Kinds and states of partner organisations."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum

from vems.core.i18n import N_

VOORWAARDEN_VERSIE = 3
BEVESTIGING_GELDIG = timedelta(days=365)


class PartnerSoort(Enum):
    """What kind of organisation it is."""

    STICHTING = "stichting"
    VERENIGING = "vereniging"
    WONINGCORPORATIE = "woningcorporatie"
    WELZIJN = "welzijn"
    SCHOOL = "school"
    BIBLIOTHEEK = "bibliotheek"
    SPORTCLUB = "sportclub"
    KERK_OF_MOSKEE = "kerk_of_moskee"
    ONDERNEMING = "onderneming"
    ONDERNEMERSVERENIGING = "ondernemersvereniging"
    ZORG = "zorg"
    NATUUR = "natuur"
    FONDS = "fonds"
    BEWONERSGROEP = "bewonersgroep"


PARTNER_SOORT_LABELS = {
    PartnerSoort.STICHTING: N_("Stichting"),
    PartnerSoort.VERENIGING: N_("Vereniging"),
    PartnerSoort.WONINGCORPORATIE: N_("Woningcorporatie"),
    PartnerSoort.WELZIJN: N_("Welzijn"),
    PartnerSoort.SCHOOL: N_("School"),
    PartnerSoort.BIBLIOTHEEK: N_("Bibliotheek"),
    PartnerSoort.SPORTCLUB: N_("Sportclub"),
    PartnerSoort.KERK_OF_MOSKEE: N_("Kerk of moskee"),
    PartnerSoort.ONDERNEMING: N_("Onderneming"),
    PartnerSoort.ONDERNEMERSVERENIGING: N_("Ondernemersvereniging"),
    PartnerSoort.ZORG: N_("Zorg"),
    PartnerSoort.NATUUR: N_("Natuur"),
    PartnerSoort.FONDS: N_("Fonds"),
    PartnerSoort.BEWONERSGROEP: N_("Bewonersgroep"),
}


class PartnerToestand(Enum):
    """Suspended organisations see and are seen by nobody."""

    ACTIEF = "actief"
    OPGESCHORT = "opgeschort"
