"""The four promises on the page of a case: norm, how it stands, what to do next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from flask import Flask

from initiatieven.begeleiding.beloften.belangen import BelangInvoer, record_belang
from initiatieven.begeleiding.beloften.zaak import Houdt, read_beloften
from initiatieven.begeleiding.meningen.geven import NieuweMening, record_gehoord
from initiatieven.begeleiding.meningen.keuzes import Smiley, Weg
from initiatieven.begeleiding.stappen.plannen import choose_stappenplan
from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Fase, Resultaat, Toestand
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core.clock import freeze, now

Browse = Callable[..., Page]
DINSDAG = datetime(2026, 11, 17, 9, tzinfo=UTC)
GESPROKEN = NieuwContact(ContactSoort.TELEFOON, "Kennismaken", "Fijn.", is_tweerichting=True)


@pytest.fixture
def ruben(app: Flask, nu: datetime) -> Medewerker:
    """Make the begeleider."""
    return make_medewerker()


def make_zaak(ruben: Medewerker, fase: Fase, **anders: object) -> Initiatief:
    """Make a case of a week ago."""
    return make_initiatief("Soep", begeleider=ruben, fase=fase, ingediend_op=DINSDAG, **anders)


def standen(zaak: Initiatief) -> list[Houdt]:
    """Give how the four stand, read as a new page reads them."""
    return [belofte.stand for belofte in read_beloften(Initiatief.get_by_id(zaak.id))]


def test_each_promise_from_nothing_to_kept(ruben: Medewerker, browse: Browse) -> None:
    zaak = make_zaak(ruben, Fase.INTAKE, beloofd_op=date(2026, 11, 24))
    pad = f"/loket/{zaak.identificatie}"
    assert standen(zaak) == [Houdt.LOOPT] * 4
    pagina = browse(pad, as_=ruben.gebruiker)
    for tekst in ("De vier beloften", "Een eerste gesprek binnen 5 werkdagen.", "Loopt nog"):
        assert tekst in pagina
    assert {f"{pad}/gesprek", f"{pad}/stappen", f"{pad}/belangen"} <= set(pagina.links)
    with freeze(now() + timedelta(days=1)):
        assert standen(zaak)[0] is Houdt.GEBROKEN
    door = actor_of(ruben)
    record_klantcontact(zaak, GESPROKEN, door=door)
    choose_stappenplan(zaak, "zorg_ontmoeting", door=door)
    record_gehoord(zaak, NieuweMening(Smiley.GROEN, Weg.BALIE), door=door)
    record_belang(zaak, BelangInvoer("De buren", "Rust", "Om negen uur stil."), door=door)
    assert standen(zaak) == [Houdt.GEHOUDEN] * 4
    with freeze(now() + timedelta(hours=1)):
        record_gehoord(zaak, NieuweMening(Smiley.ROOD, Weg.BALIE), door=door)
    record_belang(zaak, BelangInvoer("De winkel", "Plek om te laden"), door=door)
    assert standen(zaak)[2:] == [Houdt.GEBROKEN, Houdt.LOOPT]
    pagina = browse(pad, as_=ruben.gebruiker)
    assert "1 van 2 vond onze hulp goed. De laatste: niet goed." in pagina
    assert "2 van 4 gehouden; niet: goed contact" in pagina


def test_what_is_missing_when_the_plan_is_made_was_not_kept(ruben: Medewerker) -> None:
    zaak = make_zaak(ruben, Fase.PLAN)
    assert standen(zaak) == [Houdt.LET_OP, Houdt.GEBROKEN, Houdt.LOOPT, Houdt.GEBROKEN]
    klaar = {"fase": Fase.AFGEROND, "toestand": Toestand.BIJ_GEMEENTE}
    elders = make_zaak(ruben, resultaat=Resultaat.DOORVERWEZEN, **klaar)
    assert standen(elders) == [Houdt.NIET_NODIG] * 4
    gelukt = make_zaak(ruben, resultaat=Resultaat.GEREALISEERD, **klaar)
    assert standen(gelukt) == [Houdt.GEBROKEN] * 4
    assert not any(belofte.doe for belofte in read_beloften(gelukt))


def test_days_with_the_makers_do_not_make_us_late(ruben: Medewerker) -> None:
    laat, bij_hen = (make_zaak(ruben, Fase.INTAKE) for _keer in range(2))
    door = actor_of(ruben)
    with freeze(DINSDAG + timedelta(hours=1)):
        give_turn(bij_hen, Toestand.BIJ_INITIATIEFNEMER, door=door)
    with freeze(DINSDAG + timedelta(days=10)):
        give_turn(bij_hen, Toestand.BIJ_GEMEENTE, door=door)
        for zaak in (laat, bij_hen):
            record_klantcontact(zaak, GESPROKEN, door=door)
        assert [standen(zaak)[0] for zaak in (laat, bij_hen)] == [Houdt.GEBROKEN, Houdt.GEHOUDEN]


def test_a_colleague_reads_them_and_nothing_costs_nothing(
    ruben: Medewerker, browse: Browse, queries: Queries
) -> None:
    zaak = make_zaak(ruben, Fase.INTAKE)
    pad = f"/loket/{zaak.identificatie}"
    anderen = (make_medewerker("Ann Vos"), make_medewerker("Carla Bos", Rol.COORDINATOR))
    for collega, kan in zip(anderen, (False, True), strict=True):
        pagina = browse(pad, as_=collega.gebruiker)
        assert "De vier beloften" in pagina
        assert (f"{pad}/belangen" in pagina.links) is kan
    read_beloften(zaak)
    queries.statements.clear()
    read_beloften(zaak)
    assert not [regel for regel in queries.statements if "klantcontact" in regel]
