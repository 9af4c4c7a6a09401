"""Stories R1 to R4 of a council member: preparing, at the stalls, adopting, voting."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.markten.keuzes import Interesse, MarktToestand
from initiatieven.markten.models import Adoptie, Kraam, Marktbezoek
from initiatieven.raad.models import Bezoekplan, Raadsbericht
from netwerk.raad.models import Fractie, Raadslid
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import make_fractie, make_raadslid, make_vergadering, raadslid_actor
from tests.functional.raad import Raadsavond, make_avond
from vems.core.clock import at, freeze, now, today
from vems.core.outbox import Uitgaand
from vems.participatie.stemmen.models import Kiezer, Stembiljet, Stemming
from vems.participatie.stemmen.stemmen import NieuweStem, list_opties, vote

pytestmark = pytest.mark.usefixtures("nu")
BELOFTE = "Ik help met een motie bij de kadernota en een gesprek met de wethouder voor 1 februari."


def test_r1_preparing(app: Flask) -> None:
    """Filter on the own wijk, read advice, plan six visits, ask a question beforehand."""
    avond = make_avond(app, MarktToestand.PROGRAMMA)
    make_initiatief("Geheim plan")
    eline = avond.eline
    eline.log_in()
    eline.sees("Uw wijk: Kersentuin")
    eline.follow("Plan uw route")
    eline.press("Toon", {"Wijk": "Kersentuin"})
    eline.sees("Plan 03", "Plan 06", "Concreet: plan 03 heeft mensen", "Let op de kosten")
    eline.sees("Kosten: Ongeveer € 3.000, de helft is er.")
    eline.sees_not("Plan 01", "Plan 02")
    eline.press("Toon", {"Wijk": "Alle wijken"})
    tijden = ("20.45", "20.50", "21.00", "21.10", "21.20", "21.25")
    eline.press(
        "Bewaar mijn route",
        {
            f"Hoe laat komt u bij kraam {nummer:02}?": tijd
            for nummer, tijd in zip((3, 6, 9, 12, 1, 4), tijden, strict=True)
        },
    )
    eline.sees("U heeft 6 bezoeken gepland.")
    eline.sees_in_order("20.45 uur", "20.50 uur", "21.25 uur")
    assert Bezoekplan.select().count() == 6
    eline.follow("Plan uw route")
    eline.follow("Stel vooraf een vraag", bij="Plan 04")
    eline.press("Verstuur het bericht", {"Uw bericht": "Wie doet het onderhoud?"})
    eline.sees("Uw bericht is verstuurd.", "Wie doet het onderhoud?", "Nog geen antwoord.")
    maker = avond.maker(4)
    maker.open(f"/mijn/{avond.plannen[3].slug}")
    maker.follow("Antwoord")
    maker.press("Verstuur het antwoord", {"Uw bericht": "Wij, met acht buren."})
    eline.open("/raad")
    eline.sees("Wij, met acht buren.")
    for pagina in ("/raad", "/raad/cijfers", f"/raad/markten/{avond.markt.slug}/route"):
        eline.open(pagina)
        eline.sees_not("Geheim plan", *avond.adresses())
    assert "anke" not in Uitgaand.get(Uitgaand.aan == eline.email).tekst
    assert Raadsbericht.get().antwoord


def test_r2_at_the_stalls(app: Flask) -> None:
    """Check in at a stand, note, and the griffie sees the coverage, not the note."""
    avond = make_avond(app, MarktToestand.MARKTDAG)
    ander = make_raadslid("Ties Huizinga", fractie=make_fractie("samen", "Westerkade Samen"))
    _others_walk(avond)
    with freeze(at(today(), 20, 52)):
        for lid, kramen in ((avond.raadslid, ("07",)), (ander, ("07", "09"))):
            wie = avond.member(lid)
            for nummer in kramen:
                wie.open(f"/markten/{avond.markt.slug}/dag?kraam={nummer}")
                wie.sees(f"Plan {nummer}")
                wie.press(
                    "Bewaar bezoek",
                    {
                        "Wilt u hiermee verder?": "Ja",
                        "Notitie": "wil grond in bruikleen, vraagt 3 jaar zekerheid",
                    },
                )
        avond.eline.log_in()
        avond.eline.sees("wil grond in bruikleen", "20.52")
        griffie = avond.griffie
        griffie.log_in()
        griffie.open(f"/griffie/markten/{avond.markt.slug}/dekking")
        griffie.sees(
            "Groen Westerkade",
            "Westerkade Samen",
            "Elke kraam had minstens 4 bezoeken.",
            "Stadsbelang was nog niet bij 3 kramen.",
        )
        griffie.sees_not("wil grond in bruikleen")


def _others_walk(avond: Raadsavond) -> None:
    """Let four of Westerkade Samen come everywhere, and Stadsbelang at nine of twelve stands."""
    samen, belang = Fractie.get(code="samen"), make_fractie("stad", "Stadsbelang")
    leden = [make_raadslid(f"Lid {n}", fractie=samen) for n in range(4)]
    leden.append(make_raadslid("B. Yilmaz", fractie=belang))
    for kraam in Kraam.select().where(Kraam.markt == avond.markt_id):
        for lid in leden if kraam.nummer <= 9 else leden[:4]:
            Marktbezoek.create(
                bezoek_sleutel=f"{lid.id}-{kraam.id}",
                kraam=kraam,
                raadslid=lid,
                op=now(),
                interesse=Interesse.MISSCHIEN,
            )


def test_r3_adopting(app: Flask) -> None:
    """Two offer, the makers choose; the page promises no money; stopping tells everybody."""
    avond = make_avond(app, MarktToestand.MARKTDAG)
    plan = avond.plannen[6]
    ander = make_raadslid("Ties Huizinga", fractie=make_fractie("samen", "Westerkade Samen"))
    for lid, tekst in ((avond.raadslid, BELOFTE), (ander, "Ik vraag er aandacht voor.")):
        wie = avond.member(lid)
        wie.open(f"/raad/adopteren/{plan.slug}")
        wie.press(
            "Bied adoptie aan",
            {
                "Wat gaat u doen?": tekst,
                "Voor welke dag?": str(today() + timedelta(days=69)),
                "Ik sta achter deze tekst.": True,
            },
        )
    maker = avond.maker(7)
    maker.open("/mijn")
    maker.sees("2 raadsleden willen u helpen")
    maker.follow("Kies wie u helpt")
    maker.press(
        "Kies deze raadsleden", {"Eline van Dam": True, "Ik ben het eens met de tekst.": True}
    )
    avond.bezoeker.open(f"/initiatieven/{plan.slug}")
    avond.bezoeker.sees("Geadopteerd door", "Eline van Dam", BELOFTE, "geen belofte van geld")
    avond.bezoeker.sees_not("Ties Huizinga")
    eline = avond.eline
    eline.log_in()
    eline.follow("Stop", bij="Plan 07")
    eline.press("Stop de adoptie", {"Waarom": "Ik verlaat de raad in januari."})
    mails = Uitgaand.select().where(Uitgaand.tekst.contains("Ik verlaat de raad in januari."))
    aan = {mail.aan for mail in mails}
    assert avond.griffie.email in aan
    assert aan & set(avond.adresses())
    avond.bezoeker.open("/toezeggingen")
    avond.bezoeker.sees("Vervallen", "Ik verlaat de raad in januari.")
    assert {a.toestand.value for a in Adoptie.select()} == {"gestopt", "niet_gekozen"}


def _ballots(sleutels: list[str]) -> list[tuple[str, str, str]]:
    """Give 29 ballots: plans 1 and 2 both get 41 points, plan 1 has eleven first places, 2 nine."""
    een, twee, *rest = sleutels
    paren = [(twee, een)] * 4 + [(een, twee)] * 7
    biljetten = [(a, b, rest[n % 10]) for n, (a, b) in enumerate(paren)]
    biljetten += [(een, rest[n], rest[n + 1]) for n in range(4)]
    biljetten += [(twee, rest[n], rest[n + 1]) for n in range(4, 9)]
    biljetten += [(rest[n], rest[(n + 3) % 10], rest[(n + 5) % 10]) for n in range(9)]
    return biljetten


def _cast(avond: Raadsavond, stemming: Stemming) -> None:
    """Let 29 of 33 members vote: Eline on the page, with a declared interest, like one other."""
    opties = list_opties(stemming)
    sleutels, namen = [o.sleutel for o in opties], {o.sleutel: o.naam for o in opties}
    leden: list[Raadslid] = [make_raadslid(f"Lid {n:02}") for n in range(32)]
    biljetten = _ballots(sleutels)
    eigen = biljetten[0]
    eline = avond.eline
    eline.log_in()
    eline.follow("Stem: Raadsprijs")
    eline.press(
        "Breng mijn stem uit",
        {
            "3 punten": f"{sleutels.index(eigen[0]) + 1:02}",
            "2 punten": f"{sleutels.index(eigen[1]) + 1:02}",
            "1 punt": f"{sleutels.index(eigen[2]) + 1:02}",
            "Heeft u zelf een belang bij een plan?": [namen[sleutels[11]]],
        },
    )
    eline.sees("U heeft gestemd", "Uw bewijs")
    for nummer, (lid, keuzes) in enumerate(zip(leden, biljetten[1:], strict=False)):
        belangen = (sleutels[11],) if not nummer and sleutels[11] not in keuzes else ()
        vote(stemming, NieuweStem(keuzes, belangen), door=raadslid_actor(lid))


def test_r4_voting(app: Flask) -> None:
    """29 of 33 give 3-2-1, two abstain for an own interest, a tie at 41 goes to first places."""
    avond = make_avond(app, MarktToestand.MARKTDAG)
    griffie, slug = avond.griffie, avond.markt.slug
    with freeze(at(today(), 21, 29)):
        griffie.log_in()
        griffie.open(f"/griffie/markten/{slug}/stemming")
        griffie.press(
            "Maak de stemming",
            {
                "Naam van de prijs": "Raadsprijs",
                "Wie stemmen er?": "Raadsleden stemmen",
                "Hoe stemmen zij?": "Drie, twee en één punt",
                "Wat beslist bij een gelijke stand?": "De meeste eerste plaatsen",
                "Stemmen kan vanaf": f"{today()}T21:30",
                "Stemmen kan tot": f"{today()}T21:45",
            },
        )
        griffie.open(f"/griffie/markten/{slug}")
        griffie.press("Open de stemming")
    stemming = Stemming.get()
    with freeze(at(today(), 21, 35)):
        _cast(avond, stemming)
        griffie.open(f"/griffie/markten/{slug}/stemming")
        griffie.sees_not("Tel de stemmen")
    assert Kiezer.select().count() == Stembiljet.select().count() == 29
    with freeze(at(today(), 21, 46)):
        griffie.log_in()
        griffie.open(f"/griffie/markten/{slug}/stemming")
        griffie.press("Tel de stemmen")
        avond.bezoeker.open(f"/stemmen/{stemming.sleutel}/uitslag")
        avond.bezoeker.sees(
            "Plan 01 Plaats: 1 Punten: 41 Eerste plaatsen: 11",
            "Plan 02 Plaats: 2 Punten: 41 Eerste plaatsen: 9",
        )
        avond.bezoeker.sees("meeste eerste plaatsen", "2 leden hadden zelf een belang bij Plan 12")
        telstaat = app.test_client().get(f"/stemmen/{stemming.sleutel}/telstaat.csv")
        assert len(telstaat.get_data(as_text=True).splitlines()) == 30
        make_vergadering(titel="Raadsvergadering: uitslag", dagen=16)
        avond.bezoeker.open("/raad/vergaderingen")
        avond.bezoeker.sees("Raadsvergadering: uitslag", "10 december")
        griffie.open(f"/griffie/markten/{slug}")
        griffie.press("Sluit de markt en maak de uitslag")
        griffie.open(f"/griffie/markten/{slug}/uitslag")
        griffie.press(
            "Maak de uitslag bekend",
            {
                "Uitslag, met de redenen": "Plan 01 had de meeste eerste plaatsen.",
                "In welke vergadering bevestigt de raad": "Raadsvergadering: uitslag",
            },
        )
        avond.bezoeker.open(f"/markten/{slug}")
        avond.bezoeker.sees("De raad bevestigt de uitslag op donderdag 10 december")
