"""Units, states of a clock, the service norms and the statutory terms (DOMAIN.md 2.3 and 2.6).

Defaults: a gemeente may set its own number for a norm (`dataclasses.replace`), never for a law.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vems.core.i18n import N_


class Eenheid(StrEnum):
    """In what a term is counted."""

    METEEN = "meteen"
    UREN = "uren"
    WERKDAGEN = "werkdagen"
    DAGEN = "dagen"
    WEKEN = "weken"
    MAANDEN = "maanden"
    JAREN = "jaren"


class Bron(StrEnum):
    """Where a number comes from: the law, what desks do, or our own proposal."""

    WET = "wet"
    PRAKTIJK = "praktijk"
    VOORSTEL = "voorstel"


class Stand(StrEnum):
    """How a clock stands. STIL: it is not the gemeente's turn and the term has not passed."""

    OP_TIJD = "op_tijd"
    BIJNA = "bijna"
    TE_LAAT = "te_laat"
    STIL = "stil"


BIJ_GEMEENTE = "bij_gemeente"
BIJNA_WERKDAGEN = 2

# Whose turn stops a clock. The service norms count only the time "bij_gemeente" (DOMAIN.md 2.3).
ELKE_ANDERE_BEURT = frozenset(
    {"bij_initiatiefnemer", "bij_partner", "bij_raad", "geparkeerd", "ingrijpen"}
)
# The answer is promised to a resident: waiting for others is ours (DOMAIN.md 2.6).
ALLEEN_INITIATIEFNEMER = frozenset({"bij_initiatiefnemer"})
# Keeping someone posted goes on while he works on the plan himself; not while it is parked.
ALLEEN_GEPARKEERD = frozenset({"geparkeerd"})
NOOIT: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Norm:
    """What the gemeente promises: within `aantal` `eenheid` after the day of the event.

    `stopt_bij`: turns during which the clock stands still. `bijna`: from how many working days left
    it is nearly late. `schuift`: an end on a closed day moves to the next working day.
    """

    code: str
    naam: str
    aantal: int
    eenheid: Eenheid
    bron: Bron
    toelichting: str
    stopt_bij: frozenset[str] = ELKE_ANDERE_BEURT
    bijna: int = BIJNA_WERKDAGEN
    schuift: bool = True


@dataclass(frozen=True, slots=True)
class WettelijkeTermijn:
    """A term from the law; `verlenging` is how many units it may be extended by."""

    code: str
    naam: str
    aantal: int
    eenheid: Eenheid
    artikel: str
    verlenging: int = 0


# fmt: off
NORMEN: dict[str, Norm] = {
    norm.code: norm
    for norm in (
        Norm("ontvangst", N_("ontvangstbevestiging"), 0, Eenheid.METEEN, Bron.PRAKTIJK,
             "DOMAIN.md 2.6; formal messages: Wmebv", NOOIT, 0),
        Norm("triage", N_("eerste beoordeling"), 2, Eenheid.WERKDAGEN, Bron.VOORSTEL,
             "DOMAIN.md 2.3 fase 1", bijna=1),
        Norm("eerste_contact", N_("eerste gesprek"), 5, Eenheid.WERKDAGEN, Bron.PRAKTIJK,
             "DOMAIN.md 2.6; range seen up to 2 weeks (Harderwijk, Kampen)"),
        Norm("antwoord", N_("antwoord op uw idee"), 20, Eenheid.WERKDAGEN, Bron.PRAKTIJK,
             "DOMAIN.md 2.6; 4 weeks (Rijswijk, Waddinxveen)", ALLEEN_INITIATIEFNEMER),
        Norm("bijpraten_plan", N_("bericht over de voortgang van het plan"), 20, Eenheid.WERKDAGEN,
             Bron.VOORSTEL, "DOMAIN.md 2.3 fase 4", ALLEEN_GEPARKEERD),
        Norm("bijpraten_uitvoering", N_("bericht over de voortgang van de uitvoering"), 30,
             Eenheid.DAGEN, Bron.VOORSTEL, "DOMAIN.md 2.3 fase 6", ALLEEN_GEPARKEERD),
        Norm("nazorg", N_("samen terugkijken"), 8, Eenheid.WEKEN, Bron.VOORSTEL,
             "DOMAIN.md 2.3 fase 7"),
        Norm("volgende_fase", N_("naar de volgende fase"), 2, Eenheid.WERKDAGEN, Bron.VOORSTEL,
             "after the last answer or decision that a fase waited for", NOOIT, 0),
        Norm("terugbellen", N_("terugbellen"), 1, Eenheid.WERKDAGEN, Bron.PRAKTIJK,
             "DOMAIN.md 2.6: same or next working day", NOOIT, 0),
        Norm("bericht", N_("antwoord op een bericht"), 3, Eenheid.WERKDAGEN, Bron.PRAKTIJK,
             "DOMAIN.md 2.6: 2-3 working days for mail", NOOIT, 1),
        Norm("escaleren", N_("melden aan de coördinator als iets te laat is"), 3,
             Eenheid.WERKDAGEN, Bron.VOORSTEL, "days after the promised day", NOOIT, 0),
        Norm("overdracht_bellen", N_("kennismaken met de nieuwe begeleider"), 5,
             Eenheid.WERKDAGEN, Bron.VOORSTEL, "DOMAIN.md 6.2 B5", NOOIT),
        Norm("overdracht_antwoord", N_("antwoord van wie het kan overnemen"), 5,
             Eenheid.WERKDAGEN, Bron.VOORSTEL, "DOMAIN.md 2.1: warm transfer", NOOIT, 1),
        Norm("koppeling_herinnering", N_("herinnering aan de gevraagde"), 5, Eenheid.WERKDAGEN,
             Bron.VOORSTEL, "DOMAIN.md 4.5", NOOIT),
        Norm("koppeling_verval", N_("vraag vervalt zonder reactie"), 15, Eenheid.WERKDAGEN,
             Bron.VOORSTEL, "DOMAIN.md 4.5", NOOIT),
        Norm("tweede_blik_vragen", N_("tweede blik vragen"), 30, Eenheid.DAGEN, Bron.VOORSTEL,
             "DOMAIN.md 2.6: within 30 days of the answer", NOOIT),
        Norm("tweede_blik", N_("antwoord op de tweede blik"), 10, Eenheid.WERKDAGEN,
             Bron.VOORSTEL, "DOMAIN.md 2.4", NOOIT),
        Norm("uitbetaling", N_("uitbetaling na toekenning"), 10, Eenheid.WERKDAGEN,
             Bron.VOORSTEL, "DOMAIN.md 2.6"),
        Norm("verantwoording", N_("verantwoording"), 13, Eenheid.WEKEN, Bron.PRAKTIJK,
             "DOMAIN.md 2.6: 8-13 weeks after the event", NOOIT),
        Norm("geen_reactie", N_("wachten op reactie"), 30, Eenheid.DAGEN, Bron.VOORSTEL,
             "DOMAIN.md 2.3 verlopen: 3 attempts in 30 days", NOOIT),
        Norm("parkeren", N_("langst geparkeerd"), 6, Eenheid.MAANDEN, Bron.VOORSTEL,
             "DOMAIN.md 2.3 geparkeerd", NOOIT),
        Norm("profiel_bevestigen", N_("profiel bevestigen"), 12, Eenheid.MAANDEN, Bron.VOORSTEL,
             "DOMAIN.md 4.3 and P1", NOOIT),
        Norm("relatie_bevestigen", N_("gegevens in het netwerk bevestigen"), 12, Eenheid.MAANDEN,
             Bron.VOORSTEL, "DOMAIN.md 4.3: stale edges to confirm", NOOIT),
        Norm("relatie_antwoord", N_("antwoord op: klopt dit nog?"), 20, Eenheid.WERKDAGEN,
             Bron.VOORSTEL, "after it what is not confirmed counts no more", NOOIT),
        Norm("concept_waarschuwing", N_("waarschuwing voor opruimen"), 60, Eenheid.DAGEN,
             Bron.VOORSTEL, "DOMAIN.md 2.3 fase 0", NOOIT, schuift=False),
        Norm("concept_opruimen", N_("concept opruimen"), 90, Eenheid.DAGEN, Bron.VOORSTEL,
             "DOMAIN.md 2.3 fase 0", NOOIT, schuift=False),
    )
}

WETTELIJKE_TERMIJNEN: dict[str, WettelijkeTermijn] = {
    termijn.code: termijn
    for termijn in (
        WettelijkeTermijn("aanvraag", N_("besluit op een aanvraag"), 8, Eenheid.WEKEN,
                          "Awb 4:13 lid 2, 4:14"),
        WettelijkeTermijn("ingebrekestelling", N_("besluit na ingebrekestelling"), 2,
                          Eenheid.WEKEN, "Awb 4:17 lid 3"),
        WettelijkeTermijn("bezwaar_indienen", N_("bezwaar maken"), 6, Eenheid.WEKEN,
                          "Awb 6:7, 6:8"),
        WettelijkeTermijn("bezwaar", N_("besluit op bezwaar"), 6, Eenheid.WEKEN,
                          "Awb 7:10 lid 1 en 3", 6),
        WettelijkeTermijn("bezwaar_commissie", N_("besluit op bezwaar, met commissie"), 12,
                          Eenheid.WEKEN, "Awb 7:10 lid 1 en 3", 6),
        WettelijkeTermijn("klacht", N_("afhandelen van een klacht"), 6, Eenheid.WEKEN,
                          "Awb 9:11", 4),
        WettelijkeTermijn("klacht_commissie", N_("afhandelen van een klacht, met commissie"), 10,
                          Eenheid.WEKEN, "Awb 9:11", 4),
        WettelijkeTermijn("woo", N_("Woo-verzoek"), 4, Eenheid.WEKEN, "Woo 4.4", 2),
        WettelijkeTermijn("inzage", N_("verzoek om eigen gegevens"), 1, Eenheid.MAANDEN,
                          "AVG 12 lid 3", 2),
        WettelijkeTermijn("datalek", N_("datalek melden"), 72, Eenheid.UREN, "AVG 33"),
    )
}
# fmt: on
