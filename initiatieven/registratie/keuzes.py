"""The four things that desks mix up, kept apart: fase, toestand, resultaat, zichtbaarheid."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class Fase(Enum):
    """Public, ordered (ZGW status). CONCEPT lives in its own table and never in Initiatief."""

    CONCEPT = "concept"
    INGEDIEND = "ingediend"
    INTAKE = "intake"
    VERKENNING = "verkenning"
    PLAN = "plan"
    BESLUIT = "besluit"
    UITVOERING = "uitvoering"
    NAZORG = "nazorg"
    AFGEROND = "afgerond"


# Short public names, on the fasebalk and in filters (DESIGN 3).
FASE_LABELS = {
    Fase.CONCEPT: N_("Nog niet verstuurd"),
    Fase.INGEDIEND: N_("Ontvangen"),
    Fase.INTAKE: N_("Kennismaken"),
    Fase.VERKENNING: N_("Uitzoeken"),
    Fase.PLAN: N_("Plan maken"),
    Fase.BESLUIT: N_("Besluit"),
    Fase.UITVOERING: N_("Aan de slag"),
    Fase.NAZORG: N_("Terugkijken"),
    Fase.AFGEROND: N_("Klaar"),
}

# Whole sentences, in mail and on /mijn (DOMAIN 2.3).
FASE_ZINNEN = {
    Fase.CONCEPT: N_("Nog niet verstuurd"),
    Fase.INGEDIEND: N_("Wij hebben uw idee"),
    Fase.INTAKE: N_("Wij leren uw idee kennen"),
    Fase.VERKENNING: N_("Wij zoeken uit wat kan"),
    Fase.PLAN: N_("U werkt uw plan uit, wij helpen"),
    Fase.BESLUIT: N_("Er wordt een besluit genomen"),
    Fase.UITVOERING: N_("Aan de slag"),
    Fase.NAZORG: N_("Terugkijken en vasthouden"),
    Fase.AFGEROND: N_("Klaar"),
}

FASE_VOLGORDE = tuple(fase for fase in Fase if fase is not Fase.CONCEPT)


class Toestand(Enum):
    """Whose turn it is."""

    BIJ_GEMEENTE = "bij_gemeente"
    BIJ_INITIATIEFNEMER = "bij_initiatiefnemer"
    BIJ_PARTNER = "bij_partner"
    BIJ_RAAD = "bij_raad"
    GEPARKEERD = "geparkeerd"
    INGRIJPEN = "ingrijpen"


TOESTAND_LABELS = {
    Toestand.BIJ_GEMEENTE: N_("De gemeente is aan zet"),
    Toestand.BIJ_INITIATIEFNEMER: N_("De initiatiefnemer is aan zet"),
    Toestand.BIJ_PARTNER: N_("Een partner is aan zet"),
    Toestand.BIJ_RAAD: N_("De raad is aan zet"),
    Toestand.GEPARKEERD: N_("Ligt even stil"),
    Toestand.INGRIJPEN: N_("De coördinator helpt mee"),
}


# How `beurtmerk` draws whose turn it is.
TOESTAND_MERKEN = {
    Toestand.BIJ_GEMEENTE: "gemeente",
    Toestand.BIJ_INITIATIEFNEMER: "initiatiefnemer",
    Toestand.BIJ_PARTNER: "partner",
    Toestand.BIJ_RAAD: "raad",
    Toestand.GEPARKEERD: "stil",
    Toestand.INGRIJPEN: "gemeente",
}


class Resultaat(Enum):
    """Only when closed (ZGW resultaat)."""

    GEREALISEERD = "gerealiseerd"
    DEELS_GEREALISEERD = "deels_gerealiseerd"
    OVERGEDRAGEN = "overgedragen"
    SAMENGEVOEGD = "samengevoegd"
    DOORVERWEZEN = "doorverwezen"
    BEANTWOORD = "beantwoord"
    GEMOTIVEERD_NEE = "gemotiveerd_nee"
    INGETROKKEN = "ingetrokken"
    VERLOPEN = "verlopen"


RESULTAAT_LABELS = {
    Resultaat.GEREALISEERD: N_("Gelukt"),
    Resultaat.DEELS_GEREALISEERD: N_("Voor een deel gelukt"),
    Resultaat.OVERGEDRAGEN: N_("Een ander gaat ermee verder"),
    Resultaat.SAMENGEVOEGD: N_("Samengevoegd met een ander initiatief"),
    Resultaat.DOORVERWEZEN: N_("Opgepakt door een ander loket"),
    Resultaat.BEANTWOORD: N_("Vraag beantwoord"),
    Resultaat.GEMOTIVEERD_NEE: N_("Nee, met uitleg"),
    Resultaat.INGETROKKEN: N_("Ingetrokken door de initiatiefnemer"),
    Resultaat.VERLOPEN: N_("Gestopt: wij konden u niet bereiken"),
}


class Berichtstand(Enum):
    """How it stands with a piece of news by the makers; nothing follows the last two."""

    WACHT = "wacht"
    GEPLAATST = "geplaatst"
    INGETROKKEN = "ingetrokken"
    VERBORGEN = "verborgen"


BERICHTSTAND_LABELS = {
    Berichtstand.WACHT: N_("Wacht op controle"),
    Berichtstand.GEPLAATST: N_("Staat op de site"),
    Berichtstand.INGETROKKEN: N_("Door de makers weggehaald"),
    Berichtstand.VERBORGEN: N_("Staat niet op de site"),
}


class Publiceren(Enum):
    """What the initiator consents to; nothing is public by default."""

    NEE = "nee"
    MET_NAAM = "met_naam"
    ZONDER_NAAM = "zonder_naam"


PUBLICEREN_LABELS = {
    Publiceren.NEE: N_("Nee, niet op de site"),
    Publiceren.MET_NAAM: N_("Ja, met mijn voornaam"),
    Publiceren.ZONDER_NAAM: N_("Ja, zonder mijn naam"),
}


# The same choices, when staff choose them for somebody.
PUBLICEREN_NAMENS_LABELS = {
    Publiceren.NEE: N_("Nee, niet op de site"),
    Publiceren.MET_NAAM: N_("Ja, met de voornaam"),
    Publiceren.ZONDER_NAAM: N_("Ja, zonder naam"),
}


class IndienerSoort(Enum):
    """In what capacity somebody comes with an idea."""

    BEWONER = "bewoner"
    GROEP = "groep"
    STICHTING = "stichting"
    ONDERNEMER = "ondernemer"
    PROFESSIONAL = "professional"


INDIENER_LABELS = {
    IndienerSoort.BEWONER: N_("Ik ben bewoner"),
    IndienerSoort.GROEP: N_("Wij zijn een groep buren"),
    IndienerSoort.STICHTING: N_("Wij zijn een vereniging of stichting"),
    IndienerSoort.ONDERNEMER: N_("Ik ben ondernemer"),
    IndienerSoort.PROFESSIONAL: N_("Ik doe dit voor mijn werk"),
}


INDIENER_NAMENS_LABELS = {
    IndienerSoort.BEWONER: N_("Een bewoner"),
    IndienerSoort.GROEP: N_("Een groep buren"),
    IndienerSoort.STICHTING: N_("Een vereniging of stichting"),
    IndienerSoort.ONDERNEMER: N_("Een ondernemer"),
    IndienerSoort.PROFESSIONAL: N_("Iemand die dit voor zijn of haar werk doet"),
}


class Kanaal(Enum):
    """The door an idea came in by."""

    WEB = "web"
    TELEFOON = "telefoon"
    BALIE = "balie"
    SPREEKUUR = "spreekuur"
    PRAOTBUS = "praotbus"
    POST = "post"
    EMAIL = "e-mail"
    MARKT = "markt"
    IMPORT = "import"


KANAAL_LABELS = {
    Kanaal.WEB: N_("Via de site"),
    Kanaal.TELEFOON: N_("Per telefoon"),
    Kanaal.BALIE: N_("Aan de balie"),
    Kanaal.SPREEKUUR: N_("Op een spreekuur"),
    Kanaal.PRAOTBUS: N_("Bij de Praotbus"),
    Kanaal.POST: N_("Per post"),
    Kanaal.EMAIL: N_("Per e-mail"),
    Kanaal.MARKT: N_("Op de markt"),
    Kanaal.IMPORT: N_("Overgenomen"),
}

# In the middle of a sentence; the doors at which staff write for somebody.
KANAAL_WOORDEN = {
    Kanaal.WEB: N_("via de site"),
    Kanaal.TELEFOON: N_("per telefoon"),
    Kanaal.BALIE: N_("aan de balie"),
    Kanaal.SPREEKUUR: N_("op een spreekuur"),
    Kanaal.PRAOTBUS: N_("bij de Praotbus"),
    Kanaal.POST: N_("per post"),
    Kanaal.EMAIL: N_("per e-mail"),
    Kanaal.MARKT: N_("op de markt"),
    Kanaal.IMPORT: N_("overgenomen"),
}
KANALEN_NAMENS = tuple(kanaal for kanaal in Kanaal if kanaal not in (Kanaal.WEB, Kanaal.IMPORT))


class WieBegon(Enum):
    """Who began the contact in which staff heard an idea."""

    BEWONER = "bewoner"
    WIJ = "wij"


WIE_BEGON_LABELS = {
    WieBegon.BEWONER: N_("De bewoner"),
    WieBegon.WIJ: N_("Wij"),
}

# Longest texts and most choices of the short form (DOMAIN 2.2).
MAX_TITEL = 80
MAX_SAMENVATTING = 140
MAX_OMSCHRIJVING = 2_000
MAX_MEERWAARDE = 1_000
MAX_PLEK = 200
MAX_HULP_TEKST = 200
MAX_THEMAS = 3

# The fields of a public text, as the reader knows them.
VELD_LABELS = {
    "titel": N_("Titel"),
    "samenvatting": N_("In één zin"),
    "omschrijving": N_("Wat wilt u doen?"),
    "meerwaarde": N_("Wat wordt er beter?"),
    "plek_omschrijving": N_("Waar?"),
    "publiceren": N_("Op de site"),
    "hulpvragen": N_("Wat heeft u nodig?"),
    "themas": N_("Onderwerp"),
}
