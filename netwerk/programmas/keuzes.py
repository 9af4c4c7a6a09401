"""Kinds, lights and rhythms of programmes, with the words everybody reads."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class Schaal(Enum):
    """How large a challenge is, and so at which table it is spoken about (S2-24)."""

    WIJK = "wijk"
    STAD = "stad"
    REGIO = "regio"
    LAND = "land"


SCHAAL_LABELS = {
    Schaal.WIJK: N_("In een wijk"),
    Schaal.STAD: N_("In de hele stad"),
    Schaal.REGIO: N_("In de regio"),
    Schaal.LAND: N_("In het hele land"),
}


class ProgrammaSoort(Enum):
    """Older wijkprogramma's stay valid beside wijkagenda's: the same pages for both."""

    STADSDEELAGENDA = "stadsdeelagenda"
    WIJKAGENDA = "wijkagenda"
    WIJKPROGRAMMA = "wijkprogramma"
    UITVOERINGSPROGRAMMA = "uitvoeringsprogramma"


SOORT_LABELS = {
    ProgrammaSoort.STADSDEELAGENDA: N_("Stadsdeelagenda"),
    ProgrammaSoort.WIJKAGENDA: N_("Wijkagenda"),
    ProgrammaSoort.WIJKPROGRAMMA: N_("Wijkprogramma"),
    ProgrammaSoort.UITVOERINGSPROGRAMMA: N_("Uitvoeringsprogramma"),
}

# Below which kinds a programme of a kind may hang (DOMAIN 2.9).
BOVEN: dict[ProgrammaSoort, frozenset[ProgrammaSoort]] = {
    ProgrammaSoort.STADSDEELAGENDA: frozenset(),
    ProgrammaSoort.WIJKAGENDA: frozenset({ProgrammaSoort.STADSDEELAGENDA}),
    ProgrammaSoort.WIJKPROGRAMMA: frozenset({ProgrammaSoort.STADSDEELAGENDA}),
    ProgrammaSoort.UITVOERINGSPROGRAMMA: frozenset(
        {ProgrammaSoort.WIJKAGENDA, ProgrammaSoort.WIJKPROGRAMMA, ProgrammaSoort.STADSDEELAGENDA}
    ),
}


class ProgrammaStatus(Enum):
    """Where the programme stands; a concept is for colleagues only."""

    CONCEPT = "concept"
    VASTGESTELD = "vastgesteld"
    LOPEND = "lopend"
    GEEVALUEERD = "geevalueerd"


STATUS_LABELS = {
    ProgrammaStatus.CONCEPT: N_("Concept, nog niet op de site"),
    ProgrammaStatus.VASTGESTELD: N_("Vastgesteld"),
    ProgrammaStatus.LOPEND: N_("Loopt nu"),
    ProgrammaStatus.GEEVALUEERD: N_("Klaar en teruggekeken"),
}


class Ritme(Enum):
    """How often residents read how it goes."""

    MAAND = "maand"
    KWARTAAL = "kwartaal"
    HALFJAAR = "halfjaar"
    JAAR = "jaar"


RITME_LABELS = {
    Ritme.MAAND: N_("Elke maand"),
    Ritme.KWARTAAL: N_("Elk kwartaal"),
    Ritme.HALFJAAR: N_("Elk half jaar"),
    Ritme.JAAR: N_("Elk jaar"),
}
RITME_MAANDEN = {Ritme.MAAND: 1, Ritme.KWARTAAL: 3, Ritme.HALFJAAR: 6, Ritme.JAAR: 12}


class BronSoort(Enum):
    """Where a priority comes from (S2-20)."""

    BEWONERSONDERZOEK = "bewonersonderzoek"
    GESPREK = "gesprek"
    WIJKSCHOUW = "wijkschouw"
    CIJFERS = "cijfers"
    BESLUIT = "besluit"


BRON_LABELS = {
    BronSoort.BEWONERSONDERZOEK: N_("Vragenlijst onder bewoners"),
    BronSoort.GESPREK: N_("Gesprekken in de wijk"),
    BronSoort.WIJKSCHOUW: N_("Ronde door de wijk"),
    BronSoort.CIJFERS: N_("Cijfers over de wijk"),
    BronSoort.BESLUIT: N_("Besluit van de raad of het college"),
}


class Stoplicht(Enum):
    """Always shown with words."""

    GROEN = "groen"
    ORANJE = "oranje"
    ROOD = "rood"


STOPLICHT_LABELS = {
    Stoplicht.GROEN: N_("Op schema"),
    Stoplicht.ORANJE: N_("Vraagt aandacht"),
    Stoplicht.ROOD: N_("Loopt achter"),
}
STOPLICHT_ICONEN = {
    Stoplicht.GROEN: "vinkrond",
    Stoplicht.ORANJE: "let-op",
    Stoplicht.ROOD: "let-op",
}
