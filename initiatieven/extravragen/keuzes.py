"""What kinds of extra question there are, in which form they stand, and how long all may be."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class Vraagsoort(Enum):
    """How a question is answered."""

    TEKST = "tekst"
    KEUZE = "keuze"
    JA_NEE = "ja_nee"
    GETAL = "getal"
    DATUM = "datum"


VRAAGSOORT_LABELS = {
    Vraagsoort.TEKST: N_("In eigen woorden"),
    Vraagsoort.KEUZE: N_("Kiezen uit een lijst"),
    Vraagsoort.JA_NEE: N_("Ja of nee"),
    Vraagsoort.GETAL: N_("Een getal"),
    Vraagsoort.DATUM: N_("Een dag"),
}


class Formulier(Enum):
    """In which form a question stands (DOMAIN 2.2)."""

    IDEE = "idee"
    PLAN = "plan"


FORMULIER_LABELS = {
    Formulier.IDEE: N_("Bij het insturen van het idee"),
    Formulier.PLAN: N_("Bij het plan, dat maker en begeleider samen invullen"),
}


class Bron(Enum):
    """From where a fact of a plan is known."""

    ZAAK = "zaak"
    MEEDENKEN = "meedenken"
    VRAAG = "vraag"


BRON_LABELS = {
    Bron.ZAAK: N_("Dit staat al bij het initiatief."),
    Bron.MEEDENKEN: N_("Dit weten wij al van het meedenken."),
    Bron.VRAAG: N_("Dit is al beantwoord bij een extra vraag."),
}

JA, NEE = "ja", "nee"
JA_NEE_LABELS = {JA: N_("Ja"), NEE: N_("Nee")}

MAX_ZIN = 160
MAX_UITLEG = 300
MAX_KEUZES = 12
MAX_KEUZE = 80
MAX_ANTWOORD = 1_000
# More than this for one theme or instrument makes a form nobody finishes (short form: 2 minutes).
MAX_PER_ONDERWERP = 8
