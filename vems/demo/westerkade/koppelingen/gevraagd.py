"""Who is asked to help in a case of its own, what came of it, and which goal it claims."""

from __future__ import annotations

from initiatieven.koppelingen.keuzes import KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.leven import Antwoord, Vraagstelling, agree, answer, ask, judge
from initiatieven.koppelingen.leven.doelen import refuse_doel
from initiatieven.koppelingen.models import Koppeling
from netwerk.relaties.belangen import declare_belang
from netwerk.relaties.keuzes import BelangAard
from vems.core.reference import Reference
from vems.demo.westerkade.koppelingen.doelen import find_doel, propose_doel
from vems.demo.westerkade.koppelingen.koppelen import choose, question_of
from vems.demo.westerkade.zaak import Zaak


def let_groen_doen_agree(zaak: Zaak) -> None:
    """Let Groen Doen agree to the soil test, with the evening it proposes."""
    partner = zaak.wereld.partners["groen-doen"]
    koppeling = choose(zaak, partner.reference, partner.naam)
    answer(
        koppeling,
        Antwoord(ja=True, voorwaarde="Wij stellen een avond in buurthuis De Kern voor."),
        door=zaak.wereld.partner(partner),
    )


def ask_plukclub(zaak: Zaak) -> None:
    """Ask the picking club, after the yes of the makers."""
    _ask_partner(zaak, "plukclub")


def ask_groen_doen(zaak: Zaak) -> None:
    """Ask Groen Doen, after the yes of the makers."""
    _ask_partner(zaak, "groen-doen")


def ask_bewonersgroep(zaak: Zaak) -> None:
    """Ask the residents' group of the street, after the yes of the makers."""
    _ask_partner(zaak, "lijsterhof")


def let_bewonersgroep_declare(zaak: Zaak) -> None:
    """Let the group say that one of its own gardens along: Ruben has not looked at it yet."""
    declare_belang(
        zaak.initiatief.reference,
        aard=BelangAard.LID,
        toelichting="Onze penningmeester is een van de tuiniers.",
        door=zaak.wereld.partner(zaak.wereld.partners["lijsterhof"]),
    )


def leave_for_anke(zaak: Zaak) -> None:
    """Put one more proposal to her, which she has not answered."""
    partner = zaak.wereld.partners["natuurwacht"]
    _find_fit(zaak, partner.reference, partner.naam)


def ask_wouter(zaak: Zaak) -> None:
    """Put a question to the specialist of team Groen, who has not answered."""
    wouter = zaak.wereld.medewerkers["m20"]
    koppeling = _find_fit(zaak, wouter.reference, wouter.naam)
    agree(koppeling, ja=True, namens=zaak.namens, door=zaak.spreker)
    tekst = "Er stond hier vroeger een garage. Wat moet er gebeuren voor wij mogen planten?"
    ask(koppeling, Vraagstelling(tekst), door=zaak.begeleider)


def ask_responsible(zaak: Zaak) -> None:
    """Put a question to another colleague who must be involved, who has not answered."""
    koppeling = (
        Koppeling.select()
        .where(
            Koppeling.initiatief == zaak.initiatief,
            Koppeling.soort == KoppelingSoort.MOET_ERBIJ,
            Koppeling.toestand == KoppelingToestand.VOORGESTELD,
        )
        .order_by(Koppeling.id)
        .first()
    )
    tekst = "De bewoners willen in maart planten. Waar moeten wij voor die tijd aan denken?"
    ask(koppeling, Vraagstelling(tekst), door=zaak.begeleider)


def _ask_partner(zaak: Zaak, sleutel: str) -> Koppeling:
    partner = zaak.wereld.partners[sleutel]
    koppeling = _find_fit(zaak, partner.reference, partner.naam)
    agree(koppeling, ja=True, namens=zaak.namens, door=zaak.spreker)
    ask(koppeling, Vraagstelling(question_of(zaak, koppeling)), door=zaak.begeleider)
    return Koppeling.get_by_id(koppeling.id)


def _find_fit(zaak: Zaak, doelwit: Reference, naam: str) -> Koppeling:
    koppeling = choose(zaak, doelwit, naam)
    if koppeling.toestand is KoppelingToestand.VOORGESTELD:
        judge(koppeling, geschikt=True, door=zaak.begeleider)
    return koppeling


def claim_doel(zaak: Zaak) -> None:
    """Say that it adds to a goal, which Noor has not decided."""
    koppeling = find_doel(zaak)
    if koppeling is not None:
        propose_doel(zaak, koppeling)


def refuse_claim(zaak: Zaak) -> None:
    """Let Noor find that it does not count for this goal."""
    koppeling = find_doel(zaak)
    if koppeling is not None:
        propose_doel(zaak, koppeling)
        refuse_doel(
            koppeling,
            reden="Dit is een mooi plan, maar het helpt meer bij een ander doel van de wijk.",
            door=zaak.wereld.regisseur(zaak.rij["wijk"]),
        )
