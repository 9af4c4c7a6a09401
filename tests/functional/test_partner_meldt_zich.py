"""An organisation at the front door: story P1, from the form to the mark of the gemeente."""

from __future__ import annotations

import re
from datetime import datetime

from flask import Flask

from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from netwerk.partners.models import Partner
from netwerk.plekken.models import Plek
from tests.functional.persoon import Collega, Persoon
from tests.functional.wereld import find_account, make_wereld
from vems.accounts.keuzes import Rol
from vems.core import changes
from vems.core.outbox import Uitgaand

NAAM, ADRES = "Woningvereniging Het Anker", "marijke@het-anker.example.org"
GEGEVENS = {
    "Hoe heet uw organisatie?": NAAM,
    "Wat voor organisatie is het?": "Woningcorporatie",
    "KvK-nummer": "9912 3456",
    "Wat doet uw organisatie?": "Wij verhuren woningen en helpen huurders met een plan.",
    "Wonen": True,
    "Kersentuin": True,
    "Molenwaard": True,
    "Wie is onze contactpersoon?": "Marijke Anker",
    "E-mailadres": ADRES,
    "Ik ga akkoord met de afspraken": True,
}
DAG = {"Vanaf welke datum?": "2026-12-01", "Tot en met welke datum?": "2027-06-30"}


def test_p1_registers_itself_and_is_seen_after_the_gemeente_looked(
    app: Flask, nu: datetime
) -> None:
    make_wereld()
    marijke = Persoon(app.test_client(), ADRES)
    _apply(marijke)
    partner = Partner.get(Partner.naam == NAAM)
    pagina = f"/partners/{partner.slug}"
    bezoeker = Persoon(app.test_client())
    bezoeker.is_refused(pagina)

    # she logs in with the link of the mail, and says what she offers
    link = re.search(r"https?://\S+", marijke.mail("")) if _has_mail() else None
    assert link
    marijke.log_in()
    marijke.open("/partners/eigen")
    marijke.sees(NAAM, "De gemeente kijkt uw aanmelding na", "Wonen", "Kersentuin, Molenwaard")
    _offer(marijke)
    assert not netwerkbeeld().kandidaten[partner.reference].beschikbaar

    # a colleague reads number and contact, and finds that it is right
    ingrid = Collega(app.test_client(), find_account("Ingrid Kuipers"), Rol.COORDINATOR)
    ingrid.log_in()
    ingrid.open("/partners")
    ingrid.follow("Partners beheren")
    ingrid.follow(NAAM)
    ingrid.sees("99123456", ADRES, "Zelf aangemeld, wacht op controle", "versie 3 van 3")
    ingrid.press("Gecontroleerd: dit klopt")
    ingrid.sees("Doet mee")
    assert NAAM in marijke.mail("doet mee")
    changes.catch_up()
    bezoeker.open(pagina)
    bezoeker.sees("Gecontroleerd door de gemeente", "waardebon van € 500", "Kersentuin")
    bezoeker.sees_not(ADRES, "99123456")
    plek = Plek.get(Plek.naam == "Anker 12")
    bezoeker.open(f"/plekken/{plek.slug}")
    bezoeker.sees(
        "De deur is breed en er is geen drempel.",
        "Zitplaatsen 20",
        "Vaak vrij op dinsdag avond, donderdag avond",
        f"Gastheer: {NAAM}",
    )
    assert netwerkbeeld().kandidaten[plek.reference].beschikbaar
    assert netwerkbeeld().kandidaten[partner.reference].beschikbaar


def _has_mail() -> bool:
    return Uitgaand.select().where(Uitgaand.aan == ADRES).exists()


def _apply(marijke: Persoon) -> None:
    marijke.open("/partners")
    marijke.follow("Wil uw organisatie meedoen? Meld u aan")
    marijke.press("Meld aan", {"KvK-nummer": "1234", "E-mailadres": ADRES}, status=422)
    marijke.sees("Vul de naam van de organisatie in.", "Kies wat voor organisatie het is.")
    for anders, zin in (
        ({"KvK-nummer": "99-123-45a"}, "Een KvK-nummer heeft acht cijfers."),
        ({"Ik ga akkoord met de afspraken": False}, "Lees de afspraken"),
        ({"E-mailadres": "geen adres"}, "Dit e-mailadres klopt niet."),
        ({"Wonen": False}, "Kies ten minste één onderwerp."),
    ):
        marijke.press("Meld aan", GEGEVENS | anders, status=422)
        marijke.sees(zin)
    marijke.press("Meld aan", GEGEVENS | {"KvK-nummer": "99001137"}, status=409)
    marijke.sees("Een organisatie met dit KvK-nummer staat al in het netwerk.")
    marijke.press("Meld aan", GEGEVENS)
    marijke.sees("U bent aangemeld")


def _offer(marijke: Persoon) -> None:
    """Vouchers of EUR 500, forty a year; a room of twenty seats on Tuesday and Thursday evening."""
    marijke.follow("Bied iets")
    bon = {
        "Wat biedt u?": "Geld",
        "Beschrijf het in een paar woorden": "waardebon van € 500",
        "Voor hoeveel mensen, of hoeveel euro?": "500",
        "Hoe vaak kan het?": "40",
        "Elk jaar opnieuw zo vaak": True,
    }
    marijke.press("Bewaar aanbod", bon)
    marijke.sees("nog 40 keer dit jaar")
    marijke.follow("Voeg een ruimte toe")
    ruimte = {
        "Hoe heet de ruimte?": "Anker 12",
        "In welke buurt of wijk?": "Kersentuin",
        "Voor hoeveel mensen?": "20",
        "Hoe komt iemand met een rolstoel binnen?": "De deur is breed en er is geen drempel.",
    }
    marijke.press("Bewaar ruimte", ruimte)
    for dag in ("dinsdag", "donderdag"):
        marijke.press("Geef vrij", {"Welke dag?": dag, "Van": "19.00", "Tot": "22.00"} | DAG)
        marijke.sees(f"{dag}, 19.00 tot 22.00 uur")
