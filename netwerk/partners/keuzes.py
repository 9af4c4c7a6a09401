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
    ANDERS = "anders"


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
    PartnerSoort.ANDERS: N_("Organisatie"),
}

# What a list that does not say the kind gives away by its words; the first that fits.
SOORT_WOORDEN: tuple[tuple[PartnerSoort, str], ...] = (
    (PartnerSoort.WONINGCORPORATIE, r"woningstichting|woningcorporatie|woningbouw|wooncorporatie"),
    (PartnerSoort.ONDERNEMERSVERENIGING, r"ondernemers|winkeliers|bedrijveninvesteringszone"),
    (PartnerSoort.BEWONERSGROEP, r"bewoners|buurtcomit|buurtgroep|wijkraad|dorpsraad|huurders"),
    (PartnerSoort.BIBLIOTHEEK, r"bibliotheek"),
    (PartnerSoort.SCHOOL, r"school|college\b|lyceum|kindcentrum|\bobs\b"),
    (PartnerSoort.KERK_OF_MOSKEE, r"kerk|moskee|parochie|diaconie|gemeente van"),
    (PartnerSoort.SPORTCLUB, r"sportclub|sportvereniging|voetbal|hockey|tennis|\b[vs]v\b"),
    (PartnerSoort.FONDS, r"fonds\b|\bfund\b"),
    (PartnerSoort.WELZIJN, r"welzijn|wijkcentr|buurthuis|jongerenwerk|maatschappelijk"),
    (PartnerSoort.ZORG, r"zorg|\bggd\b|\bggz\b"),
    (PartnerSoort.NATUUR, r"natuur|\bivn\b|landschap|boerderij"),
    (PartnerSoort.VERENIGING, r"vereniging|\bver\."),
    (PartnerSoort.ONDERNEMING, r"\bb\.?v\b\.?|\bv\.?o\.?f\b|\bn\.?v\b\.?|coöperatie"),
    (PartnerSoort.STICHTING, r"stichting|\bst\.|\bstg\b"),
)


class LidRol(Enum):
    """What somebody may do for the organisation: everybody answers questions, some keep it."""

    BEHEERT = "beheert"
    ANTWOORDT = "antwoordt"


LID_ROL_LABELS = {
    LidRol.BEHEERT: N_("Houdt alles bij: profiel, aanbod, mensen en vragen"),
    LidRol.ANTWOORDT: N_("Beantwoordt vragen"),
}


class PartnerToestand(Enum):
    """One that came itself waits for a look by the gemeente: it sees its own pages and is seen by
    nobody. Suspended ones see and are seen by nobody.
    """

    AANGEMELD = "aangemeld"
    ACTIEF = "actief"
    OPGESCHORT = "opgeschort"
