"""Words of matching: kinds of need, candidate, source, responsibility, and names of edges."""

from __future__ import annotations

from enum import StrEnum

from vems.core.i18n import N_


class Vraagsoort(StrEnum):
    """What an initiative asks for."""

    GELD = "geld"
    RUIMTE = "ruimte"
    KENNIS = "kennis"
    MENSEN = "mensen"
    MATERIAAL = "materiaal"
    VERGUNNING = "vergunning"
    CONTACT = "contact"
    BEKENDHEID = "bekendheid"
    WEET_IK_NOG_NIET = "weet_ik_nog_niet"


class Soort(StrEnum):
    """What may help."""

    VAKAMBTENAAR = "vakambtenaar"
    PARTNER = "partner"
    DOEL = "doel"
    PLEK = "plek"
    INSTRUMENT = "instrument"
    KENNIS = "kennisitem"


class Bron(StrEnum):
    """Who told us what we know about a candidate."""

    ZELF = "zelf"
    BEGELEIDER = "begeleider"
    GEMEENTE = "gemeente"
    IMPORT = "import"
    AFGELEID = "afgeleid"


class Uitkomst(StrEnum):
    """How much earlier help was worth, said by both sides."""

    VEEL = "veel"
    BEETJE = "beetje"
    NIET = "niet"


class Niveau(StrEnum):
    """How near the area of a candidate is, best first (DOMAIN.md 4.3)."""

    BUURT = "buurt"
    WIJK = "wijk"
    NAAST = "naast"
    STADSDEEL = "stadsdeel"
    STAD = "stad"
    BEIDE_STAD = "beide_stad"
    DEEL = "deel"


class Terrein(StrEnum):
    """What one may be responsible for (VERANTWOORDELIJK_VOOR)."""

    GEBIED = "gebied"
    THEMA = "thema"
    REGEL = "regel"
    VRAAG = "vraag"
    INSTRUMENT = "instrument"
    PROGRAMMA = "programma"
    DOEL = "doel"


# What an offer for a goal is called: the goal asks for initiatives.
INITIATIEVEN = "initiatieven"
# What an offer of an article is called: it is there to read.
LEZEN = "lezen"
EURO = "euro"
KEER = "keer"

VRAAG_NAMEN: dict[str, str] = {
    Vraagsoort.GELD: N_("geld"),
    Vraagsoort.RUIMTE: N_("een ruimte"),
    Vraagsoort.KENNIS: N_("kennis"),
    Vraagsoort.MENSEN: N_("mensen die meedoen"),
    Vraagsoort.MATERIAAL: N_("materiaal"),
    Vraagsoort.VERGUNNING: N_("hulp bij een vergunning"),
    Vraagsoort.CONTACT: N_("contact met anderen"),
    Vraagsoort.BEKENDHEID: N_("meer bekendheid"),
    Vraagsoort.WEET_IK_NOG_NIET: N_("iemand die meedenkt"),
    INITIATIEVEN: N_("een doel van uw wijk"),
    LEZEN: N_("iets om te lezen"),
}

ONDERDEEL_NAMEN = {
    "behoefte": N_("Vraag en aanbod"),
    "thema": N_("Onderwerp"),
    "plaats": N_("Plaats"),
    "programma": N_("Wijkprogramma"),
    "ervaring": N_("Eerdere hulp"),
    "nabijheid": N_("Bekend in het netwerk"),
    "capaciteit": N_("Tijd en ruimte nu"),
    "versheid": N_("Pas nog bevestigd"),
}

# Edge names as verbs, read from the first knot to the second.
RELATIE_NAMEN = {
    "zoekt": N_("zoekt"),
    "biedt": N_("biedt"),
    "vraagt_om": N_("vraagt om"),
    "vraagt": N_("vraagt"),
    "voorziet_in": N_("voorziet in"),
    "ligt_in": N_("ligt in"),
    "werkt_in": N_("werkt in"),
    "geldt_in": N_("geldt in"),
    "grenst_aan": N_("grenst aan"),
    "gaat_over": N_("gaat over"),
    "deskundig_in": N_("weet veel van"),
    "deel_van": N_("hoort bij"),
    "draagt_bij_aan": N_("draagt bij aan"),
    "werkt_aan": N_("werkt aan"),
    "begeleidt": N_("begeleidt"),
    "initiatief_van": N_("is een initiatief van"),
    "werkt_samen_met": N_("werkt samen met"),
    "werkt_bij": N_("werkt bij"),
    "lid_van": N_("is lid van"),
    "actief_in": N_("is actief in"),
    "kent": N_("kent"),
    "hielp": N_("hielp"),
    "verantwoordelijk_voor": N_("is verantwoordelijk voor"),
    "gefinancierd_uit": N_("krijgt steun uit"),
    "komt_voort_uit": N_("komt voort uit"),
    "samengevoegd_met": N_("gaat verder in"),
    "lijkt_op": N_("lijkt op"),
    "gebruikt": N_("gebruikt"),
    "nodig": N_("heeft te maken met"),
    "komt_in_aanmerking": N_("kan gebruikmaken van"),
}
