"""One case from handing in to closing, through every guard."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from initiatieven.begeleiding.antwoord.antwoorden import prepare_antwoord, send_antwoord
from initiatieven.begeleiding.antwoord.nee import NieuwAntwoord
from initiatieven.begeleiding.besluiten.beslispunten import NieuwBeslispunt, ask_besluit, decide
from initiatieven.begeleiding.besluiten.gronden import Besluit
from initiatieven.begeleiding.fasen.verzetten import change_fase
from initiatieven.begeleiding.keuzes import (
    AntwoordSoort,
    BeslispuntUitkomst,
)
from initiatieven.begeleiding.plan.scan import NieuweScan, record_scan
from initiatieven.begeleiding.plan.terugblik import TerugblikInvoer, ask_mening, save_terugblik
from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.intake.toewijzen import assign_begeleider
from initiatieven.loket.intake.triage import triage
from initiatieven.loket.keuzes import ContactSoort, TriageSoort
from initiatieven.registratie.keuzes import Fase, Resultaat
from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.models import Hulpvraag
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.initiatieven.plannen import complete_plan
from vems.core.clock import freeze, now, today
from vems.core.exceptions import Conflict, Refused
from vems.core.outbox import Uitgaand


def test_a_whole_case_through_every_guard(app: object, nu: object) -> None:
    """From INGEDIEND to AFGEROND; before each act the move is refused."""
    ruben = make_medewerker()
    door = actor_of(ruben)
    zaak = make_initiatief()

    def refused(naar: Fase, resultaat: Resultaat | None = None) -> None:
        with pytest.raises(Refused):
            change_fase(zaak, naar, resultaat=resultaat, door=door)

    assign_begeleider(zaak, ruben, door=door)
    refused(Fase.INTAKE)
    triage(zaak, soort=TriageSoort.INITIATIEF, door=door)
    change_fase(zaak, Fase.INTAKE, door=door)
    refused(Fase.VERKENNING)
    record_klantcontact(
        zaak,
        NieuwContact(ContactSoort.GESPREK, "Kennismaken", "Fijn.", is_tweerichting=True),
        door=door,
    )
    Hulpvraag.create(
        eigenaar_kind="initiatief",
        eigenaar_key=zaak.sleutel,
        soort=HulpSoort.GELD,
        created_at=now(),
    )
    refused(Fase.VERKENNING)
    record_scan(zaak, NieuweScan("a", "c", "t", "i", "e"), door=door)
    change_fase(zaak, Fase.VERKENNING, door=door)
    refused(Fase.PLAN)
    ja = prepare_antwoord(zaak, NieuwAntwoord(AntwoordSoort.JA, "Mooi."), door=door)
    refused(Fase.PLAN)
    send_antwoord(ja, door=door)
    change_fase(zaak, Fase.PLAN, door=door)
    refused(Fase.BESLUIT)
    complete_plan(zaak, door=door)
    refused(Fase.BESLUIT)
    punt = ask_besluit(zaak, NieuwBeslispunt("Wijkbudget"), door=door)
    refused(Fase.UITVOERING)
    change_fase(zaak, Fase.BESLUIT, door=door)
    assert (zaak.beloofd_op, punt.uiterlijk_op) == (None, date(2027, 1, 19))
    refused(Fase.UITVOERING)
    decide(punt, Besluit(BeslispuntUitkomst.GO), door=door)
    refused(Fase.PLAN)
    change_fase(zaak, Fase.UITVOERING, door=door)
    change_fase(zaak, Fase.NAZORG, door=door)
    refused(Fase.AFGEROND, Resultaat.GEREALISEERD)
    terugblik = save_terugblik(zaak, TerugblikInvoer("Goed."), door=door)
    refused(Fase.AFGEROND, Resultaat.GEREALISEERD)
    with pytest.raises(Conflict):
        save_terugblik(zaak, TerugblikInvoer("Anders.", versie=99), door=door)
    save_terugblik(zaak, TerugblikInvoer("Goed.", True, terugblik.versie), door=door)
    refused(Fase.AFGEROND, Resultaat.GEREALISEERD)
    ask_mening(zaak, door=door)
    ask_mening(zaak, door=door)
    with freeze(now() + timedelta(days=1)):
        change_fase(zaak, Fase.AFGEROND, resultaat=Resultaat.GEREALISEERD, door=door)
        assert zaak.archiefactiedatum == today().replace(year=2033)
    onderwerpen = [mail.onderwerp for mail in Uitgaand.select()]
    assert len(onderwerpen) == len(set(onderwerpen)) == 10
