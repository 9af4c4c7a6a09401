"""What is to be seen today: for each persona something that waits for exactly that person."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from initiatieven.loket.gesprek.notities import record_notitie
from initiatieven.loket.knelpunten.register import Belofte, register_knelpunt
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
from vems.demo.westerkade.bron import Rij
from vems.demo.westerkade.koppelingen.gevraagd import (
    ask_bewonersgroep,
    ask_groen_doen,
    ask_plukclub,
    ask_responsible,
    ask_wouter,
    claim_doel,
    leave_for_anke,
    let_bewonersgroep_declare,
    let_groen_doen_agree,
    refuse_claim,
)
from vems.demo.westerkade.markten.markten import list_meedoen
from vems.demo.westerkade.wereld import Wereld, actor_of
from vems.demo.westerkade.zaak import Daad, Zaak
from vems.demo.westerkade.zaken.bijlagen import add_drawing, add_papers, add_second_drawing
from vems.demo.westerkade.zaken.makers import ask_another, ask_neighbour
from vems.demo.westerkade.zaken.overdragen import OVERDRAAG_DADEN
from vems.demo.westerkade.zaken.samen import SAMEN_DADEN, ask_gardeners
from vems.demo.westerkade.zaken.sluiten import prepare_nee
from vems.demo.westerkade.zaken.terugvragen import TERUG_DADEN, VOOR_DE_TUIN

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
    "voorwaarde": "Op het droge gras aan de Oostdijk.",
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
# What holds a case up: case, who solves it, what it waits for, in how many working days.
_KNELPUNTEN = (
    ("i067", "m24", "De tekening van de weg is er nog niet. Zonder tekening geen besluit.", 5),
    ("i018", "m28", "Twee teams lezen de tekst na elkaar en wachten op elkaar.", 3),
)
# Ring back: case, what about, in how many working days.
_TERUGBELLEN = ((SOEP, "Mevrouw El Idrissi bellen na vijf uur", 1),)


def list_bijzonder(zaak: Zaak) -> list[Daad]:
    """List what happens to this case only."""
    return [
        *list_meedoen(zaak, nieuwe=NIEUWE_MARKT),
        *_list_taken(zaak),
        *(
            Daad(1, partial(_register_knelpunt, zaak, wie, tekst, dagen))
            for wat, wie, tekst, dagen in _KNELPUNTEN
            if wat == zaak.sleutel
        ),
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


def _register_knelpunt(zaak: Zaak, wie: str, tekst: str, dagen: int) -> None:
    eigenaar = zaak.wereld.medewerkers[wie]
    register_knelpunt(
        zaak.initiatief,
        team=eigenaar.team,
        tekst=tekst,
        belofte=Belofte(eigenaar, zaak.wereld.kalender.over_werkdagen(dagen)),
        door=zaak.begeleider,
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
        (16, ask_groen_doen),
        (15, ask_neighbour),
        (14, add_drawing),
        (9.7, let_groen_doen_agree),
        (7, add_papers),
        (6, leave_for_anke),
        (5.5, ask_wouter),
        (5, ask_plukclub),
        (4.7, ask_responsible),
        (4.5, _tell_of_seeds),
        (0.7, _tell_of_greenhouse),
        (0.6, add_second_drawing),
        (0.5, ask_another),
        *VOOR_DE_TUIN,
    ),
    SOEP: ((0.9, _note),),
    NEE_TER_GOEDKEURING: ((2.2, _write_nee),),
    TEKST_TE_LEZEN: ((2.1, _change_tekst),),
    "i039": (
        (4, ask_groen_doen),
        (3.5, ask_bewonersgroep),
        (1.6, let_bewonersgroep_declare),
        (1.4, ask_gardeners),
    ),
    "i018": ((5, claim_doel),),
    "i020": ((8, claim_doel),),
    "i011": ((12, refuse_claim),),
    **OVERDRAAG_DADEN,
    **SAMEN_DADEN,
    **TERUG_DADEN,
}
