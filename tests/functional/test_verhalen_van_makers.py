"""Stories I1 (a first idea by telephone) and I2 (from draft to sent, by somebody of seventeen)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from flask import Flask

from initiatieven.registratie.jobs import tidy_concepten
from initiatieven.registratie.models import Concept, Initiatief
from tests.functional.persoon import Persoon
from tests.functional.route import Route
from vems.core import clock
from vems.core.clock import at

VRIJDAG = date(2026, 11, 20)
AUGUSTUS = date(2026, 8, 10)
JORIS, SEM, MOEDER = (f"{wie}@bewoner.example.org" for wie in ("joris", "sem", "els.de.vries"))


def test_i1_a_first_idea_by_telephone(route: Route) -> None:
    """Fatima has no e-mail: a number, a name and a day on the telephone, the same by letter."""
    ruben = route.mensen.begeleider
    route.wacht_tot(VRIJDAG)
    ruben.log_in()
    ruben.follow("Nieuw voor iemand")
    ruben.press(
        "Leg het idee vast",
        {
            "Hoe kwam het binnen?": "Per telefoon",
            "Hoe heet het idee?": "Soep op dinsdag",
            "Wat wil men doen?": "Elke week een tafel met soep voor wie alleen eet.",
            "Waar?": "Molenwaard",
            "Ruimte": True,
            "Mensen": True,
            "Naam": "Fatima el Idrissi",
            "Telefoonnummer": "0511 12 34 57",
            "Wat is er nog meer gezegd?": "Geen e-mail, wel graag een brief.",
        },
    )
    ruben.sees("Het idee is vastgelegd", "Er staat een brief klaar met dezelfde tekst.")
    kenmerk = re.search(r"WK-2026-\d{4}", ruben.tekst)
    assert kenmerk, ruben.tekst
    ruben.sees("neemt voor vrijdag 27 november contact op", kenmerk[0])
    route.kenmerk = kenmerk[0]
    ruben.follow("Print de brief")
    ruben.sees("Soep op dinsdag", "vrijdag 27 november", "Fatima el Idrissi", kenmerk[0])
    ruben.sees_not("Log in", "/mijn")
    ruben.press("Is verzonden")

    ruben.open(route.zaak)
    ruben.sees("Per telefoon", "vrijdag 27 november", "Ontvangen")
    ruben.follow("Beoordeel")
    ruben.press("Bewaar oordeel", {"Wat is het?": "Initiatief"})
    ruben.press("Leg begeleider vast", {"Wie gaat begeleiden?": "Ikzelf"})
    route.wacht_tot(VRIJDAG + timedelta(days=4), 15)
    ruben.log_in()
    ruben.open(route.zaak)
    ruben.follow("Leg gesprek vast")
    ruben.press(
        "Leg gesprek vast",
        {
            "Hoe had u contact?": "Telefoongesprek",
            "Wij spraken elkaar": True,
            "Waar ging het over?": "Kennismaken",
            "Wat is er gezegd?": "Twaalf buren eten mee. De keuken van De Kern zou passen.",
            "Wat spraken wij af?": "Ruben vraagt of De Kern op dinsdag kan.",
        },
    )
    route.move("Begin met kennismaken")
    ruben.open(route.zaak)
    ruben.sees("Soep op dinsdag", "Kennismaken", "Per telefoon")


def test_i2_from_draft_to_sent_on_a_telephone(route: Route, app: Flask) -> None:
    """At seventeen no parent is asked for; for a friend of fourteen there is."""
    joris, sem = Persoon(app.test_client(), JORIS), Persoon(app.test_client(), SEM)
    _forgotten_draft(app)
    joris.open("/initiatieven/nieuw")
    joris.press("Bewaar en ga later verder", {"Hoe noemt u uw idee?": "Een betere skatebaan"})
    joris.sees("Uw idee is bewaard", "Op dit apparaat vindt u uw antwoorden terug")
    joris.follow("Ga nu verder")
    joris.press(
        "Ga verder",
        {
            "Wat wilt u doen?": "De skatebaan krijgt nieuwe rails en een bank voor wie kijkt.",
            "Wat wordt er beter, en voor wie?": "Jongeren uit de wijk hebben een eigen plek.",
        },
    )
    joris.press("Zoek", {"Op één plek": True, "Straat, plein": "Sportlaan"})
    joris.sees("Sportlaan", "Kersentuin")
    joris.press("Ga verder")
    joris.press("Ga verder", {"Geld": True, "Contact": True})
    joris.press(
        "Ga verder",
        {
            "Uw naam": "Joris Bakker",
            "E-mailadres": JORIS,
            "Wij zijn een groep buren": True,
            "Bent u jonger dan 16 jaar?": "Nee",
            "Ja, zonder mijn naam": True,
        },
    )
    joris.sees_in_order("Een betere skatebaan", "Sportlaan", "Wat gebeurt er na versturen?")
    joris.press("Verstuur mijn idee")
    joris.sees(
        "Wij hebben uw idee", "Wat gebeurt er nu?", "Wilt u iets veranderen of toch stoppen?"
    )
    joris.sees_in_order("Voor dinsdag 1 december", "Voor dinsdag 22 december", "Volg uw idee")
    initiatief = Initiatief.get(Initiatief.titel == "Een betere skatebaan")
    assert (initiatief.jonger_dan_16, initiatief.ouder_id) == (False, None)

    joris.log_in()
    joris.open("/mijn")
    joris.follow("Vraag iemand mee te doen")
    joris.press("Verstuur de uitnodiging", {"Naam": "Sem de Vries", "E-mailadres": SEM})
    link = re.search(r"https?://[^/]+(/meedoen-met-makers/\S+)", sem.mail("Joris vraagt u"))
    assert link
    sem.open(link[1])
    ja = {"Bent u jonger dan 16 jaar?": "Ja", "Mijn voornaam mag op de site": True}
    sem.press("Ja, ik doe mee", ja, status=422)
    sem.sees("Vul de naam van uw ouder of verzorger in.")
    ouder = {
        "Naam van uw ouder of verzorger": "Els de Vries",
        "Telefoonnummer of e-mailadres van uw ouder of verzorger": MOEDER,
    }
    assert Initiatief.get_by_id(initiatief.id).namen_erbij == ""
    sem.press("Ja, ik doe mee", {**ja, **ouder})
    sem.sees("U doet mee")
    assert "Een betere skatebaan" in Persoon(app.test_client(), MOEDER).mail("Sem werkt aan")
    sem.log_in()
    sem.open("/mijn")
    sem.sees("Een betere skatebaan")


def _forgotten_draft(app: Flask) -> None:
    """A draft made in August was announced for deletion at 60 days and is gone after 90."""
    joris = Persoon(app.test_client(), JORIS)
    with clock.freeze(at(AUGUSTUS, 16)):
        joris.open("/initiatieven/nieuw")
        joris.press("Bewaar en ga later verder", {"Hoe noemt u uw idee?": "Een halve pijp"})
        joris.press("Mail mij de link", {"E-mailadres": JORIS})
    with clock.freeze(at(AUGUSTUS + timedelta(days=60), 17)):
        tidy_concepten()
        assert "Een halve pijp" in joris.mail("Wij verwijderen uw idee op 8 november")
    for dagen, over in ((89, 1), (91, 0)):
        with clock.freeze(at(AUGUSTUS + timedelta(days=dagen), 17)):
            tidy_concepten()
            assert Concept.select().count() == over
