"""Kinds of relation that are facts of their own (DOMAIN 4.2), with the words shown on a path."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class RelatieSoort(Enum):
    """An edge that has no table elsewhere."""

    GAAT_OVER = "gaat_over"
    ACTIEF_IN = "actief_in"
    DESKUNDIG_IN = "deskundig_in"
    VERANTWOORDELIJK_VOOR = "verantwoordelijk_voor"
    WERKT_SAMEN_MET = "werkt_samen_met"
    LID_VAN = "lid_van"
    DRAAGT_BIJ_AAN = "draagt_bij_aan"
    HIELP = "hielp"
    LIJKT_OP = "lijkt_op"
    LEERT_VAN = "leert_van"
    NIET_KOPPELEN = "niet_koppelen"
    BELANG_BIJ = "belang_bij"


RELATIE_LABELS = {
    RelatieSoort.GAAT_OVER: N_("gaat over"),
    RelatieSoort.ACTIEF_IN: N_("werkt in"),
    RelatieSoort.DESKUNDIG_IN: N_("weet veel van"),
    RelatieSoort.VERANTWOORDELIJK_VOOR: N_("is verantwoordelijk voor"),
    RelatieSoort.WERKT_SAMEN_MET: N_("werkt samen met"),
    RelatieSoort.LID_VAN: N_("is lid van"),
    RelatieSoort.DRAAGT_BIJ_AAN: N_("draagt bij aan"),
    RelatieSoort.HIELP: N_("hielp"),
    RelatieSoort.LIJKT_OP: N_("lijkt op"),
    RelatieSoort.LEERT_VAN: N_("is geleerd van"),
    RelatieSoort.NIET_KOPPELEN: N_("niet koppelen met"),
    RelatieSoort.BELANG_BIJ: N_("heeft een eigen belang bij"),
}
# The same, read from the other end; what is not here reads the same both ways.
OMGEKEERD_LABELS = {
    RelatieSoort.LID_VAN: N_("heeft als lid"),
    RelatieSoort.DRAAGT_BIJ_AAN: N_("krijgt bijdragen van"),
    RelatieSoort.LEERT_VAN: N_("leverde als les op"),
}
# Rules about two, not ties between them: never drawn, never exported.
GEEN_PIJL = frozenset({RelatieSoort.NIET_KOPPELEN, RelatieSoort.BELANG_BIJ})
# Over these one can introduce another. Sharing a wijk or a theme is no such tie.
WARME_SOORTEN = frozenset(
    {"werkt_samen_met", "kent", "werkt_bij", "lid_van", "hielp", "begeleidt", "contactpersoon_van"}
)


class BelangAard(Enum):
    """Why somebody does not decide here."""

    LID = "lid"
    FAMILIE = "familie"
    EIGENAAR = "eigenaar"
    ANDERS = "anders"


BELANG_AARD_LABELS = {
    BelangAard.LID: N_("Ik ben er lid, bestuurslid, werknemer of vrijwilliger"),
    BelangAard.FAMILIE: N_("Familie of een goede vriend hoort erbij"),
    BelangAard.EIGENAAR: N_("Ik ben eigenaar, huurder of buur"),
    BelangAard.ANDERS: N_("Iets anders"),
}


class Bron(Enum):
    """Who says so."""

    ZELF = "zelf"
    BEGELEIDER = "begeleider"
    IMPORT = "import"
    AFGELEID = "afgeleid"
    NETWERK = "netwerk"
    REDACTIE = "redactie"


BRON_LABELS = {
    Bron.ZELF: N_("Opgegeven door de organisatie zelf"),
    Bron.BEGELEIDER: N_("Opgegeven door een begeleider"),
    Bron.IMPORT: N_("Overgenomen uit de gegevens van de gemeente"),
    Bron.AFGELEID: N_("Afgeleid uit eerdere initiatieven"),
    Bron.NETWERK: N_("Gezegd door een ander in het netwerk"),
    Bron.REDACTIE: N_("Opgeschreven door de redactie"),
}

# What is true today may not be in a year: these ask to be confirmed (norm "relatie_bevestigen").
# What happened, what was decided and what keeps two apart does not age.
VEROUDERT = frozenset(
    {
        RelatieSoort.GAAT_OVER,
        RelatieSoort.ACTIEF_IN,
        RelatieSoort.DESKUNDIG_IN,
        RelatieSoort.VERANTWOORDELIJK_VOOR,
        RelatieSoort.WERKT_SAMEN_MET,
        RelatieSoort.LID_VAN,
    }
)
# Routing and rights hang on a responsibility: it is asked about, and stays until somebody ends it.
VERVALT = VEROUDERT - {RelatieSoort.VERANTWOORDELIJK_VOOR}
# Both ends may answer for it.
WEDERZIJDS = frozenset({RelatieSoort.WERKT_SAMEN_MET})
# How certain a relation is: as claimed by another, confirmed, and not confirmed within the term.
GECLAIMD, BEVESTIGD, NIET_BEVESTIGD = 0.5, 1.0, 0.0


class Zekerheid(Enum):
    """How sure somebody is of what he or she writes down, until an owner says yes."""

    ZEKER = "zeker"
    DENKT = "denkt"

    @property
    def waarde(self) -> float:
        """Give it as the certainty of a relation."""
        return {Zekerheid.ZEKER: 0.75, Zekerheid.DENKT: GECLAIMD}[self]


ZEKERHEID_LABELS = {
    Zekerheid.ZEKER: N_("Ik weet het zeker"),
    Zekerheid.DENKT: N_("Ik denk het, of ik hoorde het van een ander"),
}


class Zicht(Enum):
    """Who may see a relation once it is confirmed."""

    OPENBAAR = "openbaar"
    COLLEGAS = "collegas"


ZICHT_LABELS = {
    Zicht.OPENBAAR: N_("Iedereen, zodra het bevestigd is"),
    Zicht.COLLEGAS: N_("Alleen de gemeente en wie het aangaat"),
}
# What may be written down by hand.
BAND_SOORTEN = (
    RelatieSoort.WERKT_SAMEN_MET,
    RelatieSoort.LID_VAN,
    RelatieSoort.DRAAGT_BIJ_AAN,
)


class ApartReden(Enum):
    """Why two are never brought together (DOMAIN 4.2)."""

    CONFLICT = "conflict"
    GEWEIGERD = "geweigerd"
    VEILIGHEID = "veiligheid"


APART_LABELS = {
    ApartReden.CONFLICT: N_("Er is een conflict"),
    ApartReden.GEWEIGERD: N_("Een van beiden wil dit niet"),
    ApartReden.VEILIGHEID: N_("Het is niet veilig"),
}
