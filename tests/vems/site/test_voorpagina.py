"""The home page: the promises, plans that seek help, what worked, one honest figure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.begeleiding.events import AFGEROND
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.loket.models import Klantcontact
from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Markt
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.browse import Page
from tests.factories.basis import make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_vraag
from tests.factories.raad import make_markt
from tests.queries import Queries
from vems.core.actor import SYSTEEM
from vems.core.clock import now
from vems.core.database import write
from vems.core.history import Zichtbaarheid, record
from vems.site.cijfer import Cijfer, last_month, make_cijfer, read_cijfer
from vems.site.voorpagina import choose_spread, list_gelukt, list_plannen
from vems.termijnen.keuzes import NORMEN, Norm


def seek_help(titel: str, wijk: str, **anders: object) -> Initiatief:
    waarden: dict[str, object] = {"openbaar": True, "fase": Fase.PLAN, **anders}
    initiatief = make_initiatief(titel, gebied=make_wijk(wijk), **waarden)  # type: ignore[arg-type]
    make_vraag(initiatief.reference, HulpSoort.KENNIS)
    return initiatief


def test_an_empty_installation_shows_how_it_works(browse: Callable[..., Page]) -> None:
    pagina = browse("/")
    assert "Een idee voor uw straat of stad?" in pagina
    assert "Binnen 5 werkdagen bellen wij" in pagina
    assert "Binnen 20 werkdagen een eerlijk antwoord" in pagina
    assert "Hier komen de plannen die hulp zoeken" in pagina
    assert "Houden wij ons woord?" not in pagina


def test_plans_that_seek_help_come_from_as_many_wijken_as_there_are(app: Flask) -> None:
    for nummer in range(4):
        seek_help(f"Plan {nummer}", "kersentuin")
    seek_help("Soep", "haven")
    seek_help("Fiets", "polder")
    seek_help("Verborgen", "molen", openbaar=False)
    seek_help("Klaar", "stad-oost", fase=Fase.AFGEROND)
    gekozen = list_plannen(date(2026, 11, 24))
    assert {kaart.wijk.slug for kaart in gekozen} == {"kersentuin", "haven", "polder"}


def test_the_choice_changes_with_the_day_and_is_the_same_all_day() -> None:
    kandidaten = [(f"k{n}", f"w{n % 5}") for n in range(40)]
    dagen = [choose_spread(kandidaten, date(2026, 11, dag)) for dag in range(1, 8)]
    assert dagen[0] == choose_spread(list(reversed(kandidaten)), date(2026, 11, 1))
    assert len({tuple(keuze) for keuze in dagen}) > 1
    assert len(choose_spread([("a", "w"), ("b", "w")], date(2026, 11, 1))) == 2


def test_what_worked_is_public_and_real(app: Flask, browse: Callable[..., Page]) -> None:
    for titel, resultaat, openbaar in (
        ("Speelplek", Resultaat.GEREALISEERD, True),
        ("Watertap", Resultaat.GEMOTIVEERD_NEE, True),
        ("Stil plan", Resultaat.GEREALISEERD, False),
    ):
        initiatief = make_initiatief(
            titel, openbaar=openbaar, fase=Fase.AFGEROND, resultaat=resultaat
        )
        with write():
            for _ in range(2):
                record(
                    initiatief.reference,
                    AFGEROND[resultaat],
                    zichtbaarheid=Zichtbaarheid.OPENBAAR,
                    door=SYSTEEM,
                )
    assert [moment["titel"] for moment in list_gelukt()] == ["Speelplek"]
    assert "Klaar: het is gelukt." in browse("/")


def norm_op(dag: date) -> Norm:
    return NORMEN["eerste_contact"]


def test_the_figure_says_nothing_about_fewer_than_five() -> None:
    een = (datetime(2026, 10, 5, 9, tzinfo=UTC), datetime(2026, 10, 6, 9, tzinfo=UTC))
    assert make_cijfer(date(2026, 10, 1), dict.fromkeys(range(4), een), (), norm_op) is None
    cijfer = make_cijfer(date(2026, 10, 1), dict.fromkeys(range(5), een), (), norm_op)
    assert cijfer is not None
    assert (cijfer.maand, cijfer.op_tijd, cijfer.van, cijfer.norm) == ("oktober", 5, 5, 5)


@pytest.mark.parametrize(
    ("gesproken", "telt"),
    [
        (datetime(2026, 10, 12, 9, tzinfo=UTC), True),  # the fifth working day
        (datetime(2026, 10, 13, 9, tzinfo=UTC), False),
        (None, False),
    ],
)
def test_the_figure_counts_working_days(gesproken: datetime | None, telt: bool) -> None:
    maandag = datetime(2026, 10, 5, 9, tzinfo=UTC)
    cijfer = make_cijfer(
        date(2026, 10, 1), dict.fromkeys(range(5), (maandag, gesproken)), (), norm_op
    )
    assert cijfer is not None
    assert cijfer.op_tijd == (5 if telt else 0)


@pytest.mark.parametrize(
    ("op_tijd", "zin"),
    [
        (17, "In oktober spraken wij alle 17 mensen binnen 5 werkdagen."),
        (16, "In oktober spraken wij 16 van de 17 mensen binnen 5 werkdagen."),
        (0, "In oktober spraken wij geen van de 17 mensen binnen 5 werkdagen."),
    ],
)
def test_the_figure_says_all_and_none_in_words(app: Flask, op_tijd: int, zin: str) -> None:
    with app.test_request_context():
        assert Cijfer("oktober", op_tijd, 17, 5).zin == zin


def test_the_figure_waits_until_the_last_promise_fell_due() -> None:
    assert last_month(date(2026, 11, 24), frozenset(), norm_op) == date(2026, 10, 1)
    assert last_month(date(2026, 11, 3), frozenset(), norm_op) == date(2026, 9, 1)
    assert last_month(date(2026, 1, 20), frozenset(), norm_op) == date(2025, 12, 1)


def test_the_figure_is_read_from_the_facts(
    app: Flask, browse: Callable[..., Page], nu: datetime
) -> None:
    for nummer in range(6):
        begin = datetime(2026, 10, 5 + nummer, 9, tzinfo=UTC)
        initiatief = make_initiatief(f"Plan {nummer}", ingediend_op=begin)
        if nummer:
            Klantcontact.create(
                initiatief=initiatief,
                soort=next(iter(ContactSoort)),
                is_tweerichting=True,
                onderwerp="Kennis",
                samenvatting="Kennis",
                op=begin + timedelta(days=1),
                door_naam="R",
                created_at=now(),
            )
    make_initiatief("Import", ingediend_op=datetime(2026, 10, 9, tzinfo=UTC), bron="import")
    cijfer = read_cijfer()
    assert cijfer is not None
    assert (cijfer.op_tijd, cijfer.van) == (5, 6)
    assert "In oktober spraken wij 5 van de 6 mensen binnen 5 werkdagen." in browse("/")


def test_home_costs_eight_statements_beside_the_shell(
    app: Flask, client: FlaskClient, queries: Queries
) -> None:
    for nummer in range(5):
        seek_help(f"Plan {nummer}", f"wijk{nummer}")
    client.get("/")
    del queries.statements[:]
    client.get("/")
    assert len(queries) <= 8 + 4


def test_a_market_today_is_said_to_be_today(app: Flask, browse: Callable[..., Page]) -> None:
    markt = make_markt(MarktToestand.MARKTDAG, begin=now() + timedelta(minutes=1))
    assert "Ontmoet vandaag de raad" in browse("/")
    Markt.update(begin=now() + timedelta(days=2)).where(Markt.id == markt.id).execute()
    assert "Ontmoet de raad op " in browse("/")
