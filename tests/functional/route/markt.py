"""Chapter 4: to the market: entered, screened, a stand, a visit, an adoption and a kept promise."""

from __future__ import annotations

from datetime import timedelta

from tests.functional.route import TITEL, Route

MARKT = "Initiatievenmarkt van de nieuwe ideeën"
RAADSLID = "Eline van Dam"
BELOFTE = "Ik vraag het college om vijftig gevelpakketten."
OPROEP, DAG = timedelta(days=14), timedelta(days=30)


def open_a_market(route: Route) -> None:
    """The griffie writes down the decision and opens the call."""
    bas, dag = route.mensen.griffie, route.begin
    bas.log_in()
    bas.follow("Maak een markt")
    bas.press(
        "Maak de markt",
        {
            "Naam": MARKT,
            "Editie": "test-1",
            "Plek": "Kadezaal van het stadhuis",
            "Begin": f"{dag + DAG}T19:00",
            "Einde": f"{dag + DAG}T22:00",
            "Meedoen kan vanaf": f"{dag}T08:00",
            "Meedoen kan tot": f"{dag + OPROEP}T23:59",
            "Aantal kramen": "6",
            "Waar het panel op let": "Concreet\nHaalbaar",
            "Wat een markt wel en niet is": "Een markt is geen belofte van geld.",
            "Eerste presentatie": f"{dag + DAG}T19:30",
        },
    )
    bas.press("Open de oproep")
    route.markt = bas.adres.rsplit("/", 1)[1]
    bas.sees("Meedoen kan nog tot")


def enter(route: Route) -> None:
    """The initiator joins, after reading what could be simpler."""
    fenna = route.mensen.initiatiefnemer
    fenna.open("/markten")
    fenna.follow(MARKT)
    fenna.follow("Doe mee")
    fenna.sees("Misschien kan het eenvoudiger")
    fenna.press(
        "Doe mee met de markt",
        {
            "Welk initiatief doet mee?": TITEL,
            "Wat vraagt u van de raad?": "Geef elke straat een gevelpakket.",
            "Ik weet dat een markt openbaar is": True,
        },
    )
    route.mijn_says(MARKT, "Het panel kijkt na de sluitdatum.")


def screen(route: Route) -> None:
    """The panel judges, the griffie decides with a reason everybody reads."""
    bas, eline = route.mensen.griffie, route.mensen.raadslid
    route.wacht_tot(route.begin + OPROEP + timedelta(days=1))
    bas.log_in()
    bas.follow(MARKT)
    bas.press("Begin met de screening")
    eline.log_in()
    eline.follow("Beoordeel de plannen")
    eline.follow(TITEL)
    eline.press("Bewaar mijn oordeel", {"Concreet": "Helemaal", "Haalbaar": "Voor een groot deel"})
    bas.follow(TITEL)
    bas.press(
        "Leg de uitkomst vast",
        {"Uitkomst": "Toegelaten", "Reden": "Het plan is concreet en de straat doet mee."},
    )


def get_a_stand(route: Route) -> None:
    """The programme is known; the initiator confirms her stand."""
    bas, fenna = route.mensen.griffie, route.mensen.initiatiefnemer
    bas.open(f"/griffie/markten/{route.markt}")
    bas.press("Maak het programma bekend")
    bas.open(f"/griffie/markten/{route.markt}/kramen")
    bas.press("Verdeel de kramen op volgorde")
    fenna.log_in()
    route.mijn_says("Toegelaten", "Kraam 01", "presentatie 19.30 uur")
    fenna.press("Ja, wij komen")


def visit(route: Route) -> None:
    """On the evening the council member notes a visit and offers to adopt."""
    bas, eline = route.mensen.griffie, route.mensen.raadslid
    route.wacht_tot(route.begin + DAG, 19)
    bas.log_in()
    bas.follow(MARKT)
    bas.press("Begin de marktdag")
    eline.log_in()
    eline.sees(TITEL)
    eline.follow("Noteer een bezoek")
    eline.press(
        "Bewaar bezoek", {"Wilt u hiermee verder?": "Ja", "Notitie": "Wil vijftig pakketten"}
    )
    eline.open("/raad")
    eline.sees("Wil vijftig pakketten")
    eline.follow("Adopteer", bij=TITEL)
    eline.press(
        "Bied adoptie aan",
        {
            "Wat gaat u doen?": BELOFTE,
            "Voor welke dag?": str(route.begin + timedelta(days=90)),
            "Ik sta achter deze tekst.": True,
        },
    )


def adopt(route: Route) -> None:
    """The initiator chooses; the public page says who, and that it is no promise of money."""
    fenna, bezoeker = route.mensen.initiatiefnemer, route.mensen.bezoeker
    fenna.log_in()
    route.mijn_says("raadslid wil u helpen", BELOFTE)
    fenna.follow("Kies wie u helpt")
    fenna.press("Kies deze raadsleden", {RAADSLID: True, "Ik ben het eens met de tekst.": True})
    bezoeker.open(route.pagina)
    bezoeker.sees("Geadopteerd door", RAADSLID, "Adoptie is geen belofte van geld.")


def promise(route: Route) -> None:
    """The griffie records what the college promised and, later, that it was kept."""
    bas, bezoeker = route.mensen.griffie, route.mensen.bezoeker
    bas.open("/toezeggingen/beheer")
    bas.follow("Leg een toezegging vast")
    bas.press(
        "Leg de toezegging vast",
        {
            "Bij welk initiatief?": TITEL,
            "Wie zegt dit toe?": "Wethouder",
            "Wat voor toezegging is het?": "Toezegging van het college",
            "Wat is toegezegd?": "Het college betaalt de eerste vijftig pakketten.",
            "Uiterlijk op": str(route.begin + timedelta(days=60)),
        },
    )
    bezoeker.open(route.pagina)
    bezoeker.sees("Wat is toegezegd", "eerste vijftig pakketten")
    route.wacht_tot(route.begin + timedelta(days=50))
    bas.log_in()
    bas.open("/toezeggingen/beheer")
    bas.follow("Zet erbij hoe het staat", bij="eerste vijftig pakketten")
    bas.press(
        "Zet dit bericht erbij",
        {"Hoe staat het ervoor?": "Nagekomen", "Wat is er gebeurd?": "De pakketten zijn betaald."},
    )
    bezoeker.open(route.pagina)
    bezoeker.sees("Nagekomen", "De pakketten zijn betaald.")
    bezoeker.open("/toezeggingen")
    bezoeker.sees("eerste vijftig pakketten", RAADSLID)
