"""What happens while an initiatief is guided: sentences for the timeline."""

from __future__ import annotations

from blinker import signal

from initiatieven.registratie.keuzes import Fase, Resultaat
from vems.core.history import Event
from vems.core.i18n import N_

# Sent inside write(), with `initiatief` and `door`, when it is closed with whatever result: what
# still runs for it elsewhere ends in the same transaction.
initiatief_afgerond = signal("initiatief-afgerond")
# Sent inside write(), with `initiatief`, `overgang` and `door`, at each move of the move table.
fase_gewijzigd = signal("fase-gewijzigd")

NAAR_FASE: dict[Fase, Event] = {
    Fase.INGEDIEND: Event(
        "fase_ingediend", N_("Wij bekijken het idee opnieuw"), icoon="vernieuw", is_fase=True
    ),
    Fase.INTAKE: Event("fase_intake", N_("De kennismaking begint"), icoon="persoon", is_fase=True),
    Fase.VERKENNING: Event(
        "fase_verkenning", N_("De gemeente zoekt uit wat kan"), icoon="zoek", is_fase=True
    ),
    Fase.PLAN: Event("fase_plan", N_("Het plan wordt uitgewerkt"), icoon="document", is_fase=True),
    Fase.BESLUIT: Event(
        "fase_besluit", N_("Er wordt een besluit genomen"), icoon="gemeente", is_fase=True
    ),
    Fase.UITVOERING: Event("fase_uitvoering", N_("Aan de slag"), icoon="vlag", is_fase=True),
    Fase.NAZORG: Event(
        "fase_nazorg", N_("Het is gedaan: wij kijken samen terug"), icoon="ster", is_fase=True
    ),
}
AFGEROND: dict[Resultaat, Event] = {
    Resultaat.GEREALISEERD: Event(
        "afgerond_gerealiseerd", N_("Klaar: het is gelukt"), icoon="vink", is_fase=True
    ),
    Resultaat.DEELS_GEREALISEERD: Event(
        "afgerond_deels", N_("Klaar: het is voor een deel gelukt"), icoon="vink", is_fase=True
    ),
    Resultaat.OVERGEDRAGEN: Event(
        "afgerond_overgedragen",
        N_("Klaar: een ander gaat ermee verder"),
        icoon="verder",
        is_fase=True,
    ),
    Resultaat.SAMENGEVOEGD: Event(
        "afgerond_samengevoegd",
        N_("Verder samen met een ander initiatief"),
        icoon="koppel",
        is_fase=True,
    ),
    Resultaat.DOORVERWEZEN: Event(
        "afgerond_doorverwezen", N_("Opgepakt door een ander loket"), icoon="verder", is_fase=True
    ),
    Resultaat.BEANTWOORD: Event(
        "afgerond_beantwoord", N_("Klaar: de vraag is beantwoord"), icoon="vink", is_fase=True
    ),
    Resultaat.GEMOTIVEERD_NEE: Event(
        "afgerond_nee",
        N_("Gestopt: de gemeente zei nee, met uitleg"),
        icoon="kruisrond",
        is_fase=True,
    ),
    Resultaat.INGETROKKEN: Event(
        "afgerond_ingetrokken",
        N_("Gestopt: de initiatiefnemer trok het in"),
        icoon="kruisrond",
        is_fase=True,
    ),
    Resultaat.VERLOPEN: Event(
        "afgerond_verlopen",
        N_("Gestopt: het contact is verloren gegaan"),
        icoon="kruisrond",
        is_fase=True,
    ),
}
# The same end, with the name of who carries on where that may be on the site.
AFGEROND_DOOR: dict[Resultaat, Event] = {
    Resultaat.OVERGEDRAGEN: Event(
        "afgerond_overgedragen_aan",
        N_("Klaar: %(wie)s gaat ermee verder"),
        frozenset({"wie"}),
        icoon="verder",
        is_fase=True,
        labels=frozenset({"wie"}),
    ),
    Resultaat.DOORVERWEZEN: Event(
        "afgerond_opgepakt_door",
        N_("Klaar: opgepakt door %(wie)s"),
        frozenset({"wie"}),
        icoon="verder",
        is_fase=True,
        labels=frozenset({"wie"}),
    ),
}
HEROPEND = Event("heropend", N_("Het initiatief gaat weer verder"), icoon="vernieuw")
OVERGENOMEN = Event("overgenomen", N_("Overgenomen uit een ander systeem"), icoon="vernieuw")

SCAN_INGEVULD = Event("scan_ingevuld", N_("ACTIE-scan ingevuld"), icoon="vinkrond")
PLAN_BIJGEWERKT = Event("plan_bijgewerkt", N_("Het plan is bijgewerkt"), icoon="document")
PLAN_OP_SITE = Event("plan_op_site", N_("Het plan staat op de site"), icoon="document")
PLAN_VAN_SITE = Event("plan_van_site", N_("Het plan staat niet meer op de site"), icoon="document")
ANTWOORD_KLAAR = Event(
    "antwoord_klaar",
    N_("Antwoord geschreven: %(antwoord)s"),
    frozenset({"antwoord"}),
    icoon="pen",
    labels=frozenset({"antwoord"}),
)
ANTWOORD_GOEDGEKEURD = Event(
    "antwoord_goedgekeurd", N_("Antwoord goedgekeurd door de coördinator"), icoon="vink"
)
ANTWOORD_TERUGGEGEVEN = Event(
    "antwoord_teruggegeven", N_("Antwoord teruggegeven door de coördinator"), icoon="vernieuw"
)
ANTWOORD_VERSTUURD = Event(
    "antwoord_verstuurd",
    N_("De gemeente gaf antwoord: %(antwoord)s"),
    frozenset({"antwoord"}),
    icoon="mail",
    labels=frozenset({"antwoord"}),
)
BLIK_GEVRAAGD = Event(
    "tweede_blik_gevraagd",
    N_("Een tweede blik op het nee gevraagd"),
    icoon="oog",
)
BLIK_BEGONNEN = Event(
    "tweede_blik_begonnen",
    N_("%(naam)s kijkt opnieuw naar het nee"),
    frozenset({"naam"}),
    icoon="oog",
)
BLIK_BESLOTEN = Event(
    "tweede_blik_besloten",
    N_("Tweede blik: %(uitkomst)s"),
    frozenset({"uitkomst"}),
    icoon="vinkrond",
    labels=frozenset({"uitkomst"}),
)
BESLUIT_GEVRAAGD = Event(
    "besluit_gevraagd", N_("Besluit gevraagd: %(titel)s"), frozenset({"titel"}), icoon="gemeente"
)
BESLUIT_GENOMEN = Event(
    "besluit_genomen",
    N_("Besluit over %(titel)s: %(uitkomst)s"),
    frozenset({"titel", "uitkomst"}),
    icoon="gemeente",
    labels=frozenset({"uitkomst"}),
)
BESLUITDAG_VERSCHOVEN = Event(
    "besluitdag_verschoven",
    N_("Besluit over %(titel)s: uiterlijk %(naar)s, want %(van)s is een vrije dag"),
    frozenset({"titel", "van", "naar"}),
    icoon="kalender",
)
TERUGBLIK_BIJGEWERKT = Event("terugblik_bijgewerkt", N_("De terugblik is bijgewerkt"), icoon="ster")
MENING_GEVRAAGD = Event("mening_gevraagd", N_("Het loket vroeg hoe de hulp was"), icoon="gesprek")
EVENTS = (
    *NAAR_FASE.values(),
    *AFGEROND.values(),
    *AFGEROND_DOOR.values(),
    HEROPEND,
    OVERGENOMEN,
    SCAN_INGEVULD,
    PLAN_BIJGEWERKT,
    PLAN_OP_SITE,
    PLAN_VAN_SITE,
    ANTWOORD_KLAAR,
    ANTWOORD_GOEDGEKEURD,
    ANTWOORD_TERUGGEGEVEN,
    ANTWOORD_VERSTUURD,
    BLIK_GEVRAAGD,
    BLIK_BEGONNEN,
    BLIK_BESLOTEN,
    BESLUIT_GEVRAAGD,
    BESLUIT_GENOMEN,
    BESLUITDAG_VERSCHOVEN,
    TERUGBLIK_BIJGEWERKT,
    MENING_GEVRAAGD,
)
