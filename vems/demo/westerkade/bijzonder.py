"""What is to be seen today: for each persona something that waits for exactly that person."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.leven import Antwoord, Vraagstelling, agree, answer, ask, judge
from initiatieven.koppelingen.leven.doelen import refuse_doel
from initiatieven.koppelingen.models import Koppeling
from initiatieven.loket.gesprek.notities import record_notitie
from initiatieven.loket.taken.taken import NieuweTaak, register_taak
from initiatieven.registratie.concept.concepten import (
    find_concept,
    mail_link,
    save_antwoord,
    start_concept,
)
from initiatieven.registratie.gegevens import Teksten
from initiatieven.registratie.jobs import tidy_concepten
from initiatieven.registratie.models import Makersnieuws
from initiatieven.registratie.publiek.makersnieuws import NieuwBericht, place_nieuws, write_nieuws
from initiatieven.registratie.wijzigen import Wijziging, edit_initiatief
from vems.accounts.keuzes import Rol
from vems.core import clock
from vems.core.fields import sleutel
from vems.core.reference import Reference
from vems.demo.westerkade.bijlagen import add_drawing, add_papers, add_second_drawing
from vems.demo.westerkade.bron import Rij
from vems.demo.westerkade.doelen import find_doel, propose_doel
from vems.demo.westerkade.koppelen import choose, question_of
from vems.demo.westerkade.makers import ask_another, ask_neighbour
from vems.demo.westerkade.markten import list_meedoen
from vems.demo.westerkade.samen import SAMEN_DADEN
from vems.demo.westerkade.sluiten import prepare_nee
from vems.demo.westerkade.wereld import Wereld, actor_of
from vems.demo.westerkade.zaak import Daad, Zaak

BLOESEM, SOEP = "i001", "i002"
# Who takes part in the market whose call is open.
NIEUWE_MARKT = frozenset({BLOESEM, "i018", "i030", "i069", "i073", "i077", "i107", "i118", "i143"})
NEE_TER_GOEDKEURING = "i012"
TEKST_TE_LEZEN = "i120"
_NEE: Rij = {
    "reden": "niet_uitvoerbaar",
    "uitleg": "Het veld ligt lager dan de sloot en staat van november tot april onder water. "
    "Een hek en een laag zand houden dat niet tegen, want het water moet daar heen kunnen.",
    "alternatief": "Aan de Oostdijk ligt een droog stuk gras dat bijna niemand gebruikt. "
    "Wij bekijken met u of daar een hek kan komen.",
    "variant": "niet_hier",
}
_NIEUWE_ZIN = (
    "De kermisbaas belde terug: op woensdag mogen de lampen en de muziek een heel uur uit."
)
_ZAADAVOND = (
    "Veertig zakjes zaad geruild",
    "Woensdag ruilden wij zaden in de hal van de flat. Wie niets had, kreeg een stek mee.",
)
_KAS = (
    "Iemand gaf ons een kas",
    "Een oude kas van drie bij twee meter staat klaar om op te halen. Wie heeft een aanhanger?",
)
# To be done by a colleague or by Ruben himself: case, who, what, in how many working days.
_TAKEN = (
    (BLOESEM, "m27", "Uitzoeken welke verzekering de bakken en de kas dekt", 6),
    (BLOESEM, "m20", "Kaart van de leidingen onder de grasstrook opzoeken", 3),
    ("i018", "m28", "Uitleg schrijven over foto's en privacy in een buurtkrant", 8),
    ("i018", "m01", "Offerte van de drukker vergelijken met de begroting", 0),
    ("i039", "m01", "Met team Groen langs het veld aan de Lijsterhof", 1),
    ("i067", "m24", "Advies over de verkeersveiligheid voor het besluit", 4),
)
# Ring back: case, what about, in how many working days.
_TERUGBELLEN = ((SOEP, "Mevrouw El Idrissi bellen na vijf uur", 1),)


def list_bijzonder(zaak: Zaak) -> list[Daad]:
    """List what happens to this case only."""
    return [
        *list_meedoen(zaak, nieuwe=NIEUWE_MARKT),
        *_list_taken(zaak),
        *(Daad(dag, partial(daad, zaak)) for dag, daad in _DADEN.get(zaak.sleutel, ())),
    ]


def load_concept(wereld: Wereld) -> None:
    """Leave a draft of two months ago, which was announced for deletion these days."""
    bram = wereld.leden[0]
    lid = actor_of(bram, Rol.LID)
    with clock.freeze(wereld.kalender.nu - timedelta(days=62)):
        token = start_concept(door=lid)
        concept = find_concept(token)
        assert concept is not None
        wat = {
            "titel": "Schaatsbaan op het Kerkplein",
            "omschrijving": "In de kerstvakantie een kleine baan van kunstijs, met een huis erbij "
            "waar mijn moeder chocolademelk schenkt.",
        }
        save_antwoord(concept, "wat", wat, klaar=True)
        mail_link(concept, bram.email, token=token)
    with clock.freeze(wereld.kalender.nu - timedelta(days=1)):
        tidy_concepten()


def _list_taken(zaak: Zaak) -> list[Daad]:
    taken = [(wie, titel, dagen, False) for wat, wie, titel, dagen in _TAKEN if wat == zaak.sleutel]
    taken += [
        (zaak.begeleider_sleutel, titel, dagen, True)
        for wat, titel, dagen in _TERUGBELLEN
        if wat == zaak.sleutel
    ]
    return [Daad(1, partial(_register_taak, zaak, *taak)) for taak in taken]


def _register_taak(zaak: Zaak, wie: str, titel: str, dagen: int, is_terugbellen: bool) -> None:
    register_taak(
        zaak.initiatief,
        NieuweTaak(
            titel=titel,
            eigenaar=zaak.wereld.medewerkers[wie],
            uiterlijk_op=zaak.wereld.kalender.over_werkdagen(dagen),
            is_terugbellen=is_terugbellen,
        ),
        door=zaak.begeleider,
    )


def _groen_doen_says_yes(zaak: Zaak) -> None:
    """Let Groen Doen agree to the soil test, with the evening it proposes."""
    partner = zaak.wereld.partners["groen-doen"]
    koppeling = choose(zaak, partner.reference, partner.naam)
    answer(
        koppeling,
        Antwoord(ja=True, voorwaarde="Wij stellen een avond in buurthuis De Kern voor."),
        door=zaak.wereld.partner(partner),
    )


def _ask_plukclub(zaak: Zaak) -> None:
    _ask_partner(zaak, "plukclub")


def _ask_groen_doen(zaak: Zaak) -> None:
    _ask_partner(zaak, "groen-doen")


def _question_for_anke(zaak: Zaak) -> None:
    """Put one more proposal to her, which she has not answered."""
    partner = zaak.wereld.partners["natuurwacht"]
    _find_fit(zaak, partner.reference, partner.naam)


def _ask_wouter(zaak: Zaak) -> None:
    """Put a question to the specialist of team Groen, who has not answered."""
    wouter = zaak.wereld.medewerkers["m20"]
    koppeling = _find_fit(zaak, wouter.reference, wouter.naam)
    agree(koppeling, ja=True, door=zaak.spreker)
    tekst = "Er stond hier vroeger een garage. Wat moet er gebeuren voor wij mogen planten?"
    ask(koppeling, Vraagstelling(tekst), door=zaak.begeleider)


def _ask_partner(zaak: Zaak, sleutel: str) -> Koppeling:
    partner = zaak.wereld.partners[sleutel]
    koppeling = _find_fit(zaak, partner.reference, partner.naam)
    agree(koppeling, ja=True, door=zaak.spreker)
    ask(koppeling, Vraagstelling(question_of(zaak, koppeling)), door=zaak.begeleider)
    return Koppeling.get_by_id(koppeling.id)


def _find_fit(zaak: Zaak, doelwit: Reference, naam: str) -> Koppeling:
    koppeling = choose(zaak, doelwit, naam)
    if koppeling.toestand is KoppelingToestand.VOORGESTELD:
        judge(koppeling, geschikt=True, door=zaak.begeleider)
    return koppeling


def _claim_doel(zaak: Zaak) -> None:
    koppeling = find_doel(zaak)
    if koppeling is not None:
        propose_doel(zaak, koppeling)


def _refuse_doel(zaak: Zaak) -> None:
    """Let Noor find that it does not count for this goal."""
    koppeling = find_doel(zaak)
    if koppeling is not None:
        propose_doel(zaak, koppeling)
        refuse_doel(
            koppeling,
            reden="Dit is een mooi plan, maar het helpt meer bij een ander doel van de wijk.",
            door=zaak.wereld.regisseur(zaak.rij["wijk"]),
        )


def _write_nee(zaak: Zaak) -> None:
    prepare_nee(zaak, _NEE)


def _change_tekst(zaak: Zaak) -> None:
    """Let the maker add a sentence, which nobody has read yet."""
    initiatief = zaak.initiatief
    teksten = Teksten(
        titel=initiatief.titel,
        omschrijving=f"{initiatief.omschrijving}\n\n{_NIEUWE_ZIN}",
        meerwaarde=initiatief.meerwaarde,
        samenvatting=initiatief.samenvatting,
        plek_omschrijving=initiatief.plek_omschrijving,
    )
    edit_initiatief(initiatief, Wijziging(initiatief.versie, teksten), door=zaak.spreker)


def _tell_of_seeds(zaak: Zaak) -> None:
    """Let the makers tell how an evening went; the begeleider reads it and puts it on the site."""
    place_nieuws(_write_nieuws(zaak, *_ZAADAVOND), door=zaak.begeleider)


def _tell_of_greenhouse(zaak: Zaak) -> None:
    """Leave news that nobody of the gemeente has read yet."""
    _write_nieuws(zaak, *_KAS)


def _write_nieuws(zaak: Zaak, titel: str, tekst: str) -> Makersnieuws:
    return write_nieuws(zaak.initiatief, NieuwBericht(titel, tekst, sleutel()), door=zaak.spreker)


def _note(zaak: Zaak) -> None:
    record_notitie(
        zaak.initiatief,
        "Mevrouw hoort slecht aan de telefoon. Langzaam praten en haar dochter niet zomaar bellen.",
        door=zaak.begeleider,
    )


_DADEN = {
    BLOESEM: (
        (16, _ask_groen_doen),
        (15, ask_neighbour),
        (14, add_drawing),
        (9.7, _groen_doen_says_yes),
        (7, add_papers),
        (6, _question_for_anke),
        (5.5, _ask_wouter),
        (5, _ask_plukclub),
        (4.5, _tell_of_seeds),
        (0.7, _tell_of_greenhouse),
        (0.6, add_second_drawing),
        (0.5, ask_another),
    ),
    SOEP: ((0.9, _note),),
    NEE_TER_GOEDKEURING: ((2.2, _write_nee),),
    TEKST_TE_LEZEN: ((2.1, _change_tekst),),
    "i039": ((4, _ask_groen_doen),),
    "i018": ((5, _claim_doel),),
    "i020": ((8, _claim_doel),),
    "i011": ((12, _refuse_doel),),
    **SAMEN_DADEN,
}
