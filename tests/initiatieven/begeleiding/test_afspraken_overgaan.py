"""B5: an appointment goes along with the case, and the reminder names who comes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from flask import Flask
from icalendar import Calendar

from initiatieven.begeleiding.afspraken.aanbieden import Aanbod, offer_tijden
from initiatieven.begeleiding.afspraken.herinneren import remind_afspraken
from initiatieven.begeleiding.afspraken.keuzes import Duur, Vorm
from initiatieven.begeleiding.afspraken.kiezen import choose_tijd, find_afspraak, list_vrij
from initiatieven.loket.intake.toewijzen import assign_begeleider
from initiatieven.loket.overdracht.overname import accept_wissel, run_wissels
from initiatieven.loket.overdracht.rondes import ask_wissels
from initiatieven.loket.overdracht.wissels import Blad, save_blad
from initiatieven.registratie.keuzes import Fase
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.clock import at, freeze, now
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]
OCHTEND = Aanbod(date(2026, 12, 1), time(9), time(10), Duur.HALFUUR, Vorm.TELEFOON)
pytestmark = pytest.mark.usefixtures("nu")


@pytest.mark.parametrize("hoe", ["wissel", "toewijzen"])
def test_the_new_guide_keeps_the_appointment_and_is_the_one_who_is_named(
    app: Flask, nu: datetime, anke: Gebruiker, ruben: Medewerker, browse: Browse, hoe: str
) -> None:
    marieke = make_medewerker("Marieke Bos")
    carla = actor_of(make_medewerker("Carla Bos", Rol.COORDINATOR))
    zaak = make_initiatief(begeleider=ruben, fase=Fase.INTAKE, initiatiefnemer=anke.partij)
    tijd = offer_tijden(OCHTEND, door=actor_of(ruben))[0]
    choose_tijd(zaak, tijd, door=initiatiefnemer_of(zaak))
    van_haar = offer_tijden(OCHTEND, door=actor_of(marieke))
    with freeze(tijd.begin - timedelta(hours=25)):
        remind_afspraken()
        if hoe == "wissel":
            [wissel] = ask_wissels(
                [(zaak, marieke)], gaat_in_op=now() + timedelta(hours=1), door=carla
            ).gedaan
            save_blad(wissel, Blad("Bellen", "Let op de buurman", "Keuken"), door=actor_of(ruben))
            accept_wissel(wissel, door=actor_of(marieke))
        else:
            assign_begeleider(zaak, marieke, door=carla)
    with freeze(tijd.begin - timedelta(hours=23)):
        run_wissels()
        remind_afspraken()
        herinneringen = (
            Uitgaand.select()
            .where(Uitgaand.eenmalig.startswith("afspraak_herinnering:"))
            .order_by(Uitgaand.id)
        )
        assert ["Ruben de Wit" in rij.tekst for rij in herinneringen] == [True, False]
        assert "Marieke Bos" in list(herinneringen)[-1].tekst
        zaak = type(zaak).get_by_id(zaak.id)
        assert find_afspraak(zaak).medewerker == marieke
        assert [rij.id for rij in list_vrij(zaak)] == [van_haar[1].id]
        mail = Uitgaand.get(Uitgaand.eenmalig.startswith("afspraak_over:"))
        assert mail.aan == marieke.e_mail
        weg = Uitgaand.get(Uitgaand.eenmalig.startswith("afspraak_mee:"))
        assert weg.aan == ruben.e_mail
        van_wie = [Calendar.from_ical(rij.kalender) for rij in (weg, mail)]
        assert [kalender["METHOD"] for kalender in van_wie] == ["CANCEL", "REQUEST"]
        assert len({str(k.walk("VEVENT")[0]["UID"]) for k in van_wie}) == 1
        assert f"/loket/{zaak.identificatie}/afspraak" in mail.tekst
        assert "9.00 uur" in browse("/loket/afspraken", as_=marieke.gebruiker)
        if hoe == "wissel":
            page = browse(f"/loket/{zaak.identificatie}", as_=marieke.gebruiker)
            blad = f"/loket/wissels/{wissel.sleutel}"
            assert blad in page.links
            assert "Let op de buurman" in browse(blad, as_=marieke.gebruiker)


def test_who_has_an_appointment_then_is_told_so(
    app: Flask, nu: datetime, ruben: Medewerker
) -> None:
    ann, carla = make_medewerker("Ann Vos"), make_medewerker("Carla Bos", Rol.COORDINATOR)
    zaken = []
    for wie in (ruben, ann):
        zaken.append(make_initiatief(f"Van {wie.voornaam}", begeleider=wie, fase=Fase.INTAKE))
        tijd = offer_tijden(OCHTEND, door=actor_of(wie))[0]
        choose_tijd(zaken[-1], tijd, door=initiatiefnemer_of(zaken[-1]))
    with freeze(at(date(2026, 11, 25), 9)):
        assign_begeleider(zaken[0], ann, door=actor_of(carla))
    assert find_afspraak(zaken[1]).medewerker == find_afspraak(zaken[0]).medewerker == ann
    mail = Uitgaand.get(Uitgaand.eenmalig.startswith("afspraak_over:"))
    assert "U heeft dan al een andere afspraak." in mail.tekst
