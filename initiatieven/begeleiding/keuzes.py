"""Answers, reasons for a no, decisions and plan questions."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class AntwoordSoort(Enum):
    """Does the gemeente support it?"""

    JA = "ja"
    DEELS = "deels"
    NEE = "nee"


ANTWOORD_LABELS = {
    AntwoordSoort.JA: N_("Ja, wij steunen dit"),
    AntwoordSoort.DEELS: N_("Ja, voor een deel"),
    AntwoordSoort.NEE: N_("Nee"),
}


class NeeSoort(Enum):
    """A service no is not a legal decision; a besluit carries the objection clause (Awb 3:45)."""

    DIENSTVERLENING = "dienstverlening"
    BESLUIT = "besluit"


class NeeReden(Enum):
    """DOMAIN 2.4."""

    WET_OF_REGEL = "wet_of_regel"
    GEEN_DRAAGVLAK = "geen_draagvlak"
    SCHAADT_ANDEREN = "schaadt_anderen"
    VEILIGHEID = "veiligheid"
    BESTAAT_AL = "bestaat_al"
    AL_GEPLAND = "al_gepland"
    BUDGET_OP = "budget_op"
    TE_DUUR = "te_duur"
    GEEN_GEMEENTETAAK = "geen_gemeentetaak"
    COMMERCIEEL_OF_PRIVEBELANG = "commercieel_of_privebelang"
    STRUCTURELE_KOSTEN = "structurele_kosten"
    NIET_UITVOERBAAR = "niet_uitvoerbaar"
    BUITEN_TERMIJN = "buiten_termijn"
    ONTBREKENDE_GEGEVENS = "ontbrekende_gegevens"


NEE_REDEN_LABELS = {
    NeeReden.WET_OF_REGEL: N_("Het mag niet van een wet of regel"),
    NeeReden.GEEN_DRAAGVLAK: N_("Te weinig mensen in de buurt willen het"),
    NeeReden.SCHAADT_ANDEREN: N_("Anderen hebben er te veel last van"),
    NeeReden.VEILIGHEID: N_("Het is niet veilig"),
    NeeReden.BESTAAT_AL: N_("Het bestaat al"),
    NeeReden.AL_GEPLAND: N_("Het is al gepland"),
    NeeReden.BUDGET_OP: N_("Het geld is op"),
    NeeReden.TE_DUUR: N_("Het is te duur"),
    NeeReden.GEEN_GEMEENTETAAK: N_("Het is geen taak van de gemeente"),
    NeeReden.COMMERCIEEL_OF_PRIVEBELANG: N_("Het dient vooral een eigen belang"),
    NeeReden.STRUCTURELE_KOSTEN: N_("Het kost elk jaar geld dat er niet is"),
    NeeReden.NIET_UITVOERBAAR: N_("Het is niet uit te voeren"),
    NeeReden.BUITEN_TERMIJN: N_("Het kwam te laat binnen"),
    NeeReden.ONTBREKENDE_GEGEVENS: N_("Wij missen gegevens"),
}


class NeeVariant(Enum):
    """A no may be conditional."""

    NU_NIET = "nu_niet"
    NIET_ZO = "niet_zo"
    NIET_HIER = "niet_hier"
    NIET_DOOR_ONS = "niet_door_ons"


NEE_VARIANT_LABELS = {
    NeeVariant.NU_NIET: N_("Nu niet, later misschien wel"),
    NeeVariant.NIET_ZO: N_("Niet zo, met een wijziging misschien wel"),
    NeeVariant.NIET_HIER: N_("Niet hier, op een andere plek misschien wel"),
    NeeVariant.NIET_DOOR_ONS: N_("Niet door ons, wel door een ander"),
}

# The same to the maker, where what would make it a yes stands below it.
NEE_VARIANT_ZINNEN = {
    NeeVariant.NU_NIET: N_("Nu niet, later misschien wel"),
    NeeVariant.NIET_ZO: N_("Niet zo, anders misschien wel"),
    NeeVariant.NIET_HIER: N_("Niet hier, ergens anders misschien wel"),
    NeeVariant.NIET_DOOR_ONS: N_("Niet door ons, wel door een ander"),
}
# What a conditional no must say besides (DOMAIN 2.4), and how it begins for who reads it.
NEE_VOORWAARDEN = {
    NeeVariant.NIET_ZO: N_("Wat er anders moet"),
    NeeVariant.NIET_HIER: N_("Waar het wel kan"),
    NeeVariant.NIET_DOOR_ONS: N_("Wie het wel kan doen"),
}
# What the writer goes through before a no may leave (S2-10); the approver sees it.
NEE_CHECKLIST = {
    "gesproken": N_("Ik belde of sprak de initiatiefnemer, of deed daar moeite voor"),
    "zelf_gezocht": N_("Ik zocht zelf naar wat wel kan: anders, later, elders of door een ander"),
    "nagevraagd": N_("Ik vroeg na bij wie erover gaat of de reden klopt"),
    "begrijpelijk": N_("De initiatiefnemer leest waarom, zonder moeilijke woorden"),
    "respectvol": N_("Er staat wat goed is aan het idee, en geen verwijt"),
}


class BlikUitkomst(Enum):
    """What another colleague says after looking again at a no."""

    BLIJFT = "blijft"
    HERZIEN = "herzien"


BLIK_LABELS = {
    BlikUitkomst.BLIJFT: N_("Het nee blijft staan"),
    BlikUitkomst.HERZIEN: N_("Het nee gaat van tafel: wij kijken opnieuw wat kan"),
}


class BeslispuntUitkomst(Enum):
    """What was decided."""

    GO = "go"
    NEE = "nee"
    PAS_AAN = "pas_aan"


BESLISPUNT_LABELS = {
    BeslispuntUitkomst.GO: N_("Ja, ga door"),
    BeslispuntUitkomst.NEE: N_("Nee"),
    BeslispuntUitkomst.PAS_AAN: N_("Pas het plan aan"),
}
