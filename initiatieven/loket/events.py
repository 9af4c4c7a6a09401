"""What happens at the desk: sentences for the timeline. No name of a resident stands in one."""

from __future__ import annotations

from datetime import date

from blinker import signal

from initiatieven.loket.keuzes import TRIAGE_WOORDEN, TriageSoort
from vems.core.history import Event
from vems.core.i18n import N_, format_datum, translate

# Sent inside write(), with `initiatief`, `contact` and `door`, when a contact was written down.
gesprek_vastgelegd = signal("gesprek-vastgelegd")
# Sent inside write(), with the initiatief, `naar` and `door`, when it got another begeleider.
begeleider_gewisseld = signal("begeleider-gewisseld")


def say_triage(soort: object) -> str:
    """Say what it was judged to be, to the initiator."""
    return translate(TRIAGE_WOORDEN[TriageSoort(soort)])


def say_dag(dag: object) -> str:
    """Say a day that is kept as text, in the reader's language."""
    return format_datum(date.fromisoformat(str(dag)))


BEOORDEELD = Event(
    "triage",
    N_("Wij lazen uw idee: %(soort)s"),
    frozenset({"soort"}),
    icoon="oog",
    zeggen={"soort": say_triage},
)
BEGELEIDER_TOEGEWEZEN = Event(
    "begeleider_toegewezen",
    N_("%(naam)s begeleidt dit initiatief"),
    frozenset({"naam"}),
    icoon="persoon",
)
EERSTE_GESPREK = Event(
    "eerste_gesprek", N_("Het loket en de initiatiefnemer spraken elkaar"), icoon="gesprek"
)
GESPREK_VASTGELEGD = Event(
    "gesprek_vastgelegd",
    N_("%(soort)s: %(onderwerp)s"),
    frozenset({"soort", "onderwerp"}),
    icoon="gesprek",
    labels=frozenset({"soort"}),
)
BERICHT_VAN_LOKET = Event(
    "bericht_van_loket", N_("%(naam)s stuurde een bericht"), frozenset({"naam"}), icoon="mail"
)
BERICHT_VAN_INITIATIEFNEMER = Event(
    "bericht_van_initiatiefnemer", N_("De initiatiefnemer stuurde een bericht"), icoon="mail"
)
GEEN_ANTWOORD_NODIG = Event(
    "geen_antwoord_nodig", N_("Het bericht is gelezen, antwoord was niet nodig"), icoon="vink"
)
TAAK_GEMAAKT = Event(
    "taak_gemaakt",
    N_("Taak voor %(eigenaar)s: %(titel)s"),
    frozenset({"eigenaar", "titel"}),
    icoon="vink",
    labels=frozenset({"titel"}),
)
TAAK_AFGESLOTEN = Event(
    "taak_afgesloten",
    N_("Taak afgerond: %(titel)s"),
    frozenset({"titel"}),
    icoon="vinkrond",
    labels=frozenset({"titel"}),
)
TAAK_VERVALLEN = Event(
    "taak_vervallen",
    N_("Taak vervallen: %(titel)s"),
    frozenset({"titel"}),
    icoon="kruisrond",
    labels=frozenset({"titel"}),
)
OVERDRACHT_GEVRAAGD = Event(
    "overdracht_gevraagd",
    N_("Het loket vroeg %(ontvanger)s om dit op te pakken"),
    frozenset({"ontvanger"}),
    icoon="verder",
    labels=frozenset({"ontvanger"}),
)
OVERDRACHT_AANGENOMEN = Event(
    "overdracht_aangenomen",
    N_("%(ontvanger)s pakt dit op"),
    frozenset({"ontvanger", "referentie"}),
    icoon="vink",
    toelichting="%(referentie)s",
    labels=frozenset({"ontvanger"}),
)
OVERDRACHT_GEWEIGERD = Event(
    "overdracht_geweigerd",
    N_("%(ontvanger)s kan dit niet oppakken. Het blijft bij ons"),
    frozenset({"ontvanger", "reden"}),
    icoon="kruisrond",
    labels=frozenset({"ontvanger"}),
    toelichting="%(reden)s",
)
OVERDRACHT_HERINNERD = Event(
    "overdracht_herinnerd",
    N_("Het loket vroeg %(ontvanger)s nog een keer om dit op te pakken"),
    frozenset({"ontvanger"}),
    icoon="verder",
    labels=frozenset({"ontvanger"}),
)
WISSEL_GEVRAAGD = Event(
    "wissel_gevraagd",
    N_("Gevraagd of %(naar)s het overneemt van %(van)s"),
    frozenset({"van", "naar"}),
    icoon="personen",
)
WISSEL_AANGENOMEN = Event(
    "wissel_aangenomen",
    N_("%(naar)s neemt het over en wordt uw begeleider"),
    frozenset({"naar"}),
    icoon="persoon",
)
WISSEL_GEWEIGERD = Event(
    "wissel_geweigerd",
    N_("%(naar)s neemt het niet over: %(reden)s"),
    frozenset({"naar", "reden"}),
    icoon="kruisrond",
)
ADVIES_GEVRAAGD = Event(
    "advies_gevraagd",
    N_("Advies gevraagd aan %(naam)s: %(onderwerp)s"),
    frozenset({"naam", "onderwerp"}),
    icoon="vraag",
)
ADVIES_GEGEVEN = Event(
    "advies_gegeven",
    N_("%(naam)s gaf advies: %(onderwerp)s"),
    frozenset({"naam", "onderwerp"}),
    icoon="kennis",
)
KNELPUNT_GEMELD = Event(
    "knelpunt_gemeld", N_("Knelpunt bij %(team)s"), frozenset({"team"}), icoon="let-op"
)
KNELPUNT_EIGENAAR = Event(
    "knelpunt_eigenaar",
    N_("%(naam)s lost het knelpunt bij %(team)s op, uiterlijk %(dag)s"),
    frozenset({"naam", "team", "dag"}),
    icoon="persoon",
    zeggen={"dag": say_dag},
)
KNELPUNT_OPGELOST = Event(
    "knelpunt_opgelost", N_("Knelpunt bij %(team)s opgelost"), frozenset({"team"}), icoon="vink"
)
BELOFTE_VERSCHOVEN = Event(
    "belofte_verschoven",
    N_("Het loket is extra dicht. Nieuws komt uiterlijk %(naar)s in plaats van %(van)s"),
    frozenset({"van", "naar"}),
    icoon="kalender",
)
COORDINATOR_INGELICHT = Event(
    "coordinator_ingelicht",
    N_("De coördinator weet dat dit te laat is: %(wat)s"),
    frozenset({"wat"}),
    icoon="let-op",
    labels=frozenset({"wat"}),
)
EVENTS = (
    BELOFTE_VERSCHOVEN,
    BEOORDEELD,
    BEGELEIDER_TOEGEWEZEN,
    EERSTE_GESPREK,
    GESPREK_VASTGELEGD,
    BERICHT_VAN_LOKET,
    BERICHT_VAN_INITIATIEFNEMER,
    GEEN_ANTWOORD_NODIG,
    TAAK_GEMAAKT,
    TAAK_AFGESLOTEN,
    TAAK_VERVALLEN,
    OVERDRACHT_GEVRAAGD,
    OVERDRACHT_AANGENOMEN,
    OVERDRACHT_GEWEIGERD,
    OVERDRACHT_HERINNERD,
    ADVIES_GEVRAAGD,
    ADVIES_GEGEVEN,
    KNELPUNT_GEMELD,
    KNELPUNT_EIGENAAR,
    KNELPUNT_OPGELOST,
    WISSEL_GEVRAAGD,
    WISSEL_AANGENOMEN,
    WISSEL_GEWEIGERD,
    COORDINATOR_INGELICHT,
)
